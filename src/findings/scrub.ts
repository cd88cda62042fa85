import type { PlacedMatch } from '../worker/layer-scan.ts';
import { type Mask, maskOf } from './mask.ts';

/**
 * Masks secrets in the texts that a report quotes from the image. A build instruction often holds the secret that was
 * found, and so does the name of a file that a detector matched.
 */
export interface Scrubber {
  /** For build instructions: masks every secret found anywhere in the image. */
  readonly instruction: Mask;
  /**
   * For paths, and for messages that may contain one. A common word is masked only if it was found in a file name: the
   * password `postgres` would otherwise make half of the paths unreadable.
   */
  readonly path: Mask;
}

/** `postgres`, `Summer2024`, `let-me-in`, `12345`. A machine-made secret of letters alone is longer. */
const WORD = /^(?:[A-Z]?[a-z]*(?:[-_. ][A-Z]?[a-z]+)*|[A-Z]+)[0-9]{0,4}$|^[0-9]{1,9}$/;
const LONGEST_WORD = 15;
/** A shorter text occurs in too many paths by chance. */
const SHORTEST_IN_PATHS = 6;

export function createScrubber(matches: readonly PlacedMatch[]): Scrubber {
  const all = new Set<string>();
  const inPaths = new Set<string>();
  for (const { kind, match } of matches) {
    const secret = decodeSecret(match.secret);
    all.add(secret);
    if (kind === 'file-name' || !isCommon(secret)) inPaths.add(secret);
  }
  return { instruction: cached(maskOf(all)), path: cached(maskOf(inPaths)) };
}

const MOST_CACHED = 10_000;

/** Returns the mask with a cache: a thousand secrets of one file quote the same path and instruction. */
function cached(mask: Mask): Mask {
  const known = new Map<string, string>();
  return (text) => {
    const masked = known.get(text) ?? mask(text);
    if (known.size < MOST_CACHED) known.set(text, masked);
    return masked;
  };
}

function isCommon(secret: string): boolean {
  return secret.length < SHORTEST_IN_PATHS || (secret.length <= LONGEST_WORD && WORD.test(secret));
}

/** Returns the text of a secret. @param secret latin1 of the bytes, as in a match */
export function decodeSecret(secret: string): string {
  return Buffer.from(secret, 'latin1').toString('utf8');
}
