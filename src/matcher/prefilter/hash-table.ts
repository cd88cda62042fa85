/** The bits that turn capitals into small letters. They also change some marks: for hashes, not for comparisons. */
export const LOOSE_FOLD = 0x20202020;

export const hashOf = (word: number): number => Math.imul(word, 0x9e3779b1) >>> 0;

export function setBit(tables: Uint8Array, bitmap: number, bit: number): void {
  tables[bitmap + (bit >>> 3)] = (tables[bitmap + (bit >>> 3)] ?? 0) | (1 << (bit & 7));
}

/** An entry of a hash table. */
export interface Entry {
  /** The key: four bytes, with `LOOSE_FOLD`. */
  readonly word: number;
  /** The value: the number of a literal that contains them, or the distance of a hop. */
  readonly number: number;
}

/** Sizes in bytes. */
export const WORD = 4;
export const ENTRY = 2 * WORD;

interface Buckets {
  /** How many upper bits of a hash are the number of its bucket. */
  readonly bits: number;
  /** Addresses. */
  readonly buckets: number;
  readonly entries: number;
}

/** Writes the entries in the order of their buckets, and where each bucket starts, plus the end of the last. */
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
