/** Stage 1 for contextual literals, which count near a run that contains a digit: context words, encoded prefixes. */
import { HASH, LOOSE_FOLD, gramBuckets, gramEntries, grams, out, outEnd, regions, triples } from './memory.ts';
import { regionsEnd } from './scan.ts';
import { candidates, countTo } from './shape.ts';

/** Where the last `scanContextual` stopped: before `to` if the list of candidates was full. */
export let contextualStopped: usize = 0;

/**
 * Writes the candidates whose gram (the four bytes of the literal that are looked up) starts in `[from, to)`, in
 * ascending order. `scan` must have been called for a range that starts at `from` and contains this one.
 * @returns the number of candidates
 */
export function scanContextual(from: usize, to: usize): u32 {
  let cursor = out;
  for (let region = regions; region < regionsEnd; region += 8) {
    const low: usize = load<u32>(region);
    const high: usize = load<u32>(region, 4);
    if (high <= from) continue;
    if (low >= to) break;
    cursor = probe(low < from ? from : low, high > to ? to : high, cursor);
    if (cursor >= outEnd) return countTo(cursor);
  }
  contextualStopped = to;
  return countTo(cursor);
}

/** Looks up the grams in `[from, to)`. Stops if the list of candidates is full. */
function probe(from: usize, to: usize, room: usize): usize {
  let cursor = room;
  let at = from;
  // The three bytes at every second position are tested, for a gram that starts there or one byte before.
  for (; at + 8 <= to; at += 8) {
    const t1 = tripleOf(at + 1);
    const t3 = tripleOf(at + 3);
    const t5 = tripleOf(at + 5);
    const t7 = tripleOf(at + 7);
    if (((t1 | t3 | t5 | t7) & 1) == 0) continue;
    if ((t1 & 1) != 0) cursor = check(at + 1, check(at, cursor));
    if ((t3 & 1) != 0) cursor = check(at + 3, check(at + 2, cursor));
    if ((t5 & 1) != 0) cursor = check(at + 5, check(at + 4, cursor));
    if ((t7 & 1) != 0) cursor = check(at + 7, check(at + 6, cursor));
    if (cursor >= outEnd) {
      contextualStopped = at + 8;
      return cursor;
    }
  }
  for (; at < to; at++) {
    cursor = check(at, cursor);
    if (cursor >= outEnd) {
      contextualStopped = at + 1;
      return cursor;
    }
  }
  return cursor;
}

/** Returns a word whose lowest bit says whether a gram starts or ends with the three bytes at the address. */
// @ts-ignore: decorator
@inline
function tripleOf(at: usize): u32 {
  const hash = (((load<u32>(at) | LOOSE_FOLD) << 8) * HASH) >>> 14;
  return load<u32>(triples + ((hash >>> 3) & ~3)) >>> hash;
}

// @ts-ignore: decorator
@inline
function check(at: usize, cursor: usize): usize {
  const loose = load<u32>(at) | LOOSE_FOLD;
  const hash = (loose * HASH) >>> 12;
  return ((load<u32>(grams + ((hash >>> 3) & ~3)) >>> hash) & 1) == 0 ? cursor : lookUp(loose, at, cursor);
}

function lookUp(loose: u32, at: usize, cursor: usize): usize {
  const bucket = gramBuckets + (((loose * HASH) >>> 16) << 2);
  const last = gramEntries + (load<u32>(bucket, 4) << 3);
  for (let entry: usize = gramEntries + (load<u32>(bucket) << 3); entry < last; entry += 8) {
    if (load<u32>(entry) == loose) cursor = candidates(load<u32>(entry, 4), at, cursor);
  }
  return cursor;
}
