import { type ByteSet, members } from '../pattern/byte-set.ts';
import { LOOSE_FOLD } from './hash-table.ts';

/**
 * Length of a gram, the four bytes by which a contextual literal is looked up: its rarest, since every occurrence in a
 * file costs a comparison. `-----BEGIN` is looked up by `BEGI`, and `postgres://` by `gres`.
 */
const GRAM = 4;

/** Most bytes of a literal before its gram. */
export const GRAM_REACH = 28;

/** Returns the number of bytes of a literal before its gram. */
export function gramOffset(literal: string): number {
  let best = 0;
  for (let at = 1; at + GRAM <= literal.length && at <= GRAM_REACH; at++) {
    if (rarity(literal, at) > rarity(literal, best)) best = at;
  }
  return best;
}

/** A literal that is entered into a table. */
export interface IndexedLiteral {
  readonly number: number;
  readonly text: string;
  /** The bytes that may follow a literal of three bytes, which is entered with each of them; undefined: any byte. */
  readonly next: ByteSet | undefined;
}

/** Returns the four bytes at an offset as little-endian words, with `LOOSE_FOLD`. */
export function gramsAt({ text, next }: IndexedLiteral, at: number): readonly number[] {
  const start = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 8) | (text.charCodeAt(at + 2) << 16);
  const isWhole = at + GRAM <= text.length;
  const last = isWhole ? [text.charCodeAt(at + 3)] : next === undefined ? ALL_BYTES : members(next);
  return [...new Set(last.map((byte) => (start | (byte << 24) | LOOSE_FOLD) >>> 0))];
}

const ALL_BYTES = Array.from({ length: 256 }, (_, byte) => byte);

/** Returns roughly how rare the four bytes are in files, in bits. */
function rarity(literal: string, at: number): number {
  let bits = 0;
  for (let i = at; i < at + GRAM; i++) bits += charRarity(literal[i] ?? '');
  return COMMON.has(literal.slice(at, at + GRAM)) ? bits - 6 : bits;
}

/** Returns roughly how rare a character (in lower case) is in files, in bits. */
const charRarity = (char: string): number => BITS.get(char) ?? 6;

/** Estimated from source code, prose and binaries. */
const BITS: ReadonlyMap<string, number> = new Map(
  [' e', 'taoinsr-0', 'lcdup_m/=.', 'fghb1y:"2', 'vwkx3456789'].flatMap((characters, i) =>
    Array.from(characters, (character): [string, number] => [character, 3 + i * 0.75]),
  ),
);

/** Parts of words that are frequent in code: more frequent than their characters suggest. */
const COMMON: ReadonlySet<string> = new Set(
  (
    '---- ==== http ttps tps: ps:/ s:// ://w /www www. .com com/ code path data test conf onfi pass word auth ' +
    'uthe serv erve rver user name file time type toke oken requ ques uest sign acce cess ccess client clie ient ' +
    'host port open stor redi link priv ivat vate publ syst tion ment ting atio inte ntit tent cont able ould ' +
    'root pres ress essi sess emai mail json java scri ript func void list item valu alue keys addr ctio'
  ).split(' '),
);
