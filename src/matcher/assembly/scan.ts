/**
 * Stage 1: every byte of an image passes through this loop, sixty-four at a time, which looks for three things.
 *
 * - **Runs**: a token is a long run of a few characters (letters, digits, `_.~+/=:$-`), and most bytes of an image are in
 *   no such run. Where one may start in a run, the literals that tokens start with are looked up at once.
 * - **Regions** around runs that hold a digit: near.ts looks for context words there, and for encoded prefixes.
 * - **Four bytes** of each of the few literals that may stand anywhere, each byte by its bits 0 to 3 and 3 to 6 in tables
 *   of sixteen.
 *
 * ../format/site.ts tells which literals are looked for in which way.
 */
import { HIGH_KINDS, LOW_KINDS, digitsOf, isEscapeMark, isLetterOrDigit, lettersAndDigits, zerosOf } from './kinds.ts';
import { lookUpUnanchored, lookUpAnchored } from './lookup.ts';
import { alignmentMask, end, first, lead, nibbles, out, outEnd, phase, range, regions, trail } from './memory.ts';
import { countTo } from './shape.ts';

/** As in ../format/site.ts; `scan` is written for it. */
const MIN_RUN: usize = 12;

/** Where the last `scan` stopped: short of `to` when there was no room for more candidates. */
export let stopped: usize = 0;
/** Behind the last one in the list `regions`, which is in ascending order and holds none that touch. */
export let regionsEnd: usize = 0;

/** The run that goes on at the end of the block before: whether there is one, where it starts, if it holds a digit. */
let isOpen: bool = false;
let openStart: usize = 0;
let openHasDigit: bool = false;
/** Bytes of the next block that an escape may reach, which starts in this one. */
let escapes: u64 = 0;

/**
 * Writes the candidates, in no order, whose literal is looked up at an address from `from` up to, not including, `to`;
 * and lists the regions in which `scanContextual` then has to look for the others in that range.
 * @param start the first address whose byte belongs to the stream; @param limit the first that does not
 * @returns how many there are
 */
export function scan(from: usize, to: usize, start: usize, limit: usize, streamPhase: usize, mask: usize): u32 {
  range(start, limit, streamPhase, mask);
  const back = (trail + MIN_RUN + 63) & ~63;
  const ahead = lead + 4 * MIN_RUN;
  // A whole number of blocks in front of `from`, also where that is in front of the stream, so that `stopAt` gets on.
  const begin = from - back;
  const stop = end - to > ahead ? to + ahead : end;
  regionsEnd = regions;
  stopped = to;
  isOpen = begin > first; // it may be the end of a run, which holds who knows what
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
  // With its highest bit, by which a swizzle knows what is no ASCII.
  const highMask = i8x16.splat(0x1f);
  // What the first, the second and the third of four bytes say of the sixteen bytes before.
  let firsts = i8x16.splat(0);
  let seconds = i8x16.splat(0);
  let thirds = i8x16.splat(0);
  // Of the block before: which of its bytes are those of runs, and at which four bytes end that are looked for.
  let bits: u64 = 0;
  let older: u64 = 0; // whether the byte in front of it is one
  let hits: u64 = 0;
  let cursor = out;

  // A block is seen to when the next one is known, for a run may go on there; a literal of three bytes ends with the
  // byte behind it, which may be the first of one block more.
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
      missing(both(lowKinds, highKinds, aLow, v128.and(aRest, highMask))) |
      (missing(both(lowKinds, highKinds, bLow, v128.and(bRest, highMask))) << 16) |
      (missing(both(lowKinds, highKinds, cLow, v128.and(cRest, highMask))) << 32) |
      (missing(both(lowKinds, highKinds, dLow, v128.and(dRest, highMask))) << 48);
    const misses =
      missing(v128.and(v128.and(after3(firsts, a0), after2(seconds, a1)), v128.and(after1(thirds, a2), a3))) |
      (missing(v128.and(v128.and(after3(a0, b0), after2(a1, b1)), v128.and(after1(a2, b2), b3))) << 16) |
      (missing(v128.and(v128.and(after3(b0, c0), after2(b1, c1)), v128.and(after1(b2, c2), c3))) << 32) |
      (missing(v128.and(v128.and(after3(c0, d0), after2(c1, d1)), v128.and(after1(c2, d2), d3))) << 48);
    firsts = d0;
    seconds = d1;
    thirds = d2;
    const least = i8x16.min_u(i8x16.min_u(a, b), i8x16.min_u(c, d));
    const valid = firstBits(base < stop ? stop - base : 0) & ~firstBits(base < first ? first - base : 0);
    const next = ~others & valid;

    // Where twelve bytes of a run start.
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
    // A literal of three bytes may be the last there is.
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

/** What both tables say of bytes, by their bits 0 to 3 and by their bits from 3 on. */
// @ts-ignore: decorator
@inline
function both(lowTable: v128, highTable: v128, low: v128, high: v128): v128 {
  return v128.and(i8x16.swizzle(lowTable, low), i8x16.swizzle(highTable, high));
}

/** Which of sixteen bytes are zero. */
// @ts-ignore: decorator
@inline
function missing(bytes: v128): u64 {
  return i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0))) as u64;
}

