import type { Image, ImageDescription, LayerBlob } from './image.ts';

/** An image whose blobs can be opened at any time and in any order, each layer blob once. */
export function randomAccessImage(
  description: ImageDescription,
  blobOf: (key: string) => LayerBlob | null,
  close: () => Promise<void>,
): Image {
  const keys = new Set(description.layers.map(({ blob }) => blob).filter((key) => key !== null));
  return {
    earlyConfig: description.config,
    async *layerBlobs() {
      for (const key of keys) {
        await Promise.resolve();
        const blob = blobOf(key);
        if (blob !== null) yield blob;
      }
    },
    describe: () => Promise.resolve(description),
    close,
  };
}
