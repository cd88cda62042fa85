import { type CharacterSet, type Element, type Pattern, lit, run } from '../model/pattern.ts';

/** Returns runs with a dash between them: `grouped('alnum', 8, 4, 4, 4, 12)` has the lengths of a UUID. */
export const grouped = (set: CharacterSet, ...lengths: readonly number[]): Pattern =>
  lengths.flatMap((length, i): Pattern => (i === 0 ? [run(set, length)] : [lit('-'), run(set, length)]));

/** Returns runs of the lengths of a UUID, in letters and digits beyond hexadecimal. */
export const uuidLike = (set: CharacterSet): Pattern => grouped(set, 8, 4, 4, 4, 12);

/** What fills base64 up to a multiple of four. It is often omitted. */
export const padding: Element = { chars: '=', min: 0, max: 2 };

/**
 * Returns a run that may be padded with `=`. It does not start with one, since that is the sign of an assignment, and
 * its length varies little: `KEY=` before it would otherwise make a longer run.
 */
export const padded = (set: CharacterSet, min: number, max: number = min, plus = ''): Pattern => [
  run(set, 1, 1, plus),
  run(set, min - 1, max - 1, `${plus}=`),
];

/** A JSON Web Token, signed or not, encrypted or not (then it has five parts). Its payload has any length. */
export const jsonWebToken: Pattern = [
  lit('ey'),
  run('base64url', 12, 400),
  lit('.'),
  run('base64url', 12, 3100, './'),
  run('base64url', 16, 16, '/'),
];

/** Header, payload and signature, in any encoding. */
export const signedText: Pattern = [
  run('base64url', 16, 400),
  lit('.'),
  run('base64url', 16, 2000),
  lit('.'),
  run('base64url', 16, 1100),
];
