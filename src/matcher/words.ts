import { inflateRawSync } from 'node:zlib';
import { lazy } from './rule.ts';
import { EDGE, SYMBOLS, symbolsOf } from './symbols.ts';
import { CLIP, TRIGRAMS } from './words-table.ts';

const table = lazy(() => inflateRawSync(Buffer.from(TRIGRAMS, 'base64')));

/**
 * How much a text looks like words and names rather than random characters, in bits a character: about 2 for
 * identifiers, about -2 for keys, from -4 to 4.
 */
export function wordiness(text: string): number {
  const symbols = symbolsOf(text);
  const bits = table();
  let [first, second] = [EDGE, EDGE];
  let sum = 0;
  for (const third of symbols.slice(1)) {
    sum += (bits[(first * SYMBOLS + second) * SYMBOLS + third] ?? CLIP) - CLIP;
    [first, second] = [second, third];
  }
  return sum / Math.max(1, symbols.length - 1);
}

/** Of a thousand random tokens of 16 characters or more less than one reaches this, of identifiers 98 in 100 do. */
const LEAST_WORDINESS = 0.5;

/** `policy-on-a-vault-2`, `RESTBucketGETacl`, `x509_check_purpose`: made of words, whatever numbers stand among them. */
export const isWordy = (text: string): boolean => wordiness(text) >= LEAST_WORDINESS;
