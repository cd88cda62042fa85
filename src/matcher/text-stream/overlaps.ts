import type { Confidence, MatchedDetector } from '../../catalogue/model/detector.ts';
import type { ChecksumResult } from '../checksums/checksums.ts';

/** A match before its line is known; offsets are bytes from the start of the text. */
export interface RawMatch {
  readonly detector: MatchedDetector;
  readonly start: number;
  readonly end: number;
  readonly secret: string;
  readonly confidence: Confidence;
  readonly checksum: ChecksumResult;
  readonly decoded?: readonly string[];
  readonly url?: string;
}

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/**
 * Returns the matches without overlaps: of those that overlap, the best is kept. The result is sorted by `start` and
 * does not depend on the order of the matches.
 */
export function withoutOverlaps<M extends RawMatch>(matches: readonly M[]): readonly M[] {
  return disjoint(withoutMatchesInKeys(corroborated(matches)));
}

/** Drops matches inside a private key: its thousands of characters of base64 may contain the text of any token. */
function withoutMatchesInKeys<M extends RawMatch>(matches: readonly M[]): readonly M[] {
  const keys = disjoint(matches.filter(isSureKey));
  if (keys.length === 0) return matches;
  return matches.filter(({ start, end }) => {
    const key = keys[firstEndingAfter(keys, start)];
    return key === undefined || key.start > start || key.end < end || key.end - key.start === end - start;
  });
}

const isSureKey = ({ detector, confidence }: RawMatch): boolean =>
  detector.isKeyBlock === true && confidence === 'high';

function disjoint<M extends RawMatch>(matches: readonly M[]): readonly M[] {
  const kept: M[] = []; // sorted by start; as they do not overlap, by end too
  for (const match of matches.toSorted(compare)) {
    const at = firstEndingAfter(kept, match.start);
    const neighbour = kept[at];
    if (neighbour === undefined || neighbour.start >= match.end) kept.splice(at, 0, match);
  }
  return kept;
}

/**
 * Raises the confidence of a vendor's match to that of a match without a vendor at the same bytes: `Authorization:
 * Bearer` proves that a value is a secret, the name of a service near it only which vendor it may belong to.
 */
export function corroborated<M extends RawMatch>(matches: readonly M[]): readonly M[] {
  // Most texts have only one of the two kinds, and building the keys below costs more than everything else here.
  if (matches.every(isUnspecific) || !matches.some(isUnspecific)) return matches;
  const sure = new Map<string, Confidence>();
  for (const match of matches) {
    const other = sure.get(rangeKeyOf(match));
    if (isUnspecific(match) && (other === undefined || RANK[match.confidence] < RANK[other]))
      sure.set(rangeKeyOf(match), match.confidence);
  }
  return matches.map((match) => {
    const other = isUnspecific(match) ? undefined : sure.get(rangeKeyOf(match));
    return other !== undefined && RANK[other] < RANK[match.confidence]
      ? { ...match, confidence: other }
      : match;
  });
}

const rangeKeyOf = ({ start, end }: RawMatch): string => `${String(start)}-${String(end)}`;
const isUnspecific = ({ detector }: RawMatch): boolean => detector.specificity !== undefined;

/** Returns the index of the first match that ends after `offset`. */
function firstEndingAfter(sorted: readonly RawMatch[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Orders matches: negative if `a` is the better one. */
export function compare(a: RawMatch, b: RawMatch): number {
  return (
    rankOf(a) - rankOf(b) ||
    kindRankOf(a) - kindRankOf(b) ||
    Number(isUnspecific(a)) - Number(isUnspecific(b)) ||
    b.end - b.start - (a.end - a.start) ||
    Number(a.detector.context === undefined) - Number(b.detector.context === undefined) ||
    compareText(a.detector.id, b.detector.id) ||
    a.start - b.start
  );
}

/**
 * Ranks by confidence. An identifier ranks lowest, so that it hides no secret. One that is assigned to its own name
 * (`ACME_CLIENT_ID=`) ranks higher: a secret at the same bytes was only found near the vendor's word.
 */
const rankOf = ({ confidence, detector }: RawMatch): number => {
  if (detector.isIdentifier !== true) return RANK[confidence];
  return detector.before === undefined ? RANK.low : (RANK.high + RANK.medium) / 2;
};

/** Ranks a vendor's secret before an identifier, and that before a generic match. */
const kindRankOf = ({ detector }: RawMatch): number =>
  detector.isIdentifier === true ? 1 : detector.specificity === 'generic' ? 2 : 0;

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
