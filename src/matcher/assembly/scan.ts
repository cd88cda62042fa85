/**
 * Stage 1: this loop reads every byte of an image, sixty-four at a time, and finds three things.
 *
 * - **Runs** of the characters of tokens (letters, digits, `_.~+/=:$-`): where a token may start in a run, anchored
 *   literals are looked up.
 * - **Regions** around runs that contain a digit: contextual.ts searches them for context words and encoded prefixes.
 * - **Pieces** of unanchored literals, four bytes each: a byte is looked up by its bits 0 to 3 and by its bits 3 to 6.
 *
 * ../pattern/anchoring.ts decides which literals are searched for in which way.
 */
import { HIGH_KINDS, LOW_KINDS, digitsOf, isEscapeMark, isLetterOrDigit, lettersAndDigits, zerosOf } from './kinds.ts';
import { lookUpUnanchored, lookUpAnchored } from './lookup.ts';
import { alignmentMask, end, first, lead, nibbles, out, outEnd, phase, range, regions, trail } from './memory.ts';
import { countTo } from './shape.ts';

/** As in ../pattern/anchoring.ts. The bit operations of `scan` depend on this value. */
const MIN_RUN: usize = 12;

/** Where the last `scan` stopped: before `to` if the list of candidates was full. */
export let stopped: usize = 0;
/** The end of the list `regions`, which is in ascending order; its regions do not touch. */
export let regionsEnd: usize = 0;

/** The run at the end of the previous block: whether there is one, where it starts, whether it contains a digit. */
let isOpen: bool = false;
let openStart: usize = 0;
let openHasDigit: bool = false;
/** Bytes of the next block that belong to an escape that starts in this one. */
let escapes: u64 = 0;

/**
 * Writes the candidates of anchored and unanchored literals that are looked up in `[from, to)`, in no order, and lists
 * the regions in which `scanContextual` then has to search that range. The stream's bytes are `[start, limit)`.
 * @returns the number of candidates
 */
