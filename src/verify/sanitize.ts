import { printable } from '../errors.ts';
import { maskOf } from '../findings/mask.ts';
import { MASK } from '../findings/redact.ts';
import type { CallValues } from './request.ts';

const MAX_CHARACTERS = 300;
/** Shorter values reveal nothing, and are part of ordinary words. */
const MIN_CHARACTERS = 4;

/** Characters. A server that shortens a secret in its answer still quotes at least this many of it. */
const PIECE = 8;
/** Letters next to digits. A word or a number in a secret (`sk_live_`, an account id) reveals nothing by itself. */
const REVEALING = /[0-9].*[A-Za-z]|[A-Za-z].*[0-9]/;

/**
 * Returns a function that makes foreign text safe to show: printable, bounded, and without the values that were sent,
 * in any encoding, or a piece of one.
 */
export function sanitizerFor(values: CallValues): (text: string) => string {
  const secrets = Object.values(values).filter((value) => value.length >= MIN_CHARACTERS);
  const mask = maskOf(secrets);
  const pieces = new Set(secrets.flatMap(piecesOf));
  return (text) => printable(withoutPieces(mask(text), pieces), MAX_CHARACTERS);
}

function piecesOf(secret: string): readonly string[] {
  return Array.from({ length: Math.max(0, secret.length - PIECE + 1) }, (_, at) =>
    secret.slice(at, at + PIECE),
  );
}

/** Masks each run of overlapping pieces as one. */
function withoutPieces(text: string, pieces: ReadonlySet<string>): string {
  let result = '';
  let kept = 0;
  for (let from = 0; from + PIECE <= text.length; from++) {
    if (!pieces.has(text.slice(from, from + PIECE))) continue;
    let to = from + PIECE;
    while (pieces.has(text.slice(to + 1 - PIECE, to + 1))) to++;
    if (REVEALING.test(text.slice(from, to))) {
      result += text.slice(kept, from) + MASK;
      kept = to;
    }
    from = to - 1;
  }
  return result + text.slice(kept);
}
