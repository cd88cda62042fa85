import { type ByteSet, members } from '../pattern/byte-set.ts';
import { LOOSE_FOLD } from './hash-table.ts';

/**
 * The prefilter looks four bytes of each literal up: the rarest it has, since every occurrence of them in a file
 * costs a comparison. `-----BEGIN` is looked up by `BEGI`, and `postgres://` by `gres`.
 */
const GRAM = 4;

/** Most bytes of a literal in front of its gram. */
export const GRAM_REACH = 28;

/** @returns how many bytes of the literal stand in front of its gram */
export function gramOffset(literal: string): number {
  let best = 0;
  for (let at = 1; at + GRAM <= literal.length && at <= GRAM_REACH; at++) {
    if (rarity(literal, at) > rarity(literal, best)) best = at;
  }
  return best;
}

/** A literal of three bytes is looked up with each byte that may follow it. */
export interface LookedUp {
  readonly number: number;
  readonly text: string;
  readonly next: ByteSet | undefined;
}

/** The four bytes as little-endian words, loosely folded. */
export function gramsAt({ text, next }: LookedUp, at: number): readonly number[] {
  const start = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 8) | (text.charCodeAt(at + 2) << 16);
  const isWhole = at + GRAM <= text.length;
  const last = isWhole ? [text.charCodeAt(at + 3)] : next === undefined ? ALL_BYTES : members(next);
  return [...new Set(last.map((byte) => (start | (byte << 24) | LOOSE_FOLD) >>> 0))];
}

const ALL_BYTES = Array.from({ length: 256 }, (_, byte) => byte);

/** How rare the four bytes are in files, in bits, roughly. */
function rarity(literal: string, at: number): number {
  let bits = 0;
  for (let i = at; i < at + GRAM; i++) bits += charRarity(literal[i] ?? '');
  return COMMON.has(literal.slice(at, at + GRAM)) ? bits - 6 : bits;
}

/** How rare a character (in lower case) is in files, in bits, roughly. */
const charRarity = (char: string): number => BITS.get(char) ?? 6;

/** By how often a character stands in source code, prose and binaries. */
const BITS: ReadonlyMap<string, number> = new Map(
  [' e', 'taoinsr-0', 'lcdup_m/=.', 'fghb1y:"2', 'vwkx3456789'].flatMap((characters, i) =>
    Array.from(characters, (character): [string, number] => [character, 3 + i * 0.75]),
  ),
);

/** Four bytes that are frequent beyond what their characters tell: pieces of words that code is full of. */
const COMMON: ReadonlySet<string> = new Set(
  (
    '---- ==== http ttps tps: ps:/ s:// ://w /www www. .com com/ code path data test conf onfi pass word auth ' +
    'uthe serv erve rver user name file time type toke oken requ ques uest sign acce cess ccess client clie ient ' +
    'host port open stor redi link priv ivat vate publ syst tion ment ting atio inte ntit tent cont able ould ' +
    'root pres ress essi sess emai mail json java scri ript func void list item valu alue keys addr ctio'
  ).split(' '),
);
