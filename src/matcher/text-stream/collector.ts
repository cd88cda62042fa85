import type { MatchResult } from '../match.ts';
import { compare, type RawMatch, withoutOverlaps } from './overlaps.ts';

/** Collects the matches of one text. */
export interface Collector {
  /** Whether there were more matches than the limit. Further matches are ignored. */
  isFull(): boolean;
  /** @param locate returns where the match starts; called only if the match is new */
  add(match: RawMatch, locate: () => Place): void;
  finish(): MatchResult;
}

/** Line and column, 1-based. Lines end with LF; columns count bytes. */
interface Place {
  readonly line: number;
  readonly column: number;
}

interface Entry {
  match: RawMatch & Place;
  /** Another match that starts at the same offset. */
  readonly next: Entry | undefined;
}

/** @param limit most different matches that are kept, overlapping ones included */
export function createCollector(limit: number): Collector {
  const entries: Entry[] = [];
  const byStart = new Map<number, Entry>();
  let isFull = false;
  return {
    isFull: () => isFull,
    add(match, locate) {
      if (isFull) return; // known matches are not improved either, since a scan in chunks stops here
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

/** Returns the entry of the same detector with the same end, among those that start at the same offset. */
function entryOf({ end, detector }: RawMatch, first: Entry | undefined): Entry | undefined {
  let entry = first;
  while (entry !== undefined && (entry.match.end !== end || entry.match.detector.id !== detector.id))
    entry = entry.next;
  return entry;
}
