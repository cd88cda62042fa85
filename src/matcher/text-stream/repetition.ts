/** A stretch of bytes that repeats itself: each byte of it is the one `period` bytes in front. */
export interface Repetition {
  readonly period: number;
  /** Behind its last byte. */
  readonly end: number;
}

/** Longest period that is looked for. */
export const LONGEST_PERIOD = 1024;
/** Bytes by which one is noticed. */
const NOTICED = 32;
const STRIDE = 4096;

/**
 * Whether the bytes in front of `at` and behind it repeat themselves. Costs next to nothing where they do not.
 * @param back so many bytes in front of `at` have to be part of it
 * @param first the first address that may be looked at; `end` is behind the last
 */
export function repetitionAt(
  memory: Buffer,
  at: number,
  back: number,
  first: number,
  end: number,
): Repetition | undefined {
  if (at - back - LONGEST_PERIOD < first || at + NOTICED > end) return undefined;
  const noticed = memory.subarray(at, at + NOTICED);
  const from = at + NOTICED - 1 - LONGEST_PERIOD;
  const found = memory.subarray(from, at + NOTICED - 1).lastIndexOf(noticed);
  if (found < 0) return undefined;
  const period = at - (from + found);
  const start = at - back;
  if (memory.compare(memory, start - period, at - period, start, at) !== 0) return undefined;
  return { period, end: endOf(memory, period, at, end) };
}

/** Where the first byte stands that is not the one `period` bytes in front. */
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

/** The least number that both divide; `b` is a power of two. */
export function leastCommonMultiple(a: number, b: number): number {
  let odd = a;
  let shared = 1;
  while (odd % 2 === 0 && shared < b) {
    odd /= 2;
    shared *= 2;
  }
  return odd * Math.max(shared, b);
}
