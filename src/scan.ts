import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import { builtInRevision } from './detectors/built-in-revision.ts';
import { detectorsRevision } from './detectors/revision.ts';
import { type DocumentScan, scanAnnotations, scanConfig } from './metadata/scan-metadata.ts';
import { ScanError, messageOf, withoutCredentials } from './errors.ts';
import type { PathKey } from './layers/changes.ts';
import { type CompiledDetectors, compileAll, createScanner } from './matcher/scanner.ts';
import { shortDigest } from './oci/digest.ts';
import { type PlatformChoice, formatPlatform, servesPlatform } from './oci/platform.ts';
import type { ScanOptions } from './options.ts';
import type { BlobScan } from './policy/coverage.ts';
import { type ScanResult, assembleReport } from './report/assemble.ts';
import type { LayerStatus } from './policy/coverage.ts';
import type { Report, Reports } from './report/report.ts';
import { type Chosen, chooseDetectors } from './rules/choose.ts';
import type { Image, ImageDescription, LayerBlob } from './source/image.ts';
import { openImage } from './source/open.ts';
import { VERSION } from './version.ts';
import { builtInProgram } from './worker/built-in-program.ts';
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
  readonly note: (line: string) => void;
  readonly layerStarted: (label: string, totalBytes: number | null) => LayerProgress;
}

interface LayerProgress {
  readonly advance: (bytes: number) => void;
  readonly done: (status: LayerStatus) => void;
}

/**
 * The whole job: a reference becomes a report.
 * @throws ScanError when there is nothing to report on: no such image, an origin that does not answer, an abort
 */
export async function scan(options: ScanOptions, surroundings: Surroundings): Promise<Report> {
  return (await scanForReports(options, surroundings)).report;
}

/** As `scan`, for whoever writes the report in several forms. */
export async function scanForReports(options: ScanOptions, surroundings: Surroundings): Promise<Reports> {
  const startedAt = performance.now();
  const pathKey = newPathKey();
  const chosen = await chooseDetectors(options);
  const detectors = [...chosen.builtIn, ...chosen.user];
  const compiled = compileAll(chosen, builtInProgram());
  const matcher = createScanner(compiled, chosen);

  const image = await openImage(options.target, {
    ...options,
    ...surroundings,
    note: surroundings.progress.note,
  });
  try {
    const early = image.earlyConfig === null ? null : scanConfig(image.earlyConfig, matcher);
    if (early !== null) noteEarly(early, surroundings.progress);
    const { blobs, broken } = await scanLayers(image, options, { chosen, compiled, pathKey }, surroundings);
    const description = await describe(image, options.platform, broken);
    const config =
      description.config === image.earlyConfig && early ? early : scanConfig(description.config, matcher);
    const annotations = scanAnnotations([description.annotations, ...description.otherAnnotations], matcher);

    return await assembleReport({
      reference: withoutCredentials(options.reference),
      description,
      blobs,
      config: [...config.matches, ...annotations.matches],
      failed: [
        ...description.failed,
        ...config.failed,
        ...annotations.failed,
        ...(broken ? [{ what: 'image', reason: broken.message }] : []),
      ],
      pathKey,
      detectors,
      tool: {
        name: 'scan-image',
        version: VERSION,
        detectors: {
          count: detectors.filter(({ isIdentifier }) => isIdentifier !== true).length,
          revision:
            chosen.isWhole && chosen.user.length === 0 ? builtInRevision() : detectorsRevision(detectors),
        },
      },
      wallMs: () => Math.round(performance.now() - startedAt),
      failOn: options.failOn,
      showSecrets: options.showSecrets,
      onlyActive: options.onlyActive,
      verify: options.verify && verifierFor(options, options.verify, surroundings),
    });
  } finally {
    await image.close();
  }
}

/** Nothing of the verification is loaded unless it is asked for and there is something to verify. */
function verifierFor(
  { caFile, environment }: ScanOptions,
  { most, databases }: NonNullable<ScanOptions['verify']>,
  { signal, progress }: Surroundings,
): ScanResult['verify'] {
  return async (findings, secrets) => {
    if (findings.length === 0) return findings;
    progress.note(`asking the vendors${databases ? ' and databases' : ''} which secrets are live`);
    const { verifyFindings } = await import('./verify/verify.ts');
    return verifyFindings(findings, secrets, { caFile, environment, signal, most, databases });
  };
}

/** Key of the path hashes: new for each scan, so that no image can be made to collide. */
function newPathKey(): PathKey {
  const bytes = randomBytes(8);
  return [bytes.readInt32LE(0), bytes.readInt32LE(4)];
}

/** What the config alone tells, before the first layer is opened: whoever waits for a big image knows at once. */
function noteEarly({ matches }: DocumentScan, progress: ScanProgress): void {
  const sure = new Set(
    matches.filter(({ match }) => match.confidence !== 'low').map(({ match }) => match.secret),
  );
  if (sure.size === 0) return;
  progress.note(
    `the image config holds ${String(sure.size)} secret${sure.size === 1 ? '' : 's'}; reading the layers`,
  );
}

/** What all layers are looked at with. */
interface Shared {
  readonly chosen: Chosen;
  readonly compiled: CompiledDetectors;
  readonly pathKey: PathKey;
}

/** Scans every blob that may be a layer. What breaks one layer leaves the others alone. */
async function scanLayers(
  image: Image,
  { concurrency, limits }: ScanOptions,
  { chosen, compiled, pathKey }: Shared,
  { signal, progress }: Surroundings,
): Promise<{ readonly blobs: ReadonlyMap<string, BlobScan>; readonly broken: ScanError | null }> {
  const blobs = new Map<string, BlobScan>();
  const limit = pLimit(concurrency);
  const running: Promise<void>[] = [];
  let broken: ScanError | null = null;
  const pool = await createLayerPool({
    threads: concurrency,
    program: compiled.builtIn,
    choice: {
      builtIn: chosen.isWhole ? null : new Set(chosen.builtIn.map(({ id }) => id)),
      user: chosen.user,
      sides: compiled.user,
    },
    ...{ pathKey, limits, signal },
  });
  const scanBlob = async (blob: LayerBlob): Promise<void> => {
    const layer = progress.layerStarted(shortDigest(blob.key), blob.size);
    const scanned = await pool.scan(blob, layer.advance);
    layer.done(scanned.failure === null ? 'scanned' : 'failed');
    blobs.set(blob.key, scanned);
  };
  try {
    try {
      for await (const blob of image.layerBlobs()) {
        const task = limit(() => scanBlob(blob));
        running.push(task);
        task.catch(() => undefined); // it is seen below, with the others
      }
    } catch (error) {
      broken =
        error instanceof ScanError
          ? error
          : new ScanError('ARCHIVE_UNREADABLE', messageOf(error), { cause: error });
    }
    await Promise.all(running);
    signal.throwIfAborted();
    return { blobs, broken };
  } finally {
    await pool.close();
  }
}

async function describe(
  image: Image,
  { wanted, isExplicit }: PlatformChoice,
  broken: ScanError | null,
): Promise<ImageDescription> {
  const description = await image.describe().catch((error: unknown) => {
    throw broken ?? error;
  });
  const { platform } = description.config;
  if (isExplicit && platform !== null && !servesPlatform(platform, wanted)) {
    throw new ScanError('PLATFORM_NOT_FOUND', `the image has no ${formatPlatform(wanted)} variant`, {
      hint: `it is for ${formatPlatform(platform)} alone`,
    });
  }
  return description;
}
