/** Stage 2: whether the bytes around a literal have the shape of a match. */
import { alignmentMask, end, first, literals, out, phase, shapes } from './memory.ts';

/**
 * Writes a candidate for each confirmer of the literal whose shape fits.
 * @returns the address after the last candidate
 */
export function candidates(number: u32, at: usize, cursor: usize): usize {
  const literal = literals + number * 20;
  const before: usize = load<u32>(literal, 16);
  if (at - first < before) return cursor;
  const start = at - before;
  if (!startsWith(load<u32>(literal), load<u32>(literal, 4), start)) return cursor;
  const last = load<u32>(literal, 12);
  for (let confirmer = load<u32>(literal, 8); confirmer < last; confirmer++) {
    if (!fits(shapes + confirmer * 20, start)) continue;
    store<u32>(cursor, confirmer);
    store<u32>(cursor, at as u32, 4);
    cursor += 8;
  }
  return cursor;
}

/** Returns the number of candidates before the cursor. */
export function countTo(cursor: usize): u32 {
  return ((cursor - out) >> 3) as u32;
}

/** Whether a literal, whose text is in lower case, starts at an address. Ignores ASCII case. */
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
 * Shapes are [kind, a, b, c, d]; ../pattern/shape.ts documents them:
 *   WALK  a: address of the guard, or 0; b: address of the first step; c: allowsEscape; d: lead
 *   RUN   a: address of the set; b: length; c: from, in the lower 16 bits, and back, in the upper; d: to
 */
const WALK: u32 = 0;

function fits(shape: usize, at: usize): bool {
  if (load<u32>(shape) == WALK) {
    const guard: usize = load<u32>(shape, 4);
    const lead: usize = load<u32>(shape, 16);
    if (at - first < lead) return false;
    const start = at - lead;
    if (guard != 0 && !canStart(guard, load<u32>(shape, 12) != 0, start)) return false;
    stepsLeft = MAX_STEPS;
    return walk(load<u32>(shape, 8), start);
  }
  const set: usize = load<u32>(shape, 4);
  const length: usize = load<u32>(shape, 8);
  const reach = load<u32>(shape, 12);
  if (hasRun(set, length, at + (reach & 0xffff), at + load<u32>(shape, 16))) return true;
  const back: usize = reach >>> 16;
  return back != 0 && hasRun(set, length, at - first < back ? first : at - back, at);
}

/** Steps are [kind, a, b, c]; ../pattern/shape.ts documents them. */
const STEP: usize = 16;
const ACCEPT: u32 = 0;
const ALL: u32 = 1; // a: set, b: min, c: max
const SOME: u32 = 2; // as ALL
const TRY: u32 = 3; // a: set, b: bytes to the other step
const JUMP: u32 = 4; // a: bytes to the step

/** Number of steps after which a walk ends and the candidate is accepted. */
const MAX_STEPS: i32 = 2000;
let stepsLeft: i32 = 0;

/** Whether the bytes from an address on match the steps. */
function walk(first: usize, from: usize): bool {
  let step = first;
  let at = from;
  while (--stepsLeft >= 0) {
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

/** Number of bytes before a token in which an escape (`\n`, `%3D`) may start; see ../pattern/boundary.ts. */
const LOOK_BEHIND: usize = 12;

/** Whether a token may start at an address. At a multiple of the alignment the byte before may be another text's. */
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

/** Whether `[from, to)` contains `length` bytes of the set in a row. */
function hasRun(set: usize, length: usize, from: usize, to: usize): bool {
  const limit = to < end ? to : end;
  let start = from; // no run starts before this address
  while (start + length <= limit) {
    // Backwards from where the run would end: a byte that is not in the set rules out every start up to it.
    let i = start + length;
    while (i > start && load<u8>(set + load<u8>(i - 1)) != 0) i--;
    if (i == start) return true;
    start = i;
  }
  return false;
}

