import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test('the nearest names come first, then the shorter ones, as many as are wanted', () => {
  expect(nearest('abc', ['xyz', 'abd', 'abc-token', 'abcd'])).toEqual(['abd', 'abcd', 'abc-token']);
  expect(nearest('aa', ['a', 'b', 'aab', 'aac', 'aad', 'aae', 'aaf', 'aag'], 5)).toHaveLength(5);
});

test('nothing is near to nothing, and case makes no difference', () => {
  expect(nearest('', ['a', 'b'])).toEqual([]);
  expect(nearest('AWS', ['aws'])).toEqual(['aws']);
});
