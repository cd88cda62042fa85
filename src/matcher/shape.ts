import { intersects } from './bytes.ts';
import type { ByteSet } from './bytes.ts';
import { LOOK_BEHIND } from './boundary.ts';
import { firstBytes, lengthOf } from './format.ts';
import type { Part, Pattern } from './format.ts';

/**
 * The second stage: can a match stand at this literal? A loop over bytes that never refuses what the RegExp
 * would accept, and refuses nearly everything else.
 */
export interface Shape {
  /** Bytes that may not stand in front of the literal. */
  readonly guard: ByteSet | undefined;
  readonly allowsEscape: boolean;
  /** Runs from the literal's first byte on. */
  readonly steps: readonly Step[];
}

interface Step {
  readonly set: ByteSet;
  readonly min: number;
  readonly max: number;
}

/** `guard` is for literals that start the token; undefined for those with something of the format before them. */
export function compileShape(tail: Pattern, guard: ByteSet | undefined, allowsEscape: boolean): Shape {
  return { guard, allowsEscape, steps: stepsOf(tail) };
}

/**
 * Walking greedily is exact as long as each run of variable length is followed by bytes it cannot take. Where
 * that ends, one more step asks for what has to be there in any case.
 */
function stepsOf(tail: Pattern): readonly Step[] {
  const steps: Step[] = [];
  for (const [i, part] of tail.entries()) {
    const rest = tail.slice(i + 1);
    const run = asRun(part);
    if (run === undefined) {
      const isEmpty = lengthOf(tail.slice(i)).min === 0;
      return isEmpty ? steps : [...steps, { set: firstBytes(tail.slice(i)), min: 1, max: 1 }];
    }
    const isCertain =
      run.min === run.max || (lengthOf(rest).min > 0 && !intersects(run.set, firstBytes(rest)));
    if (!isCertain) return [...steps, { ...run, max: run.min }];
    steps.push(run);
  }
  return steps;
}

/** A run, or an optional part that is one byte long. */
function asRun(part: Part): Step | undefined {
  if (part.kind === 'run') return part;
  if (part.kind === 'choice' || part.max > 1) return undefined;
  const [only, ...more] = part.pattern;
  return only?.kind === 'run' && only.max === 1 && more.length === 0 ? { ...only, min: 0 } : undefined;
}

/** `at` is where the literal starts. */
export function fits(shape: Shape, bytes: Uint8Array, at: number): boolean {
  if (shape.guard !== undefined && !canStart(shape.guard, shape.allowsEscape, bytes, at)) return false;
  let from = at;
  for (const { set, min, max } of shape.steps) {
    const limit = Math.min(from + max, bytes.length);
    let to = from;
    while (to < limit && set[bytes[to] ?? 0] === 1) to++;
    if (to - from < min) return false;
    from = to;
  }
  return true;
}

function canStart(guard: ByteSet, allowsEscape: boolean, bytes: Uint8Array, at: number): boolean {
  if (at === 0 || guard[bytes[at - 1] ?? 0] === 0) return true;
  return allowsEscape && hasEscapeMark(bytes, at);
}

/** A backslash, percent sign or ESC shortly in front: perhaps the byte before belongs to an escape. */
function hasEscapeMark(bytes: Uint8Array, at: number): boolean {
  for (let i = at - 2; i >= 0 && i >= at - LOOK_BEHIND; i--) {
    const byte = bytes[i];
    if (byte === 0x5c || byte === 0x25 || byte === 0x1b) return true;
  }
  return false;
}

/** Whether `length` bytes of the set stand in a row somewhere from `from` up to, not including, `to`. */
export function hasRun(set: ByteSet, length: number, bytes: Uint8Array, from: number, to: number): boolean {
  const end = Math.min(to, bytes.length);
  let start = from; // no run starts before this
  while (start + length <= end) {
    // Backwards from where the run would end: a byte of another kind rules out every start up to it.
    let i = start + length - 1;
    while (i >= start && set[bytes[i] ?? 0] === 1) i--;
    if (i < start) return true;
    start = i + 1;
  }
  return false;
}
