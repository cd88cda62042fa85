import { bytesOf, intersects } from './bytes.ts';
import type { ByteSet } from './bytes.ts';
import { firstBytes, lengthOf } from './format.ts';
import type { Part, Pattern } from './format.ts';

/**
 * The second stage: can a match stand at this literal? What it says is data that the WebAssembly module walks
 * (assembly/index.ts). It never refuses what the RegExp would accept, and refuses nearly everything else.
 */
export type Shape =
  | {
      readonly kind: 'walk';
      /** Bytes that may not stand in front of the literal. */
      readonly guard: ByteSet | undefined;
      readonly allowsEscape: boolean;
      /** Runs from the literal's first byte on. */
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

interface Step {
  readonly set: ByteSet;
  readonly min: number;
  readonly max: number;
}

/** `guard` is for literals that start the token; undefined for those with something of the format before them. */
export function walkShape(tail: Pattern, guard: ByteSet | undefined, allowsEscape: boolean): Shape {
  return { kind: 'walk', guard, allowsEscape, steps: withinReach(stepsOf(tail)) };
}

/** These very bytes, capitals and all, and what has to follow. */
export function exactShape(literal: string, rest: Step): Shape {
  const steps = Array.from(literal, (char) => ({ set: bytesOf(char), min: 1, max: 1 }));
  return { kind: 'walk', guard: undefined, allowsEscape: false, steps: [...steps, rest] };
}

/** Some bytes of the set in a row, from behind the literal to `within` bytes further, or within `back` in front. */
export function runShape(set: ByteSet, length: number, literal: number, within: number, back: number): Shape {
  const shortened = Math.min(length, LONGEST_RUN);
  return { kind: 'run', set, length: shortened, from: literal, to: literal + within + shortened, back };
}

/** What a shape may ask of the bytes behind a literal: they have to be there before it can be asked. */
const LONGEST_WALK = 1024;
const LONGEST_RUN = 128;

/** The first steps; of the one that leads too far, what it needs at least. */
function withinReach(steps: readonly Step[]): readonly Step[] {
  const near: Step[] = [];
  let left = LONGEST_WALK;
  for (const step of steps) {
    if (step.max > left) {
      const least = Math.min(step.min, left);
      return [...near, { set: step.set, min: least, max: least }];
    }
    near.push(step);
    left -= step.max;
  }
  return near;
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

/** Bytes from the literal's start on that the module may look at. */
export function reachOf(shape: Shape): number {
  return shape.kind === 'run' ? shape.to : shape.steps.reduce((sum, { max }) => sum + max, 0);
}
