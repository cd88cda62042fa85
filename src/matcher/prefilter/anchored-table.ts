import { type LookedUp, gramsAt } from './gram.ts';
import { type Entry, hashOf, setBit, writeBuckets } from './hash-table.ts';

/** What assembly/starts.ts looks the first four bytes of a token up in: a bitmap in front of a table of buckets. */
const BITS = 17;
const BUCKET_BITS = 12;

export const START_BITS_SIZE = 2 ** (BITS - 3);
export const START_BUCKETS = 2 ** BUCKET_BITS;

export function startEntries(literals: readonly LookedUp[]): readonly Entry[] {
  return literals.flatMap((each) => gramsAt(each, 0).map((word) => ({ word, number: each.number })));
}

interface Addresses {
  readonly startBits: number;
  readonly startBuckets: number;
  readonly startEntries: number;
}

export function writeStartTable(tables: Uint8Array, entries: readonly Entry[], at: Addresses): void {
  for (const { word } of entries) setBit(tables, at.startBits, hashOf(word) >>> (32 - BITS));
  writeBuckets(tables, entries, { bits: BUCKET_BITS, buckets: at.startBuckets, entries: at.startEntries });
}
