/** Makes capitals small letters, and some marks other marks: good for hashing, not for comparing. */
export const LOOSE_FOLD = 0x20202020;

export const hashOf = (word: number): number => Math.imul(word, 0x9e3779b1) >>> 0;

export function setBit(tables: Uint8Array, bitmap: number, bit: number): void {
  tables[bitmap + (bit >>> 3)] = (tables[bitmap + (bit >>> 3)] ?? 0) | (1 << (bit & 7));
}

/** Bytes that are looked up, loosely folded, and what they lead to: mostly the number of the literal that holds them. */
export interface Entry {
  readonly word: number;
  readonly number: number;
}

export const WORD = 4;
/** An entry is two words. */
export const ENTRY = 2 * WORD;

interface Buckets {
  /** Upper bits of a hash that number its bucket. */
  readonly bits: number;
  readonly buckets: number;
  readonly entries: number;
}

/** Writes entries in the order of their buckets; of each bucket, and of the one behind the last, where it starts. */
export function writeBuckets(tables: Uint8Array, entries: readonly Entry[], at: Buckets): void {
  const words = new Uint32Array(tables.buffer, tables.byteOffset, tables.length / WORD);
  const firsts = words.subarray(at.buckets / WORD, at.buckets / WORD + 2 ** at.bits + 1);
  for (const [i, { word, number }] of entries.toSorted((a, b) => hashOf(a.word) - hashOf(b.word)).entries()) {
    firsts[(hashOf(word) >>> (32 - at.bits)) + 1] = i + 1;
    words[at.entries / WORD + 2 * i] = word;
    words[at.entries / WORD + 2 * i + 1] = number;
  }
  for (let bucket = 1, last = 0; bucket < firsts.length; bucket++) {
    last = Math.max(last, firsts[bucket] ?? 0);
    firsts[bucket] = last;
  }
}
