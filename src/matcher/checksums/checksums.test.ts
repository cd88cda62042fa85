import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ChecksumName } from '../../catalogue/model/check.ts';
import { lit, type Pattern, run } from '../../catalogue/model/pattern.ts';
import { sampleSecret } from '../sample/sample.ts';
import { testDetector } from '../testing/detectors.ts';
import { awsAccount } from './aws.ts';
import { base58Length } from './base58.ts';
import { isBech32 } from './bech32.ts';
import { base36, base62, checksum } from './checksums.ts';

/** Patterns that have room for what each checksum needs. */
const PATTERNS: readonly [ChecksumName, Pattern][] = [
  ['crc32-base62-6', [lit('tst_'), run('alnum', 36)]],
  ['crc32-base62-6', [lit('tst_'), run('base64url', 56)]],
  ['crc32-base64-6-le', [lit('cflt'), run('base64', 60)]],
  ['crc32-hex-8-body', [lit('tst_'), run('alnum', 40), run('hex-lower', 8)]],
  ['crc32-hex-8-body', [lit('tst_'), run('alnum-lower', 32), lit('_'), run('hex-lower', 8)]],
  ['base64-json', [lit('tst_eyJ'), run('base64', 60, 90), { chars: '=', min: 0, max: 2 }]],
  ['base64-json', [lit('tst_eyJpYXQiO'), run('base64', 60, 90), lit('_'), run('base64url', 43)]],
  ['fly-macaroon', [lit('fm2_'), run('base64', 100, 200)]],
  ['base64-numbered', [lit('BBDC-'), run('base64', 44)]],
  ['base64-reftkn', [lit('cmVmdGtu'), run('alnum', 56)]],
  ['bech32', [lit('TST-1'), { chars: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', min: 58, max: 58 }]],
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

/** The offset at which a changed character makes the checksum invalid, if it is not near the end. */
const CHANGED_AT: Partial<Record<ChecksumName, number>> = {
  'base64-json': 12,
  'base64-numbered': 6,
  'fly-macaroon': 5,
  'base64-reftkn': 9,
  'discord-snowflake': 4,
  'pypi-macaroon': 5,
};

describe.each(PATTERNS)('%s', (name, pattern) => {
  const sample = (seed: number): string =>
    sampleSecret(testDetector({ id: 'test-token', pattern, checksum: name }), seed);

  test('accepts a generated secret', () => {
    for (let seed = 0; seed < 20; seed++) expect(checksum(name, sample(seed))).toBe('valid');
  });

  test('refuses a secret with one changed character', () => {
    const secret = sample(1);
    const at = CHANGED_AT[name] ?? secret.length - 3;
    const changed = secret.slice(0, at) + (secret[at] === '7' ? '8' : '7') + secret.slice(at + 1);
    expect(checksum(name, changed)).toBe('invalid');
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

test('bech32: the valid test vectors of BIP 173 are accepted, invalid ones refused', () => {
  const valid = [
    'A12UEL5L',
    'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
    'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
    'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
  ];
  expect(valid.filter((text) => !isBech32(text))).toEqual([]);
  expect(['A12UEL5K', '1qpzry9x', 'abcdef1qpzry9b8gf2tvdw0s3jn', ''].filter(isBech32)).toEqual([]);
});

test('base58: leading zeros are counted too', () => {
  const all = '1'.repeat(4) + 'z'.repeat(11);
  expect([base58Length(''), base58Length('1'), base58Length(all), base58Length('0')]).toEqual([
    0,
    1,
    4 + 9,
    undefined,
  ]);
});

test('JFrog: a key of another length, or that is not base58, is invalid', () => {
  expect(checksum('base58-54', `AKCp${'8'.repeat(69)}`)).toBe('valid');
  expect(checksum('base58-54', `AKCp${'8'.repeat(59)}`)).toBe('invalid');
  expect(checksum('base58-54', `AKCp${'0'.repeat(69)}`)).toBe('invalid');
});

test('GitHub: the checksum covers the text between the prefix and itself', () => {
  const body = 'a'.repeat(30);
  expect(checksum('crc32-base62-6', `abc_${body}${base62(crc32(body))}`)).toBe('valid');
  expect(checksum('crc32-base62-6', `abd_${body}${base62(crc32(body))}`)).toBe('valid');
});

test('GitLab: a token without a dot has the older form, without a checksum', () => {
  expect(checksum('gitlab-routable', `tstr-${'a'.repeat(20)}`)).toBe('none');
});

test('GitLab: a token with another length than it states is invalid', () => {
  const head = `tstr-${'a'.repeat(27)}.0q`;
  expect(checksum('gitlab-routable', head + base36(crc32(head)))).toBe('invalid');
});

test('AWS: the account is decoded from the key id', () => {
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

test('AWS: an account of thirteen digits, or a key id that is not base32, is invalid', () => {
  expect(checksum('aws-account', `AKIAP${'7'.repeat(15)}`)).toBe('invalid');
  expect(checksum('aws-account', `AKIA${'1'.repeat(16)}`)).toBe('invalid');
});

test('JWT: header and payload have to be JSON objects, and the header has to name its algorithm', () => {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (header: unknown, payload: unknown): string => `${encode(header)}.${encode(payload)}.c2ln`;
  expect(checksum('jwt', token({ alg: 'none' }, {}))).toBe('valid');
  expect(checksum('jwt', token({ typ: 'JWT' }, {}))).toBe('invalid');
  expect(checksum('jwt', token({ alg: 'RS256' }, 'text'))).toBe('invalid');
  expect(checksum('jwt', `${encode({ alg: 'RS256' })}.e30x.c2ln`)).toBe('invalid');
});
