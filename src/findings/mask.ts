import { groupBy } from './group.ts';
import { MASK } from './redact.ts';
import { readingsOf } from './readings.ts';

/** Takes secrets out of a text. */
export type Mask = (text: string) => string;

/** What is shorter gives nothing away. */
const SHORTEST_SECRET = 3;
/** Long enough to tell most tokens of a vendor apart: an image may hold thousands of one prefix. */
const LONGEST_KEY = 16;
/** A line of a longer secret, such as a private key, is told by itself from here on. */
const SHORTEST_LINE = 16;

/** Secrets by their beginnings, which are as long as the secret but no longer than the longest key. */
interface Index {
  readonly keyLengths: readonly number[];
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  /** The first characters of all. */
  readonly heads: ReadonlySet<string>;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Masks secrets, whichever way a text writes them: as they are, escaped for JSON, XML, a URL or a shell, in base64 or
 * hex (readings.ts), and line by line where they have several. Secrets that overlap are masked as one, so no rest of
 * the second stays.
 */
export function maskOf(secrets: Iterable<string>): Mask {
  const index = indexOf(secrets);
  if (index.byKey.size === 0) return (text) => text;
  return (text) => {
    const bytes = Buffer.from(text);
    const spans: Span[] = [];
    for (const reading of readingsOf(bytes.toString('latin1'))) {
      for (const { from, to } of spansIn(reading.text, index)) {
        spans.push({ from: reading.startOf(from), to: reading.endOf(to) });
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
      // `-----BEGIN …` is the same in all keys.
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

/** The longest secret that starts at each place, those within others left out. */
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
