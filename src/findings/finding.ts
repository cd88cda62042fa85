import type { LocationKind } from '../worker/layer-scan.ts';
import type { Confidence, Severity } from '../catalogue/model/detector.ts';

export type { LocationKind };

export type Lifecycle = 'present' | 'overwritten' | 'deleted';

export interface RemovedBy {
  readonly layer: number;
  readonly createdBy: string | null;
}

/** One place where a secret occurs. This is the shape of the JSON report. */
export interface Location {
  readonly kind: LocationKind;
  /** Index of the layer; null in the image's metadata. */
  readonly layer: number | null;
  /** Path in the layer without a leading slash; null if the text is not in a file. */
  readonly path: string | null;
  /** Variable, label, key or, in the history, instruction that the text belongs to; null outside metadata. */
  readonly name: string | null;
  /** The encodings of the secret, outermost first; absent if it occurs verbatim. */
  readonly decoded?: readonly string[];
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
  readonly lifecycle: Lifecycle;
  readonly removedBy: RemovedBy | null;
}

/** An identifier or a second secret that occurs near the finding's secret and belongs to it. */
export interface RelatedValue {
  readonly detector: string;
  readonly title: string;
  readonly redacted: string;
  /** Only with `--show-secrets`. */
  readonly secret?: string;
  /** Those of its locations that are near the secret. */
  readonly locations: readonly Location[];
}

/** What the vendor answered about a secret (`--verify`), or why it was not queried. */
export interface Verification {
  /** The host that was queried; null if none was. */
  readonly host: string | null;
  readonly reason: string;
  /** The account that the secret belongs to, in the vendor's words. */
  readonly account?: string;
  readonly scopes?: readonly string[];
  /** ISO 8601, in UTC. */
  readonly expiresAt?: string;
  /** The fields of the vendor's error. */
  readonly details?: readonly { readonly name: string; readonly value: string }[];
  /** The vendor's pages about the answer. */
  readonly links?: readonly { readonly name: string; readonly url: string }[];
}

export interface Finding {
  readonly id: string;
  readonly detector: string;
  readonly vendor: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly redacted: string;
  /** The related values near it; absent if there are none. */
  readonly companions?: readonly RelatedValue[];
  /** Only with `--show-secrets`. */
  readonly secret?: string;
  readonly checksum: 'valid' | 'invalid' | 'none';
  readonly validity: 'unverified' | 'active' | 'inactive' | 'unknown';
  /** Only with `--verify`, and only if there is a way to verify the secret. */
  readonly verification?: Verification;
  readonly lifecycle: Lifecycle;
  readonly locations: readonly Location[];
}
