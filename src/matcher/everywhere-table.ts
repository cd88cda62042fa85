import { byteFrequency, knownTrigrams, trigramFrequency } from './frequency.ts';
import { GRAM_REACH } from './gram.ts';
import { type Entry, hashOf, LOOSE_FOLD, setBit, writeBuckets } from './table.ts';

/**
 * What assembly/scan.ts looks for everywhere: of each literal four bytes, or three, that it shares with many others, so
 * that few are looked for in all. Eight groups of them are told apart by one bit each in eight tables: for each of the
 * four bytes, one by its bits 0 to 3 and one by its bits 3 to 6.
 */
const HOP_BITS = 15;
const HOP_BUCKET_BITS = 10;
const WORD_BITS = 12;
const GROUPS = 8;
const QUAD = 4;
const TRIGRAM = 3;

export const NIBBLES_SIZE = QUAD * 2 * 16;
export const HOP_BITS_SIZE = 2 ** (HOP_BITS - 3);
export const HOP_BUCKETS = 2 ** HOP_BUCKET_BITS;
export const WORD_BUCKETS = 2 ** WORD_BITS;

/** What looking for one more costs, as if it stood so often in a megabyte. */
const ONE_MORE = 100;

/** A piece of a literal that is looked for, and how many bytes of the literal stand in front of it. */
export interface Piece {
  readonly piece: string;
  readonly offset: number;
}

/** @returns the piece of each text that is looked for; at most `GRAM_REACH` bytes of the text stand in front of it */
export function piecesOf(whole: readonly string[]): readonly Piece[] {
  const texts = whole.map((text) => text.slice(0, GRAM_REACH + QUAD));
  const holders = new Map<string, readonly string[]>();
  for (const text of new Set(texts)) {
    for (const piece of new Set([...slices(text, TRIGRAM), ...slices(text, QUAD)])) {
      holders.set(piece, [...(holders.get(piece) ?? []), text]);
    }
  }
  const chosen = withoutNeedless(cheapest(holders), texts);
  return texts.map((text) => {
    const [piece = ''] = chosen.filter((each) => text.includes(each));
    return { piece, offset: text.indexOf(piece) };
  });
}

/** One after the other, the piece that costs least for each text that holds none of the others yet. */
function cheapest(holders: Map<string, readonly string[]>): readonly string[] {
  const chosen: string[] = [];
  const served = new Set<string>();
  while (holders.size > 0) {
    let best = { piece: '', price: Infinity };
    for (const [piece, held] of holders) {
      const left = held.filter((text) => !served.has(text));
      if (left.length === 0) holders.delete(piece);
      else {
        holders.set(piece, left);
        const price = (frequency(piece) + ONE_MORE) / left.length;
        if (price < best.price) best = { piece, price };
      }
    }
    for (const text of holders.get(best.piece) ?? []) served.add(text);
    if (best.piece !== '') chosen.push(best.piece);
  }
  return chosen;
}

/** Leaves pieces out, the dearest first, whose every text holds another. @returns the cheapest first */
function withoutNeedless(chosen: readonly string[], texts: readonly string[]): readonly string[] {
  const kept = new Set(chosen.toSorted((a, b) => frequency(a) - frequency(b)));
  for (const piece of [...kept].reverse()) {
    kept.delete(piece);
    const others = [...kept];
    if (!texts.every((text) => others.some((other) => text.includes(other)))) kept.add(piece);
  }
  return [...kept].toSorted((a, b) => frequency(a) - frequency(b));
}

/** Of four bytes at most half of what the rarer three are. */
function frequency(piece: string): number {
  const all = slices(piece, TRIGRAM).map(trigramFrequency);
  return Math.min(...all) / all.length;
}

const slices = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/** A literal that is looked for everywhere. */
export interface Everywhere extends Piece {
  readonly number: number;
  readonly text: string;
}

/** What is looked up once a piece is met, by its first three bytes: first where four more telling bytes stand, then those. */
export interface EverywhereEntries {
  readonly pieces: readonly string[];
  /** The three bytes, and how far behind its start the other bytes stand; or no others where it is all there is. */
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
  return { pieces: [...new Set(literals.map(({ piece }) => piece))], hops, words };
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
  readonly hopBits: number;
  readonly hopBuckets: number;
  readonly hopEntries: number;
  readonly wordBuckets: number;
  readonly wordEntries: number;
}

