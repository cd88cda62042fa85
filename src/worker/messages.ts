import type { MessagePort } from 'node:worker_threads';
import type { Detector } from '../catalogue/model/detector.ts';
import type { PathKey } from '../layers/changes.ts';
import type { PrefilterTables } from '../matcher/prefilter/tables.ts';
import type { LayerHashes } from '../oci/digest.ts';

/** What passes between the main thread and a worker while a layer is read. */

/** The task: the blob's bytes come through the port. */
export interface LayerTask {
  readonly port: MessagePort;
  readonly hashes: LayerHashes;
  /** Compiled by the main thread of all the detectors. */
  readonly program: PrefilterTables;
  /** Undefined: the built-in detectors, all of them. */
  readonly choice?: DetectorChoice | undefined;
  readonly pathKey: PathKey;
  readonly limits: LayerLimits;
}

/** What of the detectors in use a worker does not know by itself. */
export interface DetectorChoice {
  /** The ids of the built-in ones that are on; null: all. */
  readonly builtIn: ReadonlySet<string> | null;
  /** Those of the user, which come behind. */
  readonly user: readonly Detector[];
  /** `Compiled.sides`. */
  readonly sides: readonly PrefilterTables[];
}

/** All per layer. A layer that goes over one is read no further and counts as failed. */
export interface LayerLimits {
  /** Bytes of the uncompressed tar. */
  readonly bytes: number;
  readonly entries: number;
  readonly matches: number;
}

/** Main thread to worker. Chunks are transferred: the sender has them no longer. */
export type BlobMessage =
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end' }
  /** The origin broke: no more bytes will come, and these were not all. */
  | { readonly kind: 'broken' };

/** Worker to main thread: one more chunk may be sent. */
export const CREDIT = 'credit';

/** Chunks that may be under way to one worker; with `CHUNK_BYTES` this bounds the memory of a layer in flight. */
export const CREDITS = 4;
export const CHUNK_BYTES = 256 * 1024;
