import { PATH_SCHEMES } from './schemes.ts';

/**
 * Everything that can stop a scan, as a closed set. What can be survived (a damaged layer, a blob that is
 * missing) is data in the report's coverage; "the policy said no" is a verdict. Neither is an error.
 */
export type ScanErrorCode =
  | 'USAGE' // the command line or the configuration is wrong
  | 'IMAGE_NOT_FOUND'
  | 'IMAGE_AMBIGUOUS' // an archive holds several images and none was picked
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
  | 'INTERNAL'; // a mistake of this program

/**
 * A failure with a name. `message` is one line that says which thing failed and why; `hint` is the way out.
 * Neither ever holds a secret: what came from an image or from a server goes through `printable` first.
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

/** The message of anything thrown, as one printable line. */
export function messageOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error));
}

/** Start of a word, unless a reference to a path starts there: its `@` is a part of a file's name. */
const WORD_START = `${/(?:^|[\s"'`(=/])/.source}(?!(?:${PATH_SCHEMES.join('|')}):)`;
/** `https://name:password@host`, and the same without a scheme. `@sha256:` starts the digest of a reference. */
const USER_INFO = [
  /(\/\/)[^\s"'`/@]*:[^\s"'`@]+@(?!sha(?:256|512):)/g,
  new RegExp(`(${WORD_START})${/[^\s"'`(=/@:]*:[^\s"'`/@]+@(?!sha(?:256|512):)/.source}`, 'g'),
];
const QUERY = /\b(https?:\/\/[^\s?"'`]+)\?[^\s"'`]+/gi;

/** Takes credentials out of URLs and references: who logs in, and the query of a URL, which may be a signature. */
export function withoutCredentials(text: string): string {
  return USER_INFO.reduce((shown, pattern) => shown.replace(pattern, '$1****@'), text).replace(
    QUERY,
    '$1?****',
  );
}

/**
 * Makes foreign text safe to print on one line: control characters (C0, DEL, C1), line separators and
 * bidirectional overrides become `\xNN` / `\u{NNNN}`, and what is longer than `limit` characters is cut.
 */
export function printable(text: string, limit = 4096): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/gu, (c) => {
    const code = c.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}
