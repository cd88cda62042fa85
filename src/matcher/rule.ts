import type { Context, Detector } from '../detectors/detector.ts';
import { anchorsOf, LEAST_LITERAL } from './anchors.ts';
import type { Anchor } from './anchors.ts';
import { endSource, leftGuard, LOOK_BEHIND, rightGuard, startSource } from './boundary.ts';
import { contextReach, FLAG_REACH, hasContext, isAssigned } from './context.ts';
import { allBytes, lengthOf, normalize, source } from './format.ts';
import type { Pattern } from './format.ts';
import { judge, lowered } from './judge.ts';
import type { Judgement } from './judge.ts';
import { compileShape, fits, hasRun } from './shape.ts';

/** Bytes that a detector accepts; offsets are into the window. */
export interface Spot extends Judgement {
  readonly start: number;
  readonly end: number;
  readonly secret: string;
}

/** A detector at work: which literal calls it, and what it does when called. */
export interface Rule {
  readonly detector: Detector;
  /** In lower case, as the prefilter wants it. */
  readonly literal: string;
  /** The window that decides on a candidate: bytes in front of the literal's start and from there on. */
  readonly before: number;
  readonly after: number;
  /** Whether the bytes near the literal could be a match. Cheap; says yes too often, never no by mistake. */
  fits(bytes: Uint8Array, at: number): boolean;
  /** What the detector accepts in a window (latin1) whose literal stands at `at`. Depends on nothing else. */
  confirm(window: string, at: number): readonly Spot[];
}

/** Longer matches would make every chunk's overlap longer. */
const LONGEST = 64 * 1024;

/** Throws an Error that names the detector where its format is not sound or gives no literal to look for. */
export function compileRules(detector: Detector): readonly Rule[] {
  try {
    return rulesOf(detector);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`detector ${detector.id}: ${reason}`, { cause });
  }
}

/** The three parts of what a detector matches, in normal form. */
interface Whole {
  readonly before: Pattern;
  readonly format: Pattern;
  readonly after: Pattern;
}

function rulesOf(detector: Detector): readonly Rule[] {
  const whole: Whole = {
    before: normalize(detector.before ?? []),
    format: normalize(detector.format),
    after: normalize(detector.after ?? []),
  };
  const pattern = [...whole.before, ...whole.format, ...whole.after];
  const longest = lengthOf(pattern).max;
  if (longest > LONGEST)
    throw new RangeError(`its longest match has ${longest} bytes, the most is ${LONGEST}`);
  const anchors = anchorsOf(pattern);
  if (anchors !== undefined) return anchors.map((anchor) => literalRule(detector, whole, anchor));
  const { context } = detector;
  if (context !== undefined) return context.words.map((word) => contextRule(detector, whole, context, word));
  const widened = anchorsOf(pattern, true);
  if (widened === undefined)
    throw new RangeError('its format holds no literal to look for, and it has no context');
  return widened.map((anchor) => literalRule(detector, whole, anchor));
}

function sourceOf({ before, format, after }: Whole): string {
  const start = before.length > 0 ? '' : startSource(leftGuard(format), allowsEscape(format));
  const end = after.length > 0 ? `(?=${source(after)})` : endSource(rightGuard(format));
  return `(${source(before)})${start}(${source(format)})${end}`;
}

/** A prefix of four characters or more says by itself that the token starts there. */
function allowsEscape(format: Pattern): boolean {
  const prefix = anchorsOf(format)?.filter(({ offset }) => offset.max === 0);
  return prefix !== undefined && prefix.length > 0 && prefix.every(({ text }) => text.length >= 4);
}