export function scan(from: usize, to: usize, start: usize, limit: usize, streamPhase: usize, mask: usize): u32 {
  range(start, limit, streamPhase, mask);
  const back = (trail + MIN_RUN + 63) & ~63;
  const ahead = lead + 4 * MIN_RUN;
  // A whole number of blocks before `from`, even before the stream: otherwise `stopAt` could make no progress.
  const begin = from - back;
  const stop = end - to > ahead ? to + ahead : end;
  regionsEnd = regions;
  stopped = to;
  isOpen = begin > first; // it may be the end of a run whose first bytes are unknown
  openStart = begin;
  openHasDigit = isOpen;
  escapes = 0;

  const lowKinds = LOW_KINDS;
  const highKinds = HIGH_KINDS;
  const low0 = v128.load(nibbles);
  const high0 = v128.load(nibbles, 16);
  const low1 = v128.load(nibbles, 32);
  const high1 = v128.load(nibbles, 48);
  const low2 = v128.load(nibbles, 64);
  const high2 = v128.load(nibbles, 80);
  const low3 = v128.load(nibbles, 96);
  const high3 = v128.load(nibbles, 112);
  const nibbleMask = i8x16.splat(0x0f);
  // Five bits: a swizzle gives zero for 16 and more, which are the bytes that are not ASCII.
  const highMask = i8x16.splat(0x1f);
  // The groups whose pieces may have the previous sixteen bytes as their first, second and third byte.
  let firsts = i8x16.splat(0);
  let seconds = i8x16.splat(0);
  let thirds = i8x16.splat(0);
  // In the previous block: the bytes that are characters of runs, and those at which a piece may end.
  let bits: u64 = 0;
  let older: u64 = 0; // whether the byte before that block is a character of runs
  let hits: u64 = 0;
  let cursor = out;

  // A block is handled when the next one is known, since a run may continue there. A piece of three bytes ends with the
  // byte after it, which may be the first of one more block.
  for (let base = begin, last = stop; base <= last + 64; base += 64) {
    const a = v128.load(base, 0);
    const aLow = v128.and(a, nibbleMask);
    const aRest = i16x8.shr_u(a, 3);
    const aHigh = v128.and(aRest, nibbleMask);
    const a0 = both(low0, high0, aLow, aHigh);
    const a1 = both(low1, high1, aLow, aHigh);
    const a2 = both(low2, high2, aLow, aHigh);
    const a3 = both(low3, high3, aLow, aHigh);
    const b = v128.load(base, 16);
    const bLow = v128.and(b, nibbleMask);
    const bRest = i16x8.shr_u(b, 3);
    const bHigh = v128.and(bRest, nibbleMask);
    const b0 = both(low0, high0, bLow, bHigh);
    const b1 = both(low1, high1, bLow, bHigh);
    const b2 = both(low2, high2, bLow, bHigh);
    const b3 = both(low3, high3, bLow, bHigh);
    const c = v128.load(base, 32);
    const cLow = v128.and(c, nibbleMask);
    const cRest = i16x8.shr_u(c, 3);
    const cHigh = v128.and(cRest, nibbleMask);
    const c0 = both(low0, high0, cLow, cHigh);
    const c1 = both(low1, high1, cLow, cHigh);
    const c2 = both(low2, high2, cLow, cHigh);
    const c3 = both(low3, high3, cLow, cHigh);
    const d = v128.load(base, 48);
    const dLow = v128.and(d, nibbleMask);
    const dRest = i16x8.shr_u(d, 3);
    const dHigh = v128.and(dRest, nibbleMask);
    const d0 = both(low0, high0, dLow, dHigh);
    const d1 = both(low1, high1, dLow, dHigh);
    const d2 = both(low2, high2, dLow, dHigh);
    const d3 = both(low3, high3, dLow, dHigh);
    const others =
      zeroBits(both(lowKinds, highKinds, aLow, v128.and(aRest, highMask))) |
      (zeroBits(both(lowKinds, highKinds, bLow, v128.and(bRest, highMask))) << 16) |
      (zeroBits(both(lowKinds, highKinds, cLow, v128.and(cRest, highMask))) << 32) |
      (zeroBits(both(lowKinds, highKinds, dLow, v128.and(dRest, highMask))) << 48);
    const misses =
      zeroBits(v128.and(v128.and(after3(firsts, a0), after2(seconds, a1)), v128.and(after1(thirds, a2), a3))) |
      (zeroBits(v128.and(v128.and(after3(a0, b0), after2(a1, b1)), v128.and(after1(a2, b2), b3))) << 16) |
      (zeroBits(v128.and(v128.and(after3(b0, c0), after2(b1, c1)), v128.and(after1(b2, c2), c3))) << 32) |
      (zeroBits(v128.and(v128.and(after3(c0, d0), after2(c1, d1)), v128.and(after1(c2, d2), d3))) << 48);
    firsts = d0;
    seconds = d1;
    thirds = d2;
    const least = i8x16.min_u(i8x16.min_u(a, b), i8x16.min_u(c, d));
    const valid = firstBits(base < stop ? stop - base : 0) & ~firstBits(base < first ? first - base : 0);
    const next = ~others & valid;

    // The bytes at which twelve bytes of a run start.
    const two = bits & ((bits >> 1) | (next << 63));
    const nextTwo = next & (next >> 1);
    const four = two & ((two >> 2) | (nextTwo << 62));
    const nextFour = nextTwo & (nextTwo >> 2);
    const twelve = four & ((four >> 4) | (nextFour << 60)) & ((four >> 8) | (nextFour << 56));
    const block = base - 64;
    if (twelve != 0 || isOpen) {
      if (twelve != 0) cursor = anchored(block, bits, older, twelve, from, cursor);
      runs(block, bits, twelve);
    }
    if (hits != 0) cursor = unanchored(block, hits, from, cursor);
    if (stopped < last && stopped + ahead < last) last = stopped + ahead;
    if (valid != 0 && !i8x16.all_true(least)) wide(base, next, bits);
    older = bits >> 63;
    bits = next;
    // A literal of three bytes may be the last bytes of the stream.
    hits = ~misses & firstBits(base <= stop ? stop - base + 1 : 0);
  }
  if (isOpen) region(openStart, stop);
  return countTo(cursor);
}

// @ts-ignore: decorator
@inline
function firstBits(count: usize): u64 {
  return count < 64 ? ((1 as u64) << (count as u64)) - 1 : ~(0 as u64);
}

/** Returns the bits that are in both tables, by the bits 0 to 3 of a byte and by its bits from 3 on. */
// @ts-ignore: decorator
@inline
function both(lowTable: v128, highTable: v128, low: v128, high: v128): v128 {
  return v128.and(i8x16.swizzle(lowTable, low), i8x16.swizzle(highTable, high));
}

/** Returns which of sixteen bytes are zero. */
// @ts-ignore: decorator
@inline
function zeroBits(bytes: v128): u64 {
  return i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0))) as u64;
}

