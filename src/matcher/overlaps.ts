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
}

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/**
 * Of matches that overlap keeps the better one. The result is sorted by `start` and depends only on the set of
 * matches, not on their order.
 */
export function withoutOverlaps<M extends RawMatch>(matches: readonly M[]): M[] {
  const byStart = matches.toSorted((a, b) => a.start - b.start || compare(a, b));
  return clustersOf(byStart).flatMap(bestOf);
}

/** Negative where `a` is the better match. */
export function compare(a: RawMatch, b: RawMatch): number {
  return (
    RANK[a.confidence] - RANK[b.confidence] ||
    Number(a.detector.vendor === 'generic') - Number(b.detector.vendor === 'generic') ||
    b.end - b.start - (a.end - a.start) ||
    compareText(a.detector.id, b.detector.id) ||
    a.start - b.start
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Groups of matches between which nothing overlaps. */
function clustersOf<M extends RawMatch>(byStart: readonly M[]): M[][] {
  const clusters: M[][] = [];
  let end = 0;
  for (const match of byStart) {
    const cluster = clusters.at(-1);
    if (cluster === undefined || match.start >= end) clusters.push([match]);
    else cluster.push(match);
    end = Math.max(end, match.end);
  }
  return clusters;
}

function bestOf<M extends RawMatch>(cluster: readonly M[]): M[] {
  const kept: M[] = [];
  for (const match of cluster.toSorted(compare)) {
    if (kept.every((other) => match.end <= other.start || match.start >= other.end)) kept.push(match);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
