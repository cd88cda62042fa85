import { charRarity } from './gram.ts';
import { type Entry, LOOSE_FOLD, writeBuckets } from './table.ts';

/**
 * What assembly/everywhere.ts looks for: of each literal the three bytes that it shares with most others, so that few
 * are looked for in all. Eight groups of them are told apart by one bit each in six tables: for each of the three
 * bytes, one by its low half and one by its high half.
 */
const HOP_BITS = 10;
const WORD_BITS = 12;
const GROUPS = 8;
const TRIGRAM = 3;

export const NIBBLES_SIZE = 6 * 16;
export const HOP_BUCKETS = 2 ** HOP_BITS;
export const WORD_BUCKETS = 2 ** WORD_BITS;

/** @returns for each text how many bytes stand in front of its trigram */
export function trigramOffsets(texts: readonly string[]): readonly number[] {
  const offsets = new Map<string, number>();
  const left = new Set(texts);
  while (left.size > 0) {
    const holders = new Map<string, string[]>();
    for (const text of left) {
      for (const trigram of new Set(trigramsOf(text))) {
        const known = holders.get(trigram);
        if (known === undefined) holders.set(trigram, [text]);
        else known.push(text);
      }
    }
    const [best] = [...holders].sort((a, b) => worth(b) - worth(a));
    if (best === undefined) break;
    for (const text of best[1]) {
      offsets.set(text, text.indexOf(best[0]));
      left.delete(text);
    }
  }
  return texts.map((text) => offsets.get(text) ?? 0);
}

/** Of those that many texts share, the rarest in files. */
const worth = ([trigram, texts]: readonly [string, readonly string[]]): number =>
  texts.length * 4 + Array.from(trigram).reduce((sum, char) => sum + charRarity(char), 0);

const trigramsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - TRIGRAM + 1) }, (_, at) => text.slice(at, at + TRIGRAM));

/** A literal that is looked for everywhere, and how many of its bytes stand in front of its trigram. */
export interface Everywhere {
  readonly number: number;
  readonly text: string;
  readonly offset: number;
}

/** What is looked up once a trigram is met: first where four more telling bytes stand, then those. */
export interface EverywhereEntries {
  readonly trigrams: readonly string[];
  /** The trigram, and how far behind its start the other bytes stand; or no others where it is all there is. */
  readonly hops: readonly Entry[];
  readonly words: readonly Entry[];
}

/** In a hop's number, for a literal of three bytes: those themselves. */
const ITSELF = 0x100;

export function everywhereEntries(literals: readonly Everywhere[]): EverywhereEntries {
  const byTrigram = new Map<string, Everywhere[]>();
  for (const each of literals) {
    const trigram = each.text.slice(each.offset, each.offset + TRIGRAM);
    byTrigram.set(trigram, [...(byTrigram.get(trigram) ?? []), each]);
  }
  const hops: Entry[] = [];
  const words: Entry[] = [];
  for (const [trigram, all] of byTrigram) {
    let left: readonly Everywhere[] = all;
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
  return { trigrams: [...byTrigram.keys()], hops, words };
}

const FARTHEST_HOP = 8;

/** The distance at which most literals have four bytes, and these differ most; undefined where none has four. */
function bestHop(literals: readonly Everywhere[]): number | undefined {
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

const QUAD = 4;

function quadAt({ text, offset }: Everywhere, hop: number): string | undefined {
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
  readonly hopBuckets: number;
  readonly hopEntries: number;
  readonly wordBuckets: number;
  readonly wordEntries: number;
}

export function writeEverywhereTable(
  tables: Uint8Array,
  { trigrams, hops, words }: EverywhereEntries,
  at: Addresses,
): void {
  for (const [group, texts] of groupsOf(trigrams).entries()) {
    for (const text of texts) {
      for (const [i, char] of Array.from(text).entries()) {
        for (const byte of bothCases(char)) {
          const table = at.nibbles + i * 32;
          tables[table + (byte & 15)] = (tables[table + (byte & 15)] ?? 0) | (1 << group);
          tables[table + 16 + (byte >>> 4)] = (tables[table + 16 + (byte >>> 4)] ?? 0) | (1 << group);
        }
      }
    }
  }
  writeBuckets(tables, hops, { bits: HOP_BITS, buckets: at.hopBuckets, entries: at.hopEntries });
  writeBuckets(tables, words, { bits: WORD_BITS, buckets: at.wordBuckets, entries: at.wordEntries });
}

const bothCases = (char: string): ReadonlySet<number> =>
  new Set([char.charCodeAt(0), /[a-z]/.test(char) ? char.charCodeAt(0) ^ 0x20 : char.charCodeAt(0)]);

/** Puts together what is alike: a group lets through whatever is made of its members' halves of bytes. */
export function groupsOf(texts: readonly string[]): readonly (readonly string[])[] {
  const groups = [...new Set(texts)].map((text) => [text]);
  while (groups.length > GROUPS) {
    let best = { cost: Infinity, a: 0, b: 1 };
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const cost =
          passes([...(groups[a] ?? []), ...(groups[b] ?? [])]) -
          passes(groups[a] ?? []) -
          passes(groups[b] ?? []);
        if (cost < best.cost) best = { cost, a, b };
      }
    }
    const [taken = []] = groups.splice(best.b, 1);
    groups[best.a]?.push(...taken);
  }
  return groups;
}

/** How much of a file gets through a group, roughly. */
function passes(texts: readonly string[]): number {
  let share = 1;
  for (let i = 0; i < TRIGRAM; i++) {
    const bytes = texts.flatMap((text) => [...bothCases(text.charAt(i))]);
    const low = new Set(bytes.map((byte) => byte & 15));
    const high = new Set(bytes.map((byte) => byte >>> 4));
    let sum = 0;
    for (const h of high)
      for (const l of low) sum += 2 ** -charRarity(String.fromCharCode(h * 16 + l).toLowerCase());
    share *= sum;
  }
  return share;
}
