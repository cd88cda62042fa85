import { expect, test } from 'vitest';
import { entropy } from './entropy.ts';

test('entropy is in bits a character', () => {
  expect(entropy('')).toBe(0);
  expect(entropy('aaaa')).toBe(0);
  expect(entropy('abab')).toBe(1);
  expect(entropy('abcd')).toBe(2);
  expect(entropy(String.fromCharCode(...Array(256).keys()))).toBe(8);
});
