import { type CharacterSet, type Element, type Pattern, lit, run } from '../model/pattern.ts';

/** Returns runs with a dash between them: `grouped('alnum', 8, 4, 4, 4, 12)` has the lengths of a UUID. */
export const grouped = (set: CharacterSet, ...lengths: readonly number[]): Pattern =>
  lengths.flatMap((length, i): Pattern => (i === 0 ? [run(set, length)] : [lit('-'), run(set, length)]));

/** Returns runs of the lengths of a UUID, with dashes, of any set: `uuidLike('alnum-lower')`. */
export const uuidLike = (set: CharacterSet): Pattern => grouped(set, 8, 4, 4, 4, 12);

/** The padding of base64, which is often omitted. */
export const padding: Element = { chars: '=', min: 0, max: 2 };

/**
 * Returns a run that may end with `=`: `padded('base64', 43, 44)`. It does not start with one, so that the sign of an
 * assignment (`KEY=`) is not part of the run.
 */
export const padded = (set: CharacterSet, min: number, max: number = min, plus = ''): Pattern => [
  run(set, 1, 1, plus),
  run(set, min - 1, max - 1, `${plus}=`),
];

/** A JSON Web Token: signed or not, encrypted (then it has five parts) or not. */
export const jsonWebToken: Pattern = [
  lit('ey'),
  run('base64url', 12, 400),
  lit('.'),
  run('base64url', 12, 3100, './'),
  run('base64url', 16, 16, '/'),
];

/** Three parts with dots between them: header, payload and signature, which need not be JSON. */
export const signedText: Pattern = [
  run('base64url', 16, 400),
  lit('.'),
  run('base64url', 16, 2000),
  lit('.'),
  run('base64url', 16, 1100),
];
