import type { Match } from '../match.ts';
import { isIn } from './allowlist.ts';
import type { RegexBudget } from './budget.ts';
import { type CompiledRegex, compileRegex } from './compile-regex.ts';
import type { RegexDetector } from './regex-detector.ts';

interface Conditions {
  readonly path: CompiledRegex | undefined;
  /** The paths of each allowlist. */
  readonly paths: readonly (readonly CompiledRegex[])[];
}

/** A match of a `ConditionalSpan`. */
export type ConditionalMatch = Match & { readonly allowedWith?: readonly number[] };

/** Returns a function that says whether a match is allowed in a file with this path; null if there is no file. */
export function createPathFilter(
  detectors: readonly RegexDetector[],
  budget: RegexBudget,
): (match: ConditionalMatch, path: string | null) => boolean {
  const conditions = new Map<string, Conditions>(
    detectors.map(({ id, regex }) => [
      id,
      {
        path: regex.path === undefined ? undefined : compileRegex(regex.path),
        paths: regex.allowlists.map(({ paths }) => paths.map(compileRegex)),
      },
    ]),
  );
  return ({ detector, allowedWith = [] }, path) => {
    const condition = conditions.get(detector);
    if (condition === undefined || (condition.path === undefined && allowedWith.length === 0)) return true;
    if (path === null) return condition.path === undefined;
    const isAllowed = budget.run(detector, path.length, true, () => {
      if (condition.path !== undefined && !isIn(condition.path, path)) return false;
      return !allowedWith.some((list) => condition.paths[list]?.some((regex) => isIn(regex, path)));
    });
    return isAllowed ?? true;
  };
}
