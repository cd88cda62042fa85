import { ScanError, messageOf, withoutCredentials } from '../errors.ts';
import { statusOfError } from './exit-status.ts';
import { scanCommand } from './scan-command.ts';

/**
 * Runs the command that the arguments name, and returns the exit status. Errors become text here and nowhere else.
 */
export async function run(process: NodeJS.Process): Promise<number> {
  // A failed write is reported by its caller. Without a listener it would also end the process with status 1.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  const argv = process.argv.slice(2);
  const isVerbose = argv.includes('--verbose');
  const printError = (error: unknown): number => {
    const scanError = asScanError(error);
    process.stderr.write(describeError(scanError, isVerbose));
    return statusOfError(scanError);
  };
  // Node would exit with status 1, which means that secrets were found.
  process.on('uncaughtException', (error) => process.exit(printError(error)));
  try {
    return await runCommand(argv, process);
  } catch (error) {
    return printError(error);
  }
}

async function runCommand(argv: readonly string[], process: NodeJS.Process): Promise<number> {
  const width = Math.min(process.stdout.columns || 80, 100);
  const [command, ...rest] = argv;
  if (command === 'explain') {
    const { explainCommand } = await import('./explain-command.ts');
    return await explainCommand(rest, width, process);
  }
  if (command === 'detectors') {
    const { detectorsCommand } = await import('./detectors-command.ts');
    return await detectorsCommand(rest, width, process);
  }
  return await scanCommand(argv, width, process);
}

function asScanError(error: unknown): ScanError {
  if (error instanceof ScanError) return error;
  return new ScanError('INTERNAL', `internal error: ${messageOf(error)}`, {
    cause: error,
    hint: 'this is a bug in scan-image; --verbose shows its causes',
  });
}

/** Returns a line with what happened, a line with the hint, and if verbose the chain of causes. */
function describeError(error: ScanError, isVerbose: boolean): string {
  const lines = [`scan-image: ${messageOf(error)}`];
  if (error.hint !== undefined) lines.push(`  ${error.hint}`);
  for (let cause = error.cause, depth = 0; isVerbose && cause !== undefined && depth < 8; depth++) {
    lines.push(`  caused by: ${messageOf(cause)}`);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return withoutCredentials(`${lines.join('\n')}\n`);
}
