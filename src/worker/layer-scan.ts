import type { ScanErrorCode } from '../errors.ts';
import type { Match } from '../matcher/match.ts';
import type { Digest } from '../oci/digest.ts';
import type { LayerChanges } from '../layers/changes.ts';

/** Where in an image a text occurs: the vocabulary of `locations[].kind` in the report. */
export type LocationKind =
  | 'file'
  | 'file-name'
  | 'link-target'
  | 'xattr'
  | 'env'
  | 'label'
  | 'cmd'
  | 'entrypoint'
  | 'healthcheck'
  | 'onbuild'
  | 'history'
  | 'config'
  | 'annotation'
  | 'attestation';

/** A match and its place. */
export interface PlacedMatch {
  readonly kind: LocationKind;
  /** Normalised path of the file; null if the text is not in a file. */
  readonly path: string | null;
  /** Variable, label, key or instruction that the text belongs to; only of metadata. */
  readonly name?: string | null;
  readonly match: Match;
}

/** The result of reading one layer blob. If the layer breaks half-way, it holds what was found until then. */
export interface LayerScan {
  /** Of the blob as stored. */
  readonly digest: Digest;
  /** Of the uncompressed tar. */
  readonly diffId: Digest;
  /** Bytes as stored. */
  readonly size: number;
  /** Bytes and files that the matcher scanned. */
  readonly bytes: number;
  readonly files: number;
  readonly matches: readonly PlacedMatch[];
  readonly changes: LayerChanges;
  /** Parts of the layer that could not be read. */
  readonly failed: readonly { readonly path: string | null; readonly reason: string }[];
  /** Why the layer could not be read to its end; null if it was. */
  readonly failure: { readonly code: ScanErrorCode; readonly reason: string } | null;
}

/** The result for a layer whose worker crashed. Nothing is known of its content. */
interface LostScan {
  readonly failure: NonNullable<LayerScan['failure']>;
  readonly digest: null;
}

export type BlobScan = LayerScan | LostScan;
