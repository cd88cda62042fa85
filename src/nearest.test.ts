import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test('returns the most similar names first, then the shorter ones, up to the limit', () => {
  expect(nearest('abc', ['xyz', 'abd', 'abc-token', 'abcd'])).toEqual(['abd', 'abcd', 'abc-token']);
  expect(nearest('aa', ['a', 'b', 'aab', 'aac', 'aad', 'aae', 'aaf', 'aag'], 5)).toHaveLength(5);
});

test('returns no name for an empty text and ignores case', () => {
  expect(nearest('', ['a', 'b'])).toEqual([]);
  expect(nearest('AWS', ['aws'])).toEqual(['aws']);
});
