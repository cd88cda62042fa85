import type { MatchedDetector } from '../../catalogue/model/detector.ts';
import type { Confirmer } from '../confirm/confirmer.ts';
import { UNANCHORED } from '../pattern/anchoring.ts';
import type { Shape } from '../pattern/shape.ts';
import type { RegexBudget } from './budget.ts';
import { finderOf, type RegexFinder } from './finder.ts';
import { isRegexDetector, type RegexDetector } from './regex-detector.ts';

/** Most bytes between a match and a keyword that is not part of it. */
const NEARBY = 256;

/** Accepts every keyword: only the regular expression knows what has to be around it. */
const ANYTHING: Shape = {
  kind: 'walk',
  guard: undefined,
  allowsEscape: false,
  lead: 0,
  steps: [{ kind: 'accept' }],
};

/**
 * Returns the confirmers of a rule with a regular expression: the literals are its keywords, and the RegExp runs on a
 * window around one. A rule without keywords has none: `sweep.ts` searches for it. Throws a RangeError if a regular
 * expression is refused.
 */
export function regexConfirmers(detector: RegexDetector, budget: RegexBudget): readonly Confirmer[] {
  const finder = finderOf(detector);
  return finder.keywords.map((literal) => keywordConfirmer(detector, literal, finder, budget));
}

/** Whether a detector has a regular expression without keywords, which is searched for in all bytes. */
export function isSwept(detector: MatchedDetector): detector is RegexDetector {
  return isRegexDetector(detector) && finderOf(detector).keywords.length === 0;
}

function keywordConfirmer(
  detector: RegexDetector,
  literal: string,
  finder: RegexFinder,
  budget: RegexBudget,
): Confirmer {
  const { place, lead, trail } = finder;
  const before = place === undefined ? trail + lead + NEARBY : place.max + lead;
  const after = place === undefined ? trail + literal.length + NEARBY : trail - place.min + 1;
  return {
    detector,
    literal,
    next: undefined,
    anchoring: () => UNANCHORED,
    before,
    after,
    shape: () => ANYTHING,
    confirm(window, at) {
      const cut = { isCutLeft: at >= before, isCutRight: window.length - at >= after };
      if (place !== undefined) {
        return finder.findFirst(budget, window, at, {
          first: Math.max(0, at - place.max),
          last: at - place.min,
          ...cut,
        });
      }
      return finder.findAll(budget, window, { first: 0, last: window.length, ...cut }).spans;
    },
  };
}
