/** Looks up hash tables: a hash leads to a bucket, its entries to literals, and those to candidates. */
import {
  HASH,
  LOOSE_FOLD,
  hopBits,
  hopBuckets,
  hopEntries,
  anchoredBits,
  anchoredBuckets,
  anchoredEntries,
  wordBuckets,
  wordEntries,
} from './memory.ts';
import { candidates } from './shape.ts';

/** In place of the distance of a hop: the literal has no bytes but the three that led here. */
const ITSELF: u32 = 0x100;

/** Writes the candidates of anchored literals that start at the address. */
export function lookUpAnchored(at: usize, cursor: usize): usize {
  const loose = load<u32>(at) | LOOSE_FOLD;
  const hash = loose * HASH;
  if (((load<u32>(anchoredBits + ((hash >>> 18) & ~3)) >>> (hash >>> 15)) & 1) == 0) return cursor;
  const bucket = anchoredBuckets + ((hash >>> 20) << 2);
  const last = anchoredEntries + (load<u32>(bucket, 4) << 3);
  for (let entry: usize = anchoredEntries + (load<u32>(bucket) << 3); entry < last; entry += 8) {
    if (load<u32>(entry) == loose) cursor = candidates(load<u32>(entry, 4), at, cursor);
  }
  return cursor;
}

/** Writes the candidates of unanchored literals whose piece of four or three bytes starts at the address. */
export function lookUpUnanchored(at: usize, cursor: usize): usize {
  const loose = (load<u32>(at) | LOOSE_FOLD) << 8;
  const hash = loose * HASH;
  // Most bytes that get through the nibble tables are not one of their pieces.
  if (((load<u32>(hopBits + ((hash >>> 20) & ~3)) >>> (hash >>> 17)) & 1) == 0) return cursor;
  const bucket = hopBuckets + ((hash >>> 22) << 2);
  const last = hopEntries + (load<u32>(bucket, 4) << 3);
  for (let entry: usize = hopEntries + (load<u32>(bucket) << 3); entry < last; entry += 8) {
    if (load<u32>(entry) != loose) continue;
    const hop = load<u32>(entry, 4);
    const word = hop == ITSELF ? loose : load<u32>(at + ((hop as i8) as i32 as usize)) | LOOSE_FOLD;
    cursor = lookUpWord(word, at, cursor);
  }
  return cursor;
}

// @ts-ignore: decorator
@inline
function lookUpWord(word: u32, at: usize, cursor: usize): usize {
  const bucket = wordBuckets + (((word * HASH) >>> 20) << 2);
  const last = wordEntries + (load<u32>(bucket, 4) << 3);
  for (let entry: usize = wordEntries + (load<u32>(bucket) << 3); entry < last; entry += 8) {
    if (load<u32>(entry) == word) cursor = candidates(load<u32>(entry, 4), at, cursor);
  }
  return cursor;
}
