import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WindowCache } from './window-cache.ts';

const words = ['dove', 'owl', 'ow'];

/** Windows like those of candidates: of a few widths, in ascending order, some close together and some far apart. */
const windows = fc.array(
  fc.record({
    step: fc.oneof(fc.nat(12), fc.nat(3000)),
    confirmer: fc.constantFrom(0, 1, 2),
  }),
  { minLength: 2, maxLength: 60 },
);
const before = [5, 60, 1500];
const after = [9, 130, 40];

test('returns the bytes of each window, and never misses a word in one', () => {
  const pieces = fc.constantFrom(
    'DOVE',
    'owl',
    'do',
    've',
    'o',
    'w',
    'x'.repeat(40),
    ' '.repeat(400),
    '\xe9',
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 200 }), windows, (parts, steps) => {
      const text = parts.join('');
      let first = 0;
      let at = 0;
      const cache = new WindowCache({
        first: () => first,
        end: () => text.length,
        read(from, to) {
          expect(from).toBeGreaterThanOrEqual(first);
          expect(to).toBeLessThanOrEqual(text.length);
          return text.slice(from, to);
        },
      });
      for (const { step, confirmer } of steps) {
        at = Math.min(text.length, at + step);
        // Bytes before all windows are dropped.
        first = Math.max(first, at - 1500);
        const from = Math.max(first, at - (before[confirmer] ?? 0));
        const to = Math.min(text.length, at + (after[confirmer] ?? 0));
        const window = text.slice(from, to);
        if (cache.hasNoWords(confirmer, words, from, to))
          expect(words.filter((word) => window.toLowerCase().includes(word))).toEqual([]);
        expect(cache.window(from, to)).toBe(window);
      }
    }),
  );
});

test('knows from the second window on that a confirmer has none of its words close by', () => {
  const text = 'password: 1\n'.repeat(1000);
  const cache = new WindowCache({
    first: () => 0,
    end: () => text.length,
    read: (from, to) => text.slice(from, to),
  });
  const known = Array.from({ length: 500 }, (_, i) => cache.hasNoWords(0, words, i * 12, i * 12 + 160));
  expect(known.indexOf(true)).toBe(1);
  expect(known.slice(1)).not.toContain(false);
});
