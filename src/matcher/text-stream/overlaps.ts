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

/** Kinds of secrets that belong to nobody in particular. Whoever knows whose one is knows more. */
const ANYBODYS: ReadonlySet<string> = new Set([
  'dbconn',
  'generic',
  'httpauth',
  'jwt',
  'privatekey',
  'shell',
]);

/**
 * Of matches that overlap keeps the better one. The result is sorted by `start` and depends only on the set of
 * matches, not on their order.
 */
export function withoutOverlaps<M extends RawMatch>(matches: readonly M[]): readonly M[] {
  return disjoint(withoutThoseInKeys(corroborated(matches)));
}

/** What looks like a token in the middle of a private key is a part of it: two thousand characters of base64 hold anything. */
function withoutThoseInKeys<M extends RawMatch>(matches: readonly M[]): readonly M[] {
  const keys = disjoint(matches.filter(isSureKey));
  if (keys.length === 0) return matches;
  return matches.filter(({ start, end }) => {
    const key = keys[firstEndingBehind(keys, start)];
    return key === undefined || key.start > start || key.end < end || key.end - key.start === end - start;
  });
}

const isSureKey = ({ detector, confidence }: RawMatch): boolean =>
  detector.vendor === 'privatekey' && confidence === 'high';

function disjoint<M extends RawMatch>(matches: readonly M[]): readonly M[] {
  const kept: M[] = []; // sorted by start; as they do not overlap, by end too
  for (const match of matches.toSorted(compare)) {
    const at = firstEndingBehind(kept, match.start);
    const neighbour = kept[at];
    if (neighbour === undefined || neighbour.start >= match.end) kept.splice(at, 0, match);
  }
  return kept;
}

/**
 * `Authorization: Bearer …` says that it is a secret, the name of a service near it only whose it may be: where both
 * see the same bytes, the one that knows whose it is becomes as sure as the other.
 */
export function corroborated<M extends RawMatch>(matches: readonly M[]): readonly M[] {
  // Most texts hold but one of the two, and making up a name for each place costs more than all else here.
  if (matches.every(isAnybodys) || !matches.some(isAnybodys)) return matches;
  const sure = new Map<string, Confidence>();
  for (const match of matches) {
    const other = sure.get(placeOf(match));
    if (isAnybodys(match) && (other === undefined || RANK[match.confidence] < RANK[other]))
      sure.set(placeOf(match), match.confidence);
  }
  return matches.map((match) => {
    const other = isAnybodys(match) ? undefined : sure.get(placeOf(match));
    return other !== undefined && RANK[other] < RANK[match.confidence]
      ? { ...match, confidence: other }
      : match;
  });
}

const placeOf = ({ start, end }: RawMatch): string => `${String(start)}-${String(end)}`;
const isAnybodys = ({ detector }: RawMatch): boolean => ANYBODYS.has(detector.vendor);

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
    rankOf(a) - rankOf(b) ||
    attributionRankOf(a) - attributionRankOf(b) ||
    Number(isAnybodys(a)) - Number(isAnybodys(b)) ||
    b.end - b.start - (a.end - a.start) ||
    Number(a.detector.context === undefined) - Number(b.detector.context === undefined) ||
    compareText(a.detector.id, b.detector.id) ||
    a.start - b.start
  );
}

/**
 * What only names somebody hides no secret: it counts as the least sure. But what is assigned to its very name
 * (`ACME_CLIENT_ID=`) is no secret, though it look like one that is only near the vendor's word.
 */
const rankOf = ({ confidence, detector }: RawMatch): number => {
  if (detector.isIdentifier !== true) return RANK[confidence];
  return detector.before === undefined ? RANK.low : (RANK.high + RANK.medium) / 2;
};

/** A vendor's secret, then what only names somebody, then what is merely guessed. */
const attributionRankOf = ({ detector }: RawMatch): number =>
  detector.isIdentifier === true ? 1 : detector.vendor === 'generic' ? 2 : 0;

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
