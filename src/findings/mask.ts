import { groupBy } from './group.ts';
import { MASK } from './redact.ts';
import { decodedTexts } from './decoded-texts.ts';

/** Replaces secrets in a text by `****`. */
export type Mask = (text: string) => string;

/** Shorter values would mask arbitrary text. */
const SHORTEST_SECRET = 3;
/** Distinguishes most tokens with the same prefix; an image may hold thousands of them. */
const LONGEST_KEY = 16;
/** From this length on, a line of a longer secret, such as a private key, is masked on its own. */
const SHORTEST_LINE = 16;

/** Secrets by their keys: their first `LONGEST_KEY` characters, or all of a shorter secret. */
interface Index {
  readonly keyLengths: readonly number[];
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  /** The first `SHORTEST_SECRET` characters of all secrets. */
  readonly heads: ReadonlySet<string>;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns a mask for secrets that a text holds verbatim, escaped or encoded (decoded-texts.ts). A secret of several lines
 * is masked line by line, too. Secrets that overlap are masked as one, so that nothing of the second remains.
 */
export function maskOf(secrets: Iterable<string>): Mask {
  const index = indexOf(secrets);
  if (index.byKey.size === 0) return (text) => text;
  return (text) => {
    const bytes = Buffer.from(text);
    const spans: Span[] = [];
    for (const decoded of decodedTexts(bytes.toString('latin1'))) {
      for (const { from, to } of spansIn(decoded.text, index)) {
        spans.push({ from: decoded.startOf(from), to: decoded.endOf(to) });
      }
    }
    return spans.length === 0 ? text : replaced(bytes, spans);
  };
}

function replaced(bytes: Buffer, spans: readonly Span[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from >= end || end === 0) parts.push(bytes.toString('utf8', end, from), MASK);
    end = Math.max(end, to);
  }
  return parts.join('') + bytes.toString('utf8', end);
}

function indexOf(secrets: Iterable<string>): Index {
  const all = new Set<string>();
  for (const secret of secrets) {
    const bytes = Buffer.from(secret).toString('latin1');
    if (secret.length >= SHORTEST_SECRET) all.add(bytes);
    if (!/[\r\n]/.test(bytes)) continue;
    for (const line of bytes.split(/[\r\n]+/).map((each) => each.trim())) {
      // `-----BEGIN …` is not secret: all keys have it.
      if (line.length >= SHORTEST_LINE && !line.startsWith('-----')) all.add(line);
    }
  }
  const byKey = groupBy(all, (secret) => secret.slice(0, LONGEST_KEY));
  return {
    keyLengths: [...new Set([...byKey.keys()].map((key) => key.length))],
    byKey,
    heads: new Set([...all].map((secret) => secret.slice(0, SHORTEST_SECRET))),
  };
}

/** Yields the longest secret at each position, without those that lie within another. */
function* spansIn(text: string, index: Index): Generator<Span> {
  let end = 0;
  for (let from = 0; from < text.length; from++) {
    if (!index.heads.has(text.slice(from, from + SHORTEST_SECRET))) continue;
    const to = from + longestAt(text, from, index);
    if (to <= Math.max(from, end)) continue;
    end = to;
    yield { from, to };
  }
}

function longestAt(text: string, at: number, { keyLengths, byKey }: Index): number {
  let longest = 0;
  for (const length of keyLengths) {
    for (const secret of byKey.get(text.slice(at, at + length)) ?? []) {
      if (secret.length > longest && text.startsWith(secret, at)) longest = secret.length;
    }
  }
  return longest;
}
