import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScrubber } from './scrub.ts';
import { acmeToken, genericPassword, placed, TOKEN } from './testing.ts';

const scrubber = (...secrets: readonly string[]) =>
  createScrubber(secrets.map((secret) => placed(genericPassword, secret)));

test('masks in instructions every secret of the image', () => {
  const { instruction } = createScrubber([placed(acmeToken, TOKEN), placed(genericPassword, 'hunter2')]);
  expect(instruction(`RUN login -phunter2 --token=${TOKEN} && rm x`)).toBe(
    'RUN login -p**** --token=**** && rm x',
  );
});

test('masks a common password in paths only if it was found in a file name', () => {
  const { path } = createScrubber([
    placed(genericPassword, 'postgres'),
    placed(acmeToken, TOKEN, { kind: 'file-name', path: `k/${TOKEN}` }),
  ]);
  expect(path('usr/lib/postgres')).toBe('usr/lib/postgres');
  expect(path(`k/${TOKEN}/key`)).toBe('k/****/key');
});

test('masks a token in paths wherever it was found, but no memorable word', () => {
  const words = ['postgres', 'Summer2024', 'let-me-in', '12345678', 'k7Q'];
  const { path } = createScrubber([
    placed(acmeToken, TOKEN),
    ...words.map((word) => placed(genericPassword, word)),
  ]);
  const text = `${words.join('/')}/${TOKEN}`;
  expect(path(text)).toBe(`${words.join('/')}/****`);
  expect(scrubber('k7Qz9vLm').path('b/k7Qz9vLm')).toBe('b/****');
});

test('masks secrets with characters beyond ASCII', () => {
  const secret = Buffer.from('pässwörd').toString('latin1');
  expect(scrubber(secret).instruction('ENV P=pässwörd')).toBe('ENV P=****');
});

test('masks overlapping secrets completely', () => {
  expect(scrubber('abcdef', 'defghi').instruction('x abcdefghi y')).toBe('x **** y');
  expect(scrubber('abc', 'abcdef').instruction('x abcdef abc y')).toBe('x **** **** y');
});

test('leaves no secret in any text, and all other text unchanged', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), text, (secrets, before) => {
      const after = scrubber(...secrets).instruction(before);
      for (const secret of secrets) expect(after).not.toContain(secret);
      // The text between the masks is unchanged and in its order.
      let from = 0;
      for (const piece of after.split('****')) {
        expect(before.indexOf(piece, from)).toBeGreaterThanOrEqual(0);
        from = before.indexOf(piece, from) + piece.length;
      }
      if (!secrets.some((secret) => before.includes(secret))) expect(after).toBe(before);
    }),
  );
});
