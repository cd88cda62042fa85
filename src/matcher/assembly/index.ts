/**
 * Stages 1 and 2 of the matcher, in WebAssembly: every byte of an image passes through `scan`.
 *
 * The tables are laid out by ../program.ts, which holds the map of this memory; all numbers in them are
 * little-endian 32-bit words, and all addresses count from the start of the memory.
 */

/** Makes capitals small letters, and some marks other marks: good for hashing, not for comparing. */
const LOOSE_FOLD: u32 = 0x20202020;
const HASH: u32 = 0x9e3779b1;

let triples: usize = 0; // 2^18 bits, by hash: are these the first or the last three bytes of a gram?
let grams: usize = 0; // 2^20 bits, by hash: is this a gram?
let buckets: usize = 0; // 2^16 + 1 words: first entry of each bucket
let entries: usize = 0; // [loosely folded gram, literal]
let literals: usize = 0; // [address of the text, length, first rule, behind its last rule, bytes before its gram]
let rules: usize = 0; // [kind, a, b, c, d], see fits()
let steps: usize = 0; // [address of the set, min, max]
let out: usize = 0; // [rule, address of the gram] for each candidate
let outEnd: usize = 0;

export function init(
  triplesAt: usize,
  gramsAt: usize,
  bucketsAt: usize,
  entriesAt: usize,
  literalsAt: usize,
  rulesAt: usize,
  stepsAt: usize,
  outAt: usize,
  outSize: usize,
): void {
  triples = triplesAt;
  grams = gramsAt;
  buckets = bucketsAt;
  entries = entriesAt;
  literals = literalsAt;
  rules = rulesAt;
  steps = stepsAt;
  out = outAt;
  outEnd = outAt + outSize;
}

/** Where the last `scan` stopped: short of `to` when there was no room for more candidates. */
export function stoppedAt(): usize {
  return stopped;
}
let stopped: usize = 0;

/** Of the addresses that are being scanned: the first valid one, and the first behind the valid ones. */
let first: usize = 0;
let end: usize = 0;
/** Added to an address it gives the offset in the stream, modulo the alignment of texts. */
let phase: usize = 0;
let alignmentMask: usize = 0;

/**
 * Writes the candidates whose gram (the four bytes of their literal that are looked up) starts at an address from
 * `from` up to, not including, `to`, in ascending order of the grams.
 * @param start the first address whose byte belongs to the stream; @param limit the first that does not
 * @returns how many there are
 */
export function scan(from: usize, to: usize, start: usize, limit: usize, streamPhase: usize, mask: usize): u32 {
  first = start;
  end = limit;
  phase = streamPhase;
  alignmentMask = mask;
  let cursor = out;
  let at = from;
  // Every second position is looked at, for a gram that starts there or one byte before; four of them at a time.
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
      stopped = at + 8;
      return ((cursor - out) >> 3) as u32;
    }
  }
  for (; at < to; at++) {
    cursor = check(at, cursor);
    if (cursor >= outEnd) {
      stopped = at + 1;
      return ((cursor - out) >> 3) as u32;
    }
  }
  stopped = to;
  return ((cursor - out) >> 3) as u32;
}

/** Does a gram start with the three bytes at the address, or end with them? */
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
  const bucket = buckets + (((loose * HASH) >>> 16) << 2);
  const last = entries + (load<u32>(bucket, 4) << 3);
  for (let entry: usize = entries + (load<u32>(bucket) << 3); entry < last; entry += 8) {
    if (load<u32>(entry) != loose) continue;
    const literal = literals + load<u32>(entry, 4) * 20;
    const before: usize = load<u32>(literal, 16);
    if (at - first < before) continue;
    const start = at - before;
    if (!startsWith(load<u32>(literal), load<u32>(literal, 4), start)) continue;
    const behind = load<u32>(literal, 12);
    for (let rule = load<u32>(literal, 8); rule < behind; rule++) {
      if (!fits(rules + rule * 20, start)) continue;
      store<u32>(cursor, rule);
      store<u32>(cursor, at as u32, 4);
      cursor += 8;
    }
  }
  return cursor;
}

