import type { MatchedDetector } from '../../catalogue/model/detector.ts';
import type { RegexBudget } from './budget.ts';
import { finderOf, type RegexFinder } from './finder.ts';
import { isRegexDetector, type RegexDetector } from './regex-detector.ts';
import type { Confirmer } from '../confirm/confirmer.ts';
import type { Shape } from '../pattern/shape.ts';
import { UNANCHORED } from '../pattern/anchoring.ts';

/** Bytes between a match and a keyword that is no part of it. */
const NEARBY = 256;

/** The keyword alone decides: what has to stand around it only the regular expression knows. */
const ANYTHING: Shape = {
  kind: 'walk',
  guard: undefined,
  allowsEscape: false,
  lead: 0,
  steps: [{ kind: 'accept' }],
};

/**
 * Rules for a detector that looks for a regular expression: each of its keywords calls, and the RegExp runs on a
 * window around it. None where there are no keywords (`sweep.ts` looks for those). Throws a RangeError where a
 * regular expression is not sound.
 */
export function regexConfirmers(detector: RegexDetector, budget: RegexBudget): readonly Confirmer[] {
  const finder = finderOf(detector);
  return finder.keywords.map((literal) => keywordConfirmer(detector, literal, finder, budget));
}

/** Whether no text tells where to look for a detector's regular expression. */
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
      return finder.findAll(budget, window, { first: 0, last: window.length, ...cut }).spots;
    },
  };
}
