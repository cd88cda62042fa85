import type { Collector } from './collector.ts';

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
