import type { Detector } from '../../catalogue/model/detector.ts';
import type { CharacterSet, Element, Pattern } from '../../catalogue/model/pattern.ts';
import { createAttribution } from '../confirm/attribution.ts';
import {
  BARE_NAME_ENDS,
  bareNames,
  isAssigned,
  isEndOfLongerName,
  isValueOfBareName,
  MAX_BARE_NAME_GAP,
} from '../confirm/context.ts';
import { keptUrl } from '../confirm/kept-url.ts';
import { isNonSecretName, NAME_REACH } from '../confirm/secret-name.ts';
import { isKnownNonSecret } from '../confirm/surroundings.ts';
import type { Match } from '../match.ts';
import { hasDigit, needsDigit } from '../pattern/anchoring.ts';
import { allowsEscape, leftGuard, rightGuard } from '../pattern/boundary.ts';
import { normalize } from '../pattern/normal-pattern.ts';
import { requiredLiterals } from '../pattern/required-literals.ts';
import { assess, assessRun, lowered } from '../plausibility/assess.ts';
import { compare, corroborated, type RawMatch } from '../text-stream/overlaps.ts';

/**
 * A slow and simple matcher with the correct result: it tries each detector at each position of the whole text, by a
 * backtracking walk over its pattern. It uses no literals, no windows and no RegExp of a pattern.
 */
export function referenceMatches(detectors: readonly Detector[], text: string): Match[] {
  const attribute = createAttribution(detectors);
  const found = detectors
    .flatMap((detector) => matchesOf(detector, text))
    .flatMap((match) => {
      const attributed = attribute(match.detector, text, match);
      return attributed === undefined ? [] : [{ ...match, ...attributed }];
    });
  const kept: RawMatch[] = [];
  for (const match of corroborated(found).toSorted(compare)) {
    if (kept.every((other) => match.end <= other.start || other.end <= match.start)) kept.push(match);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map((match) => ({ ...match, detector: match.detector.id, ...lineAndColumn(text, match.start) }));
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Span extends Place {
  /** Where the text before the secret starts. */
  readonly from: number;
}

function matchesOf(detector: Detector, text: string): RawMatch[] {
  const mayStart = startsOf(detector);
  const mayEnd = endsOf(detector);
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const span = spanAt(detector, text, at, mayStart, mayEnd);
    if (span !== undefined && !hasNonSecretName(detector, text, span)) spans.push(span);
  }
  const { context } = detector;
  const whole = [...(detector.before ?? []), ...detector.pattern, ...(detector.after ?? [])];
  const hasLiteral = requiredLiterals(normalize(whole)) !== undefined;
  if (context !== undefined && !hasLiteral) return contextual(detector, text, spans);
  return spans.flatMap((span) => {
    const words: readonly Place[] =
      context === undefined ? [span] : wordsIn(detector, text).filter((word) => isNear(detector, word, span));
    return words.length > 0 ? assessed(assess, detector, text, span, true) : [];
  });
}

function hasNonSecretName({ checksName }: Detector, text: string, { from, start }: Span): boolean {
  return (
    checksName === true &&
    isNonSecretName(text.slice(Math.max(0, from - NAME_REACH), from), text.slice(from, start))
  );
}

function contextual(detector: Detector, text: string, all: readonly Span[]): RawMatch[] {
  const mustHoldDigit = needsDigit(normalize(detector.pattern));
  const spans = all.filter(
    ({ start, end }) =>
      (!mustHoldDigit || hasDigit(text.slice(start, end))) && !isKnownNonSecret(text, start, end),
  );
  const words = wordsIn(detector, text).filter(
    ({ start, end }) =>
      !isEndOfLongerName(detector.context?.words ?? [], text.slice(start, end).toLowerCase(), text, start),
  );
  const ofWords = words.flatMap((word) => {
    const after = spans.filter((span) => span.start >= word.end && isNear(detector, word, span));
    const before = spans.filter((span) => span.end <= word.start && isNear(detector, word, span)).reverse();
    return [
      after.flatMap((span) =>
        assessed(assessRun, detector, text, span, isAssigned(text, word.start, word.end, span.start)),
      ),
      before.flatMap((span) => assessed(assessRun, detector, text, span, false)),
    ].flatMap((matches) => matches.slice(0, 1));
  });
  return [
    ...ofWords,
    ...namesIn(detector, text).flatMap((name) => valueOfBareName(detector, text, name, spans)),
  ];
}

/** Returns the value of a bare name. */
function valueOfBareName(detector: Detector, text: string, name: Place, all: readonly Span[]): RawMatch[] {
  return all
    .filter(({ start }) => start >= name.end && start <= name.end + MAX_BARE_NAME_GAP)
    .filter(({ start }) => isValueOfBareName(text, name.start, name.end, start))
    .flatMap((span) => assessed(assessRun, detector, text, span, true))
    .filter(({ confidence }) => confidence !== 'low')
    .map((match): RawMatch => ({ ...match, confidence: 'low' }))
    .slice(0, 1);
}

function namesIn({ context }: Detector, text: string): Place[] {
  const lower = text.toLowerCase();
  return bareNames(context?.words ?? []).flatMap((name) =>
    Array.from({ length: text.length }, (_, start) => ({ start, end: start + name.length })).filter(
      ({ start }) => BARE_NAME_ENDS.some((end) => lower.startsWith(name + end, start)),
    ),
  );
}

function assessed(
  by: typeof assess,
  detector: Detector,
  text: string,
  { from, start, end }: Span,
  isNamed: boolean,
): RawMatch[] {
  const secret = text.slice(start, end);
  const assessment = by(detector, secret, isNamed ? detector.confidence : lowered(detector.confidence));
  if (assessment === undefined) return [];
  return [{ detector, start, end, secret, ...assessment, ...keptUrl(detector, text, from, end) }];
}

function wordsIn(detector: Detector, text: string): Place[] {
  const lower = text.toLowerCase();
  return (detector.context?.words ?? []).flatMap((word) =>
    Array.from({ length: text.length }, (_, start) => ({ start, end: start + word.length })).filter(
      ({ start }) => lower.startsWith(word, start),
    ),
  );
}

function isNear({ context }: Detector, word: Place, span: Place): boolean {
  if (context === undefined) return true;
  if (word.end <= span.start) return span.start - word.end <= context.within;
  return context.side === 'either' && word.start >= span.end && word.start - span.end <= context.within;
}

type Edge = (text: string, at: number) => boolean;

/** Returns the secret of a match of the detector's full pattern that starts at `at`. */
function spanAt(
  detector: Detector,
  text: string,
  at: number,
  mayStart: Edge,
  mayEnd: Edge,
): Span | undefined {
  for (const start of ends(detector.before ?? [], text, at)) {
    if (!mayStart(text, start)) continue;
    for (const end of ends(detector.pattern, text, start)) {
      if (mayEnd(text, end)) return { from: at, start, end };
    }
  }
  return undefined;
}

function startsOf({ before, pattern }: Detector): Edge {
  if (before !== undefined) return () => true;
  const guard = leftGuard(normalize(pattern));
  const isDistinctive = allowsEscape(normalize(pattern));
  const escape = /(?:\\[abefnrtv0]|%[0-9a-f]{2}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\x1b\[[0-9;]{0,8}m)$/i;
  return (text, at) => {
    if (at === 0 || guard[text.charCodeAt(at - 1)] === 0) return true;
    return isDistinctive && escape.test(text.slice(Math.max(0, at - 12), at));
  };
}

function endsOf({ after, pattern }: Detector): Edge {
  if (after !== undefined) return (text, at) => !ends(after, text, at).next().done;
  const guard = rightGuard(normalize(pattern));
  return (text, at) => at === text.length || guard[text.charCodeAt(at)] === 0;
}

/** Called at each step of a walk, including backtracking. */
type Tick = () => void;

/** Yields the ends of a pattern's matches from `at` on, in the order in which a greedy matcher tries them. */
export function* ends(
  pattern: Pattern,
  text: string,
  at: number,
  tick: Tick = () => undefined,
): Generator<number> {
  tick();
  const [element, ...rest] = pattern;
  if (element === undefined) {
    yield at;
    return;
  }
  for (const middle of elementEnds(element, text, at, tick)) yield* ends(rest, text, middle, tick);
}

function* elementEnds(element: Element, text: string, at: number, tick: Tick): Generator<number> {
  if ('lit' in element) yield* literalEnd(element.lit, element.ci, text, at);
  else if ('oneOf' in element) for (const one of element.oneOf) yield* literalEnd(one, element.ci, text, at);
  else if ('anyOf' in element) for (const branch of element.anyOf) yield* ends(branch, text, at, tick);
  else if ('seq' in element) yield* repeatEnds(element, 0, text, at, tick);
  else if ('chars' in element) yield* runEnds((char) => element.chars.includes(char), element, text, at);
  else if ('not' in element) yield* runEnds((char) => !element.not.includes(char), element, text, at);
  else if (element.set === 'uuid') {
    if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text.slice(at, at + 36))) yield at + 36;
  } else {
    const { set, plus = '' } = element;
    yield* runEnds((char) => CLASSES[set].test(char) || plus.includes(char), element, text, at);
  }
}

