import { gramsAt, type IndexedLiteral } from './gram.ts';
import { type Entry, hashOf, setBit, writeBuckets } from './hash-table.ts';

/** The table in which assembly/lookup.ts finds the first four bytes of a token: a bitmap, then a hash table. */
const BITS = 17;
const BUCKET_BITS = 12;

export const ANCHORED_BITS_SIZE = 2 ** (BITS - 3);
export const ANCHORED_BUCKETS = 2 ** BUCKET_BITS;

export function anchoredEntries(literals: readonly IndexedLiteral[]): readonly Entry[] {
  return literals.flatMap((each) => gramsAt(each, 0).map((word) => ({ word, number: each.number })));
}

interface Addresses {
  readonly anchoredBits: number;
  readonly anchoredBuckets: number;
  readonly anchoredEntries: number;
}

export function writeAnchoredTable(tables: Uint8Array, entries: readonly Entry[], at: Addresses): void {
  for (const { word } of entries) setBit(tables, at.anchoredBits, hashOf(word) >>> (32 - BITS));
  writeBuckets(tables, entries, {
    bits: BUCKET_BITS,
    buckets: at.anchoredBuckets,
    entries: at.anchoredEntries,
  });
}
