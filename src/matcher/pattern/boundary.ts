import { prefixLength } from './required-literals.ts';
import { byteSet, classSource, intersects, members, union } from './byte-set.ts';
import type { ByteSet } from './byte-set.ts';
import { firstBytes, lastBytes } from './normal-pattern.ts';
import type { NormalPattern } from './normal-pattern.ts';

/**
 * A token is not the middle of a longer run. These are the bytes that may not stand in front of it. A fixed
 * mark guards nothing: a deleted line of a diff puts one more dash in front of a PEM block.
 */
export function leftGuard(format: NormalPattern): ByteSet {
  const first = firstBytes(format);
  const isMark = members(first).length === 1 && !intersects(first, byteSet('0-9A-Za-z'));
  return isMark ? byteSet('') : guard(startsWord(format, first) ? union(first, byteSet('a-z')) : first);
}

/** `4b1d…`, `00a…`, `1//…`: a fixed digit that starts what it stands in; in `123456:…` the digits are a number. */
function startsWord([head, ...rest]: NormalPattern, first: ByteSet): boolean {
  if (head?.kind !== 'run' || head.max !== 1 || members(first).length !== 1) return false;
  const next = firstBytes(rest);
  if (!intersects(first, byteSet('0-9'))) return false;
  return intersects(next, byteSet('A-Za-z')) || !intersects(next, byteSet('0-9')) || startsWord(rest, next);
}

/** The bytes that may not stand behind a token; what ends with a letter ends no word in front of `_extra`. */
export function rightGuard(format: NormalPattern): ByteSet {
  const last = lastBytes(format);
  return intersects(last, byteSet('A-Za-z')) ? union(guard(last), byteSet('_')) : guard(last);
}

/**
 * The set itself, and where it has letters every letter and digit, for a run of hex may not touch a `g`
 * either. Digits may touch letters (`bot123456:…`).
 */
function guard(set: ByteSet): ByteSet {
  if (intersects(set, byteSet('A-Za-z'))) return union(set, byteSet('0-9A-Za-z'));
  return intersects(set, byteSet('0-9')) ? union(set, byteSet('0-9')) : set;
}

/**
 * Escapes whose last letter or digit is no part of the token behind it: `\n`, `%3D`, `\u0026`, `\x41`, and the
 * colour codes of a terminal (`ESC[1;31m`). Their last byte looks like the middle of a longer run.
 */
const ESCAPES =
  '\\\\[abefnrtv0]|%[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4}|\\\\x[0-9A-Fa-f]{2}|\\x1b\\[[0-9;]{0,8}m';

/** Bytes in front of a token that decide whether it starts there. */
export const LOOK_BEHIND = 12;

/** Only a prefix of four characters or more says by itself that the token starts behind an escape. */
export function allowsEscape(format: NormalPattern): boolean {
  return prefixLength(format) >= 4;
}

/** RegExp source that holds where a token of this format may start. */
export function startSource(format: NormalPattern): string {
  const guard = leftGuard(format);
  if (members(guard).length === 0) return '';
  const isFree = `(?<!${classSource(guard)})`;
  return allowsEscape(format) ? `(?:${isFree}|(?<=${ESCAPES}))` : isFree;
}

/** RegExp source that holds where a token of this format may end. */
export function endSource(format: NormalPattern): string {
  const guard = rightGuard(format);
  return members(guard).length === 0 ? '' : `(?!${classSource(guard)})`;
}
