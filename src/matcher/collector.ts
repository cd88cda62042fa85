import type { MatchResult } from './match.ts';
import { compare, withoutOverlaps } from './overlaps.ts';
import type { RawMatch } from './overlaps.ts';

/** Gathers what is found in one text. */
export interface Collector {
  /** Whether the limit was hit: nothing found from now on is taken. */
  isFull(): boolean;
  /** `locate` tells where the match starts, and is asked only for one that is new. */
  add(match: RawMatch, locate: () => Place): void;
  finish(): MatchResult;
}

/** Both 1-based; lines end with LF, columns count bytes. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Takes at most `limit` different matches, overlapping ones included. */
export function createCollector(limit: number): Collector {
  const entries = new Map<string, { match: RawMatch; readonly place: Place }>();
  let isFull = false;
  return {
    isFull: () => isFull,
    add(match, locate) {
      if (isFull) return; // not even better grades: a stream that is cut into chunks stops here
      const key = `${String(match.start)}-${String(match.end)} ${match.detector.id}`;
      const known = entries.get(key);
      if (known !== undefined) {
        if (compare(match, known.match) < 0) known.match = match;
      } else if (entries.size >= limit) {
        isFull = true;
      } else {
        entries.set(key, { match, place: locate() });
      }
    },
    finish() {
      const found = [...entries.values()].map(({ match, place }) => ({ ...match, ...place }));
      const matches = withoutOverlaps(found).map((match) => ({ ...match, detector: match.detector.id }));
      return { matches, truncated: isFull };
    },
  };
}
