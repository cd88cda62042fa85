import type { PlacedMatch } from '../worker/layer-scan.ts';
import { groupBy } from './group.ts';
import { MASK } from './redact.ts';

/**
 * Takes the secrets out of the texts that a report quotes from the image. A build instruction often holds the
 * very secret that was found, and so does the name of a file found by its name.
 */
export interface Scrubber {
  /** For instructions of the build history: every secret found anywhere in the image is masked. */
  readonly instruction: (text: string) => string;
  /**
   * For paths, and for messages that name one: masks the secrets found in names. Others stay, or the common
   * password `postgres` would make half of the paths unreadable.
   */
  readonly path: (text: string) => string;
}

/** Secrets by their beginnings, which are as long as the secret but no longer than the longest key. */
interface Index {
  readonly keyLengths: readonly number[];
  readonly byKey: ReadonlyMap<string, readonly string[]>;
}
/** Long enough to tell most tokens of a vendor apart: an image may hold thousands of one prefix. */
const LONGEST_KEY = 16;
/** What is shorter gives nothing away. */
const SHORTEST_SECRET = 3;

export function createScrubber(matches: readonly PlacedMatch[]): Scrubber {
  const everywhere = indexOf(matches);
  const inNames = indexOf(matches.filter((placed) => placed.kind === 'file-name'));
  return {
    instruction: (text) => mask(text, everywhere),
    path: (text) => mask(text, inNames),
  };
}

/** The text of a secret, which matches carry as latin1 of its bytes. */
export function decodeSecret(secret: string): string {
  return Buffer.from(secret, 'latin1').toString('utf8');
}

function indexOf(matches: readonly PlacedMatch[]): Index {
  const secrets = new Set(matches.map((placed) => decodeSecret(placed.match.secret)));
  const telling = [...secrets].filter((secret) => secret.length >= SHORTEST_SECRET);
  const byKey = groupBy(telling, (secret) => secret.slice(0, LONGEST_KEY));
  return { keyLengths: [...new Set([...byKey.keys()].map((key) => key.length))], byKey };
}

/** Secrets that overlap are masked as one, so no rest of the second stays. */
function mask(text: string, index: Index): string {
  if (index.byKey.size === 0) return text;
  let result = '';
  let masked = 0;
  for (let at = 0; at < text.length; at++) {
    const end = at + longestAt(text, at, index);
    if (end <= Math.max(at, masked)) continue;
    if (at >= masked) result += text.slice(masked, at) + MASK;
    masked = end;
  }
  return result + text.slice(masked);
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
