import { type CompiledRegex, compileRegex } from './compile-regex.ts';
import type { Allowlist } from './regex-detector.ts';

/** A match in the forms that an allowlist may test. */
export interface AllowlistSubject {
  readonly secret: string;
  readonly match: string;
  readonly line: () => string;
}

interface CompiledAllowlist {
  readonly list: Allowlist;
  readonly regexes: readonly CompiledRegex[];
}

/** A regular expression with few ways through a text of this length is fast. */
const TEXT_LENGTH = 1024;
const FEW_WAYS = 1e4;

/** Throws a RangeError as `compileRegex` does. */
export function createAllowlists(lists: readonly Allowlist[]): {
  readonly all: readonly CompiledAllowlist[];
  readonly mayBeSlow: boolean;
} {
  const all = lists.map((list) => ({ list, regexes: list.regexes.map(compileRegex) }));
  return {
    all,
    mayBeSlow: all.some(({ regexes }) => regexes.some(({ ways }) => ways(TEXT_LENGTH) > FEW_WAYS)),
  };
}

/**
 * Returns `allowed` if an allowlist excludes the match in every path; otherwise the indexes of the allowlists that
 * exclude it in the paths that they list.
 */
export function allowedBy(
  all: readonly CompiledAllowlist[],
  subject: AllowlistSubject,
): 'allowed' | readonly number[] {
  const withPath: number[] = [];
  for (const [i, { list, regexes }] of all.entries()) {
    const conditions: boolean[] = [];
    if (regexes.length > 0) {
      const target = list.regexTarget === 'line' ? subject.line() : subject[list.regexTarget];
      conditions.push(regexes.some((regex) => isIn(regex, target)));
    }
    if (list.stopwords.length > 0) {
      const lower = subject.secret.toLowerCase();
      conditions.push(list.stopwords.some((word) => lower.includes(word)));
    }
    const hasPaths = list.paths.length > 0;
    const isAllowed = list.isEvery ? conditions.every(Boolean) : conditions.some(Boolean);
    if (isAllowed && !(list.isEvery && hasPaths)) return 'allowed';
    if (hasPaths && (isAllowed || !list.isEvery)) withPath.push(i);
  }
  return withPath;
}

export function isIn(regex: CompiledRegex, text: string): boolean {
  const pattern = regex.global();
  pattern.lastIndex = 0;
  return pattern.test(text);
}
