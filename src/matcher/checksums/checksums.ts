import { crc32 } from 'node:zlib';
import type { ChecksumName } from '../../catalogue/model/check.ts';
import { awsAccount } from './aws.ts';
import { base58Length } from './base58.ts';
import { decodeBase64 } from './base64.ts';
import { isBech32 } from './bech32.ts';
import { isJwt, jsonObject } from './jwt.ts';
import { isMacaroon } from './macaroon.ts';

export type ChecksumResult = 'valid' | 'invalid' | 'none';

/** Verifies the checksum of a token. The result is `none` if the token has an older form without a checksum. */
export function checksum(name: ChecksumName, secret: string): ChecksumResult {
  switch (name) {
    case 'crc32-base62-6':
      return resultOf(secret.slice(-6) === base62(crc32(withoutPrefix(secret).slice(0, -6))));
    case 'crc32-base64-6-le':
      return resultOf(secret.slice(-6) === base64Tail(crc32(withoutPrefix(secret).slice(0, -6))));
    case 'crc32-hex-8':
      return resultOf(secret.slice(-8).toLowerCase() === hex8(crc32(secret.slice(0, -8))));
    case 'crc32-hex-8-body':
      return resultOf(secret.slice(-8).toLowerCase() === hex8(crc32(hexBody(secret))));
    case 'crc32-hex-8-le-37':
      return resultOf(secret.slice(-8).toLowerCase() === swapped(hex8(crc32(secret.slice(0, 37)))));
    case 'fly-macaroon':
      return flyMacaroon(secret);
    case 'gitlab-routable':
      return gitlabRoutable(secret);
    case 'aws-account':
      return resultOf(awsAccount(secret) !== undefined);
    case 'base58-54':
      return resultOf(base58Length(secret) === 54);
    case 'base64-json':
      return resultOf(holdsJson(secret));
    case 'base64-numbered':
      return resultOf(/^[0-9]+:/.test(decodedBody(secret)));
    case 'base64-reftkn':
      return resultOf(/^reftkn:[0-9]+:[0-9]+:\w+$/.test(decodedBody(secret)));
    case 'bech32':
      return resultOf(isBech32(secret));
    case 'jwt':
      return resultOf(isJwt(secret));
    case 'pypi-macaroon':
      return resultOf(isMacaroon(decodeBase64(secret.slice(secret.indexOf('-') + 1))));
    case 'discord-snowflake':
      return resultOf(/^[0-9]{17,20}$/.test(decodeBase64(secret.split('.', 1)[0] ?? '').toString('latin1')));
  }
}

const resultOf = (isValid: boolean): ChecksumResult => (isValid ? 'valid' : 'invalid');

/** Returns a token without its prefix: `ghp_abc` → `abc`, `cfltabc` → `abc`, `BBDC-abc` → `abc`. */
export const withoutPrefix = (secret: string): string =>
  secret.replace(/^(?:[A-Za-z0-9]{2,12}_|cflt|BBDC-)/, '');

/** Returns the text that `crc32-hex-8-body` covers. Zuplo has an underscore before the checksum. */
export const hexBody = (secret: string): string => withoutPrefix(secret).slice(0, -8).replace(/_$/, '');

/** Returns the first six characters of base64, without the last bits of the four bytes. */
export function base64Tail(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes.toString('base64').slice(0, 6);
}

/** Verifies a macaroon of Fly.io: an array of four, whose first is an array of three that starts with bytes. */
function flyMacaroon(secret: string): ChecksumResult {
  if (!secret.startsWith('fm2_')) return 'none';
  return resultOf(decodedBody(secret).startsWith('\x94\x93\xc4'));
}

const decodedBody = (secret: string): string => decodeBase64(withoutPrefix(secret)).toString('latin1');

/** Whether a token contains a JSON object. One more part may follow it after an underscore (Sentry). */
function holdsJson(secret: string): boolean {
  const body = withoutPrefix(secret);
  const end = body.lastIndexOf('_');
  return jsonObject(body) !== undefined || (end > 0 && jsonObject(body.slice(0, end)) !== undefined);
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Returns six characters of base62, padded with zeros. GitHub: "Behind GitHub's new authentication token formats". */
export function base62(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = `${DIGITS[rest % 62] ?? ''}${text}`;
  return text.padStart(6, '0');
}

export const hex8 = (value: number): string => value.toString(16).padStart(8, '0');

/** Returns the four bytes in the opposite order. */
export const swapped = (hex: string): string => hex.replace(/^(..)(..)(..)(..)$/, '$4$3$2$1');

/** Returns seven characters of base36, padded with zeros. */
export const base36 = (value: number): string => value.toString(36).padStart(7, '0');

/**
 * Verifies `PREFIX-PAYLOAD.[VV.]LLCCCCCCC`: payload, version, the payload's length (2 characters of base36) and the
 * CRC32 of everything before it (7 characters of base36). Tokens without a dot have the older form. GitLab handbook,
 * "Routable tokens".
 */
function gitlabRoutable(secret: string): ChecksumResult {
  const parts = /^[A-Za-z]+-([^.]+)\.(?:[0-9a-z]{2}\.)?([0-9a-z]{2})([0-9a-z]{7})$/.exec(secret);
  if (parts === null) return secret.includes('.') ? 'invalid' : 'none';
  const [, payload = '', length = '', crc] = parts;
  return resultOf(parseInt(length, 36) === payload.length && crc === base36(crc32(secret.slice(0, -7))));
}
