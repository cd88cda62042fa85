/** A sequence of bytes in which each byte equals the one `period` bytes before it. */
export interface Repetition {
  readonly period: number;
  /** The address after its last byte. */
  readonly end: number;
}

/** Longest period that is found. */
export const LONGEST_PERIOD = 1024;
/** Number of bytes that have to occur again within the longest period. */
const PROBE = 32;
const STRIDE = 4096;

/**
 * Returns the repetition around an address, if there is one. Costs next to nothing if there is none.
 * @param back how many bytes before `at` have to be part of the repetition
 * @param first the first address that may be read, before `end`
 */
export function repetitionAt(
  memory: Buffer,
  at: number,
  back: number,
  first: number,
  end: number,
): Repetition | undefined {
  if (at - back - LONGEST_PERIOD < first || at + PROBE > end) return undefined;
  const probe = memory.subarray(at, at + PROBE);
  const from = at + PROBE - 1 - LONGEST_PERIOD;
  const found = memory.subarray(from, at + PROBE - 1).lastIndexOf(probe);
  if (found < 0) return undefined;
  const period = at - (from + found);
  const start = at - back;
  if (memory.compare(memory, start - period, at - period, start, at) !== 0) return undefined;
  return { period, end: endOf(memory, period, at, end) };
}

/** Returns the address of the first byte that differs from the one `period` bytes before it. */
function endOf(memory: Buffer, period: number, at: number, end: number): number {
  let to = at;
  while (to < end) {
    const next = Math.min(to + STRIDE, end);
    if (memory.compare(memory, to - period, next - period, to, next) !== 0) break;
    to = next;
  }
  while (to < end && memory[to] === memory[to - period]) to++;
  return to;
}

/** @param b a power of two */
export function leastCommonMultiple(a: number, b: number): number {
  let odd = a;
  let shared = 1;
  while (odd % 2 === 0 && shared < b) {
    odd /= 2;
    shared *= 2;
  }
  return odd * Math.max(shared, b);
}
