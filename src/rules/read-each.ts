import { ScanError, printable } from '../errors.ts';
import { isRecord } from './fields.ts';
import type { Path } from './rule-file.ts';

/**
 * Reads a list of rules. One whose id is among `off` is passed over unread, and its id kept in `passed`: so a rule that cannot
 * be loaded does not stand in the way of a file's others.
 */
export function readEach<T>(
  path: Path,
  rules: readonly unknown[],
  off: ReadonlySet<string>,
  read: (rule: unknown, path: Path) => T,
): { readonly read: readonly T[]; readonly passed: readonly string[] } {
  const passed: string[] = [];
  const all = rules.flatMap((rule, i) => {
    const id = isRecord(rule) && typeof rule.id === 'string' ? rule.id : undefined;
    if (id === undefined || !off.has(id)) return [orLeaveOut(id, () => read(rule, [...path, i]))];
    passed.push(id);
    return [];
  });
  return { read: all, passed };
}

/** What is wrong with a rule that has a name need not be mended. */
export function orLeaveOut<T>(id: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (id === undefined || !(error instanceof ScanError)) throw error;
    const way = `or leave the rule out: --disable ${printable(id, 100)}`;
    throw new ScanError(error.code, error.message, {
      hint: error.hint === undefined ? way : `${error.hint}; ${way}`,
      cause: error.cause,
    });
  }
}
