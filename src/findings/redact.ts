import type { Detector } from '../catalogue/model/detector.ts';
import { printable } from '../errors.ts';
import { fixedLength, fixedPrefixLength, isMachineMade } from './strength.ts';

/** What stands for a secret of which nothing may be shown. */
export const MASK = '****';

const SHOWN_AT_EACH_END = 4;
const LEAST_HIDDEN = 16;
const LEAST_HIDDEN_SHARE = 0.6;

/** The kind line of a PEM block tells which key it is, and is the same for all keys of the kind. */
const PEM_KIND = /^-----BEGIN (?:[A-Z0-9 ]{0,32} )?PRIVATE KEY(?: BLOCK)?-----/;

/**
 * What a report shows of a secret, enough to recognise it by: the fixed beginning of its format, four characters
 * more, and the last four (`CCIPAT_FERZ…9e9f`). The eight only when they leave at least 16 characters and 60 % of
 * what is not fixed in the dark, and only of what machines make: a password is given away by a few characters.
 * @param secret latin1 of the bytes
 */
export function redact(secret: string, detector: Detector): string {
  const kind = PEM_KIND.exec(secret);
  if (kind !== null) return `${kind[0]}…`;
  const prefix = fixedPrefixLength(secret, detector.pattern);
  const ends = shownAtEachEnd(secret, detector);
  // The format of a user's rule may be one known secret, letter for letter.
  if (prefix + ends === 0 || prefix === secret.length) return MASK;
  return printable(`${secret.slice(0, prefix + ends)}…${secret.slice(secret.length - ends)}`);
}

/** Share, from 0 to 1, of the open characters of a secret that `redact` keeps to itself. */
export function hiddenShare(secret: string, detector: Detector): number {
  const open = openLength(secret, detector);
  return open === 0 ? 0 : (open - 2 * shownAtEachEnd(secret, detector)) / open;
}

function shownAtEachEnd(secret: string, detector: Detector): number {
  if (PEM_KIND.test(secret) || !isMachineMade(detector)) return 0;
  const open = openLength(secret, detector);
  const hidden = open - 2 * SHOWN_AT_EACH_END;
  return hidden >= LEAST_HIDDEN && hidden >= LEAST_HIDDEN_SHARE * open ? SHOWN_AT_EACH_END : 0;
}

function openLength(secret: string, detector: Detector): number {
  return Math.max(0, secret.length - fixedLength(detector.pattern));
}
