import type { Collector } from './collector.ts';
import type { Prefilter } from '../prefilter/prefilter.ts';

/** A text of a tape, until all of it was seen. */
export interface Text<K> {
  readonly key: K;
  /** Offsets in the stream: of the first byte, and behind the last. */
  readonly start: number;
  end: number;
  /** A place up to which lines are counted, in front of all that may be asked for. */
  counted: Counted;
  /** The place that was asked for last: the next one is most often behind it. */
  last: Counted;
  collector: Collector | undefined;
}

/** An offset, its line, and where that line starts. */
interface Counted {
  readonly offset: number;
  readonly line: number;
  readonly lineStart: number;
}

export function newText<K>(key: K, start: number, end: number): Text<K> {
  const counted = { offset: start, line: 1, lineStart: start };
  return { key, start, end, counted, last: counted, collector: undefined };
}

/**
 * Line and column of an offset in the stream that lies in the text and in the engine's window.
 * @param shift from offsets in the stream to addresses
 */
export function placeIn(
  text: Text<unknown>,
  offset: number,
  engine: Prefilter,
  shift: number,
): { line: number; column: number } {
  const from = offset < text.last.offset ? text.counted : text.last;
  text.last = countedTo(from, offset, engine, shift);
  return { line: text.last.line, column: offset - text.last.lineStart + 1 };
}

/** Counts the lines in front of an offset while its bytes are there. */
export function countLines(text: Text<unknown>, offset: number, engine: Prefilter, shift: number): void {
  const from = offset < text.last.offset ? text.counted : text.last;
  text.counted = countedTo(from, offset, engine, shift);
  if (text.last.offset < offset) text.last = text.counted;
}

function countedTo(from: Counted, offset: number, engine: Prefilter, shift: number): Counted {
  const newlines = engine.countNewlines(from.offset + shift, offset + shift);
  if (newlines === 0) return { ...from, offset };
  const lineStart = engine.memory.lastIndexOf(0x0a, offset + shift - 1) + 1 - shift;
  return { offset, line: from.line + newlines, lineStart };
}
