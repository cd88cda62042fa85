import type { Finding } from '../findings/finding.ts';
import type { BaseImage } from '../metadata/base-image.ts';
import type { Coverage, LayerStatus } from '../policy/coverage.ts';
import type { Verdict } from '../policy/verdict.ts';

export interface ReportLayer {
  readonly index: number;
  /** Of the blob as stored; null if the source stores no compressed blob (a legacy archive). */
  readonly digest: string | null;
  readonly diffId: string | null;
  readonly mediaType: string;
  /** Bytes of the blob as stored; null if it could not be read and the manifest does not say. */
  readonly size: number | null;
  readonly createdBy: string | null;
  /**
   * Whether it belongs to the base image; null if unknown. A guess (metadata/base-image.ts), which neither removes a
   * finding nor affects the verdict.
   */
  readonly base: boolean | null;
  readonly status: LayerStatus;
}

/** The result of a scan. `--format json` writes exactly this object. */
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
    /** What the image says about the image that it was built on; null if nothing. */
    readonly base: BaseImage | null;
  };
  readonly layers: readonly ReportLayer[];
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly verdict: Verdict;
  readonly stats: { readonly wallMs: number; readonly layersFromCache: number };
}

/** A report and its masked form. They differ only with `--show-secrets`. */
export interface Reports {
  readonly report: Report;
  /** Without secrets, for formats that are uploaded or posted. */
  readonly masked: Report;
}