/** For a literal inside the token or what touches it: the RegExp is tried at each place it could start. */
function literalRule(detector: Detector, whole: Whole, anchor: Anchor): Rule {
  const { offset } = anchor;
  const { context } = detector;
  const startsToken = whole.before.length === 0 && offset.max === 0;
  const guard = startsToken ? leftGuard(whole.format) : undefined;
  const shape = compileShape(anchor.tail, guard, allowsEscape(whole.format));
  const regexp = new RegExp(sourceOf(whole), 'y');
  const reach = context === undefined ? 0 : contextReach(context);

  function confirm(window: string, at: number): readonly Spot[] {
    const spots: Spot[] = [];
    for (let from = Math.max(0, at - offset.max); from <= at - offset.min; from++) {
      regexp.lastIndex = from;
      const found = spanOf(regexp.exec(window));
      if (found === undefined) continue;
      if (context !== undefined && !hasContext(context, window, found.start, found.end)) continue;
      const judgement = judge(detector, found.secret, detector.confidence);
      if (judgement !== undefined) spots.push({ ...found, ...judgement });
    }
    return spots;
  }

  return {
    detector,
    literal: anchor.text,
    before: offset.max + LOOK_BEHIND + reach,
    after: lengthOf([...whole.before, ...whole.format, ...whole.after]).max + 1 + reach,
    fits: (bytes, at) => fits(shape, bytes, at),
    confirm,
  };
}

/** For a token without a literal of its own: the context word calls, and the nearest run behind it answers. */
function contextRule(detector: Detector, whole: Whole, context: Context, word: string): Rule {
  if (word.length < LEAST_LITERAL)
    throw new RangeError(`its context word '${word}' is shorter than 3 characters`);
  const regexp = new RegExp(sourceOf(whole), 'g');
  const set = allBytes(whole.format);
  const length = lengthOf(whole.format);
  const lead = lengthOf(whole.before).max;
  const { within } = context;
  const looksBack = context.side === 'either';

  function* spansBetween(window: string, from: number, to: number): Generator<Span> {
    regexp.lastIndex = Math.max(0, from - lead);
    for (let match = regexp.exec(window); match !== null && match.index <= to; match = regexp.exec(window)) {
      const span = spanOf(match);
      if (span !== undefined && span.start >= from && span.start <= to) yield span;
      regexp.lastIndex = match.index + 1;
    }
  }

  function firstBehind(window: string, at: number): Spot | undefined {
    const wordEnd = at + word.length;
    for (const span of [...spansBetween(window, wordEnd, wordEnd + within)]) {
      const isNamed = isAssigned(window, at, wordEnd, span.start);
      const judgement = judge(
        detector,
        span.secret,
        isNamed ? detector.confidence : lowered(detector.confidence),
      );
      if (judgement !== undefined) return { ...span, ...judgement };
    }
    return undefined;
  }

  function lastInFront(window: string, at: number): Spot | undefined {
    const spans = [...spansBetween(window, at - within - length.max, at)];
    for (const span of spans.toReversed()) {
      if (span.end > at || span.end < at - within) continue;
      const judgement = judge(detector, span.secret, lowered(detector.confidence));
      if (judgement !== undefined) return { ...span, ...judgement };
    }
    return undefined;
  }

  function confirm(window: string, at: number): readonly Spot[] {
    const spots = [firstBehind(window, at), looksBack ? lastInFront(window, at) : undefined];
    return spots.filter((spot) => spot !== undefined);
  }

  return {
    detector,
    literal: word.toLowerCase(),
    before: Math.max(
      FLAG_REACH,
      lead + LOOK_BEHIND,
      looksBack ? within + length.max + lead + LOOK_BEHIND : 0,
    ),
    after: word.length + within + length.max + lengthOf(whole.after).max + 1,
    fits(bytes, at) {
      const end = at + word.length;
      if (hasRun(set, length.min, bytes, end, end + within + length.min)) return true;
      return looksBack && hasRun(set, length.min, bytes, Math.max(0, at - within - length.max), at);
    },
    confirm,
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly secret: string;
}

function spanOf(match: RegExpExecArray | null): Span | undefined {
  if (match === null) return undefined;
  const [, before = '', secret = ''] = match;
  const start = match.index + before.length;
  return { start, end: start + secret.length, secret };
}
