import { Candidates, type Repeat } from './candidates.ts';
import { createCollector } from './collector.ts';
import type { Prefilter } from '../prefilter/prefilter.ts';
import { type MatchResult, PIECE, type TextStream } from '../match.ts';
import { GRAM_REACH } from '../prefilter/gram.ts';
import { WindowCache } from './window-cache.ts';
import type { Attribution } from '../confirm/attribution.ts';
import type { PrefilterTables } from '../prefilter/tables.ts';
import { leastCommonMultiple, LONGEST_PERIOD, type Repetition, repetitionAt } from './repetition.ts';
import type { Confirmer, ConfirmedSpan } from '../confirm/confirmer.ts';
import { countLines, newText, placeIn, type Text } from './text.ts';

/** What all tapes of a matcher share. */
export interface MatcherParts {
  readonly tables: PrefilterTables;
  /** The rule that the program knows by a number. */
  readonly confirmerOf: (number: number) => Confirmer | undefined;
  readonly attribution: () => Attribution;
  readonly maxMatches: number;
}

/** What a tape needs of the window: a piece, and what may have to be kept of the pieces before. */
export function windowSizeFor({ before, after, reach }: PrefilterTables): number {
  return PIECE + before + after + reach + GRAM_REACH + LONGEST_PERIOD;
}

/** How often, in bytes, it is looked whether a text repeats itself, and how often it has to for that to be worth a note. */
const PROBED = 32 * 1024;
const MIN_TIMES = 4;

/**
 * A stream of bytes in which texts stand one behind the other, such as the files of a tar. Stages 1 and 2 run once
 * over whatever is pushed, ignorant of the texts; what they find is then confirmed text by text, each as if it stood
 * alone. So a small file costs no call of its own, and the result is the same however the stream is cut.
 *
 *     |<-- passed -->|<-------------------- window -------------------->|
 *                    base                        scanned               base + filled
 */
