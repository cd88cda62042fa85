/**
 * Looks for what is left of a secret in what was written: the secret, each piece of eight characters, in whatever form
 * a format may have written it.
 */

const PIECE = 8;
/** Shorter secrets stand in texts by chance. */
const KEY = 6;
/** Eight bytes of a secret stand in so many characters, whatever stands in front of them. */
const BASE64_PIECE = 10;

/** Texts, by their first characters. */
export type Needles = ReadonlyMap<string, readonly string[]>;

const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);
const numbered = (text: string, special: RegExp, write: (code: number) => string): string =>
  text.replace(special, (character) => write(character.charCodeAt(0)));
const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

/** How the formats, and what they quote, write a piece of text. */
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
 * All that gives a secret away.
 * @param shown what reports show of secrets on purpose: pieces of it give nothing away
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
    for (let front = 0; front < 3; front++) {
      const encoded = Buffer.concat([Buffer.alloc(front), bytes]).toString('base64');
      // The first and the last characters are of what stands around the secret, too.
      const own = encoded.slice(front === 0 ? 0 : front + 1, Math.floor(((front + bytes.length) * 4) / 3));
      const telling = windows(own, BASE64_PIECE).filter((piece) => piece.length === BASE64_PIECE);
      for (const piece of telling) for (const form of [piece, urlSafe(piece)]) add(form);
    }
    for (const piece of windows(bytes.toString('hex'), 2 * PIECE)) {
      for (const form of [piece, piece.toUpperCase()]) add(form);
    }
  }
  return needles;
}

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');

/** The needles that stand in the text, or would if its lines were joined. */
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
