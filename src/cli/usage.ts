import { ScanError, printable } from '../errors.ts';
import { nearest } from '../nearest.ts';

/** What the parser of the command line does not say itself, or not in words for people. */
export interface Wording {
  /** Ends the hint: `see scan-image --help`. */
  readonly help: string;
  /** When arguments are missing. */
  readonly missing: string;
  /** Names of options, without dashes, of which one may have been meant. */
  readonly options: readonly string[];
}

/** yargs' complaint as an error in our words; what it says of anything else stays as it is. */
export function usageError(
  complaint: string,
  argv: readonly string[],
  { help, missing, options }: Wording,
): ScanError {
  const wrong = (message: string, hint = help): ScanError =>
    new ScanError('USAGE', printable(message), { hint });
  const [, name, given, choices] =
    /^Invalid values:\s+Argument: (\S+), Given: "?(.*?)"?, Choices: (.*)$/s.exec(complaint) ?? [];
  if (name !== undefined && choices !== undefined) {
    return wrong(
      `--${name} ${JSON.stringify(given)} is not known`,
      `choose one of ${choices.replaceAll('"', '')}`,
    );
  }
  const [, empty] = /^Not enough arguments following: (\S+)$/.exec(complaint) ?? [];
  if (empty !== undefined) return wrong(`${dashed(empty)} needs a value`);
  if (complaint.startsWith('Not enough non-option arguments')) return wrong(missing);
  const [, unknown] = /^Unknown arguments?: (.*)$/s.exec(complaint) ?? [];
  if (unknown === undefined) return wrong(complaint);
  // `fial-on, fialOn`: the second is yargs' own form of the first.
  const [first = ''] = unknown.split(', ');
  const typed = argv.find((argument) => isOption(argument, first));
  if (typed === undefined) return wrong(`one argument too many: ${first}`);
  const like = nearest(first, options).map((option) => `--${option}`);
  return wrong(
    `there is no option ${dashed(first)}`,
    like.length === 0 ? help : `is it ${like.join(', ')}? ${help}`,
  );
}

/** `--name`, `--name=value`, or for a letter the `-abc` that it stands in. */
function isOption(argument: string, name: string): boolean {
  if (name.length === 1 && /^-[^-]/.test(argument)) return argument.includes(name);
  return argument.startsWith('--') && argument.slice(2).replace(/=.*$/s, '') === name;
}

const dashed = (name: string): string => `${name.length === 1 ? '-' : '--'}${name}`;

/**
 * What stands twice, and yargs then makes a list of. A flag may, a value may not: whoever reads the command would not
 * know which of them counts.
 * @throws ScanError USAGE
 */
export function eachOnce<T extends object>(parsed: T, repeatable: readonly string[], help: string): T {
  const once = Object.entries(parsed).map(([name, value]: [string, unknown]) => {
    if (!Array.isArray(value) || name === '_' || repeatable.includes(name)) return [name, value] as const;
    if (value.every((each) => typeof each === 'boolean')) return [name, value.at(-1)] as const;
    throw new ScanError('USAGE', `${dashed(name)} stands more than once`, { hint: help });
  });
  return { ...parsed, ...Object.fromEntries(once) };
}

/** What stands for `-` while yargs reads the arguments: it takes that for a flag without a name. */
export const STDIN = '\u0000stdin';

export const withStdin = (argv: readonly string[]): readonly string[] =>
  argv.map((argument) => (argument === '-' ? STDIN : argument));

/** @throws ScanError USAGE where the archive cannot come from standard input */
export function checkStdin(
  { reference, passwordStdin }: { readonly reference: string; readonly passwordStdin: boolean },
  isTerminal: boolean,
): void {
  if (reference !== '-') return;
  if (passwordStdin)
    throw new ScanError('USAGE', 'standard input cannot hold both the archive and the password');
  if (isTerminal)
    throw new ScanError('USAGE', 'standard input is a terminal, not an archive', {
      hint: 'docker save app:latest | scan-image -',
    });
}
