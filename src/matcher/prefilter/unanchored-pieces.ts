import { byteFrequency, knownTrigrams, trigramFrequency } from './frequency.ts';
import { GRAM_REACH } from './gram.ts';

/**
 * The pieces by which unanchored literals are searched for. A piece is four or three bytes that many literals share.
 * The pieces form eight groups, and a group also lets through mixtures of its pieces: pieces and groups are chosen so
 * that little of ordinary files gets through. docs/matcher.md explains the tables.
 */
export interface PieceChoice {
  /** One for each literal. */
  readonly pieces: readonly Piece[];
  /** The different pieces, by group. */
  readonly groups: readonly (readonly string[])[];
}

/** A piece of a literal. */
export interface Piece {
  readonly piece: string;
  /** Number of bytes of the literal before the piece. */
  readonly offset: number;
}

/** The lengths of a piece. After three bytes, the fourth may be any byte. */
export const QUAD = 4;
export const TRIGRAM = 3;
/** One for each bit of a byte. */
const GROUPS = 8;

/** The cost of one more piece, in occurrences in a megabyte. */
const COST_OF_PIECE = 100;

/** Chooses pieces for the literals. At most `GRAM_REACH` bytes of a literal precede its piece. */
export function choosePieces(literals: readonly string[]): PieceChoice {
  const texts = literals.map((text) => text.slice(0, GRAM_REACH + QUAD));
  const holders = new Map<string, readonly string[]>();
  for (const text of new Set(texts)) {
    for (const piece of slicesOf(text)) holders.set(piece, [...(holders.get(piece) ?? []), text]);
  }
  const groups = groupsOf(withoutUnneeded(cheapest(holders), texts), [...new Set(texts)]);
  const chosen = groups.flat().toSorted((a, b) => frequency(a) - frequency(b));
  const pieces = texts.map((text) => {
    const piece = chosen.find((each) => text.includes(each)) ?? '';
    return { piece, offset: text.indexOf(piece) };
  });
  return { pieces, groups };
}

/** Greedily chooses the piece that costs least for each text that contains no chosen piece yet. */
function cheapest(holders: Map<string, readonly string[]>): readonly string[] {
  const chosen: string[] = [];
  const covered = new Set<string>();
  while (holders.size > 0) {
    let best = { piece: '', price: Infinity };
    for (const [piece, holding] of holders) {
      const left = holding.filter((text) => !covered.has(text));
      if (left.length === 0) holders.delete(piece);
      else {
        holders.set(piece, left);
        const price = (frequency(piece) + COST_OF_PIECE) / left.length;
        if (price < best.price) best = { piece, price };
      }
    }
    for (const text of holders.get(best.piece) ?? []) covered.add(text);
    if (best.piece !== '') chosen.push(best.piece);
  }
  return chosen;
}

/** Drops pieces of which every text also contains another one; the most frequent are dropped first. */
function withoutUnneeded(chosen: readonly string[], texts: readonly string[]): readonly string[] {
  const kept = new Set(chosen.toSorted((a, b) => frequency(a) - frequency(b)));
  for (const piece of [...kept].reverse()) {
    kept.delete(piece);
    const others = [...kept];
    if (!texts.every((text) => others.some((other) => text.includes(other)))) kept.add(piece);
  }
  return [...kept];
}

/**
 * Returns about how often a piece occurs in a megabyte: four bytes at most half as often as the rarer three of them.
 */
function frequency(piece: string): number {
  const all = slices(piece, TRIGRAM).map(trigramFrequency);
  return Math.min(...all) / all.length;
}

const slicesOf = (text: string): ReadonlySet<string> =>
  new Set([...slices(text, TRIGRAM), ...slices(text, QUAD)]);

const slices = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/**
 * Puts each piece into the group that then lets the least more through; pieces that let most through come first. Then
 * pieces are moved, or replaced by another piece of the same texts, as long as that lets less through.
 */
function groupsOf(pieces: readonly string[], texts: readonly string[]): readonly (readonly string[])[] {
  const groups = Array.from({ length: GROUPS }, () => new Group());
  const groupOf = new Map<string, Group>();
  const place = (candidates: readonly string[]): void => {
    let best = { piece: '', group: groups[0], price: Infinity };
    for (const piece of candidates) {
      for (const group of groups) {
        const price = group.priceOf(piece);
        if (price < best.price) best = { piece, group, price };
      }
    }
    if (best.group === undefined) return;
    best.group.add(best.piece);
    groupOf.set(best.piece, best.group);
  };
  const prices = new Map<string, number>();
  const priceAlone = (piece: string): number => {
    const price = prices.get(piece) ?? passes([piece]);
    prices.set(piece, price);
    return price;
  };
  for (const piece of pieces.toSorted(by(priceAlone)).reverse()) place([piece]);

  for (let round = 0, moved = true; moved && round < MAX_ROUNDS; round++) {
    moved = false;
    for (const [piece, group] of [...groupOf]) {
      if (group.without(piece) > group.share - MIN_GAIN) continue;
      group.delete(piece);
      groupOf.delete(piece);
      const others = [...groupOf.keys()];
      const uncovered = texts.filter(
        (text) => text.includes(piece) && !others.some((each) => text.includes(each)),
      );
      if (uncovered.length > 0)
        place([piece, ...sharedBy(uncovered).toSorted(by(priceAlone)).slice(0, MAX_OTHERS)]);
      moved ||= groupOf.get(piece) !== group;
    }
  }
  return groups.map(({ pieces: members }) => [...members]);
}

