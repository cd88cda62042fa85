import type { ImageConfig } from '../oci/config.ts';
import type { Digest, LayerHashes } from '../oci/digest.ts';
import type { SCHEMES } from '../schemes.ts';

export type SourceName = (typeof SCHEMES)[number];

/**
 * An image from any source. A random-access source (registry, file, folder) knows the description at once, and its
 * blobs can be opened at any time and in parallel. A streaming source (engine, standard input) yields each blob
 * once and knows which blobs are layers only at the end, because the manifest may come last.
 */
export interface Image {
  /** What is known of the config before a layer is read; null if nothing is. */
  readonly earlyConfig: ImageConfig | null;
  /**
   * Yields the blobs that are or may be layers, each once even if several layers share it. The iterator of a
   * streaming source waits until the blob is read before it yields the next.
   * @throws ScanError if the source fails between two blobs
   */
  layerBlobs(): AsyncIterable<LayerBlob>;
  /**
   * Returns the config and the layers of the image. Call it after `layerBlobs` has ended.
   * @throws ScanError if the source has no such image
   */
  describe(): Promise<ImageDescription>;
  /** Closes sockets and files. May be called at any time, and more than once. */
  close(): Promise<void>;
}

export interface LayerBlob {
  /** The value of `blob` in `ImageDescription.layers`. */
  readonly key: string;
  /** Bytes as stored; null if unknown. */
  readonly size: number | null;
  /** Default: sha256 for both. */
  readonly hashes?: LayerHashes | undefined;
  /**
   * Yields the bytes as stored. A blob of a streaming source can be opened once. Throws the signal's reason.
   * @throws ScanError while iterating, if the source fails
   */
  open(signal: AbortSignal): AsyncIterable<Uint8Array>;
}

export interface ImageDescription {
  readonly source: SourceName;
  /** Of the manifest; null if the source has none (an archive before Docker 25, an engine). */
  readonly digest: Digest | null;
  readonly configDigest: Digest | null;
  /** Of the manifest; empty if the source has none. */
  readonly annotations: Readonly<Record<string, string>>;
  /** Of the indexes above the manifest and of its descriptors: they do not describe the image as a whole. */
  readonly otherAnnotations: readonly Readonly<Record<string, string>>[];
  readonly config: ImageConfig;
  readonly layers: readonly LayerDescription[];
  /** What the source could not deliver, apart from layers. */
  readonly failed: readonly { readonly what: string; readonly reason: string }[];
}

export interface LayerDescription {
  /** Key of its blob; null if the source does not have it, and `missing` has the reason. */
  readonly blob: string | null;
  readonly missing: string | null;
  /** Of the blob as stored; checked unless null. */
  readonly digest: Digest | null;
  /** Of the uncompressed tar; checked unless null. */
  readonly diffId: Digest | null;
  readonly mediaType: string;
  /** Bytes of the blob as stored, from the manifest; checked unless null. */
  readonly size: number | null;
}
