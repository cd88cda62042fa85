import { printable } from '../errors.ts';
import type { Verification } from '../findings/finding.ts';
import { maskOf } from '../findings/mask.ts';
import { MASK } from '../findings/redact.ts';
import type { Halves } from './request.ts';
import type { Validity } from '../catalogue/model/verifier.ts';

/** What is known of a secret after its vendor was asked, or could not be. */
export interface Judgement extends Verification {
  readonly validity: Validity;
}

const MOST_CHARACTERS = 300;
/** What is shorter gives nothing away, and is part of ordinary words. */
const SHORTEST = 4;

/** A server that shortens what it was sent still says this much of it. */
const PIECE = 8;
/** A word or a number in a secret (`sk_live_`, the id of an account) is no secret by itself. */
const TELLING = /[0-9].*[A-Za-z]|[A-Za-z].*[0-9]/;

/**
 * Makes foreign text safe to show: printable, bounded, and without any half of the secret that was sent, in whatever
 * form, or a piece of one.
 */
export function cleaner(halves: Halves): (text: string) => string {
  const secrets = Object.values(halves).filter((half) => half.length >= SHORTEST);
  const mask = maskOf(secrets);
  const pieces = new Set(secrets.flatMap(piecesOf));
  return (text) => printable(withoutPieces(mask(text), pieces), MOST_CHARACTERS);
}

function piecesOf(secret: string): readonly string[] {
  return Array.from({ length: Math.max(0, secret.length - PIECE + 1) }, (_, at) =>
    secret.slice(at, at + PIECE),
  );
}

/** Pieces that overlap are one. */
function withoutPieces(text: string, pieces: ReadonlySet<string>): string {
  let result = '';
  let kept = 0;
  for (let from = 0; from + PIECE <= text.length; from++) {
    if (!pieces.has(text.slice(from, from + PIECE))) continue;
    let to = from + PIECE;
    while (pieces.has(text.slice(to + 1 - PIECE, to + 1))) to++;
    if (TELLING.test(text.slice(from, to))) {
      result += text.slice(kept, from) + MASK;
      kept = to;
    }
    from = to - 1;
  }
  return result + text.slice(kept);
}
