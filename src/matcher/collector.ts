import { countLines } from './lines.ts';
import type { MatchResult } from './match.ts';
import { compare, withoutOverlaps } from './overlaps.ts';
import type { RawMatch } from './overlaps.ts';

/** Gathers what is found in one text, and looks up lines while the bytes are still there. */
export interface Collector {
  /** Whether the limit was hit: nothing found from now on is taken. */
  isFull(): boolean;
  add(match: RawMatch): void;
  /**
   * Looks up the lines of all matches that start before `offset`. `bytes` start at the offset `base`; what
   * stands in front of `offset` is not needed again.
   */
  pass(bytes: Uint8Array, base: number, offset: number): void;
  /** Looks up the lines of the last matches, in the last bytes, and gives the result. */
  finish(bytes: Uint8Array, base: number): MatchResult;
}

interface Entry {
  match: RawMatch;
  line: number;
  column: number;
}

/** Takes at most `limit` different matches, overlapping ones included. */
export function createCollector(limit: number): Collector {
  const entries = new Map<string, Entry>();
  const lines = countLines();
  let pending: Entry[] = [];
  let isFull = false;

  function locate(bytes: Uint8Array, base: number, offset: number): void {
    if (pending.length === 0) return;
    const ready = pending.filter(({ match }) => match.start < offset);
    pending = pending.filter(({ match }) => match.start >= offset);
    for (const entry of ready.sort((a, b) => a.match.start - b.match.start)) {
      Object.assign(entry, lines.locate(bytes, base, entry.match.start));
    }
  }

  return {
    isFull: () => isFull,
    add(match) {
      if (isFull) return; // not even better grades: a stream that is cut into chunks stops here
      const key = `${String(match.start)}-${String(match.end)} ${match.detector.id}`;
      const known = entries.get(key);
      if (known !== undefined) {
        if (compare(match, known.match) < 0) known.match = match;
      } else if (entries.size >= limit) {
        isFull = true;
      } else {
        const entry = { match, line: 0, column: 0 };
        entries.set(key, entry);
        pending.push(entry);
      }
    },
    pass(bytes, base, offset) {
      locate(bytes, base, offset);
      lines.locate(bytes, base, offset);
    },
    finish(bytes, base) {
      locate(bytes, base, Infinity);
      const found = [...entries.values()].map(({ match, line, column }) => ({ ...match, line, column }));
      const matches = withoutOverlaps(found).map((match) => ({ ...match, detector: match.detector.id }));
      return { matches, truncated: isFull };
    },
  };
}
