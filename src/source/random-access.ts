import { type LayerHashes, layerHashes } from '../oci/digest.ts';
import type { Image, ImageDescription, LayerBlob } from './image.ts';

/** Returns the digest algorithms by blob, from the first layer that uses it. */
export function hashesByBlob({ layers }: ImageDescription): ReadonlyMap<string, LayerHashes> {
  const hashes = new Map<string, LayerHashes>();
  for (const { blob, digest, diffId } of layers) {
    if (blob !== null && !hashes.has(blob)) hashes.set(blob, layerHashes(digest, diffId));
  }
  return hashes;
}

/** An image whose blobs can be opened at any time and in any order. */
export function randomAccessImage(
  description: ImageDescription,
  blobOf: (key: string) => LayerBlob | null,
  close: () => Promise<void>,
): Image {
  const hashes = hashesByBlob(description);
  return {
    earlyConfig: description.config,
    async *layerBlobs() {
      for (const [key, algorithms] of hashes) {
        await Promise.resolve();
        const blob = blobOf(key);
        if (blob !== null) yield { ...blob, hashes: algorithms };
      }
    },
    describe: () => Promise.resolve(description),
    close,
  };
}
