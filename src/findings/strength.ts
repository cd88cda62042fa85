import { CHECKS, type ChecksumName } from '../catalogue/model/check.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { CharacterSet, Element, Pattern } from '../catalogue/model/pattern.ts';

const SET_SIZES: Readonly<Record<CharacterSet, number>> = {
  digit: 10,
  'hex-lower': 16,
  'hex-upper': 16,
  hex: 16,
  lower: 26,
  upper: 26,
  alpha: 52,
  'alnum-lower': 36,
  'alnum-upper': 36,
  alnum: 62,
  base32: 32,
  base58: 58,
  base64: 64,
  base64url: 64,
  word: 63,
  space: 1,
};

/** Bits of a secret from which on searching for its SHA-256 is infeasible. */
export const OUT_OF_REACH = 72;

/**
 * Whether all secrets of the detector are machine-made, from a space too large to search. Other secrets may be passwords:
 * generic assignments, free text, `user:password`, and patterns short enough for something memorable.
 */
export function isMachineMade(detector: Detector): boolean {
  if (detector.mayBePassword === true) return false;
  if (detector.check !== undefined && CHECKS[detector.check].mayBePassword) return false;
  return guessBits(detector.pattern) >= OUT_OF_REACH;
}

/**
 * Bits of a secret that an attacker need not guess, since they follow from the rest of it or from public data: a CRC-32,
 * the number of an AWS account, the id of a Discord user.
 */
export const DERIVED_BITS: Readonly<Record<ChecksumName, number>> = {
  'crc32-base62-6': 32,
  'crc32-base64-6-le': 32,
  'crc32-hex-8': 32,
  'crc32-hex-8-body': 32,
  'crc32-hex-8-le-37': 32,
  'fly-macaroon': 24,
  'gitlab-routable': 32,
  'aws-account': 40,
  'base58-54': 0,
  'base64-json': 0,
  'base64-numbered': 104,
  'base64-reftkn': 176,
  bech32: 30,
  jwt: 0,
  'pypi-macaroon': 0,
  'discord-snowflake': 144,
};

/**
 * Returns the bits of the shortest secret that a pattern allows: the least work to guess a machine-made one. Free text
 * (`not`) counts as 0 bits whatever its length, since it may be a password.
 */
export function guessBits(pattern: Pattern): number {
  return sum(pattern, (element) => {
    if ('lit' in element || 'oneOf' in element || 'not' in element) return 0;
    if ('anyOf' in element) return Math.min(...element.anyOf.map(guessBits));
    if ('seq' in element) return element.min * guessBits(element.seq);
    if ('chars' in element) return element.min * Math.log2(new Set(element.chars).size);
    if (element.set === 'uuid') return 122;
    return element.min * Math.log2(SET_SIZES[element.set] + (element.plus?.length ?? 0));
  });
}

/** Returns the most characters of a secret that its pattern fixes; they are not secret. */
export function fixedLength(pattern: Pattern): number {
  return sum(pattern, (element) => {
    if ('lit' in element) return element.lit.length;
    if ('oneOf' in element) return Math.max(...element.oneOf.map((text) => text.length));
    if ('anyOf' in element) return Math.max(...element.anyOf.map(fixedLength));
    if ('seq' in element) return element.max * fixedLength(element.seq);
    return 'set' in element && element.set === 'uuid' ? 4 : 0;
  });
}

/** Returns the length of a secret's public prefix: the literals (`ghp_`, `AKIA`) at the start of its pattern. */
export function fixedPrefixLength(secret: string, pattern: Pattern): number {
  let length = 0;
  for (const element of pattern) {
    const step = prefixOf(secret.slice(length), element);
    length += step;
    const isAbsentOption = step === 0 && 'seq' in element && element.min === 0;
    if (!isFixed(element) || (step === 0 && !isAbsentOption)) break;
  }
  return length;
}

function isFixed(element: Element): boolean {
  if ('seq' in element) return element.seq.every(isFixed);
  if ('anyOf' in element) return element.anyOf.every((pattern) => pattern.every(isFixed));
  return 'lit' in element || 'oneOf' in element;
}

function prefixOf(text: string, element: Element): number {
  if ('anyOf' in element)
    return Math.max(...element.anyOf.map((pattern) => fixedPrefixLength(text, pattern)));
  if ('seq' in element) return fixedPrefixLength(text, element.seq);
  const texts = 'lit' in element ? [element.lit] : 'oneOf' in element ? element.oneOf : [];
  const ignoresCase = 'ci' in element && element.ci;
  const fold = (value: string): string => (ignoresCase ? value.toLowerCase() : value);
  const lengths = texts.filter((fixed) => fold(text).startsWith(fold(fixed))).map((fixed) => fixed.length);
  return Math.max(0, ...lengths);
}

function sum(pattern: Pattern, count: (element: Element) => number): number {
  return pattern.reduce((total, element) => total + count(element), 0);
}
