import { crc32 } from 'node:zlib';
import type { CheckName, ChecksumName } from '../../catalogue/model/check.ts';
import { withBech32Checksum } from '../checksums/bech32.ts';
import { base36, base62, base64Tail, hex8, hexBody, swapped, withoutPrefix } from '../checksums/checksums.ts';
import { type Random, randomText } from './random.ts';
import { validMacaroon, validPgp, validSnowflake } from './valid-bytes.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** A condition that `makeValid` can meet. */
export type Condition = ChecksumName | ReproducibleCheck;
const REPRODUCIBLE_CHECKS = [
  'jwt',
  'jwt-payload',
  'base64-docker-auths',
  'base64-jwt',
  'base64-password',
  'base64-text',
  'base64-userpass',
  'pgp-protected',
] as const satisfies readonly CheckName[];
type ReproducibleCheck = (typeof REPRODUCIBLE_CHECKS)[number];

export function canMakeValid(check: CheckName): check is ReproducibleCheck {
  return REPRODUCIBLE_CHECKS.some((name) => name === check);
}

/**
 * Returns a sampled text that is changed to meet a condition (a checksum, the header of a JWT). It may no longer
 * match the pattern, so the caller has to test it again.
 */
export function makeValid(condition: Condition, text: string, random: Random): string {
  switch (condition) {
    case 'crc32-base62-6':
      return text.slice(0, -6) + base62(crc32(withoutPrefix(text).slice(0, -6)));
    case 'crc32-base64-6-le':
      return text.slice(0, -6) + base64Tail(crc32(withoutPrefix(text).slice(0, -6)));
    case 'crc32-hex-8':
      return withTail(text, hex8(crc32(text.slice(0, -8))));
    case 'crc32-hex-8-body':
      return withTail(text, hex8(crc32(hexBody(text))));
    case 'crc32-hex-8-le-37':
      return withTail(text, swapped(hex8(crc32(text.slice(0, 37)))));
    case 'fly-macaroon':
      return text.replace(/^fm2_.{4}/, 'fm2_lJPE');
    case 'gitlab-routable':
      return validRoutable(text);
    case 'base64-json':
      return validJson(text, random);
    case 'base64-numbered':
      return validNumbered(text, random);
    case 'base64-reftkn':
      return validReference(text, random);
    case 'bech32':
      return withBech32Checksum(text) ?? text;
    case 'jwt':
    case 'jwt-payload':
      return validJwt(text, random);
    case 'pypi-macaroon':
      return validMacaroon(text);
    case 'discord-snowflake':
      return validSnowflake(text, random);
    case 'base64-docker-auths':
      return encode({ auths: { 'registry.example': { auth: userPass(40, random) } } }, 'base64');
    case 'base64-jwt':
      return Buffer.from(validJwt(`..${randomText(random, LETTERS, 43)}`, random)).toString('base64');
    case 'base64-password':
    case 'base64-text':
      return Buffer.from(password(Math.floor((text.length * 3) / 4) - 1, random)).toString('base64');
    case 'base64-userpass':
      return userPass(text.length, random);
    case 'pgp-protected':
      return validPgp(text, random);
    case 'base58-54':
      return text.replace(/[0OIl]/g, 'z');
    case 'aws-account':
      return text; // nine of ten texts are valid
  }
}

const encode = (value: object, encoding: 'base64' | 'base64url'): string =>
  Buffer.from(JSON.stringify(value)).toString(encoding);

/** Replaces the last 8 characters, in upper case if the text has capitals there. */
function withTail(text: string, hex: string): string {
  return text.slice(0, -8) + (/[A-F]/.test(text.slice(-8)) ? hex.toUpperCase() : hex);
}

function validRoutable(text: string): string {
  const payload = /-([^.]+)\./.exec(text)?.[1];
  if (payload === undefined) return text;
  const head = text.slice(0, -9) + payload.length.toString(36).padStart(2, '0');
  return head + base36(crc32(head));
}

function validJwt(text: string, random: Random): string {
  const [, , ...signature] = text.split('.');
  const header = encode({ alg: 'HS256', typ: 'JWT' }, 'base64url');
  const payload = { sub: randomText(random, DIGITS, 10), name: randomText(random, LETTERS, 24) };
  return [header, encode(payload, 'base64url'), ...signature].join('.');
}

/** Fills the JSON object of a token. The prefix of some tokens encodes the first name in it: `{"k":`, `{"iat":`. */
function validJson(text: string, random: Random): string {
  const body = withoutPrefix(text);
  const prefix = text.slice(0, text.length - body.length);
  const [encoded = '', ...rest] = body.split('_');
  const name = /^\{"(?:iat|k)":?/.exec(Buffer.from(body, 'base64').toString('latin1'))?.[0] ?? '{"';
  const opening = name === '{"' ? '{"key":' : name.endsWith(':') ? name : `${name}":`;
  // A multiple of three bytes needs no padding: some of these tokens never have any.
  const room = Math.floor((encoded.length * 3) / 12) * 3 - opening.length - 3;
  const json = `${opening}"${randomText(random, LETTERS + DIGITS, Math.max(1, room))}"}`;
  return [prefix + Buffer.from(json).toString('base64'), ...rest].join('_');
}

function validNumbered(text: string, random: Random): string {
  const body = withoutPrefix(text);
  const content = `${randomText(random, DIGITS, 12)}:`.padEnd(Math.floor((body.length * 3) / 4), 'x');
  const bytes = Buffer.from(content, 'latin1').map((byte, i) => (i < 13 ? byte : Math.floor(random() * 256)));
  return text.slice(0, text.length - body.length) + Buffer.from(bytes).toString('base64');
}

function validReference(text: string, random: Random): string {
  const head = `reftkn:01:${randomText(random, DIGITS, 10)}:`;
  const length = Math.floor((text.length * 3) / 4) - head.length;
  return Buffer.from(head + randomText(random, LETTERS + DIGITS, length)).toString('base64');
}

function userPass(length: number, random: Random): string {
  const bytes = Math.max(5, Math.floor((length * 3) / 4) - 2);
  const user = randomText(random, LETTERS, Math.min(6, bytes - 4));
  return Buffer.from(`${user}:${password(bytes - user.length - 1, random)}`).toString('base64');
}

const password = (length: number, random: Random): string => randomText(random, LETTERS + DIGITS, length);
