import { packedPrefilter } from '#built-in/prefilter';
import pLimit from 'p-limit';
import { collectFindings } from './findings/collect.ts';
import { unpackTables } from './matcher/prefilter/pack.ts';
import { compileAll, createScanner } from './matcher/scanner.ts';
import { scanEarlyConfig, scanMetadata } from './metadata/scan-metadata.ts';
import type { ScanOptions } from './options.ts';
import { assessCoverage } from './policy/coverage.ts';
import { verdictOf } from './policy/verdict.ts';
import type { ScanProgress } from './progress.ts';
import { assembleReport } from './result/assemble.ts';
import { maskReport } from './result/mask-report.ts';
import type { Report, Reports } from './result/report.ts';
import { describeTool } from './result/tool.ts';
import { selectDetectors } from './rules/select-detectors.ts';
import { describeImage } from './source/describe.ts';
import { openImage } from './source/open.ts';
import { verifyIfRequested } from './verify/if-requested.ts';
import { scanLayers } from './worker/scan-layers.ts';

/** What a scan uses besides its options. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Aborting it ends the scan with the signal's reason. */
  readonly signal: AbortSignal;
  readonly progress: ScanProgress;
}

/**
 * Scans the image that the options name.
 * @throws ScanError if there is nothing to report: no such image, a source that does not answer, an abort
 */
export async function scan(options: ScanOptions, surroundings: Surroundings): Promise<Report> {
  return (await scanForReports(options, surroundings)).report;
}

/**
 * Like `scan`, but also returns the masked report, for a caller that writes several formats.
 * @throws ScanError like `scan`
 */
export async function scanForReports(options: ScanOptions, surroundings: Surroundings): Promise<Reports> {
  const startedAt = performance.now();
  const { concurrency: threads, showSecrets } = options;
  const { signal, progress } = surroundings;

  const chosen = await selectDetectors(options);
  const compiled = compileAll(chosen, unpackTables(packedPrefilter()));
  const matcher = createScanner(compiled, chosen);

  const image = await openImage(options.target, { ...options, ...surroundings, note: progress.note });
  try {
    const early = scanEarlyConfig(image.earlyConfig, matcher, progress.note);
    const { scans, broken, pathKey } = await scanLayers(image, {
      detectors: chosen,
      compiled,
      threads,
      inTurn: pLimit(threads),
      limits: options.limits,
      signal,
      progress,
    });
    const description = await describeImage(image, options.platform, broken);
    const metadata = scanMetadata(description, early, matcher);
    const { layers, coverage } = assessCoverage(description, scans, [
      ...description.failed,
      ...metadata.failed,
      ...(broken === null ? [] : [{ what: 'image', reason: broken.message }]),
    ]);
    const collected = collectFindings({
      detectors: [...chosen.builtIn, ...chosen.user],
      layers,
      metadata: metadata.matches,
      pathKey,
      showSecrets,
    });
    const findings = await verifyIfRequested(collected, options, { signal, note: progress.note });
    const verdict = verdictOf(findings, coverage, options);

    const report = assembleReport({
      reference: options.reference,
      description,
      layers,
      findings,
      coverage,
      verdict,
      tool: describeTool(chosen),
      wallMs: Math.round(performance.now() - startedAt),
    });
    const masked = maskReport(report, collected.scrubber);
    return { report: showSecrets ? report : masked, masked };
  } finally {
    await image.close();
  }
}
