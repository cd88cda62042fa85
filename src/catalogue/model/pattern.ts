/**
 * The notation in which an author writes the pattern of a secret. The matcher derives all of its stages from it: the
 * literals of the prefilter, the shape check and the regular expression that confirms. A character is one byte.
 */

export type CharacterSet =
  | 'digit'
  | 'hex-lower'
  | 'hex-upper'
  | 'hex' // both cases, also mixed
  | 'lower'
  | 'upper'
  | 'alpha'
  | 'alnum-lower'
  | 'alnum-upper'
  | 'alnum'
  | 'base32' // A-Z 2-7
  | 'base58' // the alphabet of Bitcoin: alnum without 0 O I l
  | 'base64' // alnum + /   (not the padding: see `padded` and `padding` in patterns/encodings.ts)
  | 'base64url' // alnum _ -
  | 'word' // alnum _
  | 'space'; // blank, tab, CR, LF

/** One piece of a pattern. `min` and `max` count characters; those of a `seq` count repetitions. */
export type Element =
  /** This text; with `ci` in upper or lower case. */
  | { readonly lit: string; readonly ci?: boolean }
  /** Characters of a set; `plus` lists further characters that it may contain. */
  | { readonly set: CharacterSet; readonly min: number; readonly max: number; readonly plus?: string }
  /** 8-4-4-4-12 hex digits with dashes, in upper or lower case. */
  | { readonly set: 'uuid' }
  /** Exactly these characters; a dash is a dash, not a range. */
  | { readonly chars: string; readonly min: number; readonly max: number }
  /** Any byte except these; `not: ''` is any byte at all. */
  | { readonly not: string; readonly min: number; readonly max: number }
  /** One of these texts; with `ci` in upper or lower case. */
  | { readonly oneOf: readonly string[]; readonly ci?: boolean }
  /** One of these patterns; the first that lets the rest match. */
  | { readonly anyOf: readonly Pattern[] }
  /** A pattern that is repeated. */
  | { readonly seq: Pattern; readonly min: number; readonly max: number };

/** Elements in the order of the text: `acme_` and 32 letters or digits are `[lit('acme_'), run('alnum', 32)]`. */
export type Pattern = readonly Element[];

/** Returns an element that matches this text: `lit('acme_')`. */
export const lit = (text: string): Element => ({ lit: text });

/**
 * Returns an element for `min` to `max` (default: `min`) characters of a set. `plus` lists further characters that it
 * may contain: `run('alnum', 20, 40, '_-')`.
 */
export const run = (set: CharacterSet, min: number, max: number = min, plus?: string): Element =>
  plus === undefined ? { set, min, max } : { set, min, max, plus };

/** Returns an element that matches one of the texts: `oneOf('sk_live_', 'sk_test_')`. */
export const oneOf = (...texts: string[]): Element => ({ oneOf: texts });

/** Returns an element for a pattern that may be missing: `optional(lit('v2.'))`. */
export const optional = (...pattern: Element[]): Element => ({ seq: pattern, min: 0, max: 1 });

/** A UUID with its dashes, in upper or lower case. */
export const uuid: Element = { set: 'uuid' };
