/** Stage 2: does what stands around a literal have the shape of a match? */
import { alignmentMask, end, first, literals, out, phase, shapes } from './memory.ts';

/** Writes a candidate for each rule of the literal whose shape fits; @returns the address behind the last. */
export function candidates(number: u32, at: usize, cursor: usize): usize {
  const literal = literals + number * 20;
  const before: usize = load<u32>(literal, 16);
  if (at - first < before) return cursor;
  const start = at - before;
  if (!startsWith(load<u32>(literal), load<u32>(literal, 4), start)) return cursor;
  const behind = load<u32>(literal, 12);
  for (let confirmer = load<u32>(literal, 8); confirmer < behind; confirmer++) {
    if (!fits(shapes + confirmer * 20, start)) continue;
    store<u32>(cursor, confirmer);
    store<u32>(cursor, at as u32, 4);
    cursor += 8;
  }
  return cursor;
}

/** How many candidates stand in front of the cursor. */
export function countTo(cursor: usize): u32 {
  return ((cursor - out) >> 3) as u32;
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
 *   WALK  a: set that may not stand in front, or 0; b: address of the first step; c: whether an escape excuses it;
 *         d: bytes in front of the literal from which the steps start
 *   RUN   a: set; b: length; c: from (bytes behind the literal's start), in the low half, and bytes in front
 *         of it, in the high half; d: to
 */
const WALK: u32 = 0;

function fits(shape: usize, at: usize): bool {
  if (load<u32>(shape) == WALK) {
    const guard: usize = load<u32>(shape, 4);
    const lead: usize = load<u32>(shape, 16);
    if (at - first < lead) return false;
    const start = at - lead;
    if (guard != 0 && !canStart(guard, load<u32>(shape, 12) != 0, start)) return false;
    patience = MAX_STEPS;
    return walk(load<u32>(shape, 8), start);
  }
  const set: usize = load<u32>(shape, 4);
  const length: usize = load<u32>(shape, 8);
  const reach = load<u32>(shape, 12);
  if (hasRun(set, length, at + (reach & 0xffff), at + load<u32>(shape, 16))) return true;
  const back: usize = reach >>> 16;
  return back != 0 && hasRun(set, length, at - first < back ? first : at - back, at);
}

/** Steps are [kind, a, b, c]; ../format/shape.ts tells what they mean. */
const STEP: usize = 16;
const ACCEPT: u32 = 0;
const ALL: u32 = 1; // a: set, b: least, c: most
const SOME: u32 = 2; // as ALL
const TRY: u32 = 3; // a: set, b: bytes to the step otherwise
const JUMP: u32 = 4; // a: bytes to the step

/** Steps after which a walk is given up, and the candidate let through. */
const MAX_STEPS: i32 = 2000;
let patience: i32 = 0;

/** Whether the steps can be followed to their end. */
function walk(first: usize, from: usize): bool {
  let step = first;
  let at = from;
  while (--patience >= 0) {
    const kind = load<u32>(step);
    if (kind == ACCEPT) return true;
    if (kind == JUMP) {
      step += load<u32>(step, 4);
      continue;
    }
    const set: usize = load<u32>(step, 4);
    if (kind == TRY) {
      if (at < end && load<u8>(set + load<u8>(at)) != 0 && walk(step + STEP, at)) return true;
      step += load<u32>(step, 8);
      continue;
    }
    const least: usize = load<u32>(step, 8);
    const most: usize = load<u32>(step, 12);
    const limit = most < end - at ? at + most : end;
    let to = at;
    while (to < limit && load<u8>(set + load<u8>(to)) != 0) to++;
    if (to - at < least) return false;
    step += STEP;
    if (kind == SOME) for (; to > at + least; to--) if (walk(step, to)) return true;
    at = to;
  }
  return true;
}

/** Bytes in front of a token that may make it the escape of `\n`, `%3D` and the like; see ../format/boundary.ts. */
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

