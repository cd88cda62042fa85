import { printable } from '../errors.ts';
import type { Verification } from '../findings/finding.ts';
import { MASK } from '../findings/redact.ts';
import type { Halves } from './request.ts';
import type { Validity } from './verifier.ts';

/** What is known of a secret after its vendor was asked, or could not be. */
export interface Judgement extends Verification {
  readonly validity: Validity;
}

const MOST_CHARACTERS = 300;
/** What is shorter gives nothing away, and is part of ordinary words. */
const SHORTEST = 4;

/** Makes foreign text safe to show: printable, bounded, and without any half of the secret that was sent. */
export function cleaner(halves: Halves): (text: string) => string {
  const secrets = Object.values(halves)
    .filter((half) => half.length >= SHORTEST)
    .flatMap((half) => [
      half,
      encodeURIComponent(half),
      Buffer.from(half).toString('base64').replace(/=+$/, ''),
      JSON.stringify(half).slice(1, -1),
    ])
    .sort((a, b) => b.length - a.length);
  return (text) => {
    const masked = secrets.reduce((shown, secret) => shown.replaceAll(secret, MASK), text);
    return printable(masked, MOST_CHARACTERS);
  };
}
