import { bytesOf, complement, intersects } from './byte-set.ts';
import type { ByteSet } from './byte-set.ts';
import { firstBytes, lengthOf } from './normal-pattern.ts';
import type { Part, NormalPattern } from './normal-pattern.ts';

/**
 * The second stage: can a match stand at this literal? What it says is data that the WebAssembly module follows
 * (assembly/shape.ts). It never refuses what the RegExp would accept, and refuses nearly everything else.
 */
export type Shape =
  | {
      readonly kind: 'walk';
      /** Bytes that may not stand in front of the steps' first. */
      readonly guard: ByteSet | undefined;
      readonly allowsEscape: boolean;
      /** Bytes in front of the literal's first byte from which the steps start. */
      readonly lead: number;
      readonly steps: readonly Step[];
    }
  | {
      readonly kind: 'run';
      /** So many bytes of the set in a row stand in the `back` bytes in front of the literal's start, or between */
      readonly set: ByteSet;
      readonly length: number;
      /** … these distances from it. */
      readonly from: number;
      readonly to: number;
      readonly back: number;
    };

/** A format as a list of steps: what is left of a regular expression that only has to say yes or no. */
type Step =
  /** Bytes of a set; `all` of them that stand there, or as many as lets the rest match. */
  | {
      readonly kind: 'run';
      readonly set: ByteSet;
      readonly min: number;
      readonly max: number;
      readonly all: boolean;
    }
  /** The next steps if the next byte is of the set and they match; otherwise those so many steps further on. */
  | { readonly kind: 'try'; readonly set: ByteSet; readonly otherwise: number }
  | { readonly kind: 'jump'; readonly by: number }
  | { readonly kind: 'accept' };

/**
 * What may not stand behind a token is not asked for: where a text ends is not known here, and the bytes behind it,
 * which are another's, would hide its last token.
 * @param guard where the pattern starts the token; undefined where something of the format stands in front of it
 * @param lead how many of the pattern's bytes stand in front of the literal
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

/** These very bytes, capitals and all, and what has to follow. */
export function exactShape(
  literal: string,
  rest: Pick<Part & { kind: 'run' }, 'set' | 'min' | 'max'>,
): Shape {
  const tail = Array.from(literal, (char): Part => ({ kind: 'run', set: bytesOf(char), min: 1, max: 1 }));
  return walkShape([...tail, { kind: 'run', ...rest }], undefined, false);
}

/** Some bytes of the set in a row, from behind the literal to `within` bytes further, or within `back` in front. */
export function runShape(set: ByteSet, length: number, literal: number, within: number, back: number): Shape {
  const shortened = Math.min(length, LONGEST_RUN);
  return { kind: 'run', set, length: shortened, from: literal, to: literal + within + shortened, back };
}

/** What a shape may ask of the bytes behind a literal: they have to be there before it can be asked. */
const LONGEST_WALK = 1024;
const LONGEST_RUN = 128;
/** A format of more steps is followed so far. */
const MAX_STEPS = 300;
/** What is repeated more often is followed up to there. */
const MAX_REPEATS = 8;

/**
 * Puts the steps of a pattern behind those that are there.
 * @param rest what comes behind the pattern
 * @param left how many bytes may still be asked for
 * @returns false where the pattern was followed only so far, so that nothing may come behind these steps
 */
function append(
  steps: Step[],
  pattern: NormalPattern,
  rest: NormalPattern,
  left: { bytes: number },
): boolean {
  for (const [i, part] of pattern.entries()) {
    const behind = [...pattern.slice(i + 1), ...rest];
    const { min, max } = lengthOf([part]);
    if (steps.length > MAX_STEPS) return false;
    if (part.kind === 'run') {
      const isTooLong = max > left.bytes;
      const all = min === max || !intersects(part.set, followers(behind));
      const most = isTooLong ? Math.min(min, left.bytes) : max;
      left.bytes -= most;
      if (most > 0) steps.push({ kind: 'run', set: part.set, min: Math.min(min, most), max: most, all });
      if (isTooLong) return false;
    } else if (max > left.bytes) return false;
    else {
      left.bytes -= max;
      // What a part may take is taken off above, as a whole.
      const isWhole =
        part.kind === 'choice' ? choice(steps, part.branches, behind) : repeat(steps, part, behind);
      if (!isWhole) return false;
    }
  }
  return true;
}

const unlimited = (): { bytes: number } => ({ bytes: Infinity });

/** The bytes that have to be left for what stands behind a part: none, where that may be nothing. */
function followers(behind: NormalPattern): ByteSet {
  return lengthOf(behind).min > 0 ? firstBytes(behind) : NONE;
}

/** Each branch but the last is tried where the next byte allows it. */
function choice(steps: Step[], branches: readonly NormalPattern[], behind: NormalPattern): boolean {
  const exits: number[] = [];
  for (const [i, branch] of branches.entries()) {
    const isLast = i === branches.length - 1;
    const entry = steps.length;
    if (!isLast) steps.push({ kind: 'accept' }); // replaced below
    if (!append(steps, branch, behind, unlimited())) {
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

function repeat(steps: Step[], part: Part & { kind: 'repeat' }, behind: NormalPattern): boolean {
  const again: NormalPattern = [{ ...part, min: 0, max: Math.max(1, part.max - 1) }, ...behind];
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

/** Bytes from the literal's start on that the module may look at. */
export function reachOf(shape: Shape): number {
  if (shape.kind === 'run') return shape.to;
  return LONGEST_WALK + 1;
}

export function setsOf(shape: Shape): readonly ByteSet[] {
  if (shape.kind === 'run') return [shape.set];
  const sets = shape.steps.flatMap((step) => ('set' in step ? [step.set] : []));
  return shape.guard === undefined ? sets : [shape.guard, ...sets];
}
