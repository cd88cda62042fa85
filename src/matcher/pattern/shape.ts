import { type ByteSet, bytesOf, complement, intersects } from './byte-set.ts';
import { firstBytes, lengthOf, type NormalPattern, type Part } from './normal-pattern.ts';

/**
 * Stage 2: whether a match may be at a literal, as data that assembly/shape.ts interprets. It accepts everything that
 * the RegExp of stage 3 accepts, and refuses nearly everything else.
 */
export type Shape =
  | {
      readonly kind: 'walk';
      /** The bytes that may not precede the first step. */
      readonly guard: ByteSet | undefined;
      readonly allowsEscape: boolean;
      /** Number of bytes between the first step and the literal. */
      readonly lead: number;
      readonly steps: readonly Step[];
    }
  | {
      readonly kind: 'run';
      /** `length` bytes of the set in a row have to occur near the literal: */
      readonly set: ByteSet;
      readonly length: number;
      /** between these offsets from the literal's start, */
      readonly from: number;
      readonly to: number;
      /** or in this number of bytes before it. */
      readonly back: number;
    };

/** A pattern as a list of steps: a regular expression that only answers yes or no. */
type Step =
  /** Bytes of a set: with `all` as many as there are, otherwise any number with which the rest matches. */
  | {
      readonly kind: 'run';
      readonly set: ByteSet;
      readonly min: number;
      readonly max: number;
      readonly all: boolean;
    }
  /** The next steps, if the next byte is in the set and they match; otherwise the step `otherwise` steps ahead. */
  | { readonly kind: 'try'; readonly set: ByteSet; readonly otherwise: number }
  | { readonly kind: 'jump'; readonly by: number }
  | { readonly kind: 'accept' };

/**
 * Returns a shape that follows a pattern from its start. The bytes after the token are not checked: the end of the text
 * is unknown here, and the bytes of the next text must not hide a token at the end of this one.
 * @param guard undefined if the token does not start with the pattern
 * @param lead number of the pattern's bytes before the literal
 */
export function walkShape(
  pattern: NormalPattern,
  guard: ByteSet | undefined,
  allowsEscape: boolean,
  lead = 0,
): Shape {
  const steps: Step[] = [];
  append(steps, pattern, [], { bytes: LONGEST_WALK });
  return { kind: 'walk', guard, allowsEscape, lead, steps: [...steps, { kind: 'accept' }] };
}

const NONE = bytesOf('');

/** Returns a shape of exactly these bytes, in this case, and a run after them. */
export function exactShape(
  literal: string,
  rest: Pick<Part & { kind: 'run' }, 'set' | 'min' | 'max'>,
): Shape {
  const tail = Array.from(literal, (char): Part => ({ kind: 'run', set: bytesOf(char), min: 1, max: 1 }));
  return walkShape([...tail, { kind: 'run', ...rest }], undefined, false);
}

/** Returns a shape of a run in the `within` bytes after the literal, or in the `back` bytes before it. */
export function runShape(set: ByteSet, length: number, literal: number, within: number, back: number): Shape {
  const shortened = Math.min(length, LONGEST_RUN);
  return { kind: 'run', set, length: shortened, from: literal, to: literal + within + shortened, back };
}

/** Most bytes after a literal that a shape reads. The prefilter waits until they have been pushed. */
const LONGEST_WALK = 1024;
const LONGEST_RUN = 128;
/** A longer list of steps ends here. */
const MAX_STEPS = 300;
/** A part that may repeat more often than this ends the list of steps. */
const MAX_REPEATS = 8;

/**
 * Appends the steps of a pattern.
 * @param rest the pattern that follows it
 * @param left how many more bytes the steps may read
 * @returns false if the steps end before the pattern does, so that no step may follow them
 */
function append(
  steps: Step[],
  pattern: NormalPattern,
  rest: NormalPattern,
  left: { bytes: number },
): boolean {
  for (const [i, part] of pattern.entries()) {
    const following = [...pattern.slice(i + 1), ...rest];
    const { min, max } = lengthOf([part]);
    if (steps.length > MAX_STEPS) return false;
    if (part.kind === 'run') {
      const isTooLong = max > left.bytes;
      const all = min === max || !intersects(part.set, followers(following));
      const most = isTooLong ? Math.min(min, left.bytes) : max;
      left.bytes -= most;
      if (most > 0) steps.push({ kind: 'run', set: part.set, min: Math.min(min, most), max: most, all });
      if (isTooLong) return false;
    } else if (max > left.bytes) return false;
    else {
      left.bytes -= max;
      // The bytes of the whole part are subtracted above.
      const isWhole =
        part.kind === 'choice' ? choice(steps, part.branches, following) : repeat(steps, part, following);
      if (!isWhole) return false;
    }
  }
  return true;
}

const unlimited = (): { bytes: number } => ({ bytes: Infinity });

/** Returns the bytes with which the pattern after a part starts; none if that pattern may be empty. */
function followers(following: NormalPattern): ByteSet {
  return lengthOf(following).min > 0 ? firstBytes(following) : NONE;
}

/** Appends a choice: each branch but the last is tried if the next byte allows it. */
function choice(steps: Step[], branches: readonly NormalPattern[], following: NormalPattern): boolean {
  const exits: number[] = [];
  for (const [i, branch] of branches.entries()) {
    const isLast = i === branches.length - 1;
    const entry = steps.length;
    if (!isLast) steps.push({ kind: 'accept' }); // replaced below
    if (!append(steps, branch, following, unlimited())) {
      steps.length = entry;
      return false;
    }
    if (isLast) break;
    exits.push(steps.push({ kind: 'accept' }) - 1);
    const set = lengthOf(branch).min > 0 ? firstBytes(branch) : ANYTHING;
    steps[entry] = { kind: 'try', set, otherwise: steps.length - entry };
  }
  for (const exit of exits) steps[exit] = { kind: 'jump', by: steps.length - exit };
  return true;
}

const ANYTHING = complement(NONE);

function repeat(steps: Step[], part: Part & { kind: 'repeat' }, following: NormalPattern): boolean {
  const again: NormalPattern = [{ ...part, min: 0, max: Math.max(1, part.max - 1) }, ...following];
  if (part.max > MAX_REPEATS) return false;
  for (let i = 0; i < part.min; i++) {
    if (!append(steps, part.pattern, again, unlimited())) return false;
  }
  const entries: number[] = [];
  for (let i = part.min; i < part.max; i++) {
    entries.push(steps.push({ kind: 'accept' }) - 1);
    if (!append(steps, part.pattern, again, unlimited())) {
      steps.length = entries[0] ?? steps.length;
      return false;
    }
  }
  const set = lengthOf(part.pattern).min > 0 ? firstBytes(part.pattern) : ANYTHING;
  for (const entry of entries) steps[entry] = { kind: 'try', set, otherwise: steps.length - entry };
  return true;
}

/** Returns the number of bytes from the literal's start on that the shape may read. */
export function reachOf(shape: Shape): number {
  if (shape.kind === 'run') return shape.to;
  return LONGEST_WALK + 1;
}

export function setsOf(shape: Shape): readonly ByteSet[] {
  if (shape.kind === 'run') return [shape.set];
  const sets = shape.steps.flatMap((step) => ('set' in step ? [step.set] : []));
  return shape.guard === undefined ? sets : [shape.guard, ...sets];
}