export class PrefilteredTextStream<K> implements TextStream<K> {
  readonly #parts: MatcherParts;
  readonly #program: PrefilterTables;
  readonly #engine: Prefilter;
  readonly #alignment: number;
  readonly #found: (key: K, result: MatchResult) => void;
  readonly #release: () => void;
  #base = 0;
  #filled = 0;
  #scanned = 0;
  readonly #candidates = new Candidates();
  readonly #nearby: WindowCache;
  /** Texts that are not finished, in the order of the stream. */
  #texts: Text<K>[] = [];
  #finished = 0;
  /** Of each rule, what it was asked last, and said. */
  readonly #last: (
    { readonly window: string; readonly at: number; readonly spots: readonly ConfirmedSpan[] } | undefined
  )[] = [];

  /**
   * @param alignment texts start at its multiples; a power of two
   * @param found is told of each text in which something was found, when all of it was seen
   * @param release is told when the engine is needed no more
   */
  constructor(
    parts: MatcherParts,
    engine: Prefilter,
    alignment: number,
    found: (key: K, result: MatchResult) => void,
    release: () => void,
  ) {
    this.#parts = parts;
    this.#program = parts.tables;
    this.#engine = engine;
    this.#alignment = alignment;
    this.#found = found;
    this.#release = release;
    const shifted = (offset: number): number => offset + engine.window - this.#base;
    this.#nearby = new WindowCache({
      first: () => this.#base,
      end: () => this.length,
      read: (from, to) => engine.memory.toString('latin1', shifted(from), shifted(to)),
    });
  }

  /** Bytes pushed so far. */
  get length(): number {
    return this.#base + this.#filled;
  }

  /** All that was to be found in front of this offset was found. */
  get settled(): number {
    return this.#candidates.gram ?? this.#scanned;
  }

  /** Declares the text at `[start, end)`, behind all others. Bytes between texts belong to none. */
  open(key: K, _path: string | null, start: number, end: number): void {
    this.#texts.push(newText(key, start, end));
  }

  /** Takes at most `PIECE` bytes, and keeps none of them longer than the call. */
  push(bytes: Uint8Array): void {
    const { memory, window, windowSize } = this.#engine;
    if (bytes.length > PIECE) throw new RangeError(`a tape takes at most ${String(PIECE)} bytes at a time`);
    if (this.#filled + bytes.length > windowSize) this.#slide();
    memory.set(bytes, window + this.#filled);
    this.#filled += bytes.length;
    this.#scan(this.length - this.#program.reach);
  }

  /** To be called when every text that starts in the bytes pushed so far is declared: decides what can be decided. */
  settle(): void {
    this.#decide(false);
  }

  /** There is no more: a text that is declared longer than the stream ends with it. */
  finish(): void {
    for (let i = this.#finished; i < this.#texts.length; i++) {
      const text = this.#texts[i];
      if (text !== undefined) text.end = Math.min(text.end, this.length);
    }
    this.#scan(this.length);
    this.#decide(true);
    this.#release();
  }

  /** Stages 1 and 2, where they were not yet. */
  #scan(to: number): void {
    const { memory, window } = this.#engine;
    const { before, after, reach } = this.#program;
    for (let probe = this.#scanned; probe < to; probe = Math.max(probe + PROBED, this.#scanned)) {
      const shift = window - this.#base;
      const back = before + GRAM_REACH;
      const found = repetitionAt(memory, probe + shift, back, window, window + this.#filled);
      if (found === undefined) continue;
      // Texts start at multiples of the alignment.
      const period = leastCommonMultiple(found.period, this.#alignment);
      const end = found.end - shift;
      if (probe + MIN_TIMES * period > Math.min(to, end - reach)) continue;
      this.#search(probe);
      this.#scanRepeat(probe, { ...found, end }, period, Math.min(to, end - reach));
      // It may go on with the next bytes: what is left of it is not searched if that can wait.
      if (end === this.length && to < end && to - this.#scanned <= after) return;
    }
    this.#search(to);
  }

  /**
   * Searches the first period, and notes that the others have the same candidates.
   * @param period that of texts' alignment, too; @param to up to where stages 1 and 2 would find the same
   */
  #scanRepeat(from: number, { period: bytePeriod, end }: Repetition, period: number, to: number): void {
    const { mark } = this.#candidates;
    this.#search(from + period);
    const { confirmers, grams: first } = this.#candidates.since(mark);
    const after =
      Math.max(0, ...confirmers.map((rule) => this.#parts.confirmerOf(rule)?.after ?? 0)) + GRAM_REACH;
    const times = Math.floor((Math.min(to, end - after) - from) / period);
    if (times < 2) return;
    const grams = first.map((gram) => gram + period);
    this.#scanned = from + times * period;
    if (confirmers.length === 0) return;
    this.#candidates.addRepeat({
      ...{ from: from + period, to: this.#scanned },
      ...{ bytePeriod, period, after, confirmers, grams },
    });
  }

  #search(to: number): void {
    if (to <= this.#scanned) return;
    const { window } = this.#engine;
    const shift = window - this.#base;
    this.#engine.scan(
      {
        from: this.#scanned + shift,
        to: to + shift,
        first: window,
        end: window + this.#filled,
        phase: this.#alignment - (shift & (this.#alignment - 1)),
        alignment: this.#alignment,
      },
      (rule, address) => {
        this.#candidates.add(rule, address - shift);
      },
    );
    this.#scanned = to;
  }

  /**
   * A text that repeats itself holds nothing if one period of it holds nothing. Of what may hold something the candidates
   * are confirmed one by one.
   */
  #unfold(repeat: Repeat, text: Text<K> | undefined): void {
    const isEmpty = text !== undefined && this.#isEmpty(repeat, text);
    this.#candidates.expand(isEmpty ? text.end - repeat.after : repeat.from);
  }

  #isEmpty({ from, to, period, bytePeriod, after, confirmers, grams }: Repeat, text: Text<K>): boolean {
    if (text.start > from - this.#program.before - GRAM_REACH) return false;
    if (Math.min(to, text.end - after) < from + period) return false;
    // Where its alignment does not matter, a period is as long as that of the bytes.
    const asked = new Set<string>();
    return !confirmers.some((rule, i) => {
      const gram = grams[i] ?? 0;
      const same = `${String(rule)} ${String(gram % bytePeriod)}`;
      if (asked.has(same)) return false;
      asked.add(same);
      return this.#holds(rule, gram);
    });
  }

  /** Whether a candidate is one, were all that stands around it part of its text. */
  #holds(number: number, gram: number): boolean {
    const rule = this.#parts.confirmerOf(number);
    if (rule === undefined) return false;
    const from = gram - (this.#program.gramOffsets[number] ?? 0) - rule.before;
    const text = this.#nearby.window(from, from + rule.before + rule.after);
    return this.#spots(number, rule, text, rule.before).length > 0;
  }

  #decide(isLast: boolean): void {
    const end = this.length;
    const candidates = this.#candidates;
    for (let gram = candidates.gram; gram !== undefined; gram = candidates.gram) {
      this.#finishTexts(gram);
      const text = this.#texts[this.#finished];
      const { repeat, confirmer: number = 0 } = candidates;
      if (repeat !== undefined) {
        this.#unfold(repeat, text);
        continue;
      }
      const rule = this.#parts.confirmerOf(number);
      const offset = gram - (this.#program.gramOffsets[number] ?? 0);
      // Others are in a header, or across an edge.
      if (rule !== undefined && text !== undefined && offset >= text.start) {
        if (!isLast && offset + rule.after > end && text.end > end) break;
        this.#confirm(number, rule, text, offset);
      }
      candidates.shift();
    }
    this.#finishTexts(this.settled);
  }

  /** Stage 3. */
  #confirm(number: number, rule: Confirmer, text: Text<K>, offset: number): void {
    if (text.collector?.isFull() === true) return;
    const from = Math.max(text.start, offset - rule.before);
    const to = Math.min(text.end, this.length, offset + rule.after);
    if (rule.words !== undefined && this.#nearby.hasNoWords(number, rule.words, from, to)) return;
    const window = this.#nearby.window(from, to);
    const by = from - text.start;
    for (const spot of this.#spots(number, rule, window, offset - from)) {
      const owned = this.#parts.attribution()(rule.detector, window, spot);
      if (owned === undefined) continue;
      text.collector ??= createCollector(this.#parts.maxMatches);
      const { detector, start, end, secret } = owned;
      text.collector.add({ ...spot, detector, start: by + start, end: by + end, secret }, () =>
        placeIn(text, from + start, this.#engine, this.#engine.window - this.#base),
      );
    }
  }

  /** A file that repeats itself, hostile or not, is confirmed once: the same window has the same spots. */
  #spots(number: number, rule: Confirmer, window: string, at: number): readonly ConfirmedSpan[] {
    const last = this.#last[number];
    if (last?.at === at && last.window === window) return last.spots;
    const spots = rule.confirm(window, at);
    this.#last[number] = { window, at, spots };
    return spots;
  }

  #finishTexts(offset: number): void {
    for (let text = this.#texts[this.#finished]; text !== undefined && text.end <= offset;) {
      if (text.collector !== undefined) this.#found(text.key, text.collector.finish());
      text.collector = undefined;
      text = this.#texts[++this.#finished];
    }
    // Now and then, so that forgetting costs nothing.
    if (this.#finished > 1024) {
      this.#texts = this.#texts.slice(this.#finished);
      this.#finished = 0;
    }
  }

  /** Forgets the bytes that nothing can need any more. */
  #slide(): void {
    const undecided = Math.min(this.settled, this.#scanned);
    const keep = Math.max(this.#base, undecided - GRAM_REACH - this.#program.before - LONGEST_PERIOD);
    this.#countLines(keep);
    const { memory, window } = this.#engine;
    memory.copyWithin(window, window + keep - this.#base, window + this.#filled);
    this.#filled -= keep - this.#base;
    this.#base = keep;
  }

  /** Of a text that goes on behind `offset`, the lines before it are counted while its bytes are there. */
  #countLines(offset: number): void {
    const text = this.#texts.slice(this.#finished).find(({ end }) => end > offset);
    if (text === undefined || text.start >= offset) return;
    countLines(text, offset, this.#engine, this.#engine.window - this.#base);
  }
}
