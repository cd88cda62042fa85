import type { Attribution } from '../confirm/attribution.ts';
import type { ConfirmedSpan, Confirmer } from '../confirm/confirmer.ts';
import { type MatchResult, PIECE, type TextStream } from '../match.ts';
import { GRAM_REACH } from '../prefilter/gram.ts';
import type { Prefilter } from '../prefilter/prefilter.ts';
import type { PrefilterTables } from '../prefilter/tables.ts';
import { Candidates, type RepeatedCandidates } from './candidates.ts';
import { createCollector } from './collector.ts';
import { leastCommonMultiple, LONGEST_PERIOD, type Repetition, repetitionAt } from './repetition.ts';
import { countLines, locate, newText, type Text } from './text.ts';
import { WindowCache } from './window-cache.ts';

/** What all streams of a matcher share. */
export interface MatcherParts {
  readonly tables: PrefilterTables;
  /** Returns a confirmer by its number; undefined if its detector is disabled. */
  readonly confirmerOf: (number: number) => Confirmer | undefined;
  readonly attribution: () => Attribution;
  readonly maxMatches: number;
}

/** Returns the window size of a stream: one piece, and the bytes of earlier pieces that may have to be kept. */
export function windowSizeFor({ before, after, reach }: PrefilterTables): number {
  return PIECE + before + after + reach + GRAM_REACH + LONGEST_PERIOD;
}

/** Repetitions are searched for once in so many bytes. */
const PROBE_INTERVAL = 32 * 1024;
/** Least number of periods of a repetition that is handled as one. */
const MIN_TIMES = 4;

/**
 * A text stream with a prefilter. Stages 1 and 2 run once over all bytes, without regard to the texts; their candidates
 * are then confirmed text by text, as if each text were scanned alone.
 *
 *     |<-- dropped -->|<-------------------- window -------------------->|
 *                     base                        scanned               base + filled
 */
