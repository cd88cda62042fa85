import type { Prefilter } from '../prefilter/prefilter.ts';
import type { Collector } from './collector.ts';

/** A text of a stream that is not finished yet. Offsets are those of the stream. */
export interface Text<K> {
  readonly key: K;
  readonly start: number;
  /** Offset after its last byte. */
  end: number;
  /** A place up to which lines are counted, at or before every place that may still be located. */
  counted: CountedPlace;
  /** The place that was located last. The next one is usually after it. */
  located: CountedPlace;
  collector: Collector | undefined;
}

/** An offset, its line, and where that line starts. */
interface CountedPlace {
  readonly offset: number;
  readonly line: number;
  readonly lineStart: number;
}

export function newText<K>(key: K, start: number, end: number): Text<K> {
  const counted = { offset: start, line: 1, lineStart: start };
  return { key, start, end, counted, located: counted, collector: undefined };
}

/**
 * Returns line and column of an offset in the text, whose bytes are in the prefilter's window.
 * @param shift the difference between an address and the offset in the stream
 */
export function locate(
  text: Text<unknown>,
  offset: number,
  prefilter: Prefilter,
  shift: number,
): { line: number; column: number } {
  const from = offset < text.located.offset ? text.counted : text.located;
  text.located = countTo(from, offset, prefilter, shift);
  return { line: text.located.line, column: offset - text.located.lineStart + 1 };
}

/** Counts the lines before an offset, while their bytes are in the window. */
export function countLines(text: Text<unknown>, offset: number, prefilter: Prefilter, shift: number): void {
  const from = offset < text.located.offset ? text.counted : text.located;
  text.counted = countTo(from, offset, prefilter, shift);
  if (text.located.offset < offset) text.located = text.counted;
}

function countTo(from: CountedPlace, offset: number, prefilter: Prefilter, shift: number): CountedPlace {
  const newlines = prefilter.countNewlines(from.offset + shift, offset + shift);
  if (newlines === 0) return { ...from, offset };
  const lineStart = prefilter.memory.lastIndexOf(0x0a, offset + shift - 1) + 1 - shift;
  return { offset, line: from.line + newlines, lineStart };
}
