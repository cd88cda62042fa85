import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import { detectors, detectorsRevision } from './detectors/index.ts';
import { ScanError, messageOf } from './errors.ts';
import { type ImageMatches, buildFindings, scrubberFor } from './findings/build.ts';
import type { PathKey } from './layers/changes.ts';
import { compileMatcher } from './matcher/compile.ts';
import type { Matcher } from './matcher/match.ts';
import { type ImageConfig, createdByLayer } from './oci/config.ts';
import { configTexts } from './oci/config-texts.ts';
import { shortDigest } from './oci/digest.ts';
import { type PlatformChoice, formatPlatform, servesPlatform } from './oci/platform.ts';
import type { ScanOptions } from './options.ts';
import { type BlobScan, failedParts, judgeLayers } from './policy/coverage.ts';
import { judge } from './policy/verdict.ts';
import type { LayerStatus, Report } from './report/report.ts';
import type { Image, ImageDescription } from './source/image.ts';
import { openImage } from './source/open.ts';
import { VERSION } from './version.ts';
import type { PlacedMatch } from './worker/layer-scan.ts';
import { createLayerPool } from './worker/pool.ts';

/** What the scan is given of the world around it. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Ends the scan with its reason. */
  readonly signal: AbortSignal;
  readonly progress: ScanProgress;
}

/** What a person who waits gets to see. */
export interface ScanProgress {
  note(line: string): void;
  layerStarted(label: string, totalBytes: number | null): LayerProgress;
}

export interface LayerProgress {
  advance(bytes: number): void;
  done(status: LayerStatus): void;
}

/**
 * The whole job: a reference becomes a report.
 * @throws ScanError when there is nothing to report on: no such image, an origin that does not answer, an abort
 */
export async function scan(options: ScanOptions, surroundings: Surroundings): Promise<Report> {
  const startedAt = performance.now();
  const pathKey = newPathKey();
  const matcher = compileMatcher(detectors);

  const image = await openImage(options.target, { ...options, ...surroundings, note: surroundings.progress.note });
  try {
    const early = image.earlyConfig === null ? null : judgeConfig(image.earlyConfig, matcher);
    const { blobs, broken } = await scanLayers(image, options, pathKey, surroundings);
    const description = await describe(image, options.platform, broken);
    const config = description.config === image.earlyConfig && early ? early : judgeConfig(description.config, matcher);

    const outcomes = judgeLayers(description, blobs);
    const createdBy = createdByLayer(description.config, outcomes.length);
    const found: ImageMatches = {
      detectors,
      pathKey,
      showSecrets: options.showSecrets,
      config: config.matches,
      layers: outcomes.map(({ scan: layer }, index) => ({
        createdBy: createdBy[index] ?? null,
        matches: layer?.matches ?? [],
        changes: layer?.changes ?? null,
      })),
    };
    const findings = buildFindings(found);
    const scanned = [...blobs.values()].filter((blob) => blob.digest !== null);
    const failed = failedParts(outcomes, [...description.failed, ...config.failed, ...(broken ? [toFailure(broken)] : [])]);
    const coverage = {
      complete: failed.length === 0,
      bytes: scanned.reduce((sum, blob) => sum + blob.bytes, 0),
      files: scanned.reduce((sum, blob) => sum + blob.files, 0),
      skipped: [],
      failed,
    };
    return {
      schemaVersion: 1,
      tool: {
        name: 'scan-image',
        version: VERSION,
        detectors: { count: detectors.length, revision: detectorsRevision(detectors) },
      },
      image: {
        reference: options.reference,
        source: description.source,
        platform: description.config.platform === null ? null : formatPlatform(description.config.platform),
        digest: description.digest,
        configDigest: description.configDigest,
      },
      layers: outcomes.map(({ layer, scan: read, failure }, index) => ({
        index,
        digest: layer.digest,
        diffId: layer.diffId ?? read?.diffId ?? null,
        mediaType: layer.mediaType,
        size: read?.size ?? layer.size,
        createdBy: createdBy[index] ?? null,
        status: failure === null ? 'scanned' : 'failed',
      })),
      findings,
      coverage,
      verdict: judge(findings, coverage, { failOn: options.failOn }),
      stats: { wallMs: Math.round(performance.now() - startedAt), layersFromCache: 0 },
    };
  } finally {
    await image.close();
  }
}

/** Key of the path hashes: new for each scan, so that no image can be made to collide. */
function newPathKey(): PathKey {
  const bytes = randomBytes(8);
  return [bytes.readInt32LE(0), bytes.readInt32LE(4)];
}

interface ConfigScan {
  readonly matches: readonly PlacedMatch[];
  readonly failed: readonly { readonly what: string; readonly reason: string }[];
}

function judgeConfig(config: ImageConfig, matcher: Matcher): ConfigScan {
  const { texts, isWhole } = configTexts(config);
  const matches = texts.flatMap(({ kind, text }) => {
    const stream = matcher.open();
    stream.push(Buffer.from(text));
    return stream.end().matches.map((match): PlacedMatch => ({ kind, path: null, match }));
  });
  const failed = isWhole ? [] : [{ what: 'image config', reason: 'it holds more texts, or deeper ones, than are read' }];
  return { matches, failed };
}

/** Scans every blob that may be a layer. What breaks one layer leaves the others alone. */
async function scanLayers(
  image: Image,
  { concurrency, limits }: ScanOptions,
  pathKey: PathKey,
  { signal, progress }: Surroundings,
): Promise<{ readonly blobs: ReadonlyMap<string, BlobScan>; readonly broken: ScanError | null }> {
  const blobs = new Map<string, BlobScan>();
  const limit = pLimit(concurrency);
  const running: Promise<void>[] = [];
  let broken: ScanError | null = null;
  const pool = await createLayerPool({ threads: concurrency, pathKey, limits, signal });
  try {
    for await (const blob of image.layerBlobs()) {
      const task = limit(async () => {
        signal.throwIfAborted();
        const layer = progress.layerStarted(shortDigest(blob.key), blob.size);
        const scanned = await pool.scan(blob, (bytes) => {
          layer.advance(bytes);
        });
        layer.done(scanned.failure === null ? 'scanned' : 'failed');
        blobs.set(blob.key, scanned);
      });
      running.push(task);
      task.catch(() => undefined); // seen below, with the others
    }
  } catch (error) {
    signal.throwIfAborted();
    broken = error instanceof ScanError ? error : new ScanError('ARCHIVE_UNREADABLE', messageOf(error), { cause: error });
  } finally {
    const settled = await Promise.allSettled(running);
    await pool.close();
    const failure = settled.find((result) => result.status === 'rejected');
    if (failure !== undefined) throw failure.reason;
  }
  return { blobs, broken };
}

async function describe(image: Image, { wanted, isExplicit }: PlatformChoice, broken: ScanError | null): Promise<ImageDescription> {
  const description = await image.describe().catch((error: unknown) => Promise.reject(broken ?? error));
  const { platform } = description.config;
  if (isExplicit && platform !== null && !servesPlatform(platform, wanted)) {
    throw new ScanError('PLATFORM_NOT_FOUND', `the image has no ${formatPlatform(wanted)} variant`, {
      hint: `it is for ${formatPlatform(platform)} alone`,
    });
  }
  return description;
}

function toFailure(error: ScanError): { what: string; reason: string } {
  return { what: 'image', reason: error.message };
}
