import type { Matcher, MatchResult, TextStream } from '../match.ts';
import { type Collector, createCollector } from '../text-stream/collector.ts';
import { createTextScan } from '../text-stream/text-scan.ts';
import type { RegexBudget } from './budget.ts';
import { finderOf, type RegexFinder } from './finder.ts';
import type { RegexDetector } from './regex-detector.ts';

/** The step from one window to the next, in bytes. */
const STRIDE = 64 * 1024;
const MAX_MATCHES = 10_000;

/** Returns a matcher for a regular expression without a keyword: it is searched in windows over all of each text. */
export function createSweeper(detector: RegexDetector, budget: RegexBudget): Matcher {
  const finder = finderOf(detector);
  const openStream = <K>(found: (key: K, result: MatchResult) => void): TextStream<K> =>
    new SweptTextStream({ detector, finder, budget }, found);
  return {
    overlap: finder.lead + finder.trail,
    openStream: (_alignment, found) => openStream(found),
    open: () => createTextScan(openStream),
    takeOverruns: () => budget.takeOverruns(),
  };
}

/** What all streams of a sweeper share. */
interface Sweep {
  readonly detector: RegexDetector;
  readonly finder: RegexFinder;
  readonly budget: RegexBudget;
}

/** A text that is not finished. Offsets are those of the stream. */
interface Text<K> {
  readonly key: K;
  readonly start: number;
  end: number;
  /** Matches that start before this offset have been found. */
  at: number;
  /** The end of the last match. */
  matched: number;
  /** An offset up to which lines are counted, its line, and where that line starts. */
  counted: number;
  line: number;
  lineStart: number;
  collector: Collector | undefined;
}

class SweptTextStream<K> implements TextStream<K> {
  readonly #detector: RegexDetector;
  readonly #finder: RegexFinder;
  readonly #budget: RegexBudget;
  readonly #found: (key: K, result: MatchResult) => void;
  #texts: Text<K>[] = [];
  /** The bytes from `#base` on that may still be needed. */
  #bytes: Buffer = Buffer.alloc(0);
  #base = 0;

  constructor({ detector, finder, budget }: Sweep, found: (key: K, result: MatchResult) => void) {
    this.#detector = detector;
    this.#finder = finder;
    this.#budget = budget;
    this.#found = found;
  }

  get length(): number {
    return this.#base + this.#bytes.length;
  }

  get settled(): number {
    return Math.min(this.#texts[0]?.at ?? this.length, this.length);
  }

  open(key: K, _path: string | null, start: number, end: number): void {
    this.#texts.push({
      ...{ key, start, end, at: start, matched: start },
      ...{ counted: start, line: 1, lineStart: start, collector: undefined },
    });
  }

  push(bytes: Uint8Array): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
  }

  settle(): void {
    while (this.#texts[0] !== undefined && this.#advance(this.#texts[0])) this.#texts.shift();
    const [text] = this.#texts;
    const needed = text === undefined ? this.length : Math.max(text.start, text.at - this.#finder.lead);
    const keep = Math.min(needed, this.length);
    if (keep <= this.#base) return;
    if (text !== undefined && keep > text.start) this.#count(text, keep);
    this.#bytes = this.#bytes.subarray(keep - this.#base);
    this.#base = keep;
  }

  finish(): void {
    for (const text of this.#texts) text.end = Math.min(text.end, this.length);
    this.settle();
  }

  /** Searches a text as far as its bytes have been pushed. Returns whether it is finished. */
  #advance(text: Text<K>): boolean {
    while (text.at < text.end) {
      const to = Math.min(text.end, text.at + STRIDE);
      const until = Math.min(text.end, to + this.#finder.trail);
      if (until > this.length) return false;
      this.#search(text, to, until);
      text.at = to;
    }
    if (text.collector !== undefined) this.#found(text.key, text.collector.finish());
    return true;
  }

  /** Finds the matches that start before `to`, in a window that ends at `until`. */
  #search(text: Text<K>, to: number, until: number): void {
    const from = Math.max(text.start, text.at - this.#finder.lead);
    const first = Math.max(text.at, text.matched);
    if (first >= to) return;
    const window = this.#bytes.toString('latin1', from - this.#base, until - this.#base);
    const { spans, end } = this.#finder.findAll(this.#budget, window, {
      first: first - from,
      last: to - 1 - from,
      isCutLeft: from > text.start,
      isCutRight: until < text.end,
    });
    text.matched = from + end;
    for (const span of spans) {
      text.collector ??= createCollector(MAX_MATCHES);
      const start = from + span.start;
      text.collector.add(
        { ...span, detector: this.#detector, start: start - text.start, end: from + span.end - text.start },
        () => this.#locate(text, start),
      );
    }
  }

  #locate(text: Text<K>, offset: number): { line: number; column: number } {
    const place = { ...text };
    this.#count(place, offset);
    return { line: place.line, column: offset - place.lineStart + 1 };
  }

  /** Counts the lines before an offset. */
  #count(text: Pick<Text<K>, 'counted' | 'line' | 'lineStart'>, offset: number): void {
    for (;;) {
      const newline = this.#bytes.indexOf(0x0a, text.counted - this.#base);
      const at = newline + this.#base;
      if (newline < 0 || at >= offset) break;
      text.line++;
      text.lineStart = at + 1;
      text.counted = at + 1;
    }
    text.counted = offset;
  }
}
