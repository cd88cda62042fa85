import { printable } from '../errors.ts';
import type { LayerChanges } from '../layers/changes.ts';
import { createdByLayer } from '../oci/config.ts';
import { digestAlgorithm } from '../oci/digest.ts';
import type { ImageDescription, LayerDescription } from '../source/image.ts';
import type { BlobScan, LayerScan, PlacedMatch } from '../worker/layer-scan.ts';

export type LayerStatus = 'scanned' | 'cached' | 'skipped' | 'failed';

/** A part that a rule of the program or of the user leaves out. `size` is in bytes. */
interface SkippedPart {
  readonly layer: number | null;
  readonly path: string | null;
  readonly reason: string;
  readonly size: number;
}

export interface FailedPart {
  readonly layer: number | null;
  readonly path: string | null;
  readonly reason: string;
}

/** What was scanned, skipped and failed. No part of the image is left out silently. */
export interface Coverage {
  /** False if a part could not be read; the verdict is then never `pass`. */
  readonly complete: boolean;
  /** Bytes and files that were scanned. */
  readonly bytes: number;
  readonly files: number;
  readonly skipped: readonly SkippedPart[];
  readonly failed: readonly FailedPart[];
}

/** A layer of the image and the scan of its blob. */
export interface LayerOutcome {
  readonly layer: LayerDescription;
  /** The build instruction that created it; null if unknown. */
  readonly createdBy: string | null;
  /** Null if nothing is known of its content. A layer that failed keeps what was found before. */
  readonly scan: LayerScan | null;
  /** Why it does not count as scanned; null if it does. */
  readonly failure: string | null;
  readonly matches: readonly PlacedMatch[];
  /** Null unless it counts as scanned: the changes in a damaged layer prove nothing about lower layers. */
  readonly changes: LayerChanges | null;
}

export interface CoverageAssessment {
  /** Lowest layer first. */
  readonly layers: readonly LayerOutcome[];
  readonly coverage: Coverage;
}

/**
 * Compares the image's layers with the scans of their blobs. A layer counts as scanned if its blob was read to the end,
 * has the size and digest that the manifest names, and its tar has the diffId that the config names.
 * @param scans by `LayerBlob.key`; a stream may hold blobs that belong to no layer of the image
 * @param failed parts that could not be read and are not layers
 */
export function assessCoverage(
  { config, layers }: Pick<ImageDescription, 'config' | 'layers'>,
  scans: ReadonlyMap<string, BlobScan>,
  failed: readonly { readonly what: string; readonly reason: string }[],
): CoverageAssessment {
  const createdBy = createdByLayer(config, layers.length);
  const outcomes = layers.map((layer, index) => outcomeOf(layer, createdBy[index] ?? null, scans));
  const parts = failedParts(outcomes, failed);
  // Layers with the same blob share its scan.
  const scanned = [...new Set(outcomes.map(({ scan }) => scan))].filter((scan) => scan !== null);
  return {
    layers: outcomes,
    coverage: {
      complete: parts.length === 0,
      bytes: scanned.reduce((sum, scan) => sum + scan.bytes, 0),
      files: scanned.reduce((sum, scan) => sum + scan.files, 0),
      skipped: [],
      failed: parts,
    },
  };
}

function outcomeOf(
  layer: LayerDescription,
  createdBy: string | null,
  scans: ReadonlyMap<string, BlobScan>,
): LayerOutcome {
  const lost = (failure: string): LayerOutcome => ({
    layer,
    createdBy,
    scan: null,
    failure,
    matches: [],
    changes: null,
  });
  const scan = layer.blob === null ? undefined : scans.get(layer.blob);
  if (scan === undefined) return lost(layer.missing ?? 'its blob did not come');
  if (scan.digest === null) return lost(scan.failure.reason);
  const failure = scan.failure?.reason ?? mismatch(layer, scan);
  const changes = failure === null ? scan.changes : null;
  return { layer, createdBy, scan, failure, matches: scan.matches, changes };
}

function mismatch(layer: LayerDescription, scan: LayerScan): string | null {
  if (layer.size !== null && layer.size !== scan.size) {
    return `its blob has ${String(scan.size)} bytes, not ${String(layer.size)} as its manifest says`;
  }
  if (layer.digest !== null && layer.digest !== scan.digest) {
    return `its blob has digest ${scan.digest}, not ${layer.digest}`;
  }
  if (layer.diffId !== null && digestAlgorithm(layer.diffId) !== digestAlgorithm(scan.diffId)) {
    return `its content was hashed before its config named a ${digestAlgorithm(layer.diffId)} diffId: give a file, not a stream`;
  }
  if (layer.diffId !== null && layer.diffId !== scan.diffId) {
    return `its content has diffId ${scan.diffId}, not ${layer.diffId} as the image config says`;
  }
  return null;
}

/** Returns everything that could not be read: parts of the image as a whole, then those of each layer. */
function failedParts(
  outcomes: readonly LayerOutcome[],
  image: readonly { readonly what: string; readonly reason: string }[],
): readonly FailedPart[] {
  return [
    ...image.map(({ what, reason }) => ({
      layer: null,
      path: null,
      reason: `${what}: ${printable(reason)}`,
    })),
    ...outcomes.flatMap(({ scan, failure }, layer) => [
      ...(failure === null ? [] : [{ layer, path: null, reason: printable(failure) }]),
      ...(scan?.failed ?? []).map(({ path, reason }) => ({ layer, path, reason: printable(reason) })),
    ]),
  ];
}
