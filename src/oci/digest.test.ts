import { expect, test } from 'vitest';
import { digestAlgorithm, isDigest, shortDigest } from './digest.ts';

const HEX = '0123456789abcdef'.repeat(4);

test.each([
  [`sha256:${HEX}`, true],
  [`sha512:${HEX}${HEX}`, true],
  [`sha256:${HEX}00`, false],
  [`sha512:${HEX}`, false],
  [`sha256:${HEX.toUpperCase()}`, false],
  [`md5:${HEX}`, false],
  [`sha256:${HEX}\n`, false],
  [HEX, false],
  ['', false],
  [null, false],
  [[`sha256:${HEX}`], false],
])('%j is a digest: %s', (value, expected) => {
  expect(isDigest(value)).toBe(expected);
});

test('a digest tells its algorithm and has a short form', () => {
  expect(digestAlgorithm(`sha512:${HEX}${HEX}`)).toBe('sha512');
  expect(digestAlgorithm(`sha256:${HEX}`)).toBe('sha256');
  expect(shortDigest(`sha256:${HEX}`)).toBe('0123456789ab');
  expect(shortDigest(`sha512:${HEX}${HEX}`)).toBe('0123456789ab');
});
