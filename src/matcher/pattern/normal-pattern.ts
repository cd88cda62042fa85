import type { CharacterSet, Element, Pattern } from '../../catalogue/model/pattern.ts';
import { type ByteSet, byteSet, bytesOf, classSource, complement, ignoringCase, union } from './byte-set.ts';

/**
 * A pattern in normal form: a sequence of three kinds of parts. Its RegExp, length, literals and samples are derived
 * from this form.
 */
export type NormalPattern = readonly Part[];
export type Part =
  | { readonly kind: 'run'; readonly set: ByteSet; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly branches: readonly NormalPattern[] }
  | { readonly kind: 'repeat'; readonly pattern: NormalPattern; readonly min: number; readonly max: number };

const SETS: Readonly<Record<CharacterSet, string>> = {
  digit: '0-9',
  'hex-lower': '0-9a-f',
  'hex-upper': '0-9A-F',
  hex: '0-9A-Fa-f',
  lower: 'a-z',
  upper: 'A-Z',
  alpha: 'A-Za-z',
  'alnum-lower': '0-9a-z',
  'alnum-upper': '0-9A-Z',
  alnum: '0-9A-Za-z',
  base32: 'A-Z2-7',
  base58: '1-9A-HJ-NP-Za-km-z',
  base64: '0-9A-Za-z+/',
  base64url: '0-9A-Za-z_-',
  word: '0-9A-Za-z_',
  space: ' \t\r\n',
};

const namedSet = (name: CharacterSet): ByteSet => byteSet(SETS[name]);

/** Returns a pattern in normal form. Throws a RangeError on a length that is not possible. */
export function normalize(pattern: Pattern): NormalPattern {
  return pattern.flatMap(partsOf);
}

function partsOf(element: Element): NormalPattern {
  if ('lit' in element) return literal(element.lit, element.ci);
  if ('oneOf' in element) {
    return [{ kind: 'choice', branches: element.oneOf.map((text) => literal(text, element.ci)) }];
  }
  if ('anyOf' in element) return [{ kind: 'choice', branches: element.anyOf.map(normalize) }];
  if ('seq' in element) return repeat(normalize(element.seq), element.min, element.max);
  if ('chars' in element) return run(bytesOf(element.chars), element.min, element.max);
  if ('not' in element) return run(complement(bytesOf(element.not)), element.min, element.max);
  if (element.set === 'uuid') return uuid();
  return run(union(namedSet(element.set), bytesOf(element.plus ?? '')), element.min, element.max);
}

function literal(text: string, ignoreCase = false): NormalPattern {
  return Array.from(text).flatMap((char) => {
    const set = bytesOf(char);
    return run(ignoreCase ? ignoringCase(set) : set, 1, 1);
  });
}

function uuid(): NormalPattern {
  const hex = namedSet('hex');
  return [8, 4, 4, 4, 12].flatMap((length, i) => [
    ...(i === 0 ? [] : literal('-')),
    ...run(hex, length, length),
  ]);
}

function run(set: ByteSet, min: number, max: number): NormalPattern {
  checkBounds(min, max);
  return [{ kind: 'run', set, min, max }];
}

function repeat(pattern: NormalPattern, min: number, max: number): NormalPattern {
  checkBounds(min, max);
  return min === 1 && max === 1 ? pattern : [{ kind: 'repeat', pattern, min, max }];
}

function checkBounds(min: number, max: number): void {
  const isSound = Number.isInteger(min) && Number.isInteger(max) && min >= 0 && max >= min && max > 0;
  if (!isSound) throw new RangeError(`a length from ${String(min)} to ${String(max)} makes no sense`);
}

/** Returns RegExp source for bytes read as latin1. Both cases are written out, so that no flag is needed. */
export function regExpSource(pattern: NormalPattern): string {
  return pattern.map(partSource).join('');
}

function partSource(part: Part): string {
  if (part.kind === 'run') return classSource(part.set) + quantifier(part.min, part.max);
  if (part.kind === 'choice') return `(?:${part.branches.map(regExpSource).join('|')})`;
  return `(?:${regExpSource(part.pattern)})${quantifier(part.min, part.max)}`;
}

function quantifier(min: number, max: number): string {
  if (min === max) return min === 1 ? '' : `{${String(min)}}`;
  return `{${String(min)},${String(max)}}`;
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Returns the least and the greatest length of a match, in bytes. */
export function lengthOf(pattern: NormalPattern): Bounds {
  const parts = pattern.map(partLength);
  return { min: sum(parts.map((part) => part.min)), max: sum(parts.map((part) => part.max)) };
}

function partLength(part: Part): Bounds {
  if (part.kind === 'run') return part;
  if (part.kind === 'choice') {
    const lengths = part.branches.map(lengthOf);
    return {
      min: Math.min(...lengths.map(({ min }) => min)),
      max: Math.max(...lengths.map(({ max }) => max)),
    };
  }
  const { min, max } = lengthOf(part.pattern);
  return { min: min * part.min, max: max * part.max };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Returns the bytes that can occur anywhere in a match. */
export function allBytes(pattern: NormalPattern): ByteSet {
  return union(...pattern.map(partBytes));
}

function partBytes(part: Part): ByteSet {
  if (part.kind === 'run') return part.set;
  return part.kind === 'choice' ? union(...part.branches.map(allBytes)) : allBytes(part.pattern);
}

/** Returns the bytes that a match can start with. If the first part may be empty, those of the next are included. */
export function firstBytes(pattern: NormalPattern): ByteSet {
  return edgeBytes(pattern, firstBytes);
}

/** Returns the bytes that a match can end with. */
export function lastBytes(pattern: NormalPattern): ByteSet {
  return edgeBytes(pattern.toReversed(), lastBytes);
}

function edgeBytes(pattern: NormalPattern, edge: (pattern: NormalPattern) => ByteSet): ByteSet {
  const sets: ByteSet[] = [];
  for (const part of pattern) {
    if (part.kind === 'run') sets.push(part.set);
    else if (part.kind === 'repeat') sets.push(edge(part.pattern));
    else sets.push(...part.branches.map(edge));
    if (partLength(part).min > 0) break;
  }
  return union(...sets);
}