export function writeEverywhereTable(
  tables: Uint8Array,
  { pieces, hops, words }: EverywhereEntries,
  at: Addresses,
): void {
  for (const [group, texts] of groupsOf(pieces).entries()) {
    for (const piece of texts) {
      for (const [i, { low, high }] of halvesOf(piece).entries()) {
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

const bothCases = (char: string): ReadonlySet<number> =>
  new Set([char.charCodeAt(0), /[a-z]/.test(char) ? char.charCodeAt(0) ^ 0x20 : char.charCodeAt(0)]);

/**
 * The two four-bit views of a byte by which it is looked up: its bits 0 to 3, and 3 to 6. The upper half of a byte would
 * tell letters apart by one bit only.
 */
const LOW = (byte: number): number => byte & 15;
const HIGH = (byte: number): number => (byte >>> 3) & 15;

/** For each of the four bytes, which of either view a group lets through, as one bit each. */
type Halves = readonly { readonly low: number; readonly high: number }[];

/**
 * Puts together what is alike: a group lets through whatever is made of its members' halves of bytes. Each piece goes
 * where it lets the least more through, until none wants to move; those that let most through come first.
 */
function groupsOf(pieces: readonly string[]): readonly (readonly string[])[] {
  const halves = new Map(pieces.map((piece) => [piece, halvesOf(piece)]));
  const share = (group: Iterable<string>): number =>
    passes(Array.from(group, (piece) => halves.get(piece) ?? []));
  const alone = new Map(pieces.map((piece) => [piece, share([piece])]));
  const sorted = pieces.toSorted((a, b) => (alone.get(b) ?? 0) - (alone.get(a) ?? 0));
  const groups = Array.from({ length: GROUPS }, () => ({ pieces: new Set<string>(), share: 0 }));
  for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round++) {
    moved = false;
    for (const piece of sorted) {
      const from = groups.find((group) => group.pieces.delete(piece));
      if (from !== undefined) from.share = share(from.pieces);
      const costs = groups.map((group) => share([...group.pieces, piece]) - group.share);
      const best = groups[costs.indexOf(Math.min(...costs))];
      best?.pieces.add(piece);
      if (best !== undefined) best.share = share(best.pieces);
      moved ||= best !== from;
    }
  }
  return groups.map((group) => [...group.pieces]);
}

const MOST_ROUNDS = 8;

/** Behind three bytes anything may stand. */
function halvesOf(piece: string): Halves {
  const halves = Array.from(piece, (char) => {
    const bytes = [...bothCases(char)];
    return {
      low: bytes.reduce((bits, byte) => bits | (1 << LOW(byte)), 0),
      high: bytes.reduce((bits, byte) => bits | (1 << HIGH(byte)), 0),
    };
  });
  return piece.length === QUAD ? halves : [...halves, { low: 0xffff, high: 0xffff }];
}

/** How often a group lets something through in a megabyte, roughly: text that is often there, and bytes by chance. */
function passes(group: readonly Halves[]): number {
  if (group.length === 0) return 0;
  const sets = Array.from({ length: QUAD }, (_, i) => setOf(group, i));
  const [first, second, third, fourth] = sets;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return 0;
  let early = 0;
  let late = 0;
  const { bytes, times } = knownTrigrams();
  for (const [i, often] of times.entries()) {
    const a = bytes[3 * i] ?? 0;
    const b = bytes[3 * i + 1] ?? 0;
    const c = bytes[3 * i + 2] ?? 0;
    if (first[a] === 1 && second[b] === 1 && third[c] === 1) early += often;
    if (second[a] === 1 && third[b] === 1 && fourth[c] === 1) late += often;
  }
  const byChance = sets.reduce((product, set) => product * shareOf(set, FREQUENCIES), BY_CHANCE);
  return Math.min(early * inText(fourth), late * inText(first)) + byChance;
}

function setOf(group: readonly Halves[], at: number): Uint8Array {
  let low = 0;
  let high = 0;
  for (const halves of group) {
    low |= halves[at]?.low ?? 0;
    high |= halves[at]?.high ?? 0;
  }
  const set = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) set[byte] = (low >>> LOW(byte)) & (high >>> HIGH(byte)) & 1;
  return set;
}

function shareOf(set: Uint8Array, frequencies: Float64Array): number {
  let sum = 0;
  for (let byte = 0; byte < 256; byte++) if (set[byte] === 1) sum += frequencies[byte] ?? 0;
  return sum;
}

const FREQUENCIES = Float64Array.from({ length: 256 }, (_, byte) => byteFrequency(byte));
const PRINTABLE = FREQUENCIES.map((share, byte) => (byte >= 0x20 && byte < 0x7f ? share : 0));
const ALL_PRINTABLE = PRINTABLE.reduce((sum, share) => sum + share, 0);
/** Bytes of a megabyte that are no text; and how much likelier than chance a letter follows letters. */
const BY_CHANCE = 5e5;
const TOGETHER = 1.5;

const inText = (set: Uint8Array): number => Math.min(1, (TOGETHER * shareOf(set, PRINTABLE)) / ALL_PRINTABLE);
