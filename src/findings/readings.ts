/** A text as something else would read it: unescaped, or decoded. A character stands for a byte (latin1). */
export interface Reading {
  readonly text: string;
  /** Where the character at `at` starts in the text that was given. */
  readonly startOf: (at: number) => number;
  /** Where the character in front of `at` ends in the text that was given. */
  readonly endOf: (at: number) => number;
}

/** What is longer is a hostile text: its decoded forms are not decoded again. */
const LONGEST_TWICE = 64 * 1024;

/**
 * The text as it stands, and all that it holds in escaped or encoded form, twice over: an instruction of a build
 * quotes a secret for a shell, for JSON (Go's, too, which writes `&` as an escape) or for a URL, or hands it on in
 * base64 or hex.
 * @param bytes latin1
 */
export function* readingsOf(bytes: string): Generator<Reading> {
  const plain: Reading = { text: bytes, startOf: (at) => at, endOf: (at) => at };
  yield plain;
  for (const first of decodings(plain)) {
    yield first;
    if (bytes.length <= LONGEST_TWICE) yield* decodings(first);
  }
}

function* decodings(reading: Reading): Generator<Reading> {
  const { text } = reading;
  for (const { mark, pattern, decode } of ESCAPES) {
    if (text.includes(mark)) yield unescaped(reading, pattern, decode);
  }
  for (const { 0: run, index } of text.matchAll(BASE64)) {
    // What stands in front of an encoded text may be of the alphabet, too: each start is tried.
    for (const skipped of [0, 1, 2, 3]) yield decoded(reading, run.slice(skipped), index + skipped, 'base64');
  }
  for (const { 0: run, index } of text.matchAll(HEX)) {
    for (const skipped of [0, 1]) yield decoded(reading, run.slice(skipped), index + skipped, 'hex');
  }
}

interface Escape {
  /** Without it the text holds none. */
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
  // Within single quotes a shell can write one only so.
  { mark: "'", pattern: /'(?:\\'|"'")'/g, decode: () => "'" },
  // Elsewhere it takes quotes away, and the backslash in front of one.
  { mark: "'", pattern: /['"]|\\([^])/g, decode: ([, quoted = '']) => quoted },
  { mark: '"', pattern: /['"]/g, decode: () => '' },
  // CSV and SQL write a quote twice.
  { mark: '""', pattern: /""/g, decode: () => '"' },
  { mark: "''", pattern: /''/g, decode: () => "'" },
  { mark: '\\\n', pattern: /\\\n[ \t]*/g, decode: () => '' },
  // UTF-16.
  { mark: '\0', pattern: /\0/g, decode: () => '' },
];

/** An escape that was taken out: where it stood, and where what it stands for stands now. */
interface Taken {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

function unescaped(reading: Reading, pattern: RegExp, decode: Escape['decode']): Reading {
  const { text } = reading;
  const parts: string[] = [];
  const taken: Taken[] = [];
  let read = 0;
  let written = 0;
  for (const match of text.matchAll(pattern)) {
    const to = match.index + match[0].length;
    const meant = decode(match);
    const start = written + match.index - read;
    parts.push(text.slice(read, match.index), meant);
    written = start + meant.length;
    taken.push({ from: match.index, to, start, end: written });
    read = to;
  }
  parts.push(text.slice(read));
  return {
    text: parts.join(''),
    startOf: (at) => {
      const last = lastWhere(taken, ({ start, end }) => start < at || (start === at && end > at));
      if (last === undefined) return reading.startOf(at);
      return reading.startOf(at < last.end ? last.from : last.to + at - last.end);
    },
    endOf: (at) => {
      const last = lastWhere(taken, ({ start }) => start < at);
      if (last === undefined) return reading.endOf(at);
      return reading.endOf(at <= last.end ? last.to : last.to + at - last.end);
    },
  };
}

/** The last for which it is true, where it is true of the first ones and of no others. */
function lastWhere(all: readonly Taken[], isBefore: (one: Taken) => boolean): Taken | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && isBefore(one)) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

/** Shorter runs hold no secret worth the name. */
const BASE64 = /[A-Za-z0-9+/_-]{8,}/g;
const HEX = /[0-9A-Fa-f]{12,}/g;
/** Bytes a character. */
const SHARES = { base64: 3 / 4, hex: 1 / 2 } as const;

function decoded(reading: Reading, run: string, index: number, encoding: 'base64' | 'hex'): Reading {
  const share = SHARES[encoding];
  return {
    text: Buffer.from(run, encoding).toString('latin1'),
    startOf: (at) => reading.startOf(index + Math.floor(at / share)),
    endOf: (at) => reading.endOf(index + Math.ceil(at / share)),
  };
}
