import { byteFrequency, knownTrigrams, trigramFrequency } from './frequency.ts';
import { GRAM_REACH } from './gram.ts';

/**
 * Which bytes of the literals that may stand anywhere are looked for: of each four, or three, that it shares with many
 * others, so that few are looked for in all. They are looked for in eight groups, and a group lets through whatever is
 * made of its pieces' bytes: so which pieces, and which of them together, is chosen by how much of ordinary files gets
 * through.
 */
export interface PieceChoice {
  /** Of each text. */
  readonly pieces: readonly Piece[];
  /** All different pieces. */
  readonly groups: readonly (readonly string[])[];
}

/** A piece of a literal that is looked for, and how many bytes of the literal stand in front of it. */
export interface Piece {
  readonly piece: string;
  readonly offset: number;
}

/** The most bytes of a piece; and the least, behind which anything may stand. */
export const QUAD = 4;
export const TRIGRAM = 3;
/** As many as a byte has bits. */
const GROUPS = 8;

/** What looking for one more costs, as if it stood so often in a megabyte. */
const ONE_MORE = 100;

/** @returns at most `GRAM_REACH` bytes of a text stand in front of its piece */
export function choosePieces(whole: readonly string[]): PieceChoice {
  const texts = whole.map((text) => text.slice(0, GRAM_REACH + QUAD));
  const holders = new Map<string, readonly string[]>();
  for (const text of new Set(texts)) {
    for (const piece of slicesOf(text)) holders.set(piece, [...(holders.get(piece) ?? []), text]);
  }
  const groups = groupsOf(withoutNeedless(cheapest(holders), texts), [...new Set(texts)]);
  const chosen = groups.flat().toSorted((a, b) => frequency(a) - frequency(b));
  const pieces = texts.map((text) => {
    const piece = chosen.find((each) => text.includes(each)) ?? '';
    return { piece, offset: text.indexOf(piece) };
  });
  return { pieces, groups };
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

/** Leaves pieces out, the dearest first, whose every text holds another. */
function withoutNeedless(chosen: readonly string[], texts: readonly string[]): readonly string[] {
  const kept = new Set(chosen.toSorted((a, b) => frequency(a) - frequency(b)));
  for (const piece of [...kept].reverse()) {
    kept.delete(piece);
    const others = [...kept];
    if (!texts.every((text) => others.some((other) => text.includes(other)))) kept.add(piece);
  }
  return [...kept];
}

/** Of four bytes at most half of what the rarer three are. */
function frequency(piece: string): number {
  const all = slices(piece, TRIGRAM).map(trigramFrequency);
  return Math.min(...all) / all.length;
}

const slicesOf = (text: string): ReadonlySet<string> =>
  new Set([...slices(text, TRIGRAM), ...slices(text, QUAD)]);

const slices = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/**
 * Puts each piece where it lets the least more through, those that let most through first. Then each may go elsewhere,
 * or give way to another piece of the same texts that lets less through, until none wants to.
 */
function groupsOf(pieces: readonly string[], texts: readonly string[]): readonly (readonly string[])[] {
  const groups = Array.from({ length: GROUPS }, () => new Group());
  const homes = new Map<string, Group>();
  const place = (candidates: readonly string[]): void => {
    let best = { piece: '', home: groups[0], price: Infinity };
    for (const piece of candidates) {
      for (const home of groups) {
        const price = home.priceOf(piece);
        if (price < best.price) best = { piece, home, price };
      }
    }
    if (best.home === undefined) return;
    best.home.add(best.piece);
    homes.set(best.piece, best.home);
  };
  const known = new Map<string, number>();
  const priceAlone = (piece: string): number => {
    const price = known.get(piece) ?? passes([piece]);
    known.set(piece, price);
    return price;
  };
  for (const piece of pieces.toSorted(by(priceAlone)).reverse()) place([piece]);

  for (let round = 0, moved = true; moved && round < MAX_ROUNDS; round++) {
    moved = false;
    for (const [piece, home] of [...homes]) {
      if (home.without(piece) > home.share - MIN_GAIN) continue;
      home.delete(piece);
      homes.delete(piece);
      const others = [...homes.keys()];
      const own = texts.filter((text) => text.includes(piece) && !others.some((each) => text.includes(each)));
      if (own.length > 0) place([piece, ...sharedBy(own).toSorted(by(priceAlone)).slice(0, MAX_OTHERS)]);
      moved ||= homes.get(piece) !== home;
    }
  }
  return groups.map(({ pieces: members }) => [...members]);
}

const by =
  (price: (piece: string) => number) =>
  (a: string, b: string): number =>
    price(a) - price(b);

const MAX_ROUNDS = 8;
/** How many others are tried in place of a piece: those that let least through by themselves. */
const MAX_OTHERS = 10;
/** A piece that lets so little through in a megabyte may stay where it is. */
const MIN_GAIN = 10;

/** The pieces that all texts hold. */
function sharedBy([first = '', ...others]: readonly string[]): readonly string[] {
  return [...slicesOf(first)].filter((piece) => others.every((text) => text.includes(piece)));
}

/** Pieces that are told apart from the others, and not from each other. */
class Group {
  readonly pieces = new Set<string>();
  /** What it lets through. */
  share = 0;

  add(piece: string): void {
    this.pieces.add(piece);
    this.share = passes([...this.pieces]);
  }

  delete(piece: string): void {
    this.pieces.delete(piece);
    this.share = passes([...this.pieces]);
  }

  /** What one more would let through. */
  priceOf(piece: string): number {
    return passes([...this.pieces, piece]) - this.share;
  }

  without(piece: string): number {
    return passes([...this.pieces].filter((each) => each !== piece));
  }
}

/**
 * The two four-bit views of a byte by which it is looked up: its bits 0 to 3, and 3 to 6. The upper half of a byte would
 * tell letters apart by one bit only.
 */
const LOW = (byte: number): number => byte & 15;
const HIGH = (byte: number): number => (byte >>> 3) & 15;

/** For each of the four bytes, which of either view a piece lets through, as one bit each. */
type Nibbles = readonly { readonly low: number; readonly high: number }[];

const bothCases = (char: string): ReadonlySet<number> =>
  new Set([char.charCodeAt(0), /[a-z]/.test(char) ? char.charCodeAt(0) ^ 0x20 : char.charCodeAt(0)]);

/** Behind three bytes anything may stand. */
export function nibblesOf(piece: string): Nibbles {
  const known = NIBBLES.get(piece);
  if (known !== undefined) return known;
  const halves = Array.from(piece, (char) => {
    const bytes = [...bothCases(char)];
    return {
      low: bytes.reduce((bits, byte) => bits | (1 << LOW(byte)), 0),
      high: bytes.reduce((bits, byte) => bits | (1 << HIGH(byte)), 0),
    };
  });
  const whole = piece.length === QUAD ? halves : [...halves, { low: 0xffff, high: 0xffff }];
  NIBBLES.set(piece, whole);
  return whole;
}

const NIBBLES = new Map<string, Nibbles>();

/** How often a group lets something through in a megabyte, roughly: text that is often there, and bytes by chance. */
function passes(group: readonly string[]): number {
  if (group.length === 0) return 0;
  const halves = group.map(nibblesOf);
  const sets = Array.from({ length: QUAD }, (_, i) => setOf(halves, i));
  const [first, second, third, fourth] = sets;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return 0;
  let early = 0;
  let late = 0;
  const { bytes, times } = knownTrigrams();
  // The build is made of this loop.
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
function setOf(group: readonly Nibbles[], at: number): Uint8Array {
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
