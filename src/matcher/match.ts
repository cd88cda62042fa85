import type { Confidence } from '../detectors/detector.ts';

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
export interface MatchStream {
  /** `chunk` is not kept once the call returns. */
  push(chunk: Uint8Array): void;
  /** `last` is one more chunk; a text passed to `end` as a whole is scanned in place, without any copy. */
  end(last?: Uint8Array): MatchResult;
}

/** Compiled once a process from whatever detectors are loaded. */
export interface Matcher {
  /** Bytes of a text that are kept between two chunks, derived from the detectors' longest match. */
  readonly overlap: number;
  open(): MatchStream;
}
