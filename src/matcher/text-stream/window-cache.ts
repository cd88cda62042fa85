/** The bytes of a stream that are present: those in `[first, end)`. */
interface Source {
  readonly first: () => number;
  readonly end: () => number;
  /** Returns the bytes as latin1. */
  readonly read: (from: number, to: number) => string;
}

/** How many more bytes are read for windows that are close together. */
const AHEAD = 1024;

interface CachedText {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  lower: string | undefined;
}

/**
 * The windows of candidates, as texts. Where many candidates are close together (a file of passwords, or a hostile
 * one), their windows are cut out of one longer text. Offsets are those of the stream.
 */
export class WindowCache {
  readonly #source: Source;
  #cached: CachedText = { from: 0, to: 0, text: '', lower: undefined };
  /** For each confirmer: the end of its last window, and the bytes `[from, to)` that are known to contain no word. */
  readonly #withoutWords: ({ windowEnd: number; from: number; to: number } | undefined)[] = [];

  constructor(source: Source) {
    this.#source = source;
  }

  window(from: number, to: number): string {
    const cached = this.#textOver(from, to);
    return cached.text.slice(from - cached.from, to - cached.from);
  }

  /**
   * Whether a window is known to contain none of a confirmer's words. They are only searched for if the confirmer had a
   * window close by before: for a single window it is cheaper to try the RegExp.
   */
  hasNoWords(confirmer: number, words: readonly string[], from: number, to: number): boolean {
    const known = this.#withoutWords[confirmer];
    if (known === undefined || from < known.from || from >= known.windowEnd) {
      this.#withoutWords[confirmer] = { windowEnd: to, from, to: from };
      return false;
    }
    known.windowEnd = Math.max(known.windowEnd, to);
    if (to <= known.to) return true;
    const cached = this.#textOver(from, to);
    const lower = (cached.lower ??= cached.text.toLowerCase());
    let absentTo = cached.to;
    for (const word of words) {
      // A word that starts in the known bytes ends after them.
      const at = lower.indexOf(word, Math.max(from, known.to - word.length + 1) - cached.from);
      if (at >= 0) absentTo = Math.min(absentTo, cached.from + at + word.length - 1);
    }
    known.from = from;
    known.to = absentTo;
    return to <= absentTo;
  }

  /** Returns a cached text that contains the bytes `[from, to)`. */
  #textOver(from: number, to: number): CachedText {
    const last = this.#cached;
    if (from >= last.from && to <= last.to) return last;
    const { read, first, end } = this.#source;
    const isClose = from < last.to && to > last.from;
    // Windows differ in width: the next one may start before this one.
    const start = isClose ? Math.min(from, Math.max(first(), last.from, from - AHEAD)) : from;
    const stop = isClose ? Math.min(end(), to + AHEAD) : to;
    this.#cached = { from: start, to: stop, text: read(start, stop), lower: undefined };
    return this.#cached;
  }
}
