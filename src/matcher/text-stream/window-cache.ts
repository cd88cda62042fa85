/** What is there of a stream: the bytes from `first` up to, not including, `end`. */
interface Source {
  readonly first: () => number;
  readonly end: () => number;
  /** One character a byte. */
  readonly read: (from: number, to: number) => string;
}

/** How much further is read where windows follow one another closely. */
const AHEAD = 1024;

interface CachedText {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  lower: string | undefined;
}

/**
 * The windows of candidates, as texts. Where many stand close together (a file of nothing but passwords, hostile or not) they
 * are cut out of one stretch that is read once. Offsets are those of the stream.
 */
export class WindowCache {
  readonly #source: Source;
  #stretch: CachedText = { from: 0, to: 0, text: '', lower: undefined };
  /** By the number of a rule: the window it was called for last, and from where to where none of its words stands. */
  readonly #absences: ({ windowEnd: number; from: number; to: number } | undefined)[] = [];

  constructor(source: Source) {
    this.#source = source;
  }

  window(from: number, to: number): string {
    const stretch = this.#stretchOf(from, to);
    return stretch.text.slice(from - stretch.from, to - stretch.from);
  }

  /**
   * Whether it is known that none of a rule's words stands in a window. They are looked for only where the rule was called
   * close by before: where it is called once, its format is cheaper to try.
   */
  hasNoWords(rule: number, words: readonly string[], from: number, to: number): boolean {
    const known = this.#absences[rule];
    if (known === undefined || from < known.from || from >= known.windowEnd) {
      this.#absences[rule] = { windowEnd: to, from, to: from };
      return false;
    }
    known.windowEnd = Math.max(known.windowEnd, to);
    if (to <= known.to) return true;
    const stretch = this.#stretchOf(from, to);
    const lower = (stretch.lower ??= stretch.text.toLowerCase());
    let absent = stretch.to;
    for (const word of words) {
      // Where one begins in front of what is known, it ends behind that.
      const at = lower.indexOf(word, Math.max(from, known.to - word.length + 1) - stretch.from);
      if (at >= 0) absent = Math.min(absent, stretch.from + at + word.length - 1);
    }
    known.from = from;
    known.to = absent;
    return to <= absent;
  }

  #stretchOf(from: number, to: number): CachedText {
    const last = this.#stretch;
    if (from >= last.from && to <= last.to) return last;
    const { read, first, end } = this.#source;
    const isClose = from < last.to && to > last.from;
    // Rules have windows of different widths: the next one may start further in front.
    const start = isClose ? Math.min(from, Math.max(first(), last.from, from - AHEAD)) : from;
    const stop = isClose ? Math.min(end(), to + AHEAD) : to;
    this.#stretch = { from: start, to: stop, text: read(start, stop), lower: undefined };
    return this.#stretch;
  }
}
