import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { randomText, seededRandom } from '../sample/random.ts';
import { symbolsOf } from './symbols.ts';
import { isWordy } from './words.ts';

test.each([
  'session-of-the-shop-1482185872517',
  'x509_check_certificate_purpose',
  'OrderServiceTestSecret2',
  'latest/UserGuide/OptimizedVolumes',
  'RESTBucketGetPolicy',
  'utf8StringFromBytes',
  'org.acme.shop.CheckoutController',
])('isWordy is true for %s', (text) => {
  expect(isWordy(text)).toBe(true);
});

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const ALNUM = `${LOWER.toUpperCase()}${LOWER}0123456789`;

test.each([
  ['letters and digits', ALNUM, 16],
  ['hexadecimal digits', '0123456789abcdef', 32],
  ['small letters and digits', `${LOWER}0123456789`, 20],
  ['base64', `${ALNUM}+/`, 44],
])('isWordy is true for at most one of a thousand random texts of %s', (_, alphabet, length) => {
  const random = seededRandom(7);
  const wordy = Array.from({ length: 1000 }, () => randomText(random, alphabet, length)).filter(isWordy);
  expect(wordy.length).toBeLessThanOrEqual(1);
});

test('isWordy is false for UUIDs, and for texts with more numbers than letters', () => {
  expect(Array.from({ length: 500 }, () => randomUUID()).filter(isWordy)).toEqual([]);
  expect(isWordy('12345678-1234-1234-1234-123456789abc')).toBe(false);
});

test('in symbols a capital starts a word, an abbreviation is one word, and a number is one symbol', () => {
  const text = (value: string): string =>
    symbolsOf(value)
      .map((symbol) => 'abcdefghijklmnopqrstuvwxyz0^'.charAt(symbol))
      .join('');
  expect(text('apiKey-2048')).toBe('^api^key^0^');
  expect(text('HTTPServerName')).toBe('^http^server^name^');
  expect(text('__a..b')).toBe('^a^b^');
});
