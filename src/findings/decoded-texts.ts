/** A text after its escapes or encoding have been decoded. Each character is a byte (latin1). */
export interface DecodedText {
  readonly text: string;
  /** Returns where the character at `at` starts in the original text. */
  readonly startOf: (at: number) => number;
  /** Returns where the character before `at` ends in the original text. */
  readonly endOf: (at: number) => number;
}

/** Bytes. The decoded forms of a longer text are not decoded again, since it may be hostile. */
const LONGEST_TWICE = 64 * 1024;

/**
 * Yields the text verbatim and with everything in it decoded, up to twice. A build instruction quotes a secret for a
 * shell, for JSON (Go's also escapes `&`) or for a URL, or passes it on in base64 or hex.
 * @param bytes latin1
 */
export function* decodedTexts(bytes: string): Generator<DecodedText> {
  const verbatim: DecodedText = { text: bytes, startOf: (at) => at, endOf: (at) => at };
  yield verbatim;
  for (const once of decodings(verbatim)) {
    yield once;
    if (bytes.length <= LONGEST_TWICE) yield* decodings(once);
  }
}

function* decodings(source: DecodedText): Generator<DecodedText> {
  const { text } = source;
  for (const { mark, pattern, decode } of ESCAPES) {
    if (text.includes(mark)) yield unescaped(source, pattern, decode);
  }
  for (const { 0: run, index } of text.matchAll(BASE64)) {
    // Characters before the encoded text may belong to the alphabet, too, so each alignment is tried.
    for (const skipped of [0, 1, 2, 3]) yield decoded(source, run.slice(skipped), index + skipped, 'base64');
  }
  for (const { 0: run, index } of text.matchAll(HEX)) {
    for (const skipped of [0, 1]) yield decoded(source, run.slice(skipped), index + skipped, 'hex');
  }
}

interface Escape {
  /** A text without it has no such escape. */
  readonly mark: string;
  readonly pattern: RegExp;
  readonly decode: (match: RegExpMatchArray) => string;
}

const byte = (hex: string): string => String.fromCharCode(parseInt(hex, 16));
const utf8 = (point: number): string =>
  point <= 0x10ffff ? Buffer.from(String.fromCodePoint(point)).toString('latin1') : '';

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', 0: '\0' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const ESCAPES: readonly Escape[] = [
  {
    mark: '\\',
    pattern: /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([^]))/gi,
    decode: ([, braced, short, hex, other = '']) => {
      if (hex !== undefined) return byte(hex);
      const point = braced ?? short;
      return point === undefined ? (CONTROLS[other] ?? other) : utf8(parseInt(point, 16));
    },
  },
  { mark: '%', pattern: /%([0-9a-f]{2})/gi, decode: ([, hex = '']) => byte(hex) },
  {
    mark: '&',
    pattern: /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi,
    decode: ([, hex, decimal, name = '']) =>
      hex !== undefined
        ? utf8(parseInt(hex, 16))
        : decimal !== undefined
          ? utf8(Number(decimal))
          : (ENTITIES[name.toLowerCase()] ?? ''),
  },
  // The only two ways to write a single quote within single quotes of a shell.
  { mark: "'", pattern: /'(?:\\'|"'")'/g, decode: () => "'" },
  // Outside single quotes, a shell removes quotes and the backslash before a character.
  { mark: "'", pattern: /['"]|\\([^])/g, decode: ([, quoted = '']) => quoted },
  { mark: '"', pattern: /['"]/g, decode: () => '' },
  // CSV and SQL write a quote twice.
  { mark: '""', pattern: /""/g, decode: () => '"' },
  { mark: "''", pattern: /''/g, decode: () => "'" },
  { mark: '\\\n', pattern: /\\\n[ \t]*/g, decode: () => '' },
  // UTF-16.
  { mark: '\0', pattern: /\0/g, decode: () => '' },
];

/** A decoded escape: where it was in the source, and where its decoded characters are now. */
interface DecodedEscape {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

function unescaped(source: DecodedText, pattern: RegExp, decode: Escape['decode']): DecodedText {
  const { text } = source;
  const parts: string[] = [];
  const escapes: DecodedEscape[] = [];
  let read = 0;
  let written = 0;
  for (const match of text.matchAll(pattern)) {
    const to = match.index + match[0].length;
    const characters = decode(match);
    const start = written + match.index - read;
    parts.push(text.slice(read, match.index), characters);
    written = start + characters.length;
    escapes.push({ from: match.index, to, start, end: written });
    read = to;
  }
  parts.push(text.slice(read));
  return {
    text: parts.join(''),
    startOf: (at) => {
      const last = lastWhere(escapes, ({ start, end }) => start < at || (start === at && end > at));
      if (last === undefined) return source.startOf(at);
      return source.startOf(at < last.end ? last.from : last.to + at - last.end);
    },
    endOf: (at) => {
      const last = lastWhere(escapes, ({ start }) => start < at);
      if (last === undefined) return source.endOf(at);
      return source.endOf(at <= last.end ? last.to : last.to + at - last.end);
    },
  };
}

/** Returns the last item for which `isBefore` holds. It must hold for the first items and for no later ones. */
function lastWhere(
  all: readonly DecodedEscape[],
  isBefore: (one: DecodedEscape) => boolean,
): DecodedEscape | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && isBefore(one)) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

/** Shorter runs are too short for a secret. */
const BASE64 = /[A-Za-z0-9+/_-]{8,}/g;
const HEX = /[0-9A-Fa-f]{12,}/g;
const BYTES_PER_CHARACTER = { base64: 3 / 4, hex: 1 / 2 } as const;

function decoded(source: DecodedText, run: string, index: number, encoding: 'base64' | 'hex'): DecodedText {
  const share = BYTES_PER_CHARACTER[encoding];
  return {
    text: Buffer.from(run, encoding).toString('latin1'),
    startOf: (at) => source.startOf(index + Math.floor(at / share)),
    endOf: (at) => source.endOf(index + Math.ceil(at / share)),
  };
}
