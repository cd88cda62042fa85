import { ScanError, messageOf, withoutCredentials } from '../errors.ts';
import type { ScanOptions } from '../options.ts';
import { renderReport } from '../report/formats.ts';
import type { Reports } from '../result/report.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import { EXIT, statusOf, statusOfError } from './exit-status.ts';
import { checkWritable, readPassword, writeReport } from './files.ts';
import { letHeapsGrow } from './memory.ts';
import { type Output, planOutputs } from './outputs.ts';
import { abortOnSignals } from './signals.ts';
import { useColor } from './terminal.ts';
import { checkStdin } from './usage.ts';

/**
 * The command: reads the arguments, scans, prints, and gives the exit status. The only place where an error
 * becomes text.
 */
export async function run(process: NodeJS.Process): Promise<number> {
  // What cannot be written is told by whoever writes it. Without a listener it would end the process, with status 1.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  const argv = process.argv.slice(2);
  const width = Math.min(process.stdout.columns || 80, 100);
  const isVerbose = argv.includes('--verbose');
  const tell = (error: unknown): number => {
    const known = asScanError(error);
    process.stderr.write(describeError(known, isVerbose));
    return statusOfError(known);
  };
  // Node would leave with 1, which means secrets.
  process.on('uncaughtException', (error) => process.exit(tell(error)));
  try {
    const parsed = await parseArguments(argv, width);
    if (parsed.kind === 'text') {
      await writeReport(null, `${parsed.text}\n`, process.stdout);
      return EXIT.pass;
    }
    if (parsed.kind === 'explain') {
      const { explainCommand } = await import('./explain.ts');
      return await explainCommand(parsed.arguments, process);
    }
    if (parsed.kind === 'detectors') {
      const { detectorsCommand } = await import('./detectors-command.ts');
      return await detectorsCommand(parsed.argv, width, process);
    }
    return await scanCommand(parsed.arguments, process);
  } catch (error) {
    return tell(error);
  }
}

function asScanError(error: unknown): ScanError {
  if (error instanceof ScanError) return error;
  return new ScanError('INTERNAL', `internal error: ${messageOf(error)}`, {
    cause: error,
    hint: 'this is a mistake of scan-image; --verbose shows where it came from',
  });
}

async function scanCommand(typed: Arguments, process: NodeJS.Process): Promise<number> {
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

/** Writes them all; one that cannot be written does not stop the others. */
async function writeReports(
  reports: Reports,
  outputs: readonly Output[],
  { color, verbose, failOn }: Omit<Arguments, 'failOn'> & Pick<ScanOptions, 'failOn'>,
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

/** One line for the thing and the reason, one for the way out; the chain of causes when asked for. */
function describeError(error: ScanError, isVerbose: boolean): string {
  const lines = [`scan-image: ${messageOf(error)}`];
  if (error.hint !== undefined) lines.push(`  ${error.hint}`);
  for (let cause = error.cause, depth = 0; isVerbose && cause !== undefined && depth < 8; depth++) {
    lines.push(`  caused by: ${messageOf(cause)}`);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return withoutCredentials(`${lines.join('\n')}\n`);
}
