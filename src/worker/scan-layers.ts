import { randomBytes } from 'node:crypto';
import { ScanError, messageOf } from '../errors.ts';
import type { PathKey } from '../layers/changes.ts';
import type { CompiledDetectors, Selection } from '../matcher/scanner.ts';
import { shortDigest } from '../oci/digest.ts';
import type { ScanProgress } from '../progress.ts';
import type { Image, LayerBlob } from '../source/image.ts';
import type { BlobScan } from './layer-scan.ts';
import type { DetectorChoice, LayerLimits } from './messages.ts';
import { createLayerPool } from './pool.ts';

export interface LayerScanOptions {
  readonly detectors: DetectorsInUse;
  readonly compiled: CompiledDetectors;
  readonly threads: number;
  /** Runs a task when fewer than `threads` tasks are running. */
  readonly inTurn: (task: () => Promise<void>) => Promise<void>;
  readonly limits: LayerLimits;
  readonly signal: AbortSignal;
  readonly progress: ScanProgress;
}

interface DetectorsInUse extends Selection {
  /** Whether all built-in detectors are in use. */
  readonly hasAllBuiltIn: boolean;
}

export interface LayerScans {
  /** By `LayerBlob.key`. */
  readonly scans: ReadonlyMap<string, BlobScan>;
  /** Why the source ended before its last blob; null if it did not. */
  readonly broken: ScanError | null;
  /** Key of the path hashes in `LayerScan.changes`. */
  readonly pathKey: PathKey;
}

/**
 * Scans every blob that may be a layer. A layer that cannot be read does not stop the others.
 * @throws the reason of the signal
 */
export async function scanLayers(image: Image, options: LayerScanOptions): Promise<LayerScans> {
  const { compiled, detectors, threads, inTurn, limits, signal, progress } = options;
  const pathKey = newPathKey();
  const scans = new Map<string, BlobScan>();
  const running: Promise<void>[] = [];
  let broken: ScanError | null = null;
  const choice = choiceOf(detectors, compiled);
  const pool = await createLayerPool({
    threads,
    prefilter: compiled.builtIn,
    choice,
    pathKey,
    limits,
    signal,
  });
  const scanBlob = async (blob: LayerBlob): Promise<void> => {
    const layer = progress.layerStarted(shortDigest(blob.key), blob.size);
    const scan = await pool.scan(blob, layer.advance);
    layer.done(scan.failure === null ? 'scanned' : 'failed');
    scans.set(blob.key, scan);
  };
  try {
    try {
      for await (const blob of image.layerBlobs()) {
        const task = inTurn(() => scanBlob(blob));
        running.push(task);
        task.catch(() => undefined); // `Promise.all` below reports it
      }
    } catch (error) {
      broken =
        error instanceof ScanError
          ? error
          : new ScanError('ARCHIVE_UNREADABLE', messageOf(error), { cause: error });
    }
    await Promise.all(running);
    signal.throwIfAborted();
    return { scans, broken, pathKey };
  } finally {
    await pool.close();
  }
}

function choiceOf(
  { builtIn, user, hasAllBuiltIn }: DetectorsInUse,
  { user: userPrefilters }: CompiledDetectors,
): DetectorChoice {
  return {
    builtIn: hasAllBuiltIn ? null : new Set(builtIn.map(({ id }) => id)),
    user,
    userPrefilters,
  };
}

/** Returns a new random key for each scan, so that no image can be built whose paths collide. */
function newPathKey(): PathKey {
  const bytes = randomBytes(8);
  return [bytes.readInt32LE(0), bytes.readInt32LE(4)];
}
