import type { Confidence } from '../catalogue/model/detector.ts';

/** Bytes that a detector accepts. Offsets are bytes from the start of the scanned text. */
export interface Match {
  readonly detector: string;
  /** Offset of the secret's first byte. */
  readonly start: number;
  /** Offset behind the secret's last byte. */
  readonly end: number;
  /** The secret's bytes, each as one character (latin1). */
  readonly secret: string;
  readonly confidence: Confidence;
  readonly checksum: 'valid' | 'invalid' | 'none';
  /** The encodings in which the secret stands, outermost first; then the offsets are those of the encoded bytes. */
  readonly decoded?: readonly string[];
  /** The URL or connection string that the secret stands in, as `secret` is written; only of detectors that keep it. */
  readonly url?: string;
  /** 1-based, of the secret's first byte; the column counts bytes. */
  readonly line: number;
  readonly column: number;
}

/** What was found in one text, sorted by `start`, overlaps resolved. */
export interface MatchResult {
  readonly matches: readonly Match[];
  /** True when the limit on matches a text was hit and the rest was dropped: coverage has to say so. */
  readonly truncated: boolean;
}

/** One text (a file's content) on its way through the matcher. */
export interface TextScan {
  /** `chunk` is not kept once the call returns. */
  push(chunk: Uint8Array): void;
  /** `last` is one more chunk; a text passed to `end` as a whole is scanned in place, without any copy. */
  end(last?: Uint8Array): MatchResult;
}

/** Most bytes that a tape takes at a time. */
export const PIECE = 256 * 1024;

/** A stream of bytes in which texts stand one behind the other: the files of a tar, or names in a list. */
export interface TextStream<K> {
  /** Bytes pushed so far. */
  readonly length: number;
  /** All that was to be found in front of this offset was told of. */
  readonly settled: number;
  /** Declares the text at the offsets `[start, end)` of the stream, behind all others. */
  open(key: K, start: number, end: number): void;
  /** Takes at most `PIECE` bytes, and does not keep them. */
  push(bytes: Uint8Array): void;
  /** To be called when every text that starts in the bytes pushed so far is declared. */
  settle(): void;
  /** The stream ends here; every text in which something was found has been told of when this returns. */
  finish(): void;
}

/** Compiled once a process from whatever detectors are loaded. */
export interface Matcher {
  /** Bytes of a text that are kept between two chunks, derived from the detectors' longest match. */
  readonly overlap: number;
  /** For one text. */
  open(): TextScan;
  /**
   * For many texts in one stream of bytes.
   * @param alignment a power of two, of which every text's start is a multiple: what stands in front of a text is no
   *   part of it
   * @param found is told of each text in which something was found
   */
  openStream<K>(alignment: number, found: (key: K, result: MatchResult) => void): TextStream<K>;
}
