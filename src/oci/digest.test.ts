import { expect, test } from 'vitest';
import { digestAlgorithm, isDigest, isUnsupportedDigest, layerHashes, shortDigest } from './digest.ts';

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

test.each([
  [`md5:${HEX}`, true],
  [`blake3:${HEX}`, true],
  ['multihash+base58:QmRZxt2b1FVZPNqd8hsiykDL3TdBDeTSPX9Kv46HmX4Gx8', true],
  [`sha256:${HEX}`, false],
  ['sha256:../../etc/passwd', false],
  ['../x:1', false],
  [null, false],
])('%j is a digest of an unsupported algorithm: %s', (value, expected) => {
  expect(isUnsupportedDigest(value)).toBe(expected);
});

test('hashes a layer with the algorithms of its digests, and assumes that of the blob for an unknown diffId', () => {
  const [short, long] = [`sha256:${HEX}`, `sha512:${HEX}${HEX}`] as const;
  expect(layerHashes(short, long)).toEqual({ digest: 'sha256', diffId: 'sha512' });
  expect(layerHashes(long, short)).toEqual({ digest: 'sha512', diffId: 'sha256' });
  expect(layerHashes(long, null)).toEqual({ digest: 'sha512', diffId: 'sha512' });
  expect(layerHashes(null, null)).toEqual({ digest: 'sha256', diffId: 'sha256' });
});

test('returns the algorithm and the short form of a digest', () => {
  expect(digestAlgorithm(`sha512:${HEX}${HEX}`)).toBe('sha512');
  expect(digestAlgorithm(`sha256:${HEX}`)).toBe('sha256');
  expect(shortDigest(`sha256:${HEX}`)).toBe('0123456789ab');
  expect(shortDigest(`sha512:${HEX}${HEX}`)).toBe('0123456789ab');
});
