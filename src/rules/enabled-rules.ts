import { ScanError, printable } from '../errors.ts';
import { isRecord } from './fields.ts';
import type { Path } from './rule-file.ts';

/**
 * Reads a list of rules except those with a disabled id: a rule that cannot be loaded can be disabled without a change
 * of its file. `skipped` has the ids of the rules that were not read.
 */
export function readEnabledRules<T>(
  path: Path,
  rules: readonly unknown[],
  disabled: ReadonlySet<string>,
  read: (rule: unknown, path: Path) => T,
): { readonly rules: readonly T[]; readonly skipped: readonly string[] } {
  const skipped: string[] = [];
  const enabled = rules.flatMap((rule, i) => {
    const id = isRecord(rule) && typeof rule.id === 'string' ? rule.id : undefined;
    if (id === undefined || !disabled.has(id)) return [withDisableHint(id, () => read(rule, [...path, i]))];
    skipped.push(id);
    return [];
  });
  return { rules: enabled, skipped };
}

/** Returns what `read` returns; adds to its error how to disable the rule, if the rule has an id. */
export function withDisableHint<T>(id: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (id === undefined || !(error instanceof ScanError)) throw error;
    const disable = `or leave the rule out: --disable ${printable(id, 100)}`;
    throw new ScanError(error.code, error.message, {
      hint: error.hint === undefined ? disable : `${error.hint}; ${disable}`,
      cause: error.cause,
    });
  }
}
