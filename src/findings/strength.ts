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

/** Work, in bits, that is out of reach for a search over SHA-256. */
export const OUT_OF_REACH = 72;

/**
 * Whether only a machine makes such secrets, out of a space too large to search. The others are passwords, or may
 * be: generic assignments, free text, user:password pairs, and formats short enough for something memorable.
 */
export function isMachineMade(detector: Detector): boolean {
  if (detector.mayBePassword === true) return false;
  if (detector.check !== undefined && CHECKS[detector.check].mayBePassword) return false;
  return guessBits(detector.pattern) >= OUT_OF_REACH;
}

/**
 * Bits of a secret that follow from the rest of it or from what is no secret, so that a guess need not cover them:
 * a CRC-32, the number of an AWS account, the id of a Discord user.
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
 * Bits that a format leaves open at its shortest: the least work of guessing a secret that a machine made. Free
 * text (`not`) counts nothing, whatever its length, since nobody knows how it was made.
 */
export function guessBits(format: Pattern): number {
  return sum(format, (element) => {
    if ('lit' in element || 'oneOf' in element || 'not' in element) return 0;
    if ('anyOf' in element) return Math.min(...element.anyOf.map(guessBits));
    if ('seq' in element) return element.min * guessBits(element.seq);
    if ('chars' in element) return element.min * Math.log2(new Set(element.chars).size);
    if (element.set === 'uuid') return 122;
    return element.min * Math.log2(SET_SIZES[element.set] + (element.plus?.length ?? 0));
  });
}

/** Most characters of a secret that its format fixes, and that are therefore no secret. */
export function fixedLength(format: Pattern): number {
  return sum(format, (element) => {
    if ('lit' in element) return element.lit.length;
    if ('oneOf' in element) return Math.max(...element.oneOf.map((text) => text.length));
    if ('anyOf' in element) return Math.max(...element.anyOf.map(fixedLength));
    if ('seq' in element) return element.max * fixedLength(element.seq);
    return 'set' in element && element.set === 'uuid' ? 4 : 0;
  });
}

/**
 * Length of the public beginning of a secret: the literals (`ghp_`, `AKIA`) that the format starts with, as far
 * as the secret has them.
 */
export function fixedPrefixLength(secret: string, format: Pattern): number {
  let length = 0;
  for (const element of format) {
    const step = prefixOf(secret.slice(length), element);
    length += step;
    const isAbsentOption = step === 0 && 'seq' in element && element.min === 0;
    if (!isFixed(element) || (step === 0 && !isAbsentOption)) break;
  }
  return length;
}

function isFixed(element: Element): boolean {
  if ('seq' in element) return element.seq.every(isFixed);
  if ('anyOf' in element) return element.anyOf.every((format) => format.every(isFixed));
  return 'lit' in element || 'oneOf' in element;
}

function prefixOf(text: string, element: Element): number {
  if ('anyOf' in element) return Math.max(...element.anyOf.map((format) => fixedPrefixLength(text, format)));
  if ('seq' in element) return fixedPrefixLength(text, element.seq);
  const texts = 'lit' in element ? [element.lit] : 'oneOf' in element ? element.oneOf : [];
  const ignoresCase = 'ci' in element && element.ci;
  const fold = (value: string): string => (ignoresCase ? value.toLowerCase() : value);
  const lengths = texts.filter((fixed) => fold(text).startsWith(fold(fixed))).map((fixed) => fixed.length);
  return Math.max(0, ...lengths);
}

function sum(format: Pattern, count: (element: Element) => number): number {
  return format.reduce((total, element) => total + count(element), 0);
}
