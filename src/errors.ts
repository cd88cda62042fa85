import { PATH_SCHEMES } from './schemes.ts';

/**
 * Everything that can stop a scan, as a closed set. A problem that does not stop it (a damaged layer, a missing blob)
 * is data in the report's coverage, and a failed policy is a verdict. Neither is an error.
 */
export type ScanErrorCode =
  | 'USAGE' // the command line or the configuration is wrong
  | 'IMAGE_NOT_FOUND'
  | 'IMAGE_AMBIGUOUS' // an archive holds several images and none was chosen
  | 'PLATFORM_NOT_FOUND'
  | 'DAEMON_UNREACHABLE'
  | 'DAEMON_DENIED'
  | 'DAEMON_FAILED'
  | 'REGISTRY_UNREACHABLE'
  | 'REGISTRY_UNAUTHORIZED'
  | 'REGISTRY_RATE_LIMITED'
  | 'REGISTRY_FAILED'
  | 'CREDENTIALS_UNUSABLE'
  | 'ARCHIVE_UNREADABLE'
  | 'MANIFEST_INVALID'
  | 'MANIFEST_UNSUPPORTED'
  | 'BLOB_MISSING'
  | 'BLOB_CORRUPT'
  | 'LIMIT_REACHED'
  | 'WORKER_CRASHED'
  | 'OUTPUT_UNWRITABLE'
  | 'ABORTED'
  | 'INTERNAL'; // a bug of this program

/**
 * A failure with a code. `message` is one line: what failed, where and why; `hint` is what to do. Neither holds a
 * secret, and text of an image or a server goes through `printable` first.
 */
export class ScanError extends Error {
  override readonly name = 'ScanError';
  readonly code: ScanErrorCode;
  readonly hint: string | undefined;

  constructor(code: ScanErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }
}

/** Returns the message of anything thrown, as one printable line. */
export function messageOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error));
}

/** Start of a word, except before a reference to a path: an `@` there belongs to a file name. */
const WORD_START = `${/(?:^|[\s"'`(=/])/.source}(?!(?:${PATH_SCHEMES.join('|')}):)`;
/** `https://name:password@host`, with or without the scheme. `@sha256:` starts a digest, not a host. */
const USER_INFO = [
  /(\/\/)[^\s"'`/@]*:[^\s"'`@]+@(?!sha(?:256|512):)/g,
  new RegExp(`(${WORD_START})${/[^\s"'`(=/@:]*:[^\s"'`/@]+@(?!sha(?:256|512):)/.source}`, 'g'),
];
const QUERY = /\b(https?:\/\/[^\s?"'`]+)\?[^\s"'`]+/gi;

/** Hides credentials in URLs and references: the user and password, and the query, which may be a signature. */
export function withoutCredentials(text: string): string {
  return USER_INFO.reduce((shown, pattern) => shown.replace(pattern, '$1****@'), text).replace(
    QUERY,
    '$1?****',
  );
}

/**
 * Makes untrusted text safe to print on one line: escapes control characters (C0, DEL, C1), line separators and
 * bidirectional overrides as `\xNN` or `\u{NNNN}`, and cuts the text after `limit` characters.
 */
export function printable(text: string, limit = 4096): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/gu, (c) => {
    const code = c.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}
