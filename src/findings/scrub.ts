import type { PlacedMatch } from '../worker/layer-scan.ts';
import { type Mask, maskOf } from './mask.ts';

/**
 * Takes the secrets out of the texts that a report quotes from the image. A build instruction often holds the
 * very secret that was found, and so does the name of a file found by its name.
 */
export interface Scrubber {
  /** For instructions of the build history: every secret found anywhere in the image is masked. */
  readonly instruction: Mask;
  /**
   * For paths, and for messages that name one. Words that were found elsewhere than in names stay, or the common
   * password `postgres` would make half of the paths unreadable.
   */
  readonly path: Mask;
}

/** `postgres`, `Summer2024`, `let-me-in`, `12345`. No machine makes a secret so short of letters alone. */
const WORD = /^(?:[A-Z]?[a-z]*(?:[-_. ][A-Z]?[a-z]+)*|[A-Z]+)[0-9]{0,4}$|^[0-9]{1,9}$/;
const LONGEST_WORD = 15;
/** What is shorter stands in too many paths by chance. */
const SHORTEST_IN_PATHS = 6;

export function createScrubber(matches: readonly PlacedMatch[]): Scrubber {
  const everywhere = new Set<string>();
  const inPaths = new Set<string>();
  for (const { kind, match } of matches) {
    const secret = decodeSecret(match.secret);
    everywhere.add(secret);
    if (kind === 'file-name' || !isCommon(secret)) inPaths.add(secret);
  }
  return { instruction: remembering(maskOf(everywhere)), path: remembering(maskOf(inPaths)) };
}

const MOST_REMEMBERED = 10_000;

/** A file may hold thousands of secrets, and each quotes its path and the instruction that deleted it. */
function remembering(mask: Mask): Mask {
  const known = new Map<string, string>();
  return (text) => {
    const masked = known.get(text) ?? mask(text);
    if (known.size < MOST_REMEMBERED) known.set(text, masked);
    return masked;
  };
}

function isCommon(secret: string): boolean {
  return secret.length < SHORTEST_IN_PATHS || (secret.length <= LONGEST_WORD && WORD.test(secret));
}

/** The text of a secret, which matches carry as latin1 of its bytes. */
export function decodeSecret(secret: string): string {
  return Buffer.from(secret, 'latin1').toString('utf8');
}
