import { decodeBase64 } from '../checksums/base64.ts';
import { type Random, randomText } from './random.ts';

/** Returns a token with a macaroon: version and location as in the text, an identifier of the right length, a signature. */
export function validMacaroon(text: string): string {
  const start = text.indexOf('-') + 1;
  const bytes = decodeBase64(text.slice(start));
  const identifier = 3 + (bytes[2] ?? 0); // 02, 01 LENGTH location, 02 LENGTH identifier, 00 00, 06 20 signature
  const room = bytes.length - identifier - 37;
  const isLong = room > 0x80;
  const length = room - (isLong ? 2 : 1);
  if (length < 1) return text;
  bytes.set([2, ...(isLong ? [(length & 0x7f) | 0x80, length >> 7] : [length])], identifier);
  bytes.set([0, 0, 6, 32], bytes.length - 36);
  return text.slice(0, start) + bytes.toString('base64url');
}

/** Returns a token whose first part encodes a number: 18 digits fill 24 characters of base64, 19 fill 26. */
export function validSnowflake(text: string, random: Random): string {
  const [id = '', ...rest] = text.split('.');
  const digits = randomText(random, '0123456789', Math.floor((id.length * 3) / 4));
  return [Buffer.from(`1${digits.slice(1)}`).toString('base64url'), ...rest].join('.');
}

/** Returns a block with an Ed25519 key of version 4 that is protected by a passphrase (RFC 9580, section 5.5.3). */
export function validPgp(text: string, random: Random): string {
  const some = (length: number): number[] => Array.from({ length }, () => Math.floor(random() * 256));
  const curve = [0x2b, 0x06, 0x01, 0x04, 0x01, 0xda, 0x47, 0x0f, 0x01];
  const publicPart = [4, ...some(4), 22, curve.length, ...curve, 0x01, 0x07, 0x40, ...some(32)];
  const key = [...publicPart, 254, 9, 3, 8, ...some(8), 96, ...some(80)];
  const lines =
    Buffer.from([0x94, key.length, ...key])
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  const [label = 'PGP PRIVATE KEY BLOCK'] = /PGP PRIVATE KEY BLOCK/.exec(text) ?? [];
  return `-----BEGIN ${label}-----\n\n${lines.join('\n')}\n-----END ${label}-----`;
}
