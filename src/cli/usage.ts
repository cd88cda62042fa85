import { ScanError, printable } from '../errors.ts';
import { nearest } from '../nearest.ts';

/** The texts of a command's usage errors. */
export interface Wording {
  /** A hint that fits every error: `see scan-image --help`. */
  readonly help: string;
  /** The message for missing arguments. */
  readonly missing: string;
  /** Names of options without dashes, to suggest for a mistyped one. */
  readonly options: readonly string[];
}

/** Returns an error for a message of yargs, in our words for the common ones. */
export function usageError(
  yargsMessage: string,
  argv: readonly string[],
  { help, missing, options }: Wording,
): ScanError {
  const wrong = (message: string, hint = help): ScanError =>
    new ScanError('USAGE', printable(message), { hint });
  const [, name, given, choices] =
    /^Invalid values:\s+Argument: (\S+), Given: "?(.*?)"?, Choices: (.*)$/s.exec(yargsMessage) ?? [];
  if (name !== undefined && choices !== undefined) {
    return wrong(
      `--${name} ${JSON.stringify(given)} is not known`,
      `choose one of ${choices.replaceAll('"', '')}`,
    );
  }
  const [, empty] = /^Not enough arguments following: (\S+)$/.exec(yargsMessage) ?? [];
  if (empty !== undefined) return wrong(`${dashed(empty)} needs a value`);
  if (yargsMessage.startsWith('Not enough non-option arguments')) return wrong(missing);
  const [, unknown] = /^Unknown arguments?: (.*)$/s.exec(yargsMessage) ?? [];
  if (unknown === undefined) return wrong(yargsMessage);
  // For `--fial-on` yargs lists `fial-on, fialOn`; only the first was typed.
  const [first = ''] = unknown.split(', ');
  const typed = argv.find((argument) => isOption(argument, first));
  if (typed === undefined) return wrong(`unexpected argument: ${first === STDIN ? '-' : first}`);
  const similar = nearest(first, options).map((option) => `--${option}`);
  return wrong(
    `unknown option ${dashed(first)}`,
    similar.length === 0 ? help : `did you mean ${similar.join(', ')}? ${help}`,
  );
}

/** Whether an argument is `--name`, `--name=value`, or for a letter a group such as `-abc`. */
function isOption(argument: string, name: string): boolean {
  if (name.length === 1 && /^-[^-]/.test(argument)) return argument.includes(name);
  return argument.startsWith('--') && argument.slice(2).replace(/=.*$/s, '') === name;
}

const dashed = (name: string): string => `${name.length === 1 ? '-' : '--'}${name}`;

/**
 * Refuses a value that is given twice, which yargs turns into a list: a reader could not tell which one counts. A flag may
 * be repeated.
 * @throws ScanError USAGE
 */
export function eachOnce<T extends object>(parsed: T, repeatable: readonly string[], help: string): T {
  const once = Object.entries(parsed).map(([name, value]: [string, unknown]) => {
    if (!Array.isArray(value) || name === '_' || repeatable.includes(name)) return [name, value] as const;
    if (value.every((each) => typeof each === 'boolean')) return [name, value.at(-1)] as const;
    throw new ScanError('USAGE', `${dashed(name)} is given more than once`, { hint: help });
  });
  return { ...parsed, ...Object.fromEntries(once) };
}

/** Replaces `-` while yargs parses: it takes `-` for a flag without a name. */
export const STDIN = '\u0000stdin';

export const withStdin = (argv: readonly string[]): readonly string[] =>
  argv.map((argument) => (argument === '-' ? STDIN : argument));

/** Checks that standard input can be the archive, if it is the image. @throws ScanError USAGE */
export function checkStdin(
  { reference, passwordStdin }: { readonly reference: string; readonly passwordStdin: boolean },
  isTerminal: boolean,
): void {
  if (reference !== '-') return;
  if (passwordStdin)
    throw new ScanError('USAGE', 'standard input cannot be both the archive and the password', {
      hint: 'give the password in SCAN_IMAGE_PASSWORD',
    });
  if (isTerminal)
    throw new ScanError('USAGE', 'standard input is a terminal, not an archive', {
      hint: 'pipe an archive into it: docker save app:latest | scan-image -',
    });
}
