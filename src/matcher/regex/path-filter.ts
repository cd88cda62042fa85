import type { Match } from '../match.ts';
import { isIn } from './allowlist.ts';
import type { RegexBudget } from './budget.ts';
import type { RegexDetector } from './regex-detector.ts';
import { compileRegex, type CompiledRegex } from './compile-regex.ts';

interface Conditions {
  readonly path: CompiledRegex | undefined;
  /** Of each allowlist. */
  readonly paths: readonly (readonly CompiledRegex[])[];
}

/** `ConditionalSpot` once it is a match. */
export type ConditionalMatch = Match & { readonly allowedWith?: readonly number[] };

/** Tells whether a match counts in a file of this path; null is no file. */
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
    const asked = conditions.get(detector);
    if (asked === undefined || (asked.path === undefined && allowedWith.length === 0)) return true;
    if (path === null) return asked.path === undefined;
    const holds = budget.run(detector, path.length, true, () => {
      if (asked.path !== undefined && !isIn(asked.path, path)) return false;
      return !allowedWith.some((list) => asked.paths[list]?.some((regex) => isIn(regex, path)));
    });
    return holds ?? true;
  };
}
