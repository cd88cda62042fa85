import { type LayerHashes, layerHashes } from '../oci/digest.ts';
import type { Image, ImageDescription, LayerBlob } from './image.ts';

/** The blobs of an image, each once, and how the first of its layers is named. */
export function hashesByBlob({ layers }: ImageDescription): ReadonlyMap<string, LayerHashes> {
  const hashes = new Map<string, LayerHashes>();
  for (const { blob, digest, diffId } of layers) {
    if (blob !== null && !hashes.has(blob)) hashes.set(blob, layerHashes(digest, diffId));
  }
  return hashes;
}

/** An image whose blobs can be opened at any time and in any order, each layer blob once. */
export function randomAccessImage(
  description: ImageDescription,
  blobOf: (key: string) => LayerBlob | null,
  close: () => Promise<void>,
): Image {
  const hashes = hashesByBlob(description);
  return {
    earlyConfig: description.config,
    async *layerBlobs() {
      for (const [key, named] of hashes) {
        await Promise.resolve();
        const blob = blobOf(key);
        if (blob !== null) yield { ...blob, hashes: named };
      }
    },
    describe: () => Promise.resolve(description),
    close,
  };
}
