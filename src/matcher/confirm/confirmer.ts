import type { MatchedDetector } from '../../catalogue/model/detector.ts';
import type { Anchoring } from '../pattern/anchoring.ts';
import { endSource, startSource } from '../pattern/boundary.ts';
import type { ByteSet } from '../pattern/byte-set.ts';
import {
  type Bounds,
  lengthOf,
  normalize,
  type NormalPattern,
  regExpSource,
} from '../pattern/normal-pattern.ts';
import type { Shape } from '../pattern/shape.ts';
import type { Assessment } from '../plausibility/assess.ts';

/**
 * A literal of a detector, and stage 3 for its candidates. The anchoring and the shape are functions because only the
 * compilation needs them.
 */
export interface Confirmer {
  readonly detector: MatchedDetector;
  /** In lower case. */
  readonly literal: string;
  /** The bytes that may follow a literal of three bytes, if they are known. */
  readonly next: ByteSet | undefined;
  readonly anchoring: () => Anchoring;
  /** The size of the window that decides on a candidate: bytes before the literal's start, and from there on. */
  readonly before: number;
  readonly after: number;
  /** Words in lower case, one of which is in the window of every match. */
  readonly words?: readonly string[];
  readonly shape: () => Shape;
  /**
   * Returns what the detector accepts in a window (latin1). The result depends on the arguments only.
   * @param at offset of the literal
   */
  readonly confirm: (window: string, at: number) => readonly ConfirmedSpan[];
}

/** A secret in a window. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly secret: string;
}

/** A span that a detector accepts. `decoded` and `url` are those of a `Match`. */
export type ConfirmedSpan = Span &
  Assessment & { readonly decoded?: readonly string[]; readonly url?: string };

/** What a detector matches, in normal form. */
export interface FullPattern {
  readonly before: NormalPattern;
  readonly secret: NormalPattern;
  readonly after: NormalPattern;
  /** All three in sequence. */
  readonly pattern: NormalPattern;
  /** The length of `pattern`. */
  readonly length: Bounds;
}

/** Throws a RangeError on a pattern with a length that is not possible. */
export function fullPatternOf(detector: MatchedDetector): FullPattern {
  const before = normalize(detector.before ?? []);
  const secret = normalize(detector.pattern);
  const after = normalize(detector.after ?? []);
  const pattern = [...before, ...secret, ...after];
  return { before, secret, after, pattern, length: lengthOf(pattern) };
}

/** Returns a RegExp for the full pattern. Its groups are the text before the secret, and the secret. */
export function regexpOf({ before, secret, after }: FullPattern, flag: 'g' | 'y'): RegExp {
  const start = before.length > 0 ? '' : startSource(secret);
  const end = after.length > 0 ? `(?=${regExpSource(after)})` : endSource(secret);
  return new RegExp(`(${regExpSource(before)})${start}(${regExpSource(secret)})${end}`, flag);
}

/** Returns the secret of a match of `regexpOf`. */
export function spanOf(match: RegExpExecArray): Span {
  const [, before = '', secret = ''] = match;
  const start = match.index + before.length;
  return { start, end: start + secret.length, secret };
}
