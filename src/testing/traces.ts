/** Length of the pieces of a secret that no output may contain, in characters. */
const PIECE = 8;
/** Length of a needle's key, in characters. Shorter pieces occur in texts by chance. */
const KEY = 6;
/** Length in base64 that eight bytes of a secret fill completely at any alignment, in characters. */
const BASE64_PIECE = 10;

/** Pieces of secrets to search for, by their first `KEY` characters. */
export type Needles = ReadonlyMap<string, readonly string[]>;

const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);
const numbered = (text: string, special: RegExp, write: (code: number) => string): string =>
  text.replace(special, (character) => write(character.charCodeAt(0)));
const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

/** The ways in which a format, or a text that it quotes, escapes a piece of text. */
const FORMS: readonly ((piece: string) => string)[] = [
  (text) => text,
  quoted,
  (text) => quoted(quoted(text)),
  (text) => numbered(quoted(text), /[<>&'+]/g, (code) => `\\u${hex(code, 4)}`),
  (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  (text) => numbered(text, /[&<>"'`]/g, (code) => `&#${String(code)};`),
  (text) => numbered(text, /[&<>"'`\n]/g, (code) => `&#x${hex(code, 0)};`),
  (text) => text.replaceAll('"', '""'),
  encodeURI,
  encodeURIComponent,
  (text) => numbered(encodeURIComponent(text), /[!'()*]/g, (code) => `%${hex(code, 2)}`),
  (text) => text.replace(/[\\`*_{}[\]<>()#+\-.!|~&$]/g, '\\$&'),
  (text) => text.replaceAll('|', '\\|'),
  (text) => numbered(text, /[\x00-\x1f]/g, (code) => `\\x${hex(code, 2)}`),
  (text) => text.replaceAll("'", `'\\''`),
];

const windows = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.max(1, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/**
 * Returns every piece of the secrets that an output must not contain, in every escaped and encoded form.
 * @param shown the redacted forms, whose pieces may appear
 */
export function needlesOf(secrets: Iterable<string>, shown: readonly string[]): Needles {
  const needles = new Map<string, string[]>();
  const add = (needle: string): void => {
    if (needle.length < KEY) return;
    const key = needle.slice(0, KEY);
    const same = needles.get(key);
    if (same === undefined) needles.set(key, [needle]);
    else if (!same.includes(needle)) same.push(needle);
  };
  for (const secret of secrets) {
    for (const piece of windows(secret, PIECE)) {
      if (shown.some((text) => text.includes(piece))) continue;
      for (const form of FORMS) {
        const written = form(piece);
        add(written);
        add(written.replace(/\s/g, ''));
      }
    }
    const bytes = Buffer.from(secret);
    for (let phase = 0; phase < 3; phase++) {
      const encoded = Buffer.concat([Buffer.alloc(phase), bytes]).toString('base64');
      // The first and last characters also encode bytes around the secret.
      const inner = encoded.slice(phase === 0 ? 0 : phase + 1, Math.floor(((phase + bytes.length) * 4) / 3));
      const pieces = windows(inner, BASE64_PIECE).filter((piece) => piece.length === BASE64_PIECE);
      for (const piece of pieces) for (const form of [piece, urlSafe(piece)]) add(form);
    }
    for (const piece of windows(bytes.toString('hex'), 2 * PIECE)) {
      for (const form of [piece, piece.toUpperCase()]) add(form);
    }
  }
  return needles;
}

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');

/** Returns the needles that occur in the text, or in the text without colours and white space. */
export function tracesIn(text: string, needles: Needles): ReadonlySet<string> {
  const traces = new Set<string>();
  for (const view of [text, text.replace(/\x1b\[[0-9;]*m|\s/g, '')]) {
    for (let at = 0; at + KEY <= view.length; at++) {
      for (const needle of needles.get(view.slice(at, at + KEY)) ?? []) {
        if (view.startsWith(needle, at)) traces.add(needle);
      }
    }
  }
  return traces;
}
