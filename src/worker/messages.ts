import type { MessagePort } from 'node:worker_threads';
import type { MatchedDetector } from '../catalogue/model/detector.ts';
import type { PathKey } from '../layers/changes.ts';
import type { PrefilterTables } from '../matcher/prefilter/tables.ts';
import type { LayerHashes } from '../oci/digest.ts';

/** One layer for a worker to scan. */
export interface LayerTask {
  /** Delivers the blob's bytes as `BlobMessage`s. */
  readonly port: MessagePort;
  readonly hashes: LayerHashes;
  /** The built-in detectors, compiled by the main thread. */
  readonly prefilter: PrefilterTables;
  /** Undefined: all built-in detectors and no others. */
  readonly choice?: DetectorChoice | undefined;
  readonly pathKey: PathKey;
  readonly limits: LayerLimits;
}

/** The detectors in use, as far as a worker does not know them itself. */
export interface DetectorChoice {
  /** Ids of the built-in detectors in use; null: all. */
  readonly builtIn: ReadonlySet<string> | null;
  /** The user's detectors. */
  readonly user: readonly MatchedDetector[];
  /** The user’s detectors, compiled: `CompiledDetectors.user`. */
  readonly userPrefilters: readonly PrefilterTables[];
}

/** Limits of one layer. A layer that exceeds one is not read further and counts as failed. */
export interface LayerLimits {
  /** Bytes of the uncompressed tar. */
  readonly bytes: number;
  readonly entries: number;
  readonly matches: number;
}

/** From the main thread to a worker. Chunks are transferred, so the sender can no longer use them. */
export type BlobMessage =
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end' }
  /** The source failed: no more bytes follow, and the blob is incomplete. */
  | { readonly kind: 'broken' };

/** From a worker to the main thread: one more chunk may be sent. */
export const CREDIT = 'credit';

/** Chunks in flight to one worker; with `CHUNK_BYTES` this limits the memory of a layer in flight. */
export const CREDITS = 4;
export const CHUNK_BYTES = 256 * 1024;