const by =
  (price: (piece: string) => number) =>
  (a: string, b: string): number =>
    price(a) - price(b);

const MAX_ROUNDS = 8;
/** How many other pieces are tried in place of one: those that let least through on their own. */
const MAX_OTHERS = 10;
/** A piece that lets fewer positions of a megabyte through than this is not moved. */
const MIN_GAIN = 10;

/** Returns the pieces that all texts contain. */
function sharedBy([first = '', ...others]: readonly string[]): readonly string[] {
  return [...slicesOf(first)].filter((piece) => others.every((text) => text.includes(piece)));
}

/** Pieces that are looked up together: the tables cannot distinguish them. */
class Group {
  readonly pieces = new Set<string>();
  /** How much it lets through. */
  share = 0;

  add(piece: string): void {
    this.pieces.add(piece);
    this.share = passes([...this.pieces]);
  }

  delete(piece: string): void {
    this.pieces.delete(piece);
    this.share = passes([...this.pieces]);
  }

  /** Returns how much more one more piece would let through. */
  priceOf(piece: string): number {
    return passes([...this.pieces, piece]) - this.share;
  }

  without(piece: string): number {
    return passes([...this.pieces].filter((each) => each !== piece));
  }
}

/**
 * The two nibbles by which a byte is looked up: its bits 0 to 3, and 3 to 6. They overlap because the upper nibble,
 * bits 4 to 7, distinguishes letters by one bit only.
 */
const LOW = (byte: number): number => byte & 15;
const HIGH = (byte: number): number => (byte >>> 3) & 15;

/** For each of the four bytes: the low and high nibbles that a piece lets through, as one bit each. */
type Nibbles = readonly { readonly low: number; readonly high: number }[];

const bothCases = (char: string): ReadonlySet<number> =>
  new Set([char.charCodeAt(0), /[a-z]/.test(char) ? char.charCodeAt(0) ^ 0x20 : char.charCodeAt(0)]);

/** Returns the nibbles of a piece; after three bytes, the fourth may be any byte. */
export function nibblesOf(piece: string): Nibbles {
  const cached = NIBBLES.get(piece);
  if (cached !== undefined) return cached;
  const nibbles = Array.from(piece, (char) => {
    const bytes = [...bothCases(char)];
    return {
      low: bytes.reduce((bits, byte) => bits | (1 << LOW(byte)), 0),
      high: bytes.reduce((bits, byte) => bits | (1 << HIGH(byte)), 0),
    };
  });
  const all = piece.length === QUAD ? nibbles : [...nibbles, { low: 0xffff, high: 0xffff }];
  NIBBLES.set(piece, all);
  return all;
}

const NIBBLES = new Map<string, Nibbles>();

/** Returns roughly how many positions of a megabyte a group lets through: frequent text, and bytes by chance. */
function passes(group: readonly string[]): number {
  if (group.length === 0) return 0;
  const nibbles = group.map(nibblesOf);
  const sets = Array.from({ length: QUAD }, (_, i) => setOf(nibbles, i));
  const [first, second, third, fourth] = sets;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return 0;
  let early = 0;
  let late = 0;
  const { bytes, times } = knownTrigrams();
  // Most of the build's time is spent in this loop.
  for (let i = 0, at = 0; i < times.length; i++, at += 3) {
    const a = bytes[at] ?? 0;
    const b = bytes[at + 1] ?? 0;
    const c = bytes[at + 2] ?? 0;
    const often = times[i] ?? 0;
    if (first[a] === 1 && second[b] === 1 && third[c] === 1) early += often;
    if (second[a] === 1 && third[b] === 1 && fourth[c] === 1) late += often;
  }
  const byChance = sets.reduce((product, set) => product * shareOf(set, FREQUENCIES), BY_CHANCE);
  return Math.min(early * inText(fourth), late * inText(first)) + byChance;
}

/** Returns the bytes that a group lets through at one of the four positions. */
function setOf(group: readonly Nibbles[], at: number): Uint8Array {
  let low = 0;
  let high = 0;
  for (const nibbles of group) {
    low |= nibbles[at]?.low ?? 0;
    high |= nibbles[at]?.high ?? 0;
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
/** Bytes of a megabyte that are not text. */
const BY_CHANCE = 5e5;
/** How much more often than by chance a letter follows letters. */
const TOGETHER = 1.5;

const inText = (set: Uint8Array): number => Math.min(1, (TOGETHER * shareOf(set, PRINTABLE)) / ALL_PRINTABLE);
