import { crc32 } from 'node:zlib';
import type { ChecksumName } from '../detectors/detector.ts';
import { awsAccount } from './aws.ts';
import { decodeBase64 } from './base64.ts';
import { isJwt } from './jwt.ts';
import { isMacaroon } from './macaroon.ts';

export type ChecksumResult = 'valid' | 'invalid' | 'none';

/** Proves a token offline. `none` where the token is of an older kind that carries no checksum. */
export function checksum(name: ChecksumName, secret: string): ChecksumResult {
  switch (name) {
    case 'crc32-base62-6':
      return verdict(secret.slice(-6) === base62(crc32(withoutPrefix(secret).slice(0, -6))));
    case 'crc32-hex-8':
      return verdict(secret.slice(-8).toLowerCase() === hex8(crc32(secret.slice(0, -8))));
    case 'crc32-hex-8-le-37':
      return verdict(secret.slice(-8).toLowerCase() === swapped(hex8(crc32(secret.slice(0, 37)))));
    case 'gitlab-routable':
      return gitlabRoutable(secret);
    case 'aws-account':
      return verdict(awsAccount(secret) !== undefined);
    case 'jwt':
      return verdict(isJwt(secret));
    case 'pypi-macaroon':
      return verdict(isMacaroon(decodeBase64(secret.slice(secret.indexOf('-') + 1))));
    case 'discord-snowflake':
      return verdict(/^[0-9]{17,20}$/.test(decodeBase64(secret.split('.', 1)[0] ?? '').toString('latin1')));
  }
}

const verdict = (isValid: boolean): ChecksumResult => (isValid ? 'valid' : 'invalid');

/** `ghp_abc` → `abc`; the body holds no underscore. */
const withoutPrefix = (secret: string): string => secret.slice(secret.lastIndexOf('_') + 1);

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Six characters, padded with zeros. GitHub: "Behind GitHub's new authentication token formats". */
export function base62(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = `${DIGITS[rest % 62] ?? ''}${text}`;
  return text.padStart(6, '0');
}

export const hex8 = (value: number): string => value.toString(16).padStart(8, '0');

/** The same four bytes in the opposite order. */
export const swapped = (hex: string): string => hex.replace(/^(..)(..)(..)(..)$/, '$4$3$2$1');

/** Seven characters of base36, padded with zeros. */
export const base36 = (value: number): string => value.toString(36).padStart(7, '0');

/**
 * `PREFIX-PAYLOAD.[VV.]LLCCCCCCC`: payload, version, the payload's length (2 characters of base36) and the
 * CRC32 of everything before it (7 of base36). Tokens without a dot are of the older kind.
 * GitLab handbook, "Routable tokens".
 */
function gitlabRoutable(secret: string): ChecksumResult {
  const parts = /^[A-Za-z]+-([^.]+)\.(?:[0-9a-z]{2}\.)?([0-9a-z]{2})([0-9a-z]{7})$/.exec(secret);
  if (parts === null) return secret.includes('.') ? 'invalid' : 'none';
  const [, payload = '', length = '', crc] = parts;
  return verdict(parseInt(length, 36) === payload.length && crc === base36(crc32(secret.slice(0, -7))));
}
