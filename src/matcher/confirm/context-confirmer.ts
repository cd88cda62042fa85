import type { Context, MatchedDetector } from '../../catalogue/model/detector.ts';
import { MIN_LITERAL } from '../pattern/required-literals.ts';
import {
  FLAG_REACH,
  isAssigned,
  isValueOfBareName,
  isEndOfLongerName,
  MAX_BARE_NAME_GAP,
  BARE_NAME_ENDS,
  bareNames,
} from './context.ts';
import { allBytes, lengthOf } from '../pattern/normal-pattern.ts';
import { assessRun, lowered } from '../plausibility/assess.ts';
import { ATTRIBUTION_REACH } from './attribution.ts';
import { lazy, regexpOf, spanOf } from './confirmer.ts';
import type { Confirmer, Span, ConfirmedSpan, FullPattern } from './confirmer.ts';
import { runShape } from '../pattern/shape.ts';
import {
  UNANCHORED,
  hasDigit,
  longestRun,
  contextual,
  needsDigit,
  type Anchoring,
} from '../pattern/anchoring.ts';
import { isKnownNonSecret, LABEL_REACH } from './surroundings.ts';

/**
 * Rules for a detector without a literal of its own: each of its context's words calls, and the nearest run
 * that passes everything answers. Throws a RangeError on a word that is too short to look for.
 */
export function contextConfirmers(
  detector: MatchedDetector,
  whole: FullPattern,
  context: Context,
): readonly Confirmer[] {
  const { within, words } = context;
  const { confidence } = detector;
  const regexp = lazy(() => regexpOf(whole, 'g'));
  const length = lengthOf(whole.secret);
  const lead = lengthOf(whole.before).max;
  const set = allBytes(whole.secret);
  const looksBack = context.side === 'either';
  const isDigitNeeded = needsDigit(whole.secret);

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
      if (isWanted && !isKnownNonSecret(window, span.start, span.end)) spans.push(span);
      pattern.lastIndex = match.index + 1;
    }
    return spans;
  }

  function firstBehind(window: string, word: number, wordEnd: number): ConfirmedSpan | undefined {
    for (const span of spansBetween(window, wordEnd, wordEnd + within)) {
      const isNamed = isAssigned(window, word, wordEnd, span.start);
      const judgement = assessRun(detector, span.secret, isNamed ? confidence : lowered(confidence));
      if (judgement !== undefined) return { ...span, ...judgement };
    }
    return undefined;
  }

  /** What an ordinary word is given is a weak sign, and none where the value is doubtful in itself. */
  function givenTo(window: string, name: number, nameEnd: number): ConfirmedSpan | undefined {
    for (const span of spansBetween(window, nameEnd, nameEnd + MAX_BARE_NAME_GAP)) {
      if (!isValueOfBareName(window, name, nameEnd, span.start)) continue;
      const judgement = assessRun(detector, span.secret, confidence);
      if (judgement !== undefined && judgement.confidence !== 'low')
        return { ...span, ...judgement, confidence: 'low' };
    }
    return undefined;
  }

  function lastInFront(window: string, word: number): ConfirmedSpan | undefined {
    for (const span of spansBetween(window, word - within - length.max, word).toReversed()) {
      if (span.end > word || span.end < word - within) continue;
      const judgement = assessRun(detector, span.secret, lowered(confidence));
      if (judgement !== undefined) return { ...span, ...judgement };
    }
    return undefined;
  }

  function siteOfWord(word: number, reach: number): Anchoring {
    const run = longestRun(whole.secret);
    if (run === undefined || !isDigitNeeded) return UNANCHORED;
    const trail = looksBack ? length.max - run.start.min - run.length + reach + word : 0;
    return contextual(word + reach + lead + run.start.max, trail);
  }

  /** @param reach most bytes between the word and the secret */
  const ruleOf = (literal: string, reach: number, confirm: Confirmer['confirm']): Confirmer => ({
    detector,
    literal,
    next: undefined,
    anchoring: () => siteOfWord(literal.length, reach),
    before: Math.max(
      detector.owner === undefined ? FLAG_REACH : ATTRIBUTION_REACH,
      lead + LABEL_REACH + (looksBack ? within + length.max : 0),
    ),
    after:
      literal.length +
      reach +
      whole.length.max +
      Math.max(1, detector.owner === undefined ? 0 : ATTRIBUTION_REACH),
    shape: () => runShape(set, length.min, literal.length, reach, looksBack ? within + length.max : 0),
    confirm,
  });

  const rules = words.map((word) => {
    if (word.length < MIN_LITERAL) throw new RangeError(`its context word '${word}' is too short`);
    return ruleOf(word.toLowerCase(), within, (window, at) => {
      if (isEndOfLongerName(words, word, window, at)) return [];
      const behind = firstBehind(window, at, at + word.length);
      const inFront = looksBack ? lastInFront(window, at) : undefined;
      return [behind, inFront].filter((spot) => spot !== undefined);
    });
  });
  const alone = bareNames(words).flatMap((name) =>
    BARE_NAME_ENDS.map((end) =>
      ruleOf(name + end, MAX_BARE_NAME_GAP, (window, at) => {
        const spot = givenTo(window, at, at + name.length);
        return spot === undefined ? [] : [spot];
      }),
    ),
  );
  return [...rules, ...alone];
}
