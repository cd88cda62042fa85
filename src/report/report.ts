import type { Finding } from '../findings/finding.ts';
import type { BaseImage } from '../metadata/base-image.ts';
import type { Coverage, LayerStatus } from '../policy/coverage.ts';
import type { Verdict } from '../policy/verdict.ts';

export interface ReportLayer {
  readonly index: number;
  /** Of the blob as stored; null where the origin keeps no compressed blob (a legacy archive). */
  readonly digest: string | null;
  readonly diffId: string | null;
  readonly mediaType: string;
  /** Bytes of the blob as stored; null where it could not be read and nobody told. */
  readonly size: number | null;
  readonly createdBy: string | null;
  /**
   * Whether it belongs to the base image: true, false, or null where nothing tells. A guess (`metadata/base-image.ts`), which
   * takes no finding away and makes none count less.
   */
  readonly base: boolean | null;
  readonly status: LayerStatus;
}

/** The result of a scan; `--format json` is this object and nothing else. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: {
    readonly name: 'scan-image';
    readonly version: string;
    readonly detectors: { readonly count: number; readonly revision: string };
  };
  readonly image: {
    readonly reference: string;
    readonly source: string;
    readonly platform: string | null;
    readonly digest: string | null;
    readonly configDigest: string | null;
    /** What the image tells of the one that it was built on; null for nothing. */
    readonly base: BaseImage | null;
  };
  readonly layers: readonly ReportLayer[];
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly verdict: Verdict;
  readonly stats: { readonly wallMs: number; readonly layersFromCache: number };
}

/** What a scan gives. */
export interface Reports {
  readonly report: Report;
  /** The same without secrets, for what is made to be uploaded or posted; they differ only with `--show-secrets`. */
  readonly masked: Report;
}
