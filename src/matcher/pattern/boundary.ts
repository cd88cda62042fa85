import { type ByteSet, byteSet, classSource, intersects, members, union } from './byte-set.ts';
import { firstBytes, lastBytes, type NormalPattern } from './normal-pattern.ts';
import { prefixLength } from './required-literals.ts';

/**
 * Returns the bytes that may not precede a token: it is not the middle of a longer run. A fixed mark has no guard,
 * since a deleted line of a diff puts one more dash before a PEM block.
 */
export function leftGuard(pattern: NormalPattern): ByteSet {
  const first = firstBytes(pattern);
  const isMark = members(first).length === 1 && !intersects(first, byteSet('0-9A-Za-z'));
  return isMark ? byteSet('') : guard(startsWord(pattern, first) ? union(first, byteSet('a-z')) : first);
}

/**
 * Whether a fixed digit starts a word (`4b1d…`, `00a…`, `1//…`), so that no letter may precede it. In `123456:…` the
 * digits are a number.
 */
function startsWord([head, ...rest]: NormalPattern, first: ByteSet): boolean {
  if (head?.kind !== 'run' || head.max !== 1 || members(first).length !== 1) return false;
  const next = firstBytes(rest);
  if (!intersects(first, byteSet('0-9'))) return false;
  return intersects(next, byteSet('A-Za-z')) || !intersects(next, byteSet('0-9')) || startsWord(rest, next);
}

/** Returns the bytes that may not follow a token. One that ends with a letter may not be followed by `_extra`. */
export function rightGuard(pattern: NormalPattern): ByteSet {
  const last = lastBytes(pattern);
  return intersects(last, byteSet('A-Za-z')) ? union(guard(last), byteSet('_')) : guard(last);
}

/**
 * Returns the set; if it has letters, with every letter and digit: a run of hex may not touch a `g` either. A set of
 * digits without letters may touch letters (`bot123456:…`).
 */
function guard(set: ByteSet): ByteSet {
  if (intersects(set, byteSet('A-Za-z'))) return union(set, byteSet('0-9A-Za-z'));
  return intersects(set, byteSet('0-9')) ? union(set, byteSet('0-9')) : set;
}

/**
 * Escapes before a token: `\n`, `%3D`, `\u0026`, `\x41`, and the colour codes of a terminal (`ESC[1;31m`). Their last
 * letter or digit is not part of the token, although the guard would refuse it.
 */
const ESCAPES =
  '\\\\[abefnrtv0]|%[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4}|\\\\x[0-9A-Fa-f]{2}|\\x1b\\[[0-9;]{0,8}m';

/** Number of bytes before a token that decide whether it starts there. */
export const LOOK_BEHIND = 12;

/** Whether a token may follow an escape: only a fixed prefix of four characters proves that it starts there. */
export function allowsEscape(pattern: NormalPattern): boolean {
  return prefixLength(pattern) >= 4;
}

/** Returns RegExp source that matches where a token of this pattern may start. */
export function startSource(pattern: NormalPattern): string {
  const guard = leftGuard(pattern);
  if (members(guard).length === 0) return '';
  const isFree = `(?<!${classSource(guard)})`;
  return allowsEscape(pattern) ? `(?:${isFree}|(?<=${ESCAPES}))` : isFree;
}

/** Returns RegExp source that matches where a token of this pattern may end. */
export function endSource(pattern: NormalPattern): string {
  const guard = rightGuard(pattern);
  return members(guard).length === 0 ? '' : `(?!${classSource(guard)})`;
}
