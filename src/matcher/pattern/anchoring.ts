import { type ByteSet, byteSet, intersects, members } from './byte-set.ts';
import {
  allBytes,
  type Bounds,
  firstBytes,
  lengthOf,
  type NormalPattern,
  type Part,
} from './normal-pattern.ts';

/**
 * Where the prefilter searches for a literal. Tokens are in long runs of a few characters, which most bytes of an image
 * are not: a literal that only counts in or near a run is searched for there, the few others in every byte.
 */
export type Anchoring =
  /** At a position in a run where a token may start: after an escape, or not after a letter or digit. */
  | { readonly kind: 'anchored' }
  /** Near a run that contains a digit. */
  | {
      readonly kind: 'contextual';
      /** Most bytes from the literal's start to the start of the run. */
      readonly lead: number;
      /** Most bytes from the run's end to the literal's end. */
      readonly trail: number;
    }
  /** Anywhere. */
  | { readonly kind: 'unanchored' };

/** The characters of runs, and the least length of one. assembly/scan.ts finds the runs. */
const RUN_BYTES = byteSet('0-9A-Za-z_.~+/=:$-');
export const MIN_RUN = 12;

/**
 * Most bytes around a run in which contextual literals are searched for: with more, these areas would be everything.
 */
const MAX_DISTANCE = 130;

export const ANCHORED: Anchoring = { kind: 'anchored' };
export const UNANCHORED: Anchoring = { kind: 'unanchored' };

export function contextual(lead: number, trail: number): Anchoring {
  if (lead > MAX_DISTANCE || trail > MAX_DISTANCE) return UNANCHORED;
  return { kind: 'contextual', lead: Math.max(0, lead), trail: Math.max(0, trail) };
}

/**
 * Returns the anchoring of a literal that is part of a token's pattern.
 * @param tail the pattern from the literal on
 * @param guard the bytes that may not precede the literal; undefined if the token does not start with it
 * @param whole the whole pattern
 * @param offset of the literal in the whole pattern
 */
export function anchoringOf(
  tail: NormalPattern,
  guard: ByteSet | undefined,
  whole: NormalPattern,
  offset: Bounds,
): Anchoring {
  if (
    guard !== undefined &&
    isTokenStart(tail, guard) &&
    certainRuns(tail).some(({ start }) => start.max === 0)
  )
    return ANCHORED;
  const ahead = certainRuns(tail)
    .filter(isLikelyToHoldDigit)
    .map(({ start }) => contextual(start.max, 0));
  // A run that starts before the literal may end before it, or contain it.
  const around = certainRuns(whole)
    .filter(isLikelyToHoldDigit)
    .map((run) =>
      contextual(run.start.max - offset.min, offset.max + MAX_LITERAL - run.start.min - run.length),
    );
  return [...ahead, ...around].reduce(closer, UNANCHORED);
}

/** Whether a token starts with a mark, or may not follow a letter or digit. */
function isTokenStart(tail: NormalPattern, guard: ByteSet): boolean {
  return (
    members(firstBytes(tail)).every((byte) => LETTER_OR_DIGIT[byte] === 0) ||
    ALNUM.every((byte) => guard[byte] === 1)
  );
}

const LETTER_OR_DIGIT = byteSet('0-9A-Za-z');
const ALNUM = members(LETTER_OR_DIGIT);
/** Most bytes by which a literal may extend past the run that it is near. */
const MAX_LITERAL = 32;

function closer(a: Anchoring, b: Anchoring): Anchoring {
  return distance(b) < distance(a) ? b : a;
}

const distance = (anchoring: Anchoring): number =>
  anchoring.kind === 'contextual' ? anchoring.lead + anchoring.trail : Infinity;

const isLikelyToHoldDigit = ({ odds }: CertainRun): boolean => odds < NEGLIGIBLE;
const NEGLIGIBLE = 2e-3;

/** A run of `RUN_BYTES` that is in every match of a pattern. */
export interface CertainRun {
  readonly start: Bounds;
  /** Least length. */
  readonly length: number;
  /** Probability that it contains no digit if its characters are random. */
  readonly odds: number;
}

/** Returns the longest run that is in every match. */
export function longestRun(pattern: NormalPattern): CertainRun | undefined {
  return certainRuns(pattern).reduce<CertainRun | undefined>(
    (best, run) => (best === undefined || run.length > best.length ? run : best),
    undefined,
  );
}

/** Returns all runs of at least `MIN_RUN` bytes that are in every match. */
function certainRuns(pattern: NormalPattern): readonly CertainRun[] {
  const found: CertainRun[] = [];
  let start: Bounds = { min: 0, max: 0 };
  let at = start;
  let length = 0;
  let odds = 1;
  const close = (): void => {
    if (length >= MIN_RUN) found.push({ start, length, odds });
    length = 0;
    odds = 1;
  };
  for (const part of pattern) {
    const size = lengthOf([part]);
    if (isOfRun(part)) {
      if (length === 0) start = at;
      length += size.min;
      odds *= oddsOf(part);
    } else {
      close();
      found.push(...innerRuns(part).map((run) => ({ ...run, start: plus(at, run.start) })));
    }
    at = plus(at, size);
  }
  close();
  return found;
}

/** Returns the runs in every match of a part. The longest runs of a choice's branches are reported as one. */
function innerRuns(part: Part): readonly CertainRun[] {
  if (part.kind === 'repeat') return part.min === 0 ? [] : certainRuns(part.pattern);
  if (part.kind === 'run') return [];
  const runs = part.branches.map(longestRun);
  if (!runs.every((run) => run !== undefined)) return [];
  return [
    {
      start: {
        min: Math.min(...runs.map(({ start }) => start.min)),
        max: Math.max(...runs.map(({ start }) => start.max)),
      },
      length: Math.min(...runs.map(({ length }) => length)),
      odds: Math.max(...runs.map(({ odds }) => odds)),
    },
  ];
}

/** Returns the probability that a random match of a part contains no digit. */
function oddsOf(part: Part): number {
  if (part.kind === 'choice') {
    return Math.max(...part.branches.map((branch) => branch.reduce((odds, each) => odds * oddsOf(each), 1)));
  }
  if (part.kind === 'repeat') return part.pattern.reduce((odds, each) => odds * oddsOf(each), 1) ** part.min;
  const all = members(part.set);
  return (all.filter((byte) => DIGITS[byte] === 0).length / all.length) ** part.min;
}

const plus = (a: Bounds, b: Bounds): Bounds => ({ min: a.min + b.min, max: a.max + b.max });

/** Whether a part consists of `RUN_BYTES` only. */
function isOfRun(part: Part): boolean {
  if (part.kind === 'repeat') return part.pattern.every(isOfRun);
  if (part.kind === 'choice') return part.branches.every((branch) => branch.every(isOfRun));
  let isWithin = WITHIN.get(part.set);
  if (isWithin === undefined) {
    isWithin = part.set.every((flag, byte) => flag === 0 || RUN_BYTES[byte] === 1);
    WITHIN.set(part.set, isWithin);
  }
  return isWithin;
}

const WITHIN = new WeakMap<ByteSet, boolean>();

const DIGITS = byteSet('0-9');

/**
 * Whether a secret that is recognised by its context alone must contain a digit: a run without one is a word. False for
 * patterns without digits, and for those that are not a run.
 */
export function needsDigit(pattern: NormalPattern): boolean {
  return longestRun(pattern) !== undefined && intersects(allBytes(pattern), DIGITS);
}

export const hasDigit = (secret: string): boolean => /[0-9]/.test(secret);
