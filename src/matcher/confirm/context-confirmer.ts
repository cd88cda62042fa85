import type { Context, MatchedDetector } from '../../catalogue/model/detector.ts';
import { LEAST_LITERAL } from '../pattern/required-literals.ts';
import {
  FLAG_REACH,
  isAssigned,
  isGivenTo,
  isOfAnotherName,
  MOST_GIVEN,
  NAME_ENDS,
  namesAlone,
} from './context.ts';
import { allBytes, lengthOf } from '../pattern/normal-pattern.ts';
import { judgeRun, lowered } from '../plausibility/assess.ts';
import { OWNER_REACH } from './attribution.ts';
import { lazy, regexpOf, spanOf } from './confirmer.ts';
import type { Rule, Span, Spot, Whole } from './confirmer.ts';
import { runShape } from '../pattern/shape.ts';
import { EVERYWHERE, hasDigit, longestRun, near, needsDigit, type Site } from '../pattern/anchoring.ts';
import { isSomethingElse, LABEL_REACH } from './surroundings.ts';

/**
 * Rules for a detector without a literal of its own: each of its context's words calls, and the nearest run
 * that passes everything answers. Throws a RangeError on a word that is too short to look for.
 */
export function contextRules(detector: MatchedDetector, whole: Whole, context: Context): readonly Rule[] {
  const { within, words } = context;
  const { confidence } = detector;
  const regexp = lazy(() => regexpOf(whole, 'g'));
  const length = lengthOf(whole.format);
  const lead = lengthOf(whole.before).max;
  const set = allBytes(whole.format);
  const looksBack = context.side === 'either';
  const isDigitNeeded = needsDigit(whole.format);

  /** All matches whose secret starts from `from` to `to`. */
  function spansBetween(window: string, from: number, to: number): readonly Span[] {
    const spans: Span[] = [];
    const pattern = regexp();
    pattern.lastIndex = Math.max(0, from - lead);
    for (
      let match = pattern.exec(window);
      match !== null && match.index <= to;
      match = pattern.exec(window)
    ) {
      const span = spanOf(match);
      const isWanted = span.start >= from && span.start <= to && (!isDigitNeeded || hasDigit(span.secret));
      if (isWanted && !isSomethingElse(window, span.start, span.end)) spans.push(span);
      pattern.lastIndex = match.index + 1;
    }
    return spans;
  }

  function firstBehind(window: string, word: number, wordEnd: number): Spot | undefined {
    for (const span of spansBetween(window, wordEnd, wordEnd + within)) {
      const isNamed = isAssigned(window, word, wordEnd, span.start);
      const judgement = judgeRun(detector, span.secret, isNamed ? confidence : lowered(confidence));
      if (judgement !== undefined) return { ...span, ...judgement };
    }
    return undefined;
  }

  /** What an ordinary word is given is a weak sign, and none where the value is doubtful in itself. */
  function givenTo(window: string, name: number, nameEnd: number): Spot | undefined {
    for (const span of spansBetween(window, nameEnd, nameEnd + MOST_GIVEN)) {
      if (!isGivenTo(window, name, nameEnd, span.start)) continue;
      const judgement = judgeRun(detector, span.secret, confidence);
      if (judgement !== undefined && judgement.confidence !== 'low')
        return { ...span, ...judgement, confidence: 'low' };
    }
    return undefined;
  }

  function lastInFront(window: string, word: number): Spot | undefined {
    for (const span of spansBetween(window, word - within - length.max, word).toReversed()) {
      if (span.end > word || span.end < word - within) continue;
      const judgement = judgeRun(detector, span.secret, lowered(confidence));
      if (judgement !== undefined) return { ...span, ...judgement };
    }
    return undefined;
  }

  function siteOfWord(word: number, reach: number): Site {
    const run = longestRun(whole.format);
    if (run === undefined || !isDigitNeeded) return EVERYWHERE;
    const trail = looksBack ? length.max - run.start.min - run.length + reach + word : 0;
    return near(word + reach + lead + run.start.max, trail);
  }

  /** @param reach most bytes between the word and the secret */
  const ruleOf = (literal: string, reach: number, confirm: Rule['confirm']): Rule => ({
    detector,
    literal,
    next: undefined,
    site: () => siteOfWord(literal.length, reach),
    before: Math.max(
      detector.owner === undefined ? FLAG_REACH : OWNER_REACH,
      lead + LABEL_REACH + (looksBack ? within + length.max : 0),
    ),
    after:
      literal.length + reach + whole.length.max + Math.max(1, detector.owner === undefined ? 0 : OWNER_REACH),
    shape: () => runShape(set, length.min, literal.length, reach, looksBack ? within + length.max : 0),
    confirm,
  });

  const rules = words.map((word) => {
    if (word.length < LEAST_LITERAL) throw new RangeError(`its context word '${word}' is too short`);
    return ruleOf(word.toLowerCase(), within, (window, at) => {
      if (isOfAnotherName(words, word, window, at)) return [];
      const behind = firstBehind(window, at, at + word.length);
      const inFront = looksBack ? lastInFront(window, at) : undefined;
      return [behind, inFront].filter((spot) => spot !== undefined);
    });
  });
  const alone = namesAlone(words).flatMap((name) =>
    NAME_ENDS.map((end) =>
      ruleOf(name + end, MOST_GIVEN, (window, at) => {
        const spot = givenTo(window, at, at + name.length);
        return spot === undefined ? [] : [spot];
      }),
    ),
  );
  return [...rules, ...alone];
}
