import type { Context, MatchedDetector } from '../../catalogue/model/detector.ts';
import { lazy } from '../lazy.ts';
import {
  type Anchoring,
  contextual,
  hasDigit,
  longestRun,
  needsDigit,
  UNANCHORED,
} from '../pattern/anchoring.ts';
import { allBytes, lengthOf } from '../pattern/normal-pattern.ts';
import { MIN_LITERAL } from '../pattern/required-literals.ts';
import { runShape } from '../pattern/shape.ts';
import { assessRun, lowered } from '../plausibility/assess.ts';
import { ATTRIBUTION_REACH } from './attribution.ts';
import {
  type ConfirmedSpan,
  type Confirmer,
  type FullPattern,
  regexpOf,
  type Span,
  spanOf,
} from './confirmer.ts';
import {
  BARE_NAME_ENDS,
  bareNames,
  FLAG_REACH,
  isAssigned,
  isEndOfLongerName,
  isValueOfBareName,
  MAX_BARE_NAME_GAP,
} from './context.ts';
import { isKnownNonSecret, LABEL_REACH } from './surroundings.ts';

/**
 * Returns the confirmers of a detector without a literal: the literals are its context words, and the first run after a
 * word that passes all tests is the secret. Throws a RangeError on a word that is too short.
 */
export function contextConfirmers(
  detector: MatchedDetector,
  full: FullPattern,
  context: Context,
): readonly Confirmer[] {
  const { within, words } = context;
  const { confidence } = detector;
  const regexp = lazy(() => regexpOf(full, 'g'));
  const length = lengthOf(full.secret);
  const lead = lengthOf(full.before).max;
  const set = allBytes(full.secret);
  const looksBack = context.side === 'either';
  const isDigitNeeded = needsDigit(full.secret);

  /** Returns the matches whose secret starts in `[from, to]`. */
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

  function firstAfter(window: string, word: number, wordEnd: number): ConfirmedSpan | undefined {
    for (const span of spansBetween(window, wordEnd, wordEnd + within)) {
      const isNamed = isAssigned(window, word, wordEnd, span.start);
      const assessment = assessRun(detector, span.secret, isNamed ? confidence : lowered(confidence));
      if (assessment !== undefined) return { ...span, ...assessment };
    }
    return undefined;
  }

  /** Returns the value of a bare name, with low confidence; undefined if the value is doubtful in itself. */
  function valueOfBareName(window: string, name: number, nameEnd: number): ConfirmedSpan | undefined {
    for (const span of spansBetween(window, nameEnd, nameEnd + MAX_BARE_NAME_GAP)) {
      if (!isValueOfBareName(window, name, nameEnd, span.start)) continue;
      const assessment = assessRun(detector, span.secret, confidence);
      if (assessment !== undefined && assessment.confidence !== 'low')
        return { ...span, ...assessment, confidence: 'low' };
    }
    return undefined;
  }

  function lastBefore(window: string, word: number): ConfirmedSpan | undefined {
    for (const span of spansBetween(window, word - within - length.max, word).toReversed()) {
      if (span.end > word || span.end < word - within) continue;
      const assessment = assessRun(detector, span.secret, lowered(confidence));
      if (assessment !== undefined) return { ...span, ...assessment };
    }
    return undefined;
  }

  function anchoringOfWord(word: number, reach: number): Anchoring {
    const run = longestRun(full.secret);
    if (run === undefined || !isDigitNeeded) return UNANCHORED;
    const trail = looksBack ? length.max - run.start.min - run.length + reach + word : 0;
    return contextual(word + reach + lead + run.start.max, trail);
  }

  /** @param reach most bytes between the word and the secret */
  const confirmerOf = (literal: string, reach: number, confirm: Confirmer['confirm']): Confirmer => ({
    detector,
    literal,
    next: undefined,
    anchoring: () => anchoringOfWord(literal.length, reach),
    before: Math.max(
      detector.attribution === undefined ? FLAG_REACH : ATTRIBUTION_REACH,
      lead + LABEL_REACH + (looksBack ? within + length.max : 0),
    ),
    after:
      literal.length +
      reach +
      full.length.max +
      Math.max(1, detector.attribution === undefined ? 0 : ATTRIBUTION_REACH),
    shape: () => runShape(set, length.min, literal.length, reach, looksBack ? within + length.max : 0),
    confirm,
  });

  const ofWords = words.map((word) => {
    if (word.length < MIN_LITERAL)
      throw new RangeError(
        `its context word '${word}' is too short: it needs at least ${String(MIN_LITERAL)} characters`,
      );
    return confirmerOf(word.toLowerCase(), within, (window, at) => {
      if (isEndOfLongerName(words, word, window, at)) return [];
      const after = firstAfter(window, at, at + word.length);
      const before = looksBack ? lastBefore(window, at) : undefined;
      return [after, before].filter((span) => span !== undefined);
    });
  });
  const ofBareNames = bareNames(words).flatMap((name) =>
    BARE_NAME_ENDS.map((end) =>
      confirmerOf(name + end, MAX_BARE_NAME_GAP, (window, at) => {
        const span = valueOfBareName(window, at, at + name.length);
        return span === undefined ? [] : [span];
      }),
    ),
  );
  return [...ofWords, ...ofBareNames];
}