/** The text is in lower case; ASCII case is ignored. */
function startsWith(text: usize, length: usize, at: usize): bool {
  if (at + length > end) return false;
  for (let i: usize = 0; i < length; i++) {
    let byte = load<u8>(at + i);
    if (byte - 0x41 < 26) byte |= 0x20;
    if (byte != load<u8>(text + i)) return false;
  }
  return true;
}

/**
 * Rules are [kind, a, b, c, d]:
 *   WALK  a: set that may not stand in front, or 0; b: first step; c: behind the last; d: an escape excuses it
 *   RUN   a: set; b: length; c: from (bytes behind the literal's start), in the low half, and bytes in front
 *         of it, in the high half; d: to
 */
const WALK: u32 = 0;

function fits(rule: usize, at: usize): bool {
  if (load<u32>(rule) == WALK) {
    const guard: usize = load<u32>(rule, 4);
    if (guard != 0 && !canStart(guard, load<u32>(rule, 16) != 0, at)) return false;
    return walk(load<u32>(rule, 8), load<u32>(rule, 12), at);
  }
  const set: usize = load<u32>(rule, 4);
  const length: usize = load<u32>(rule, 8);
  const reach = load<u32>(rule, 12);
  if (hasRun(set, length, at + (reach & 0xffff), at + load<u32>(rule, 16))) return true;
  const back: usize = reach >>> 16;
  return back != 0 && hasRun(set, length, at - first < back ? first : at - back, at);
}

/** Walks through runs, greedily, from the literal's first byte on. */
function walk(step: u32, behind: u32, at: usize): bool {
  let from = at;
  for (; step < behind; step++) {
    const entry = steps + step * 12;
    const set: usize = load<u32>(entry);
    const min: usize = load<u32>(entry, 4);
    const max: usize = load<u32>(entry, 8);
    const limit = max < end - from ? from + max : end;
    let to = from;
    while (to < limit && load<u8>(set + load<u8>(to)) != 0) to++;
    if (to - from < min) return false;
    from = to;
  }
  return true;
}

/** Bytes in front of a token that may make it the escape of `\n`, `%3D` and the like; see ../boundary.ts. */
const LOOK_BEHIND: usize = 12;

/** Texts start at multiples of the alignment; what stands in front of one is not part of it, so it guards nothing. */
function canStart(guard: usize, allowsEscape: bool, at: usize): bool {
  if (at == first || ((at + phase) & alignmentMask) == 0) return true;
  if (load<u8>(guard + load<u8>(at - 1)) == 0) return true;
  if (!allowsEscape) return false;
  for (let back: usize = 2; back <= LOOK_BEHIND && at - first >= back; back++) {
    const byte = load<u8>(at - back);
    if (byte == 0x5c || byte == 0x25 || byte == 0x1b) return true;
  }
  return false;
}

/** Whether `length` bytes of the set stand in a row somewhere from `from` up to, not including, `to`. */
function hasRun(set: usize, length: usize, from: usize, to: usize): bool {
  const limit = to < end ? to : end;
  let start = from; // no run starts before this
  while (start + length <= limit) {
    // Backwards from where the run would end: a byte of another kind rules out every start up to it.
    let i = start + length;
    while (i > start && load<u8>(set + load<u8>(i - 1)) != 0) i--;
    if (i == start) return true;
    start = i;
  }
  return false;
}

/** How many line feeds stand from `from` up to, not including, `to`. */
export function countNewlines(from: usize, to: usize): u32 {
  let count: u32 = 0;
  let at = from;
  const feed = i8x16.splat(0x0a);
  for (; at + 16 <= to; at += 16) {
    count += popcnt<u32>(i8x16.bitmask(i8x16.eq(v128.load(at), feed)) as u32);
  }
  for (; at < to; at++) count += load<u8>(at) == 0x0a ? 1 : 0;
  return count;
}
