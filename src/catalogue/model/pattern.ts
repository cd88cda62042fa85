/**
 * The notation in which an author writes the pattern of a secret. The matcher derives all of its stages from it: the
 * literals of the prefilter, the shape check and the regular expression that confirms.
 */

export type CharacterSet =
  | 'digit'
  | 'hex-lower'
  | 'hex-upper'
  | 'hex'
  | 'lower'
  | 'upper'
  | 'alpha'
  | 'alnum-lower'
  | 'alnum-upper'
  | 'alnum'
  | 'base32' // A-Z 2-7
  | 'base58' // Bitcoin's alphabet
  | 'base64' // alnum + /   (padding with = is written out)
  | 'base64url' // alnum _ -
  | 'word' // alnum _
  | 'space'; // blank, tab, CR, LF

/** One piece of a pattern. `min` and `max` count characters; of a `seq` they count repetitions. */
export type Element =
  | { readonly lit: string; readonly ci?: boolean }
  | { readonly set: CharacterSet; readonly min: number; readonly max: number; readonly plus?: string }
  | { readonly set: 'uuid' }
  | { readonly chars: string; readonly min: number; readonly max: number }
  | { readonly not: string; readonly min: number; readonly max: number }
  | { readonly oneOf: readonly string[]; readonly ci?: boolean }
  | { readonly anyOf: readonly Pattern[] }
  | { readonly seq: Pattern; readonly min: number; readonly max: number };

/** Elements in the order in which they occur in the text. */
export type Pattern = readonly Element[];

/** Returns the element for fixed text. */
export const lit = (text: string): Element => ({ lit: text });

/** Returns a run of `min` to `max` characters of a set; `plus` lists further characters that it may contain. */
export const run = (set: CharacterSet, min: number, max: number = min, plus?: string): Element =>
  plus === undefined ? { set, min, max } : { set, min, max, plus };

export const oneOf = (...texts: string[]): Element => ({ oneOf: texts });
export const optional = (...pattern: Element[]): Element => ({ seq: pattern, min: 0, max: 1 });
export const uuid: Element = { set: 'uuid' };
