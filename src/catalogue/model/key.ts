import type { CheckName } from './check.ts';
import type { Context, Detector } from './detector.ts';
import type { Pattern } from './pattern.ts';

/**
 * The short form of a secret: a key of which only the pattern is special. Its title, description, context, entropy,
 * check and examples follow from the vendor's name and the key's type (assembly/key-detector.ts).
 */
export interface Key {
  /** Second part of the detector's id: `api-key`. */
  readonly type: string;
  readonly pattern: Pattern;
  /** Whether the vendor's name, or one of `words`, has to be near the key. */
  readonly isContextual: boolean;
  readonly options: KeyOptions;
}

/** What a key, or all keys of a vendor, may say instead of what is derived. */
export type KeyOptions = Partial<
  Pick<
    Detector,
    | 'title'
    | 'description'
    | 'severity'
    | 'confidence'
    | 'kind'
    | 'entropy'
    | 'before'
    | 'after'
    | 'docs'
    | 'examples'
    | 'counterExamples'
    | 'pair'
  >
> & {
  readonly words?: Context['words'];
  readonly within?: number;
  readonly side?: Context['side'];
  readonly check?: CheckName | 'none';
};

/** A key that resembles many others: the vendor's name, or one of `words`, has to be near it. */
export const contextual = (type: string, pattern: Pattern, options: KeyOptions = {}): Key => ({
  type,
  pattern,
  isContextual: true,
  options,
});

/** A key that shows its vendor itself, usually by a prefix. With `words`, one of them has to be near it too. */
export const distinctive = (type: string, pattern: Pattern, options: KeyOptions = {}): Key => ({
  type,
  pattern,
  isContextual: false,
  options,
});

/** The same key without its vendor's name near it: a short prefix is a weak sign, so the confidence is low. */
export const weaklyDistinctive = (type: string, pattern: Pattern, options: KeyOptions = {}): Key =>
  distinctive(`${type}-unnamed`, pattern, {
    confidence: 'low',
    check: 'password-like',
    examples: ['THING={secret}', 'thing: "{secret}"'],
    ...options,
  });
