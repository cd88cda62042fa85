import { printable } from '../errors.ts';
import { digestAlgorithm } from '../oci/digest.ts';
import type { ImageDescription, LayerDescription } from '../source/image.ts';
import type { LayerScan } from '../worker/layer-scan.ts';
import type { LostScan } from '../worker/pool.ts';

export type LayerStatus = 'scanned' | 'cached' | 'skipped' | 'failed';

/** Left out by a rule of ours or of the user's. `size` is in bytes. */
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

/** For every part of the image: scanned, skipped or failed. Nothing is dropped in silence. */
export interface Coverage {
  /** False when something could not be read: then the verdict is never `pass`. */
  readonly complete: boolean;
  /** Bytes and files that were scanned. */
  readonly bytes: number;
  readonly files: number;
  readonly skipped: readonly SkippedPart[];
  readonly failed: readonly FailedPart[];
}

/** What became of one layer of the image. */
export interface LayerOutcome {
  readonly layer: LayerDescription;
  /** Null when nothing is known of its content. What a broken layer gave before it broke counts. */
  readonly scan: LayerScan | null;
  /** Why it does not count as scanned; null when it does. */
  readonly failure: string | null;
}

export type BlobScan = LayerScan | LostScan;

/**
 * Joins the layers of the image with what was read of their blobs, and holds both against each other: a layer is
 * scanned when its blob was read to the end, has the size and the digest that the manifest names, and its
 * uncompressed tar has the diffId that the config names. The diffId is what proves that the whole tar was seen.
 */
export function judgeLayers(
  { layers }: ImageDescription,
  blobs: ReadonlyMap<string, BlobScan>,
): readonly LayerOutcome[] {
  return layers.map((layer) => {
    const scan = layer.blob === null ? undefined : blobs.get(layer.blob);
    if (scan === undefined) return { layer, scan: null, failure: layer.missing ?? 'its blob did not come' };
    if (scan.digest === null) return { layer, scan: null, failure: scan.failure.reason };
    return { layer, scan, failure: scan.failure?.reason ?? mismatch(layer, scan) };
  });
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

/** Everything that could not be read, the image's own parts first. */
export function failedParts(
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
