import type { MatchResult } from '../match.ts';
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

interface Entry {
  match: RawMatch & Place;
  /** Another match that starts at the same offset. */
  readonly next: Entry | undefined;
}

/** Takes at most `limit` different matches, overlapping ones included. */
export function createCollector(limit: number): Collector {
  const entries: Entry[] = [];
  const byStart = new Map<number, Entry>();
  let isFull = false;
  return {
    isFull: () => isFull,
    add(match, locate) {
      if (isFull) return; // not even better grades: a stream that is cut into chunks stops here
      const next = byStart.get(match.start);
      const known = entryOf(match, next);
      if (known !== undefined) {
        const { line, column } = known.match;
        if (compare(match, known.match) < 0) known.match = { ...match, line, column };
      } else if (entries.length >= limit) {
        isFull = true;
      } else {
        const entry = { match: { ...match, ...locate() }, next };
        entries.push(entry);
        byStart.set(match.start, entry);
      }
    },
    finish() {
      const found = entries.map(({ match }) => match);
      const matches = withoutOverlaps(found).map((match) => ({ ...match, detector: match.detector.id }));
      return { matches, truncated: isFull };
    },
  };
}

/** Of those that start where a match does, the one that is the same of the same detector. */
function entryOf({ end, detector }: RawMatch, first: Entry | undefined): Entry | undefined {
  let entry = first;
  while (entry !== undefined && (entry.match.end !== end || entry.match.detector.id !== detector.id))
    entry = entry.next;
  return entry;
}
