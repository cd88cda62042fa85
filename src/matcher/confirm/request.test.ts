import { expect, test } from 'vitest';
import { isSentToHost } from './request.ts';

const WORD = 'acme';
function isSentIn(text: string): boolean {
  const word = text.indexOf(WORD);
  return isSentToHost(text, word, word + WORD.length, text.indexOf('S3CR3T'), 42);
}

test.each([
  'https://api.acme.com/v1/orders?key=S3CR3T',
  'https://api.acme.com?user=1&token=S3CR3T&page=2',
  'http://acme.internal:8080/v2?api_key=S3CR3T',
  'curl https://api.acme.io/v1/me -H "Authorization: Bearer S3CR3T"',
  "get('https://acme.com/x', headers={'X-Api-Key': 'S3CR3T'})",
  'curl https://api.acme.com/v1 \\\n  -H "X-Auth-Token: S3CR3T"',
])('isSentToHost is true for a secret in the query or a header of a request to the host: %s', (text) => {
  expect(isSentIn(text)).toBe(true);
});

test.each([
  ['the word is in a path', 'https://shop.example/acme?key=S3CR3T'],
  ['the secret is in the path', 'https://api.acme.com/v1/S3CR3T'],
  ['the secret has no name', 'https://api.acme.com/v1?S3CR3T'],
  ['another URL is between them', 'https://acme.com/a and https://shop.example/?key=S3CR3T'],
  ['there is no URL', 'acme.com/v1?key=S3CR3T'],
  ['the header is not for authentication', 'curl https://acme.com -H "X-Request-Id: S3CR3T"'],
  [
    'the header is not in the same request',
    'see https://acme.com\n\nX-Api-Key of the other shop\nX-Api-Key: S3CR3T',
  ],
])('isSentToHost is false if %s', (_, text) => {
  expect(isSentIn(text)).toBe(false);
});