/** Returns the sixteen bytes that end one byte before the end of `now`; `after2` and `after3`: two and three bytes. */
// @ts-ignore: decorator
@inline
function after1(before: v128, now: v128): v128 {
  return i8x16.shuffle(before, now, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
}

// @ts-ignore: decorator
@inline
function after2(before: v128, now: v128): v128 {
  return i8x16.shuffle(before, now, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
}

// @ts-ignore: decorator
@inline
function after3(before: v128, now: v128): v128 {
  return i8x16.shuffle(before, now, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28);
}

/** Stops the scan at an address, because the list of candidates is full. */
function stopAt(block: usize, address: usize): void {
  // A piece that starts in the last three bytes of the block is only found with the next block.
  stopped = address < block + 61 ? address : block + 61;
}

/**
 * Looks up anchored literals at the bytes of the block where twelve bytes of a run start and a token may start: with a
 * mark, or after a byte that is not a letter or digit.
 * @param older whether the byte before the block is a character of runs
 */
function anchored(block: usize, bits: u64, older: u64, twelve: u64, from: usize, cursor: usize): usize {
  // Bytes before the stream are not in `bits`: they do not precede its first token.
  const alnum = lettersAndDigits(block) & bits;
  let where = ~alnum | ~((alnum << 1) | (older & (isLetterOrDigit(load<u8>(block - 1)) ? 1 : 0)));
  // The first letters and digits after a mark may belong to an escape (`\\n`, `%3D`, `ESC[1;31m`), and not to a token.
  where |= escapes;
  escapes = 0;
  for (let left = twelve & ~((bits << 1) | older); left != 0; left &= left - 1) {
    const at = ctz(left);
    if (!isEscapeMark(load<u8>(block + (at as usize) - 1))) continue;
    where |= LONGEST_ESCAPE << at;
    if (at > 54) escapes = LONGEST_ESCAPE >> (64 - at);
  }
  // At a multiple of the alignment a text may start, whatever precedes it.
  if (alignmentMask < 63) where = ~0;
  else {
    const aligned = (alignmentMask + 1 - ((block + phase) & alignmentMask)) & alignmentMask;
    if (aligned < 64) where |= (1 as u64) << (aligned as u64);
  }
  for (let left = twelve & where; left != 0; left &= left - 1) {
    const at = block + (ctz(left) as usize);
    if (at < from) continue;
    if (at >= stopped) break;
    const room = cursor;
    cursor = lookUpAnchored(at, cursor);
    if (cursor >= outEnd && cursor != room) stopAt(block, at + 1);
  }
  return cursor;
}

/** One bit for each byte of the longest escape without its mark. */
const LONGEST_ESCAPE: u64 = 0x3ff;

/** Adds regions for the runs of a block, and notes whether the last run continues. */
function runs(block: usize, bits: u64, twelve: u64): void {
  const digits = digitsOf(block);
  const head = isOpen ? bits & ~(bits + 1) : 0;
  let others = twelve;
  others |= others << 1;
  others |= others << 2;
  others |= others << 4;
  others = (others | (others << 4)) & ~head;
  const isHead = isOpen && (openHasDigit || (head & digits) != 0);
  if (isHead || (others & digits) != 0) region(isHead ? openStart : block + (ctz(others) as usize), block + 64);

  const isWhole = bits == ~(0 as u64);
  const continues = isOpen && isWhole;
  isOpen = continues || twelve >> 53 != 0;
  if (continues) openHasDigit = openHasDigit || digits != 0;
  else if (isOpen) {
    const top = isWhole ? 0 : 64 - clz(~bits);
    openStart = block + (top as usize);
    openHasDigit = digits >> top != 0;
  }
}

/** Adds a region for UTF-16: four characters of a run, each followed by a zero. */
function wide(base: usize, bits: u64, before: u64): void {
  const zeros =
    zerosOf(base) | (zerosOf(base + 16) << 16) | (zerosOf(base + 32) << 32) | (zerosOf(base + 48) << 48);
  let pairs = ((bits << 1) | (before >> 63)) & zeros;
  pairs &= pairs >> 2;
  if ((pairs & (pairs >> 4)) != 0) region(base, base + 64);
}

/** Adds the bytes near `[start, limit)` to the list of regions. */
function region(start: usize, limit: usize): void {
  let from = (start - first > lead + 8 ? start - lead - 8 : first) as u32;
  let to = (limit + trail) as u32;
  for (; regionsEnd > regions; regionsEnd -= 8) {
    const last = regionsEnd - 8;
    if (load<u32>(last, 4) < from) break;
    if (load<u32>(last) < from) from = load<u32>(last);
    if (load<u32>(last, 4) > to) to = load<u32>(last, 4);
  }
  store<u32>(regionsEnd, from);
  store<u32>(regionsEnd, to, 4);
  regionsEnd += 8;
}

/** Looks up unanchored literals whose piece ends at a byte of `hits`. */
function unanchored(block: usize, hits: u64, from: usize, room: usize): usize {
  let cursor = room;
  for (let left = hits; left != 0; left &= left - 1) {
    const at = block + (ctz(left) as usize) - 3;
    if (at < from) continue;
    if (at >= stopped) break;
    const before = cursor;
    cursor = lookUpUnanchored(at, cursor);
    if (cursor >= outEnd && cursor != before) stopAt(block, at + 1);
  }
  return cursor;
}