function* literalEnd(literal: string, ci = false, text: string, at: number): Generator<number> {
  const there = text.slice(at, at + literal.length);
  if (there === literal || (ci && there.toLowerCase() === literal.toLowerCase())) yield at + literal.length;
}

function* runEnds(
  accepts: (char: string) => boolean,
  { min, max }: { readonly min: number; readonly max: number },
  text: string,
  at: number,
): Generator<number> {
  let end = at;
  while (end < text.length && end - at < max && accepts(text.charAt(end))) end++;
  for (; end - at >= min; end--) yield end;
}

function* repeatEnds(
  element: Extract<Element, { readonly seq: Pattern }>,
  count: number,
  text: string,
  at: number,
  tick: Tick,
): Generator<number> {
  if (count < element.max) {
    for (const end of ends(element.seq, text, at, tick)) {
      if (end > at || count < element.min) yield* repeatEnds(element, count + 1, text, end, tick);
    }
  }
  if (count >= element.min) yield at;
}

const CLASSES: Readonly<Record<CharacterSet, RegExp>> = {
  digit: /[0-9]/,
  'hex-lower': /[0-9a-f]/,
  'hex-upper': /[0-9A-F]/,
  hex: /[0-9a-fA-F]/,
  lower: /[a-z]/,
  upper: /[A-Z]/,
  alpha: /[a-zA-Z]/,
  'alnum-lower': /[a-z0-9]/,
  'alnum-upper': /[A-Z0-9]/,
  alnum: /[a-zA-Z0-9]/,
  base32: /[A-Z2-7]/,
  base58: /[1-9A-HJ-NP-Za-km-z]/,
  base64: /[a-zA-Z0-9+/]/,
  base64url: /[a-zA-Z0-9_-]/,
  word: /[a-zA-Z0-9_]/,
  space: /[ \t\r\n]/,
};