export class PrefilteredTextStream<K> implements TextStream<K> {
  readonly #parts: MatcherParts;
  readonly #tables: PrefilterTables;
  readonly #prefilter: Prefilter;
  readonly #alignment: number;
  readonly #found: (key: K, result: MatchResult) => void;
  readonly #release: () => void;
  #base = 0;
  #filled = 0;
  #scanned = 0;
  readonly #candidates = new Candidates();
  readonly #windows: WindowCache;
  /** Texts in the order of the stream. Those before the index `#finished` are finished. */
  #texts: Text<K>[] = [];
  #finished = 0;
  /** For each confirmer: its last window, the literal's offset there, and the result. */
  readonly #last: (
    { readonly window: string; readonly at: number; readonly spans: readonly ConfirmedSpan[] } | undefined
  )[] = [];

  /** @param release called when the stream no longer uses the prefilter */
  constructor(
    parts: MatcherParts,
    prefilter: Prefilter,
    alignment: number,
    found: (key: K, result: MatchResult) => void,
    release: () => void,
  ) {
    this.#parts = parts;
    this.#tables = parts.tables;
    this.#prefilter = prefilter;
    this.#alignment = alignment;
    this.#found = found;
    this.#release = release;
    const addressOf = (offset: number): number => offset + prefilter.window - this.#base;
    this.#windows = new WindowCache({
      first: () => this.#base,
      end: () => this.length,
      read: (from, to) => prefilter.memory.toString('latin1', addressOf(from), addressOf(to)),
    });
  }

  get length(): number {
    return this.#base + this.#filled;
  }

  get settled(): number {
    return this.#candidates.gram ?? this.#scanned;
  }

  open(key: K, _path: string | null, start: number, end: number): void {
    this.#texts.push(newText(key, start, end));
  }

  push(bytes: Uint8Array): void {
    const { memory, window, windowSize } = this.#prefilter;
    if (bytes.length > PIECE)
      throw new RangeError(`a text stream takes at most ${String(PIECE)} bytes at a time`);
    if (this.#filled + bytes.length > windowSize) this.#slide();
    memory.set(bytes, window + this.#filled);
    this.#filled += bytes.length;
    this.#scan(this.length - this.#tables.reach);
  }

  settle(): void {
    this.#decide(false);
  }

  finish(): void {
    for (let i = this.#finished; i < this.#texts.length; i++) {
      const text = this.#texts[i];
      if (text !== undefined) text.end = Math.min(text.end, this.length);
    }
    this.#scan(this.length);
    this.#decide(true);
    this.#release();
  }

  /** Runs stages 1 and 2 on the bytes up to an offset, and skips those that only repeat earlier ones. */
  #scan(to: number): void {
    const { memory, window } = this.#prefilter;
    const { before, after, reach } = this.#tables;
    for (let probe = this.#scanned; probe < to; probe = Math.max(probe + PROBE_INTERVAL, this.#scanned)) {
      const shift = window - this.#base;
      const back = before + GRAM_REACH;
      const found = repetitionAt(memory, probe + shift, back, window, window + this.#filled);
      if (found === undefined) continue;
      // Candidates depend on the alignment, since a text may start at its multiples.
      const period = leastCommonMultiple(found.period, this.#alignment);
      const end = found.end - shift;
      if (probe + MIN_TIMES * period > Math.min(to, end - reach)) continue;
      this.#search(probe);
      this.#scanRepetition(probe, { ...found, end }, period, Math.min(to, end - reach));
      // The repetition may continue with the next bytes: its last bytes wait for them, if they can.
      if (end === this.length && to < end && to - this.#scanned <= after) return;
    }
    this.#search(to);
  }

  /**
   * Searches the first period of a repetition, and notes that the others have the same candidates.
   * @param period a multiple of the alignment
   * @param to where stages 1 and 2 may start to find other candidates
   */
  #scanRepetition(from: number, { period: bytePeriod, end }: Repetition, period: number, to: number): void {
    const { mark } = this.#candidates;
    this.#search(from + period);
    const { confirmers, grams: first } = this.#candidates.since(mark);
    const after =
      Math.max(0, ...confirmers.map((number) => this.#parts.confirmerOf(number)?.after ?? 0)) + GRAM_REACH;
    const times = Math.floor((Math.min(to, end - after) - from) / period);
    if (times < 2) return;
    const grams = first.map((gram) => gram + period);
    this.#scanned = from + times * period;
    if (confirmers.length === 0) return;
    this.#candidates.addRepeated({
      ...{ from: from + period, to: this.#scanned },
      ...{ bytePeriod, period, after, confirmers, grams },
    });
  }

  #search(to: number): void {
    if (to <= this.#scanned) return;
    const { window } = this.#prefilter;
    const shift = window - this.#base;
    this.#prefilter.scan(
      {
        from: this.#scanned + shift,
        to: to + shift,
        first: window,
        end: window + this.#filled,
        phase: this.#alignment - (shift & (this.#alignment - 1)),
        alignment: this.#alignment,
      },
      (confirmer, address) => {
        this.#candidates.add(confirmer, address - shift);
      },
    );
    this.#scanned = to;
  }

  /** Drops repeated candidates if one period has no match; otherwise each of them is confirmed. */
  #expand(repeated: RepeatedCandidates, text: Text<K> | undefined): void {
    const isWithoutMatch = text !== undefined && this.#isWithoutMatch(repeated, text);
    this.#candidates.expand(isWithoutMatch ? text.end - repeated.after : repeated.from);
  }

  #isWithoutMatch(repeated: RepeatedCandidates, text: Text<K>): boolean {
    const { from, to, period, bytePeriod, after, confirmers, grams } = repeated;
    if (text.start > from - this.#tables.before - GRAM_REACH) return false;
    if (Math.min(to, text.end - after) < from + period) return false;
    // Confirmation does not depend on the alignment: candidates at the same offset of a byte period are the same.
    const tried = new Set<string>();
    return !confirmers.some((number, i) => {
      const gram = grams[i] ?? 0;
      const key = `${String(number)} ${String(gram % bytePeriod)}`;
      if (tried.has(key)) return false;
      tried.add(key);
      return this.#isConfirmed(number, gram);
    });
  }

  /** Whether a candidate is confirmed if all bytes around it are part of its text. */
  #isConfirmed(number: number, gram: number): boolean {
    const confirmer = this.#parts.confirmerOf(number);
    if (confirmer === undefined) return false;
    const from = gram - (this.#tables.gramOffsets[number] ?? 0) - confirmer.before;
    const window = this.#windows.window(from, from + confirmer.before + confirmer.after);
    return this.#spansIn(number, confirmer, window, confirmer.before).length > 0;
  }

  /** Decides on all candidates whose window is complete; at the end of the stream, on all. */
  #decide(isLast: boolean): void {
    const end = this.length;
    const candidates = this.#candidates;
    for (let gram = candidates.gram; gram !== undefined; gram = candidates.gram) {
      this.#finishTexts(gram);
      const text = this.#texts[this.#finished];
      const { repeated, confirmer: number = 0 } = candidates;
      if (repeated !== undefined) {
        this.#expand(repeated, text);
        continue;
      }
      const confirmer = this.#parts.confirmerOf(number);
      const offset = gram - (this.#tables.gramOffsets[number] ?? 0);
      // A literal that starts before the text is in a tar header, or crosses the boundary of two texts.
      if (confirmer !== undefined && text !== undefined && offset >= text.start) {
        if (!isLast && offset + confirmer.after > end && text.end > end) break;
        this.#confirm(number, confirmer, text, offset);
      }
      candidates.shift();
    }
    this.#finishTexts(this.settled);
  }

  /** Runs stage 3 on a candidate. */
  #confirm(number: number, confirmer: Confirmer, text: Text<K>, offset: number): void {
    if (text.collector?.isFull() === true) return;
    const from = Math.max(text.start, offset - confirmer.before);
    const to = Math.min(text.end, this.length, offset + confirmer.after);
    if (confirmer.words !== undefined && this.#windows.hasNoWords(number, confirmer.words, from, to)) return;
    const window = this.#windows.window(from, to);
    const by = from - text.start;
    for (const span of this.#spansIn(number, confirmer, window, offset - from)) {
      const attributed = this.#parts.attribution()(confirmer.detector, window, span);
      if (attributed === undefined) continue;
      text.collector ??= createCollector(this.#parts.maxMatches);
      const { detector, start, end, secret } = attributed;
      text.collector.add({ ...span, detector, start: by + start, end: by + end, secret }, () =>
        locate(text, from + start, this.#prefilter, this.#prefilter.window - this.#base),
      );
    }
  }

  /** Returns what a confirmer accepts. The same window is confirmed once: a hostile file may repeat it many times. */
  #spansIn(number: number, confirmer: Confirmer, window: string, at: number): readonly ConfirmedSpan[] {
    const last = this.#last[number];
    if (last?.at === at && last.window === window) return last.spans;
    const spans = confirmer.confirm(window, at);
    this.#last[number] = { window, at, spans };
    return spans;
  }

  /** Reports and drops the texts that end at an offset or before. */
  #finishTexts(offset: number): void {
    for (let text = this.#texts[this.#finished]; text !== undefined && text.end <= offset;) {
      if (text.collector !== undefined) this.#found(text.key, text.collector.finish());
      text.collector = undefined;
      text = this.#texts[++this.#finished];
    }
    // Many at a time, so that copying the rest costs next to nothing.
    if (this.#finished > 1024) {
      this.#texts = this.#texts.slice(this.#finished);
      this.#finished = 0;
    }
  }

  /** Drops the bytes at the start of the window that no candidate can need. */
  #slide(): void {
    const undecided = Math.min(this.settled, this.#scanned);
    const keep = Math.max(this.#base, undecided - GRAM_REACH - this.#tables.before - LONGEST_PERIOD);
    this.#countLines(keep);
    const { memory, window } = this.#prefilter;
    memory.copyWithin(window, window + keep - this.#base, window + this.#filled);
    this.#filled -= keep - this.#base;
    this.#base = keep;
  }

  /** Counts the lines of the text at an offset up to there, before their bytes are dropped. */
  #countLines(offset: number): void {
    const text = this.#texts.slice(this.#finished).find(({ end }) => end > offset);
    if (text === undefined || text.start >= offset) return;
    countLines(text, offset, this.#prefilter, this.#prefilter.window - this.#base);
  }
}
