import { describe, expect, test } from 'vitest';
import { seededRandom } from '../sample/random.ts';
import { validPgp } from '../sample/valid-bytes.ts';
import { isDoubtful, passes } from './checks.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('base64-userpass', () => {
  test.each([
    'deploy:k7Qz',
    ':k7Qz',
    'deploy:a:b',
    'déploy:pâss1',
    '_json_key:{\n\t"type": "service_account"\r\n}\n',
  ])('accepts %j', (text) => {
    expect(passes('base64-userpass', base64(text))).toBe(true);
  });

  test.each(['deploy', 'deploy:', 'de\nploy:k7Qz', 'deploy:k7\0Qz', 'user:password', 'user:<password>'])(
    'refuses %j',
    (text) => {
      expect(passes('base64-userpass', base64(text))).toBe(false);
    },
  );
});

describe('base64-docker-auths', () => {
  test.each([
    '{"auths":{"registry.example":{"auth":"ZGVwbG95Oms3UXo="}}}',
    '{"https://registry.example/v1/":{"auth":"ZGVwbG95Oms3UXo=","email":""}}',
    '{\n  "auths": {"registry.example": {"identitytoken": "k7Qz"}}\n}',
  ])('accepts %j', (text) => {
    expect(passes('base64-docker-auths', base64(text))).toBe(true);
  });

  test.each([
    '{"auths":{"registry.example":{}}}',
    '{"auths":{"registry.example":{"auth":""}}}',
    '{"credsStore":"x"}',
    'auth',
  ])('refuses %j', (text) => {
    expect(passes('base64-docker-auths', base64(text))).toBe(false);
  });
});

test('base64-password decides on the decoded text', () => {
  expect(passes('base64-password', base64('k7Qz9vLm2T'))).toBe(true);
  expect(passes('base64-password', base64('k7Qz9vLm2T\n'))).toBe(true);
  for (const text of ['changeme', '${PASSWORD}', 'required', 'k7Qz\0\x019vLm2T'])
    expect(passes('base64-password', base64(text))).toBe(false);
});

test('base64-text accepts printable text, which is doubtful if it is not a password', () => {
  const results = (text: string): boolean[] => [
    passes('base64-text', base64(text)),
    isDoubtful('base64-text', base64(text)),
  ];
  expect(results('k7Qz9vLm2T')).toEqual([true, false]);
  expect(results('admin:password')).toEqual([true, true]);
  expect(results('k7Qz\0\x019vLm2T')[0]).toBe(false);
  expect(results('abcd')[0]).toBe(false);
});

test('base64-jwt accepts two JSON objects, which are doubtful without an algorithm in the header', () => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const results = (header: unknown, payload: unknown): boolean[] => {
    const secret = base64(`${part(header)}.${part(payload)}.c2ln`);
    return [passes('base64-jwt', secret), isDoubtful('base64-jwt', secret)];
  };
  expect(results({ alg: 'HS256' }, {})).toEqual([true, false]);
  expect(results({ enc: 'A128GCM' }, {})).toEqual([true, true]);
  expect(results({ alg: 'HS256' }, 'text')[0]).toBe(false);
  expect(passes('base64-jwt', base64('a.b.c'))).toBe(false);
});

test('word-password accepts a word as a doubtful password, unless it describes a field', () => {
  for (const text of ['letmein', 'open-sesame'])
    expect([passes('word-password', text), isDoubtful('word-password', text)]).toEqual([true, true]);
  expect(isDoubtful('word-password', 'k7Qz9vLm2T')).toBe(false);
  for (const text of ['required', 'newpassword', 'user_name', 'Enter it', 'changeme'])
    expect(passes('word-password', text), text).toBe(false);
});

test('a value of words is a doubtful key-like value', () => {
  const results = (text: string): boolean[] => [passes('key-like', text), isDoubtful('key-like', text)];
  expect(results('checkout-role2key-4711')).toEqual([true, true]);
  expect(results('k7Qz9vLm2Tx0Wq8R')).toEqual([true, false]);
  expect(results('required')[0]).toBe(false);
});

test('a word is a doubtful text-password, since prose has the same pattern', () => {
  for (const text of ['willnotsay', 'user@site', 'too-late'])
    expect([passes('text-password', text), isDoubtful('text-password', text)]).toEqual([true, true]);
  expect(isDoubtful('text-password', 'k7Qz9vLm2T')).toBe(false);
  expect(passes('text-password', '<password>')).toBe(false);
});

test('grafana-key refuses the address of a Power BI report', () => {
  const key = (k: string): string => base64(JSON.stringify({ k, n: 'shop', id: 1 }));
  expect(passes('grafana-key', key('N7vQ2xK9mB4tZ8cR1wY6pL3sD5fG0hJa'))).toBe(true);
  expect(passes('grafana-key', key('0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'))).toBe(false);
});

describe('a PGP block', () => {
  const block = validPgp('', seededRandom(7));
  const forms = [
    block,
    block.replaceAll('\n', '\r\n'),
    block.replaceAll('\n', '\\n'),
    block.replaceAll('\n', '\n    '),
    block
      .replace('-----\n\n', '-----\nVersion: X 1.0\nComment: none\n\n')
      .replace('\n-----END', '\n=aB3/\n-----END'),
  ];

  test('is protected if its key has a passphrase, in each form of the block', () => {
    for (const form of forms) expect(passes('pgp-protected', form), form).toBe(true);
    for (const form of forms) expect(passes('pgp-open', form), form).toBe(false);
  });

  test('is open if its key has no passphrase, or cannot be read', () => {
    const bytes = Buffer.from(/\n\n([^-]*)/.exec(block)?.[1] ?? '', 'base64');
    // The octet after 2 octets of header, 6 of the key's head, 10 of the curve, and 2 and 33 of the point.
    expect(bytes[53]).toBe(254);
    bytes[53] = 0;
    const open = `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${bytes.toString('base64')}\n-----END PGP PRIVATE KEY BLOCK-----`;
    expect(passes('pgp-open', open)).toBe(true);
    expect(passes('pgp-open', block.replace(/\n\n[^]{20}/, '\n\n'))).toBe(true);
  });
});

test('a password of a manual is a doubtful url-password', () => {
  for (const text of ['tiger', 'postgres', 'guest', 'password', 'changeme', 'p@ssw0rd', '8080', '3.20'])
    expect([passes('url-password', text), isDoubtful('url-password', text)]).toEqual([true, true]);
  expect(isDoubtful('url-password', 'k7Qz9vLm2T')).toBe(false);
  expect(isDoubtful('not-placeholder', 'tiger')).toBe(false);
  expect(passes('url-password', '<password>')).toBe(false);
});
