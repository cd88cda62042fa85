import type { Allowlist } from './regex-detector.ts';
import { compileRegex, type CompiledRegex } from './compile-regex.ts';

/** A match in the forms that an allowlist may ask for. */
export interface AllowlistSubject {
  readonly secret: string;
  readonly match: string;
  readonly line: () => string;
}

interface CompiledAllowlist {
  readonly list: Allowlist;
  readonly regexes: readonly CompiledRegex[];
}

/** Texts of this length are quick to look at unless there are many ways. */
const LENGTH = 1024;
const FEW_WAYS = 1e4;

/** Throws a RangeError as `compileRegex` does. */
export function createAllowlists(lists: readonly Allowlist[]): {
  readonly all: readonly CompiledAllowlist[];
  readonly maySlow: boolean;
} {
  const all = lists.map((list) => ({ list, regexes: list.regexes.map(compileRegex) }));
  return { all, maySlow: all.some(({ regexes }) => regexes.some(({ ways }) => ways(LENGTH) > FEW_WAYS)) };
}

/**
 * Whether one of the allowlists lets a match pass, whatever its path; else the numbers of those that do so where the
 * path says so too.
 */
export function allowedBy(
  all: readonly CompiledAllowlist[],
  judged: AllowlistSubject,
): 'allowed' | readonly number[] {
  const withPath: number[] = [];
  for (const [i, { list, regexes }] of all.entries()) {
    const says: boolean[] = [];
    if (regexes.length > 0) {
      const target = list.regexTarget === 'line' ? judged.line() : judged[list.regexTarget];
      says.push(regexes.some((regex) => isIn(regex, target)));
    }
    if (list.stopwords.length > 0) {
      const lower = judged.secret.toLowerCase();
      says.push(list.stopwords.some((word) => lower.includes(word)));
    }
    const asksPath = list.paths.length > 0;
    const isAllowed = list.isEvery ? says.every(Boolean) : says.some(Boolean);
    if (isAllowed && !(list.isEvery && asksPath)) return 'allowed';
    if (asksPath && (isAllowed || !list.isEvery)) withPath.push(i);
  }
  return withPath;
}

export function isIn(regex: CompiledRegex, text: string): boolean {
  const pattern = regex.global();
  pattern.lastIndex = 0;
  return pattern.test(text);
}
