import { type ByteSet, byteSet, intersects, members } from './byte-set.ts';
import {
  allBytes,
  type Bounds,
  firstBytes,
  lengthOf,
  type Part,
  type NormalPattern,
} from './normal-pattern.ts';

/**
 * Where a rule's literal is looked for. Tokens are long runs of a few characters, and most bytes of an image stand in
 * no such run: literals that only count beside one are looked for there, and only the few others everywhere.
 */
export type Anchoring =
  /** In a run, where no letter or digit stands in front (but that of an escape): a token starts with the literal. */
  | { readonly kind: 'anchored' }
  /** Around a run that holds a digit. */
  | {
      readonly kind: 'contextual';
      /** Most bytes from the literal's start to the start of the run. */
      readonly lead: number;
      /** Most bytes from the run's end to the literal's end. */
      readonly trail: number;
    }
  | { readonly kind: 'unanchored' };

/** The characters of runs, and how many make one; assembly/scan.ts looks for them. */
const RUN_BYTES = byteSet('0-9A-Za-z_.~+/=:$-');
export const MIN_RUN = 12;

/** Further away it is cheaper to look everywhere: what is near everything is everywhere. */
const FARTHEST = 130;

export const ANCHORED: Anchoring = { kind: 'anchored' };
export const UNANCHORED: Anchoring = { kind: 'unanchored' };

export function contextual(lead: number, trail: number): Anchoring {
  if (lead > FARTHEST || trail > FARTHEST) return UNANCHORED;
  return { kind: 'contextual', lead: Math.max(0, lead), trail: Math.max(0, trail) };
}

/**
 * The site of a literal that stands in a token's pattern.
 * @param tail the pattern from the literal on
 * @param guard the bytes that may not stand in front of the literal, where it starts the token
 * @param offset of the literal in the whole pattern
 */
export function anchoringOf(
  tail: NormalPattern,
  guard: ByteSet | undefined,
  whole: NormalPattern,
  offset: Bounds,
): Anchoring {
  if (guard !== undefined && isStart(tail, guard) && certainRuns(tail).some(({ start }) => start.max === 0))
    return ANCHORED;
  const ahead = certainRuns(tail)
    .filter(isLikelyToHoldDigit)
    .map(({ start }) => contextual(start.max, 0));
  // A run that starts in front of the literal: it may end there, or hold it.
  const around = certainRuns(whole)
    .filter(isLikelyToHoldDigit)
    .map((run) =>
      contextual(run.start.max - offset.min, offset.max + MAX_LITERAL - run.start.min - run.length),
    );
  return [...ahead, ...around].reduce(closer, UNANCHORED);
}

/** A token starts with a mark, or no letter or digit stands in front of it. */
function isStart(tail: NormalPattern, guard: ByteSet): boolean {
  return (
    members(firstBytes(tail)).every((byte) => LETTER_OR_DIGIT[byte] === 0) ||
    ALNUM.every((byte) => guard[byte] === 1)
  );
}

const LETTER_OR_DIGIT = byteSet('0-9A-Za-z');
const ALNUM = members(LETTER_OR_DIGIT);
/** Bytes of a literal that may stand behind a run that it is near to. */
const MAX_LITERAL = 32;

function closer(a: Anchoring, b: Anchoring): Anchoring {
  return distance(b) < distance(a) ? b : a;
}

const distance = (site: Anchoring): number =>
  site.kind === 'contextual' ? site.lead + site.trail : Infinity;

const isLikelyToHoldDigit = ({ odds }: CertainRun): boolean => odds < NEGLIGIBLE;
/** A run that holds no digit with odds like these is taken for one that is not there. */
const NEGLIGIBLE = 2e-3;

/** A run of `RUN_BYTES` that each match of a pattern holds: where it starts, and its least length. */
export interface CertainRun {
  readonly start: Bounds;
  readonly length: number;
  /** That it holds no digit, if it is random. */
  readonly odds: number;
}

/** The longest of a pattern's sure runs. */
export function longestRun(pattern: NormalPattern): CertainRun | undefined {
  return certainRuns(pattern).reduce<CertainRun | undefined>(
    (best, run) => (best === undefined || run.length > best.length ? run : best),
    undefined,
  );
}

/** All sure runs of at least `MIN_RUN` bytes. */
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

/** Of a choice, one that stands for those that the branches have. */
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

/** That a random match of a part holds no digit. */
function oddsOf(part: Part): number {
  if (part.kind === 'choice') {
    return Math.max(...part.branches.map((branch) => branch.reduce((odds, each) => odds * oddsOf(each), 1)));
  }
  if (part.kind === 'repeat') return part.pattern.reduce((odds, each) => odds * oddsOf(each), 1) ** part.min;
  const all = members(part.set);
  return (all.filter((byte) => DIGITS[byte] === 0).length / all.length) ** part.min;
}

const plus = (a: Bounds, b: Bounds): Bounds => ({ min: a.min + b.min, max: a.max + b.max });

/** Whether a part is made of nothing but what runs are made of. */
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
 * Whether a secret that only its context tells of has to hold a digit: a run without one is a word. Formats that
 * know no digits, and those that are no run, are left alone.
 */
export function needsDigit(format: NormalPattern): boolean {
  return longestRun(format) !== undefined && intersects(allBytes(format), DIGITS);
}

export const hasDigit = (secret: string): boolean => /[0-9]/.test(secret);
