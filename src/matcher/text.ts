import type { Collector } from './collector.ts';
import type { Engine } from './engine.ts';

/** A text of a tape, until all of it was seen. */
export interface Text<K> {
  readonly key: K;
  /** Offsets in the stream: of the first byte, and behind the last. */
  readonly start: number;
  end: number;
  /** A place in the text up to which lines are counted: its offset, its line, and where that line starts. */
  counted: number;
  line: number;
  lineStart: number;
  collector: Collector | undefined;
}

export function newText<K>(key: K, start: number, end: number): Text<K> {
  return { key, start, end, counted: start, line: 1, lineStart: start, collector: undefined };
}

/**
 * Line and column of an offset in the stream that lies in the text and in the engine's window.
 * @param shift from offsets in the stream to addresses
 */
export function placeIn(
  { counted, line, lineStart }: Text<unknown>,
  offset: number,
  { memory, countNewlines }: Engine,
  shift: number,
): { line: number; column: number } {
  const newlines = countNewlines(counted + shift, offset + shift);
  const start = newlines === 0 ? lineStart : memory.lastIndexOf(0x0a, offset + shift - 1) + 1 - shift;
  return { line: line + newlines, column: offset - start + 1 };
}
