import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizePath } from './path.ts';

test.each([
  ['etc/passwd', 'etc/passwd'],
  ['./etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['etc//passwd', 'etc/passwd'],
  ['etc/passwd/', 'etc/passwd'],
  ['a/../etc/passwd', 'etc/passwd'],
  ['../../etc/passwd', 'etc/passwd'],
  ['a/../../../etc/passwd', 'etc/passwd'],
  ['./', ''],
  ['/', ''],
  ['.', ''],
  ['..', ''],
  ['', ''],
  ['a/.hidden/..b/...', 'a/.hidden/..b/...'],
  ['a\\..\\b', 'a\\..\\b'], // a backslash is an ordinary character
])('%j is normalized to %j', (name, expected) => {
  expect(normalizePath(name)).toBe(expected);
});

const name = fc
  .array(fc.constantFrom('', '.', '..', '...', 'a', 'b', '.wh.a', 'c d'), { maxLength: 8 })
  .map((segments) => segments.join('/'));

test('a normalized path has no empty, `.` or `..` segment, and normalizing it again changes nothing', () => {
  fc.assert(
    fc.property(name, (text) => {
      const path = normalizePath(text);
      expect(normalizePath(path)).toBe(path);
      expect(path === '' ? [] : path.split('/')).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^\.{0,2}$/)]),
      );
    }),
    { numRuns: 1000 },
  );
});
