import { gramOffset, gramsAt, type IndexedLiteral } from './gram.ts';
import { type Entry, hashOf, setBit, writeBuckets } from './hash-table.ts';

/** The table in which assembly/contextual.ts finds grams: two bitmaps, then a hash table. */
const TRIPLE_BITS = 18;
const GRAM_BITS = 20;
const BUCKET_BITS = 16;

export const TRIPLES_SIZE = 2 ** (TRIPLE_BITS - 3);
export const GRAMS_SIZE = 2 ** (GRAM_BITS - 3);
export const GRAM_BUCKETS = 2 ** BUCKET_BITS;

export function contextualEntries(literals: readonly IndexedLiteral[]): readonly Entry[] {
  return literals.flatMap((each) =>
    gramsAt(each, gramOffset(each.text)).map((word) => ({ word, number: each.number })),
  );
}

interface Addresses {
  readonly triples: number;
  readonly grams: number;
  readonly gramBuckets: number;
  readonly gramEntries: number;
}

export function writeContextualTable(tables: Uint8Array, entries: readonly Entry[], at: Addresses): void {
  for (const { word } of entries) {
    setBit(tables, at.grams, hashOf(word) >>> (32 - GRAM_BITS));
    // The first three bytes and the last three, each in the upper three bytes of a word.
    for (const triple of [word << 8, word & 0xffffff00])
      setBit(tables, at.triples, hashOf(triple) >>> (32 - TRIPLE_BITS));
  }
  writeBuckets(tables, entries, { bits: BUCKET_BITS, buckets: at.gramBuckets, entries: at.gramEntries });
}
