import { nibblesOf, type Piece, QUAD, TRIGRAM } from './unanchored-pieces.ts';
import { type Entry, hashOf, LOOSE_FOLD, setBit, writeBuckets } from './hash-table.ts';

/**
 * What assembly/scan.ts looks for everywhere: of each literal four bytes, or three, that it shares with many others, so
 * that few are looked for in all. Eight groups of them are told apart by one bit each in eight tables: for each of the
 * four bytes, one by its bits 0 to 3 and one by its bits 3 to 6.
 */
const HOP_BITS = 15;
const HOP_BUCKET_BITS = 10;
const WORD_BITS = 12;

export const NIBBLES_SIZE = QUAD * 2 * 16;
export const HOP_BITS_SIZE = 2 ** (HOP_BITS - 3);
export const HOP_BUCKETS = 2 ** HOP_BUCKET_BITS;
export const WORD_BUCKETS = 2 ** WORD_BITS;

/** A literal that is looked for everywhere. */
export interface UnanchoredLiteral extends Piece {
  readonly number: number;
  readonly text: string;
}

/** What is looked up once a piece is met, by its first three bytes: first where four more telling bytes stand, then those. */
export interface UnanchoredEntries {
  /** The three bytes, and how far behind its start the other bytes stand; or no others where it is all there is. */
  readonly hops: readonly Entry[];
  readonly words: readonly Entry[];
}

/** In a hop's number, for a literal of three bytes: those themselves. */
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

const FARTHEST_HOP = 8;

/** The distance at which most literals have four bytes, and these differ most; undefined where none has four. */
function bestHop(literals: readonly UnanchoredLiteral[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let hop = -FARTHEST_HOP; hop <= FARTHEST_HOP; hop++) {
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

/** Four bytes as a little-endian word, loosely folded; three stand in its upper bytes. */
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
        for (let half = 0; half < 16; half++) {
          if ((low >>> half) & 1) tables[table + half] = (tables[table + half] ?? 0) | (1 << group);
          if ((high >>> half) & 1)
            tables[table + 16 + half] = (tables[table + 16 + half] ?? 0) | (1 << group);
        }
      }
    }
  }
  for (const { word } of hops) setBit(tables, at.hopBits, hashOf(word) >>> (32 - HOP_BITS));
  writeBuckets(tables, hops, { bits: HOP_BUCKET_BITS, buckets: at.hopBuckets, entries: at.hopEntries });
  writeBuckets(tables, words, { bits: WORD_BITS, buckets: at.wordBuckets, entries: at.wordEntries });
}
