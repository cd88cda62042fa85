import type { Detector } from '../catalogue/model/detector.ts';
import { printable } from '../errors.ts';
import { fixedLength, fixedPrefixLength, isMachineMade } from './strength.ts';

/** Replaces a secret of which nothing may be shown. */
export const MASK = '****';

const SHOWN_AT_EACH_END = 4;
const LEAST_HIDDEN = 16;
const LEAST_HIDDEN_SHARE = 0.6;

/** The first line of a PEM block: it names the type of the key and is the same for all keys of that type. */
const PEM_KIND = /^-----BEGIN (?:[A-Z0-9 ]{0,32} )?PRIVATE KEY(?: BLOCK)?-----/;

/**
 * Returns what a report shows of a secret to recognise it by: the fixed prefix of its pattern, the next four characters
 * and the last four (`CCIPAT_FERZ…9e9f`). The eight are shown only of a machine-made secret, since a few characters give
 * a password away, and only if at least 16 of its variable characters, and 60 % of them, stay hidden.
 * @param secret latin1 of the bytes
 */
export function redact(secret: string, detector: Detector): string {
  const kind = PEM_KIND.exec(secret);
  if (kind !== null) return `${kind[0]}…`;
  const prefix = fixedPrefixLength(secret, detector.pattern);
  const ends = shownAtEachEnd(secret, detector);
  // The pattern of a user's rule may spell out one secret.
  if (prefix + ends === 0 || prefix === secret.length) return MASK;
  return printable(`${secret.slice(0, prefix + ends)}…${secret.slice(secret.length - ends)}`);
}

/** Returns the share, from 0 to 1, of the secret's variable characters that `redact` hides. */
export function hiddenShare(secret: string, detector: Detector): number {
  const variable = variableLength(secret, detector);
  return variable === 0 ? 0 : (variable - 2 * shownAtEachEnd(secret, detector)) / variable;
}

function shownAtEachEnd(secret: string, detector: Detector): number {
  if (PEM_KIND.test(secret) || !isMachineMade(detector)) return 0;
  const variable = variableLength(secret, detector);
  const hidden = variable - 2 * SHOWN_AT_EACH_END;
  return hidden >= LEAST_HIDDEN && hidden >= LEAST_HIDDEN_SHARE * variable ? SHOWN_AT_EACH_END : 0;
}

function variableLength(secret: string, detector: Detector): number {
  return Math.max(0, secret.length - fixedLength(detector.pattern));
}
