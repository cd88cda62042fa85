import { ScanError, printable } from '../errors.ts';

/** Keys and indexes that lead from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** A rules file after parsing, in either notation. */
export interface RuleFile {
  readonly name: string;
  readonly data: unknown;
  /** Returns the 1-based line of the value at a path, or of the nearest value around it if it does not exist. */
  readonly lineOf: (path: Path) => number;
}

/** Throws the error for a rule that cannot be loaded: one line with file, line and reason, and a hint. */
export function refuse(file: RuleFile, path: Path, message: string, hint = 'see docs/rules.md'): never {
  throw ruleError(file.name, file.lineOf(path), message, hint);
}

export function ruleError(name: string, line: number, message: string, hint: string): ScanError {
  return new ScanError('USAGE', printable(`${name}:${String(line)}: ${message}`, 1000), { hint });
}
