import type { ScanOptions } from '../options.ts';
import { renderReport } from '../report/formats.ts';
import type { Reports } from '../result/report.ts';
import { printHelp } from './arguments.ts';
import { EXIT, statusOf } from './exit-status.ts';
import { checkWritable, readPassword, writeReport } from './files.ts';
import { letHeapsGrow } from './memory.ts';
import { type Output, planOutputs } from './outputs.ts';
import { type ScanArguments, parseScan } from './scan-arguments.ts';
import { abortOnSignals } from './signals.ts';
import { useColor } from './terminal.ts';
import { checkStdin } from './usage.ts';

/** Scans an image, writes the reports, and returns the exit status. @throws ScanError */
export async function scanCommand(
  argv: readonly string[],
  width: number,
  process: NodeJS.Process,
): Promise<number> {
  const typed = await parseScan(argv, width);
  if ('text' in typed) return printHelp(typed.text, process.stdout);
  letHeapsGrow();
  const outputs = planOutputs(typed.format, typed.output);
  const [{ resolveOptions }, { scanForReports }, { createProgress }] = await Promise.all([
    import('../options.ts'),
    import('../scan.ts'),
    import('./progress.ts'),
  ]);
  checkStdin(typed, process.stdin.isTTY);
  const password = typed.passwordStdin ? await readPassword(process.stdin) : undefined;
  const options = resolveOptions({ ...typed, password }, process.env);
  for (const { path } of outputs) if (path !== null) await checkWritable(path);

  const progress = createProgress(process.stderr, !process.env.CI && process.env.TERM !== 'dumb');
  const signals = abortOnSignals(process, () => {
    progress.stop();
  });
  let reports: Reports;
  try {
    reports = await scanForReports(options, { stdin: process.stdin, signal: signals.signal, progress });
  } catch (error) {
    if (signals.status() !== null) return signals.status() ?? EXIT.incomplete;
    throw error;
  } finally {
    progress.stop();
    signals.release();
  }
  await writeReports(reports, outputs, { ...typed, failOn: options.failOn }, process);
  return statusOf(reports.report);
}

/** Writes every report. One that cannot be written does not stop the others. */
async function writeReports(
  reports: Reports,
  outputs: readonly Output[],
  { color, verbose, failOn }: Pick<ScanArguments, 'color' | 'verbose'> & Pick<ScanOptions, 'failOn'>,
  { stdout, env }: NodeJS.Process,
): Promise<void> {
  const { detectors } = await import('#built-in/detectors');
  const endedAt = new Date();
  const written = outputs.map(async ({ format, path }) => {
    const isFile = path !== null;
    const rendered = await renderReport(format, reports, {
      color: useColor(color, env, !isFile && stdout.isTTY),
      width: Math.min(isFile ? 80 : stdout.columns || 80, 120),
      verbose,
      detectors,
      failOn,
      commit: env.CI_COMMIT_SHA ?? null,
      endedAt,
    });
    await writeReport(path, rendered, stdout);
  });
  await Promise.allSettled(written);
  await Promise.all(written);
}
