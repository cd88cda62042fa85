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
  /** Normalised path of the file, null where there is none. */
  readonly path: string | null;
  /** What a text of the config stands under: a variable, a label, a key, an instruction. */
  readonly name?: string | null;
  readonly match: Match;
}

/** What reading one layer blob gave. A layer that broke half-way keeps what was found before it broke. */
export interface LayerScan {
  /** Of the blob as stored. */
  readonly digest: Digest;
  /** Of the uncompressed tar. */
  readonly diffId: Digest;
  /** Bytes as stored. */
  readonly size: number;
  /** Bytes and files that the matcher saw. */
  readonly bytes: number;
  readonly files: number;
  readonly matches: readonly PlacedMatch[];
  readonly changes: LayerChanges;
  /** Parts of the layer that could not be read. */
  readonly failed: readonly { readonly path: string | null; readonly reason: string }[];
  /** Why the layer could not be read to its end; null when it was. */
  readonly failure: { readonly code: ScanErrorCode; readonly reason: string } | null;
}
