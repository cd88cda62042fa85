import { crc32 } from 'node:zlib';
import type { ChecksumName } from '../detectors/detector.ts';
import { base36, base62, hex8, swapped } from './checksums.ts';
import { decodeBase64 } from './base64.ts';
import { textOf } from './random.ts';
import type { Random } from './random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/**
 * Rewrites a sampled text so that what it claims holds (a checksum, a JWT's header). The rewritten text may
 * have left the format, so the caller has to look again.
 */
export function seal(claim: ChecksumName | 'base64-userpass', text: string, random: Random): string {
  switch (claim) {
    case 'crc32-base62-6': {
      const prefix = text.slice(0, text.lastIndexOf('_') + 1);
      const body = text.slice(prefix.length, -6);
      return prefix + body + base62(crc32(body));
    }
    case 'crc32-hex-8':
      return withTail(text, hex8(crc32(text.slice(0, -8))));
    case 'crc32-hex-8-le-37':
      return withTail(text, swapped(hex8(crc32(text.slice(0, 37)))));
    case 'gitlab-routable':
      return sealRoutable(text);
    case 'jwt':
      return sealJwt(text, random);
    case 'pypi-macaroon':
      return sealMacaroon(text);
    case 'discord-snowflake':
      return sealSnowflake(text, random);
    case 'base64-userpass':
      return sealUserPass(text, random);
    case 'aws-account':
      return text; // nine of ten texts hold as they are
  }
}

/** Replaces the last 8 characters, in upper case where the text has capitals there. */
function withTail(text: string, hex: string): string {
  return text.slice(0, -8) + (/[A-F]/.test(text.slice(-8)) ? hex.toUpperCase() : hex);
}

function sealRoutable(text: string): string {
  const payload = /-([^.]+)\./.exec(text)?.[1];
  if (payload === undefined) return text;
  const head = text.slice(0, -9) + payload.length.toString(36).padStart(2, '0');
  return head + base36(crc32(head));
}

function sealJwt(text: string, random: Random): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const [, , ...signature] = text.split('.');
  const header = encode({ alg: 'HS256', typ: 'JWT' });
  const payload = encode({ sub: textOf(random, DIGITS, 10), name: textOf(random, LETTERS, 24) });
  return [header, payload, ...signature].join('.');
}

/** Version and location as the prefix has them, an identifier of what room is left, a signature. */
function sealMacaroon(text: string): string {
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

/** 18 digits fill 24 characters of base64, 19 fill 26. */
function sealSnowflake(text: string, random: Random): string {
  const [id = '', ...rest] = text.split('.');
  const digits = textOf(random, DIGITS, Math.floor((id.length * 3) / 4));
  return [Buffer.from(`1${digits.slice(1)}`).toString('base64url'), ...rest].join('.');
}

function sealUserPass(text: string, random: Random): string {
  const length = Math.max(5, Math.floor((text.length * 3) / 4) - 2);
  const user = textOf(random, LETTERS, Math.min(6, length - 4));
  return Buffer.from(`${user}:${textOf(random, LETTERS + DIGITS, length - user.length - 1)}`).toString(
    'base64',
  );
}
