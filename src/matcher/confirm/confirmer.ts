import type { MatchedDetector } from '../../catalogue/model/detector.ts';
import type { ByteSet } from '../pattern/byte-set.ts';
import { endSource, startSource } from '../pattern/boundary.ts';
import { lengthOf, normalize, regExpSource } from '../pattern/normal-pattern.ts';
import type { Bounds, NormalPattern } from '../pattern/normal-pattern.ts';
import type { Assessment } from '../plausibility/assess.ts';
import type { Shape } from '../pattern/shape.ts';
import type { Anchoring } from '../pattern/anchoring.ts';

/**
 * A detector at work: which literal calls it, and what it does when called. Site and shape are made when asked for:
 * what is called at run time was compiled before.
 */
export interface Confirmer {
  readonly detector: MatchedDetector;
  /** In lower case, as the prefilter wants it. */
  readonly literal: string;
  /** The bytes that may follow a literal of three, where that is known. */
  readonly next: ByteSet | undefined;
  /** Where the literal is looked for. */
  readonly anchoring: () => Anchoring;
  /** The window that decides on a candidate: bytes in front of the literal's start and from there on. */
  readonly before: number;
  readonly after: number;
  /** Of these words, in lower case, one stands in the window of each match. */
  readonly words?: readonly string[];
  /** What the bytes near the literal look like where there is a match. */
  readonly shape: () => Shape;
  /** What the detector accepts in a window (latin1) whose literal stands at `at`. Depends on nothing else. */
  readonly confirm: (window: string, at: number) => readonly ConfirmedSpan[];
}

/** Where the secret stands in a window. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly secret: string;
}

/** Bytes that a detector accepts. `decoded` names the encoding in which they stand, where they do. */
export type ConfirmedSpan = Span &
  Assessment & { readonly decoded?: readonly string[]; readonly url?: string };

/** What a detector matches, in normal form. */
export interface FullPattern {
  readonly before: NormalPattern;
  readonly secret: NormalPattern;
  readonly after: NormalPattern;
  /** All three, one behind the other, and their length. */
  readonly pattern: NormalPattern;
  readonly length: Bounds;
}

/** Throws a RangeError where a format is not sound. */
export function fullPatternOf(detector: MatchedDetector): FullPattern {
  const before = normalize(detector.before ?? []);
  const secret = normalize(detector.pattern);
  const after = normalize(detector.after ?? []);
  const pattern = [...before, ...secret, ...after];
  return { before, secret, after, pattern, length: lengthOf(pattern) };
}

/** Most rules are never called: what only those need that are is made at the first call. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Finds the whole pattern; what stands in front of the secret and the secret are its groups. */
export function regexpOf({ before, secret, after }: FullPattern, flag: 'g' | 'y'): RegExp {
  const start = before.length > 0 ? '' : startSource(secret);
  const end = after.length > 0 ? `(?=${regExpSource(after)})` : endSource(secret);
  return new RegExp(`(${regExpSource(before)})${start}(${regExpSource(secret)})${end}`, flag);
}

export function spanOf(match: RegExpExecArray): Span {
  const [, before = '', secret = ''] = match;
  const start = match.index + before.length;
  return { start, end: start + secret.length, secret };
}
