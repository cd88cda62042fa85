import type { PlacedMatch } from '../worker/layer-scan.ts';
import { groupBy } from './group.ts';
import { MASK } from './redact.ts';

/**
 * Takes the secrets out of the texts that a report quotes from the image. A build instruction often holds the
 * very secret that was found, and so does the name of a file found by its name.
 */
export interface Scrubber {
  /** For instructions of the build history: every secret found anywhere in the image is masked. */
  instruction(text: string): string;
  /**
   * For paths, and for messages that name one: masks the secrets found in names. Others stay, or the common
   * password `postgres` would make half of the paths unreadable.
   */
  path(text: string): string;
}

/** Secrets by their first characters; what is shorter gives nothing away. */
type Index = ReadonlyMap<string, readonly string[]>;
const KEY_LENGTH = 3;

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
  const telling = [...secrets].filter((secret) => secret.length >= KEY_LENGTH);
  return groupBy(telling, (secret) => secret.slice(0, KEY_LENGTH));
}

/** Secrets that overlap are masked as one, so no rest of the second stays. */
function mask(text: string, index: Index): string {
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

function longestAt(text: string, at: number, index: Index): number {
  const candidates = index.get(text.slice(at, at + KEY_LENGTH)) ?? [];
  return candidates.reduce(
    (longest, secret) => (text.startsWith(secret, at) ? Math.max(longest, secret.length) : longest),
    0,
  );
}
