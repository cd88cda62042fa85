import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WindowCache } from './window-cache.ts';

const words = ['dove', 'owl', 'ow'];

/** Windows as candidates have them: of few widths, further and further on, some close together and some far apart. */
const windows = fc.array(
  fc.record({
    step: fc.oneof(fc.nat(12), fc.nat(3000)),
    rule: fc.constantFrom(0, 1, 2),
  }),
  { minLength: 2, maxLength: 60 },
);
const before = [5, 60, 1500];
const after = [9, 130, 40];

test('a window is what stands there, and no word in it is ever missed', () => {
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
      const nearby = new WindowCache({
        first: () => first,
        end: () => text.length,
        read(from, to) {
          expect(from).toBeGreaterThanOrEqual(first);
          expect(to).toBeLessThanOrEqual(text.length);
          return text.slice(from, to);
        },
      });
      for (const { step, rule } of steps) {
        at = Math.min(text.length, at + step);
        // What stands in front of all windows is forgotten.
        first = Math.max(first, at - 1500);
        const from = Math.max(first, at - (before[rule] ?? 0));
        const to = Math.min(text.length, at + (after[rule] ?? 0));
        const window = text.slice(from, to);
        if (nearby.hasNoWords(rule, words, from, to))
          expect(words.filter((word) => window.toLowerCase().includes(word))).toEqual([]);
        expect(nearby.window(from, to)).toBe(window);
      }
    }),
  );
});

test('a rule that is called again and again is told that none of its words is there', () => {
  const text = 'password: 1\n'.repeat(1000);
  const nearby = new WindowCache({
    first: () => 0,
    end: () => text.length,
    read: (from, to) => text.slice(from, to),
  });
  const told = Array.from({ length: 500 }, (_, i) => nearby.hasNoWords(0, words, i * 12, i * 12 + 160));
  expect(told.indexOf(true)).toBe(1);
  expect(told.slice(1)).not.toContain(false);
});
