import { type Entry, hashOf, LOOSE_FOLD, setBit, writeBuckets } from './hash-table.ts';
import { nibblesOf, type Piece, QUAD, TRIGRAM } from './unanchored-pieces.ts';

/**
 * The tables with which assembly/scan.ts searches every byte. Each group of pieces has one bit in eight nibble
 * tables: for each of the four bytes of a piece, one by its bits 0 to 3 and one by its bits 3 to 6.
 */
const HOP_BITS = 15;
const HOP_BUCKET_BITS = 10;
const WORD_BITS = 12;

export const NIBBLES_SIZE = QUAD * 2 * 16;
export const HOP_BITS_SIZE = 2 ** (HOP_BITS - 3);
export const HOP_BUCKETS = 2 ** HOP_BUCKET_BITS;
export const WORD_BUCKETS = 2 ** WORD_BITS;

/** A literal that is searched for in every byte, by its piece. */
export interface UnanchoredLiteral extends Piece {
  readonly number: number;
  readonly text: string;
}

/** The entries that are looked up at a piece: by its first three bytes the distance to four more bytes, then these. */
export interface UnanchoredEntries {
  /** From the first three bytes of a piece to the distance from their start (a signed byte), or to `ITSELF`. */
  readonly hops: readonly Entry[];
  /** From the four bytes at that distance to the literal. */
  readonly words: readonly Entry[];
}

/** In place of a distance, for a literal of three bytes: there are no other bytes to look up. */
const ITSELF = 0x100;

export function unanchoredEntries(literals: readonly UnanchoredLiteral[]): UnanchoredEntries {
  const byTrigram = new Map<string, UnanchoredLiteral[]>();
  for (const each of literals) {
    const trigram = each.text.slice(each.offset, each.offset + TRIGRAM);
    byTrigram.set(trigram, [...(byTrigram.get(trigram) ?? []), each]);
  }
  const hops: Entry[] = [];
  const words: Entry[] = [];
  for (const [trigram, all] of byTrigram) {
    let left: readonly UnanchoredLiteral[] = all;
    while (left.length > 0) {
      const hop = bestHop(left);
      hops.push({ word: wordOf(trigram), number: hop === undefined ? ITSELF : hop & 0xff });
      for (const each of left) {
        const text = hop === undefined ? trigram : quadAt(each, hop);
        if (text !== undefined) words.push({ word: wordOf(text), number: each.number });
      }
      left = hop === undefined ? [] : left.filter((each) => quadAt(each, hop) === undefined);
    }
  }
  return { hops, words };
}

const MAX_HOP = 8;

/** Returns the distance at which most literals have four bytes, and these differ most; undefined if none has four. */
function bestHop(literals: readonly UnanchoredLiteral[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let hop = -MAX_HOP; hop <= MAX_HOP; hop++) {
    const quads = literals.flatMap((each) => quadAt(each, hop) ?? []);
    const score = quads.length + 2 * new Set(quads).size - Math.abs(hop) / 100;
    if (quads.length > 0 && score > most) {
      best = hop;
      most = score;
    }
  }
  return best;
}

function quadAt({ text, offset }: UnanchoredLiteral, hop: number): string | undefined {
  const at = offset + hop;
  return at < 0 || at + QUAD > text.length ? undefined : text.slice(at, at + QUAD);
}

/** Returns four bytes as a little-endian word, with `LOOSE_FOLD`; three bytes are the upper bytes of a word. */
function wordOf(text: string): number {
  const word = Array.from(text.padStart(QUAD, '\0')).reduce(
    (bits, char, i) => bits | (char.charCodeAt(0) << (8 * i)),
    0,
  );
  return (text.length < QUAD ? word | (LOOSE_FOLD & 0xffffff00) : word | LOOSE_FOLD) >>> 0;
}

interface Addresses {
  readonly nibbles: number;
  readonly hopBits: number;
  readonly hopBuckets: number;
  readonly hopEntries: number;
  readonly wordBuckets: number;
  readonly wordEntries: number;
}

export function writeUnanchoredTable(
  tables: Uint8Array,
  groups: readonly (readonly string[])[],
  { hops, words }: UnanchoredEntries,
  at: Addresses,
): void {
  for (const [group, texts] of groups.entries()) {
    for (const piece of texts) {
      for (const [i, { low, high }] of nibblesOf(piece).entries()) {
        const table = at.nibbles + i * 32;
        for (let nibble = 0; nibble < 16; nibble++) {
          if ((low >>> nibble) & 1) tables[table + nibble] = (tables[table + nibble] ?? 0) | (1 << group);
          if ((high >>> nibble) & 1)
            tables[table + 16 + nibble] = (tables[table + 16 + nibble] ?? 0) | (1 << group);
        }
      }
    }
  }
  for (const { word } of hops) setBit(tables, at.hopBits, hashOf(word) >>> (32 - HOP_BITS));
  writeBuckets(tables, hops, { bits: HOP_BUCKET_BITS, buckets: at.hopBuckets, entries: at.hopEntries });
  writeBuckets(tables, words, { bits: WORD_BITS, buckets: at.wordBuckets, entries: at.wordEntries });
}
