import { expect, test } from 'vitest';
import { formatBytes, formatCount } from './units.ts';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [1234, '1.2 kB'],
  [45_200_000, '45.2 MB'],
  [99_960_000, '100 MB'],
  [999_600_000, '1 GB'],
  [1_060_000_000, '1.1 GB'],
  [5e15, '5000 TB'],
])('writes %d bytes as %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});

test.each([
  [1, '1 file'],
  [0, '0 files'],
  [999, '999 files'],
  [1234, '1,234 files'],
  [1234567, '1,234,567 files'],
])('writes a count of %d files as %s', (count, expected) => {
  expect(formatCount(count, 'file')).toBe(expected);
});
