import type { Confidence } from '../catalogue/model/detector.ts';

/** Bytes that a detector accepts. Offsets are bytes from the start of the scanned text. */
export interface Match {
  readonly detector: string;
  /** Offset of the secret's first byte. */
  readonly start: number;
  /** Offset after the secret's last byte. */
  readonly end: number;
  /** The secret's bytes, each as one character (latin1). */
  readonly secret: string;
  readonly confidence: Confidence;
  readonly checksum: 'valid' | 'invalid' | 'none';
  /** The encodings of the secret, outermost first. If present, `start` and `end` are those of the encoded bytes. */
  readonly decoded?: readonly string[];
  /** The URL or connection string around the secret (latin1); only for detectors with `keepsUrl`. */
  readonly url?: string;
  /** Line of the secret's first byte, 1-based. */
  readonly line: number;
  /** Column of the secret's first byte, 1-based, in bytes. */
  readonly column: number;
}

/** The matches of one text, sorted by `start`, without overlaps. */
export interface MatchResult {
  readonly matches: readonly Match[];
  /** Whether the text has more matches than the limit. The others are dropped, and coverage must report that. */
  readonly truncated: boolean;
}

/** The scan of a single text. */
export interface TextScan {
  /** `chunk` is not kept after the call. */
  push(chunk: Uint8Array): void;
  /** @param last one more chunk, for a text that is passed as a whole */
  end(last?: Uint8Array): MatchResult;
}

/** Most bytes that one `TextStream.push` takes. */
export const PIECE = 256 * 1024;

/** A stream of bytes that contains several texts one after another: the files of a tar, or a list of names. */
export interface TextStream<K> {
  /** Number of bytes pushed so far. */
  readonly length: number;
  /** Every match before this offset has been reported. */
  readonly settled: number;
  /**
   * Declares that the bytes `[start, end)` of the stream are a text. Texts are declared in the order of the stream.
   * @param path the file that the text belongs to, for rules with conditions on the path; null if there is none
   */
  open(key: K, path: string | null, start: number, end: number): void;
  /** Takes at most `PIECE` bytes, which are not kept after the call. */
  push(bytes: Uint8Array): void;
  /** Confirms what can be confirmed. Call it when every text that starts in the bytes pushed so far is declared. */
  settle(): void;
  /** Ends the stream. When it returns, every text with a match has been reported. */
  finish(): void;
}

/** Detectors that are ready to scan. Its streams may be open at the same time, in one thread. */
export interface Matcher {
  /** Most bytes of a text that are kept from one chunk to the next, derived from the detectors' longest match. */
  readonly overlap: number;
  /** Starts the scan of a single text. */
  open(): TextScan;
  /**
   * Opens a stream of several texts.
   * @param alignment a power of two that divides the start of every text; the bytes before a text are not part of it
   * @param found called once for each text that has a match, or that was truncated
   */
  openStream<K>(alignment: number, found: (key: K, result: MatchResult) => void): TextStream<K>;
  /**
   * Returns why user rules were skipped since the last call (their regular expressions took too long), and gives all
   * rules a new time budget. To be called after each layer, and after the image's metadata.
   */
  takeOverruns(): readonly string[];
}
