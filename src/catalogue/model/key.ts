import type { CheckName } from './check.ts';
import type { Context, Detector } from './detector.ts';
import type { Pattern } from './pattern.ts';

/**
 * The short form of a secret: a key of which only the pattern is special. What its `options` do not say is derived from
 * the vendor's slug and name and the key's type: `contextual('api-key', [run('alnum', 32)])`.
 */
export interface Key {
  /** The detector's id without the vendor's slug: `api-key` for `acme-api-key`. */
  readonly type: string;
  /**
   * The key itself. If the last run of a contextual key has one length of 19 characters or more, it may be up to 8
   * longer (newer keys often are); not if it is of hex digits, digits or padded, or if the key has `after`.
   */
  readonly pattern: Pattern;
  /** Whether the vendor's name, or one of `words`, has to be near the key. */
  readonly isContextual: boolean;
  readonly options: KeyOptions;
}

/** What a key, or `keyDefaults` for all keys of a vendor, may say instead of what is derived. */
export interface KeyOptions extends Partial<Pick<Detector, 'kind' | 'before' | 'after' | 'docs' | 'pair'>> {
  /** Default: the vendor's name and the words of the type: `Acme API Key`. `legacy` becomes `(old format)`. */
  readonly title?: string;
  /** Default: a sentence from the type and `offers`: `Signs in to Acme (anvils).` for a type with `password`. */
  readonly description?: string;
  /** Default: `high`. */
  readonly severity?: Detector['severity'];
  /** Default: `medium` for a contextual key, otherwise `high`. */
  readonly confidence?: Detector['confidence'];
  /** Default: 3 for a run of 20 characters (hex: 28) or more, 2.5 from 12 on, otherwise 1.5; less for digits. */
  readonly entropy?: number;
  /**
   * Default: `password-like` for a contextual key with letters and digits and a run of less than 64, `not-placeholder`
   * for other text, no check for hex, digits and UUIDs. `none` is no check.
   */
  readonly check?: CheckName | 'none';
  /** Words of the context. Default for a contextual key: the vendor's name in all spellings; otherwise none. */
  readonly words?: Context['words'];
  /** See `Context`. Default: 40 characters. */
  readonly within?: number;
  readonly side?: Context['side'];
  /** Default: `ACME_API_KEY={secret}` and `acme_api_key: "{secret}"`. `before` and `after` may need others. */
  readonly examples?: Detector['examples'];
  /** Default: `ACME_API_KEY=<your-key>`, a variable, and the key under another name or its prefix alone. */
  readonly counterExamples?: Detector['counterExamples'];
}

/** Returns a key that resembles other values: the vendor's name, or one of `words`, has to be near it. */
export const contextual = (type: string, pattern: Pattern, options: KeyOptions = {}): Key => ({
  type,
  pattern,
  isContextual: true,
  options,
});

/**
 * Returns a key that its own pattern shows to be the vendor's, usually by a prefix (`acme_…`). With `words`, one of
 * them has to be near it as well.
 */
export const distinctive = (type: string, pattern: Pattern, options: KeyOptions = {}): Key => ({
  type,
  pattern,
  isContextual: false,
  options,
});

/**
 * Returns the key with low confidence where the vendor's name is not near it, since its prefix is short (`sk_…`). It is
 * added to the `contextual` key of the same pattern; `-unnamed` is appended to its type.
 */
export const weaklyDistinctive = (type: string, pattern: Pattern, options: KeyOptions = {}): Key =>
  distinctive(`${type}-unnamed`, pattern, {
    confidence: 'low',
    check: 'password-like',
    examples: ['THING={secret}', 'thing: "{secret}"'],
    ...options,
  });