/** Sixteen bytes, of which all but the last come one later. */
// @ts-ignore: decorator
@inline
function after1(before: v128, now: v128): v128 {
  return i8x16.shuffle(before, now, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
}

/** Two later; three. */
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

/** Notes that there is no room for more, so that whatever is looked up at `behind` or further on has to wait. */
function stopAt(block: usize, behind: usize): void {
  // Literals of `everywhere` that start in the block's last three bytes are only seen with the next one.
  stopped = behind < block + 61 ? behind : block + 61;
}

/**
 * Looks up what starts at the block's bytes where a run of twelve starts: with a mark, or behind what is no letter or
 * digit.
 * @param older whether the byte in front of the block is one of a run
 */
function anchored(block: usize, bits: u64, older: u64, twelve: u64, from: usize, cursor: usize): usize {
  // What stands in front of the stream is none of its bytes.
  const alnum = lettersAndDigits(block) & bits;
  let where = ~alnum | ~((alnum << 1) | (older & (isLetterOrDigit(load<u8>(block - 1)) ? 1 : 0)));
  // The first letters and digits behind a mark may be an escape's (`\\n`, `%3D`, `ESC[1;31m`), and none of a token.
  where |= escapes;
  escapes = 0;
  for (let left = twelve & ~((bits << 1) | older); left != 0; left &= left - 1) {
    const at = ctz(left);
    if (!isEscapeMark(load<u8>(block + (at as usize) - 1))) continue;
    where |= LONGEST_ESCAPE << at;
    if (at > 54) escapes = LONGEST_ESCAPE >> (64 - at);
  }
  // A text may start here, whatever stands in front.
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

/** One bit for each byte of the longest escape, but for its mark. */
const LONGEST_ESCAPE: u64 = 0x3ff;

/** The runs of a block: what literals of near.ts may stand near, and whether one goes on. */
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
  const goesOn = isOpen && isWhole;
  isOpen = goesOn || twelve >> 53 != 0;
  if (goesOn) openHasDigit = openHasDigit || digits != 0;
  else if (isOpen) {
    const top = isWhole ? 0 : 64 - clz(~bits);
    openStart = block + (top as usize);
    openHasDigit = digits >> top != 0;
  }
}

/** UTF-16: four bytes of a run, each with a zero behind it. */
function wide(base: usize, bits: u64, before: u64): void {
  const zeros =
    zerosOf(base) | (zerosOf(base + 16) << 16) | (zerosOf(base + 32) << 32) | (zerosOf(base + 48) << 48);
  let pairs = ((bits << 1) | (before >> 63)) & zeros;
  pairs &= pairs >> 2;
  if ((pairs & (pairs >> 4)) != 0) region(base, base + 64);
}

/** Lists that literals may count that stand near these bytes. */
function region(start: usize, behind: usize): void {
  let from = (start - first > lead + 8 ? start - lead - 8 : first) as u32;
  let to = (behind + trail) as u32;
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

/** Looks up the literals of which four bytes end at the block's bytes of `hits`. */
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
