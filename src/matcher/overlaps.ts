import type { Confidence, Detector } from '../detectors/detector.ts';
import type { ChecksumResult } from './checksums.ts';

/** A match before its line is known; offsets are bytes from the start of the text. */
export interface RawMatch {
  readonly detector: Detector;
  readonly start: number;
  readonly end: number;
  readonly secret: string;
  readonly confidence: Confidence;
  readonly checksum: ChecksumResult;
  readonly decoded?: readonly string[];
}

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/**
 * Of matches that overlap keeps the better one. The result is sorted by `start` and depends only on the set of
 * matches, not on their order.
 */
export function withoutOverlaps<M extends RawMatch>(matches: readonly M[]): readonly M[] {
  const kept: M[] = []; // sorted by start; as they do not overlap, by end too
  for (const match of matches.toSorted(compare)) {
    const at = firstEndingBehind(kept, match.start);
    const neighbour = kept[at];
    if (neighbour === undefined || neighbour.start >= match.end) kept.splice(at, 0, match);
  }
  return kept;
}

/** Index of the first match that ends behind `offset`. */
function firstEndingBehind(sorted: readonly RawMatch[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Negative where `a` is the better match. */
export function compare(a: RawMatch, b: RawMatch): number {
  return (
    // What only names somebody hides no secret.
    Number(a.detector.half === true) - Number(b.detector.half === true) ||
    RANK[a.confidence] - RANK[b.confidence] ||
    Number(a.detector.vendor === 'generic') - Number(b.detector.vendor === 'generic') ||
    b.end - b.start - (a.end - a.start) ||
    compareText(a.detector.id, b.detector.id) ||
    a.start - b.start
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
