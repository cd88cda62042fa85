import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ChecksumName } from '../detectors/detector.ts';
import { lit, run } from '../detectors/detector.ts';
import type { Format } from '../detectors/detector.ts';
import { awsAccount } from './aws.ts';
import { base36, base62, checksum } from './checksums.ts';
import { sampleSecret } from './sample.ts';
import { made } from './testing/detectors.ts';

/** Formats that leave room for what each checksum needs. */
const FORMATS: readonly [ChecksumName, Format][] = [
  ['crc32-base62-6', [lit('tst_'), run('alnum', 36)]],
  ['crc32-hex-8', [lit('TST3'), run('base64url', 40, 60), lit('='), run('hex-upper', 8)]],
  ['crc32-hex-8-le-37', [lit('tsta_'), run('alnum', 32), lit('_'), run('hex-lower', 8)]],
  ['gitlab-routable', [lit('tstr-'), run('base64url', 27, 40), lit('.01.'), run('alnum-lower', 9)]],
  ['pypi-macaroon', [lit('tst-AgEI'), run('base64url', 120, 300)]],
  [
    'discord-snowflake',
    [
      { chars: 'MNO', min: 1, max: 1 },
      run('base64url', 23, 25),
      lit('.'),
      run('base64url', 6),
      lit('.'),
      run('base64url', 27),
    ],
  ],
];

describe.each(FORMATS)('%s', (claim, format) => {
  const sample = (seed: number): string =>
    sampleSecret(made({ id: 'test-token', format, checksum: claim }), seed);

  test('a sampled secret is valid', () => {
    for (let seed = 0; seed < 20; seed++) expect(checksum(claim, sample(seed))).toBe('valid');
  });

  test('a secret with one character changed is not', () => {
    const secret = sample(1);
    const at = claim === 'discord-snowflake' ? 4 : claim === 'pypi-macaroon' ? 5 : secret.length - 3;
    const changed = secret.slice(0, at) + (secret[at] === '7' ? '8' : '7') + secret.slice(at + 1);
    expect(checksum(claim, changed)).toBe('invalid');
  });
});

test('base62 and base36 are padded with zeros', () => {
  expect([base62(0), base62(61), base62(62), base62(2 ** 32 - 1)]).toEqual([
    '000000',
    '00000z',
    '000010',
    '4gfFC3',
  ]);
  expect([base36(35), base36(2 ** 32 - 1)]).toEqual(['000000z', '1z141z3']);
});

test('GitHub: the checksum covers what stands between the prefix and itself', () => {
  const body = 'a'.repeat(30);
  expect(checksum('crc32-base62-6', `abc_${body}${base62(crc32(body))}`)).toBe('valid');
  expect(checksum('crc32-base62-6', `abd_${body}${base62(crc32(body))}`)).toBe('valid');
});

test('GitLab: a token without a dot is of the older kind and carries no checksum', () => {
  expect(checksum('gitlab-routable', `tstr-${'a'.repeat(20)}`)).toBe('none');
});

test('GitLab: the length that the token states is compared too', () => {
  const head = `tstr-${'a'.repeat(27)}.0q`;
  expect(checksum('gitlab-routable', head + base36(crc32(head)))).toBe('invalid');
});

test('AWS: the account is read out of the key id', () => {
  const account = 123_456_789_012n;
  const bits = (account << 9n).toString(2).padStart(50, '0');
  const chars =
    bits
      .match(/.{5}/g)
      ?.map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five, 2)])
      .join('') ?? '';
  expect(awsAccount(`AKIA${chars}AAAAAA`)).toBe('123456789012');
  expect(checksum('aws-account', `AKIA${chars}AAAAAA`)).toBe('valid');
});

test('AWS: an account of thirteen digits, or what is no base32, is invalid', () => {
  expect(checksum('aws-account', `AKIAP${'7'.repeat(15)}`)).toBe('invalid');
  expect(checksum('aws-account', `AKIA${'1'.repeat(16)}`)).toBe('invalid');
});

test('JWT: both parts have to be JSON objects and the header has to name its algorithm', () => {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (header: unknown, payload: unknown): string => `${encode(header)}.${encode(payload)}.c2ln`;
  expect(checksum('jwt', token({ alg: 'none' }, {}))).toBe('valid');
  expect(checksum('jwt', token({ typ: 'JWT' }, {}))).toBe('invalid');
  expect(checksum('jwt', token({ alg: 'RS256' }, 'text'))).toBe('invalid');
  expect(checksum('jwt', `${encode({ alg: 'RS256' })}.e30x.c2ln`)).toBe('invalid');
});
