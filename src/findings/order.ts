import type { Lifecycle } from './finding.ts';

/** What remains visible in the image first. */
export const LIFECYCLES: readonly Lifecycle[] = ['present', 'overwritten', 'deleted'];

/**
 * A sort order: one key after another. Strings go by code unit and not by locale, so that a report does not
 * depend on the machine that wrote it.
 */
export function by<T>(...keys: readonly ((item: T) => number | string)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const left = key(a);
      const right = key(b);
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}
