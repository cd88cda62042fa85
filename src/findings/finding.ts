import type { LocationKind } from '../worker/layer-scan.ts';
import type { Confidence, Severity } from '../catalogue/model/detector.ts';

export type { LocationKind };

export type Lifecycle = 'present' | 'overwritten' | 'deleted';

export interface RemovedBy {
  readonly layer: number;
  readonly createdBy: string | null;
}

/** One place where a secret stands; the shape of the JSON report (docs: report contract). */
export interface Location {
  readonly kind: LocationKind;
  /** Index of the layer; null for what stands in the image config. */
  readonly layer: number | null;
  /** Path in the layer without a leading slash; null where there is no file. */
  readonly path: string | null;
  /** Of the config: the variable, label or key it stands under; of history, the instruction. */
  readonly name: string | null;
  /** The encodings in which the secret stands, outermost first; absent where it stands as it is. */
  readonly decoded?: readonly string[];
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
  readonly lifecycle: Lifecycle;
  readonly removedBy: RemovedBy | null;
}

/** The other half of a pair, which stands beside the secret. */
export interface Companion {
  readonly detector: string;
  readonly title: string;
  readonly redacted: string;
  /** Only with `--show-secrets`. */
  readonly secret?: string;
  /** Its own places, those near the secret. */
  readonly locations: readonly Location[];
}

/** What the vendor said when it was asked about a secret (`--verify`), or why it was not asked. */
export interface Verification {
  /** Who was asked; null for nobody. */
  readonly host: string | null;
  readonly reason: string;
  /** Whose the secret is, as the vendor names them. */
  readonly account?: string;
  readonly scopes?: readonly string[];
  /** ISO 8601, in UTC. */
  readonly expiresAt?: string;
  /** The vendor's error, field by field. */
  readonly details?: readonly { readonly name: string; readonly value: string }[];
  /** Pages of the vendor where one can read on. */
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
  /** Ids and other halves that stand beside it; absent where there are none. */
  readonly companions?: readonly Companion[];
  /** Only with --show-secrets. */
  readonly secret?: string;
  readonly checksum: 'valid' | 'invalid' | 'none';
  readonly validity: 'unverified' | 'active' | 'inactive' | 'unknown';
  /** Only with --verify, and only where there is a way to ask. */
  readonly verification?: Verification;
  readonly lifecycle: Lifecycle;
  readonly locations: readonly Location[];
}
