import type { ImageConfig } from '../oci/config.ts';
import type { Digest, LayerHashes } from '../oci/digest.ts';
import type { SCHEMES } from '../schemes.ts';

export type SourceName = (typeof SCHEMES)[number];

/**
 * What every source yields. Nothing behind this line knows a daemon from an archive.
 *
 * Two kinds of origin hide behind it. One that can be read in any order (registry, file, folder) knows its
 * description at once and its blobs can be opened at any time, in parallel. One that passes only once (engine,
 * standard input) hands out its blobs as they come by, and knows which of them are layers of the image only at
 * the end, since the manifest may come last.
 */
export interface Image {
  /** The config as far as the origin tells before a layer byte is read; null where it does not. */
  readonly earlyConfig: ImageConfig | null;
  /**
   * The blobs that are, or may turn out to be, layers; each once, however many layers share it. The iterator
   * may wait for a blob that passes only once to be read before it yields the next.
   * @throws ScanError when the origin breaks between two blobs
   */
  layerBlobs(): AsyncIterable<LayerBlob>;
  /**
   * What the image is made of. To be called when `layerBlobs` has ended.
   * @throws ScanError when there is no such image in the origin
   */
  describe(): Promise<ImageDescription>;
  /** Lets go of sockets and files. May be called at any time, and more than once. */
  close(): Promise<void>;
}

export interface LayerBlob {
  /** What `ImageDescription.layers[].blob` calls it. */
  readonly key: string;
  /** Bytes as stored; null where the origin does not tell. */
  readonly size: number | null;
  /** Absent: sha256. */
  readonly hashes?: LayerHashes | undefined;
  /**
   * The bytes as stored. A blob that passes only once can be opened once. Stops with the signal's reason.
   * @throws ScanError while iterating, when the origin breaks
   */
  open(signal: AbortSignal): AsyncIterable<Uint8Array>;
}

export interface ImageDescription {
  readonly source: SourceName;
  /** Of the manifest; null where the origin keeps none (a legacy archive, an engine). */
  readonly digest: Digest | null;
  readonly configDigest: Digest | null;
  /** Of the manifest; empty where the origin keeps none. */
  readonly annotations: Readonly<Record<string, string>>;
  /** Of the indexes that lead to the manifest, and of its descriptors: they say nothing of the image as a whole. */
  readonly otherAnnotations: readonly Readonly<Record<string, string>>[];
  readonly config: ImageConfig;
  readonly layers: readonly LayerDescription[];
  /** What the origin named and could not deliver, and is no layer. */
  readonly failed: readonly { readonly what: string; readonly reason: string }[];
}

export interface LayerDescription {
  /** Key of its blob; null where the origin lacks it, with the reason in `missing`. */
  readonly blob: string | null;
  readonly missing: string | null;
  /** Of the blob as stored, where the origin names it: it is checked. */
  readonly digest: Digest | null;
  /** Of the uncompressed tar, where the config names it: it is checked. */
  readonly diffId: Digest | null;
  readonly mediaType: string;
  /** Bytes of the blob as stored, as the manifest says: it is checked. */
  readonly size: number | null;
}
