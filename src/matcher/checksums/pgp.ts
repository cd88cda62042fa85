import { decodeBase64 } from './base64.ts';

const SECRET_KEY = 5;
/** Public keys by algorithm (RFC 9580, section 5.5.5): the count of their numbers, or the length of a native key. */
const NUMBERS: Readonly<Record<number, number>> = { 1: 2, 2: 2, 3: 2, 16: 3, 17: 4 };
const NATIVE: Readonly<Record<number, number>> = { 25: 32, 26: 56, 27: 32, 28: 57 };
const ON_A_CURVE: readonly number[] = [18, 19, 22];
const ECDH = 18;
const UNPROTECTED = 0;

/**
 * Whether the first key of an armoured block is protected by a passphrase: the usage octet after its public part is not
 * zero. Line ends may be written as `\n`. False if the block cannot be read.
 */
export function isProtectedPgp(block: string): boolean {
  const text = block.replace(/\\+r?\\*n|\\+r/g, '\n').replace(/["',\\]/g, '');
  const armoured = /-----BEGIN PGP PRIVATE KEY BLOCK-----[ \t]*\r?\n([^]*)/.exec(text)?.[1] ?? '';
  const data = armoured.replace(/^[ \t]*[A-Za-z]+: .*$/gm, '').replace(/(?:\n[ \t]*=|-----END)[^]*$/, '');
  const bytes = decodeBase64(data.replace(/[^A-Za-z0-9+/=]/g, ''));
  const start = secretKeyStart(bytes);
  const usage = start === undefined ? undefined : usageOctet(bytes, start);
  return usage !== undefined && usage !== UNPROTECTED;
}

/** Returns the offset of the first packet's content, if it is a secret key. */
function secretKeyStart(bytes: Uint8Array): number | undefined {
  const [tag = 0, length = 0] = bytes;
  // The older form of a header has a length of 1, 2 or 4 octets.
  if (tag >> 6 === 2 && ((tag >> 2) & 15) === SECRET_KEY && (tag & 3) < 3) return 1 + (1 << (tag & 3));
  if (tag >> 6 === 3 && (tag & 63) === SECRET_KEY) return length < 192 ? 2 : length < 224 ? 3 : 6;
  return undefined;
}

function usageOctet(bytes: Uint8Array, start: number): number | undefined {
  const version = bytes[start];
  const algorithm = bytes[start + 5] ?? 0;
  if (version !== 4 && version !== 6) return undefined;
  const end = publicEnd(bytes, start + (version === 6 ? 10 : 6), algorithm);
  return end === undefined ? undefined : bytes[end];
}

function publicEnd(bytes: Uint8Array, from: number, algorithm: number): number | undefined {
  const native = NATIVE[algorithm];
  if (native !== undefined) return from + native;
  if (ON_A_CURVE.includes(algorithm)) {
    const point = numberEnd(bytes, from + 1 + (bytes[from] ?? 0));
    return algorithm === ECDH ? point + 1 + (bytes[point] ?? 0) : point;
  }
  let at = from;
  for (let count = NUMBERS[algorithm]; count !== undefined && count > 0; count--) at = numberEnd(bytes, at);
  return at === from ? undefined : at;
}

/** Returns the end of a number, whose first two octets are its length in bits. */
function numberEnd(bytes: Uint8Array, at: number): number {
  return at + 2 + Math.ceil((((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)) / 8);
}
