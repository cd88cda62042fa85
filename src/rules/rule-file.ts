import { ScanError, printable } from '../errors.ts';

/** Keys and indexes from the file's root. */
export type Path = readonly (string | number)[];

/** A file of rules once its notation is read, whatever that is. */
export interface RuleFile {
  readonly name: string;
  readonly data: unknown;
  /** The line, 1-based, of what stands at a path; of what is around it where there is no such thing. */
  readonly lineOf: (path: Path) => number;
}

/** A rule cannot be loaded: one line with file and line, and the way out. */
export function refuse(file: RuleFile, path: Path, message: string, hint = 'see docs/rules.md'): never {
  throw ruleError(file.name, file.lineOf(path), message, hint);
}

export function ruleError(name: string, line: number, message: string, hint: string): ScanError {
  return new ScanError('USAGE', printable(`${name}:${String(line)}: ${message}`, 1000), { hint });
}
