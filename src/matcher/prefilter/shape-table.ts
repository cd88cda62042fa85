import type { ByteSet } from '../pattern/byte-set.ts';
import { setsOf, type Shape } from '../pattern/shape.ts';
import { WORD } from './hash-table.ts';

/** The table of shapes, as assembly/shape.ts reads it. Sizes are in bytes. */
export const SHAPE = 5 * WORD;
export const STEP = 4 * WORD;
export const SET = 256;

const WALK = 0;
const RUN = 1;
/** Kinds of steps. A run that takes all bytes of its set is of another kind than one that may take fewer. */
const STEPS = { accept: 0, all: 1, some: 2, try: 3, jump: 4 };

interface Addresses {
  readonly shapes: number;
  readonly steps: number;
  readonly sets: number;
}

/** The different sets of shapes. */
interface NumberedSets {
  readonly all: readonly ByteSet[];
  /** The index in `all` of each set, or of an equal one. */
  readonly numbers: ReadonlyMap<ByteSet, number>;
}

/** Numbers the different sets: hundreds of shapes share a few. */
export function numberSets(shapes: readonly Shape[]): NumberedSets {
  const all: ByteSet[] = [];
  const byContent = new Map<string, number>();
  const numbers = new Map<ByteSet, number>();
  for (const set of shapes.flatMap(setsOf)) {
    if (numbers.has(set)) continue;
    const content = Buffer.from(set.buffer, set.byteOffset, set.length).toString('latin1');
    const number = byContent.get(content) ?? all.push(set) - 1;
    byContent.set(content, number);
    numbers.set(set, number);
  }
  return { all, numbers };
}

export function writeShapes(
  tables: Uint8Array,
  shapes: readonly Shape[],
  sets: NumberedSets,
  at: Addresses,
): void {
  const words = new Uint32Array(tables.buffer, tables.byteOffset, tables.length / WORD);
  const write = (address: number, ...values: number[]): void => {
    words.set(values, address / WORD);
  };
  const addressOf = (set: ByteSet): number => at.sets + (sets.numbers.get(set) ?? 0) * SET;
  let step = at.steps;
  for (const [i, shape] of shapes.entries()) {
    const address = at.shapes + i * SHAPE;
    if (shape.kind === 'run') {
      write(address, RUN, addressOf(shape.set), shape.length, shape.from | (shape.back << 16), shape.to);
      continue;
    }
    const guard = shape.guard === undefined ? 0 : addressOf(shape.guard);
    write(address, WALK, guard, step, Number(shape.allowsEscape), shape.lead);
    for (const each of shape.steps) {
      if (each.kind === 'run')
        write(step, each.all ? STEPS.all : STEPS.some, addressOf(each.set), each.min, each.max);
      else if (each.kind === 'try') write(step, STEPS.try, addressOf(each.set), each.otherwise * STEP);
      else if (each.kind === 'jump') write(step, STEPS.jump, each.by * STEP);
      step += STEP;
    }
  }
  for (const [i, set] of sets.all.entries()) tables.set(set, at.sets + i * SET);
}
