import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileMatcher } from '../compile.ts';
import { type Match, PIECE } from '../match.ts';
import { LONGEST_PERIOD, leastCommonMultiple, repetitionAt } from './repetition.ts';
import { sampleSecret } from '../sample/sample.ts';
import { longDetectors, shortDetectors } from '../testing/detectors.ts';

const at = 3 * LONGEST_PERIOD;

describe('a repetition', () => {
  test('is found with its period and its end', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(9000), (unit, length) => {
        const bytes = Buffer.from(unit.repeat(at + length), 'latin1').subarray(0, at + length);
        const all = Buffer.concat([bytes, Buffer.alloc(100, '\xff', 'latin1')]);
        const found = repetitionAt(all, at, 100, 0, all.length);
        if (length < 32) return;
        expect(found?.end).toBe(bytes.length);
        const { period = 0 } = found ?? {};
        expect(bytes.subarray(period).equals(bytes.subarray(0, -period))).toBe(true);
      }),
    );
  });

  test.each([
    ['random bytes', Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * i * 31 + (i >> 3)) & 255))],
    [
      'a repetition that starts too late',
      Buffer.concat([Buffer.alloc(at - 50, 'b'), Buffer.alloc(2000, 'a')]),
    ],
    [
      'a period that is too long',
      Buffer.alloc(9000, Buffer.from(Array.from({ length: 1100 }, (_, i) => (i * 37 + (i >> 4) * 11) & 255))),
    ],
    ['too few bytes before the address', Buffer.alloc(at - 2000, 'a')],
  ])('is not found in %s', (_, bytes) => {
    expect(repetitionAt(bytes, Math.min(at, bytes.length - 40), 100, 0, bytes.length)).toBeUndefined();
  });
});

test('leastCommonMultiple returns the least common multiple of a number and a power of two', () => {
  expect([1, 10, 512, 1024, 999].map((a) => leastCommonMultiple(a, 512))).toEqual([
    512, 2560, 512, 1024, 511_488,
  ]);
});

const detectors = [...shortDetectors, ...longDetectors];
const matcher = compileMatcher(detectors);

/** Returns the matches of texts in one stream, each at a multiple of 512, which is pushed in pieces of a size. */
function scan(texts: readonly Buffer[], size: number): readonly (readonly Match[])[] {
  const found: (readonly Match[])[] = texts.map(() => []);
  const stream = matcher.openStream<number>(512, (key, { matches }) => (found[key] = matches));
  const gaps = texts.map(({ length }) => (512 - (length % 512)) % 512);
  let start = 0;
  for (const [key, text] of texts.entries()) {
    stream.open(key, null, start, start + text.length);
    start += text.length + (gaps[key] ?? 0);
  }
  const bytes = Buffer.concat(texts.flatMap((text, key) => [text, Buffer.alloc(gaps[key] ?? 0)]));
  for (let from = 0; from < bytes.length; from += size) {
    stream.push(bytes.subarray(from, from + size));
    stream.settle();
  }
  stream.finish();
  return found;
}

describe('a repetition is scanned with the same result as if each period were scanned', () => {
  const unit = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ' ',
          '\n',
          'a',
          'emu',
          'rhea_x=',
          'secret=',
          '0a1b2c3d',
          'x'.repeat(90),
          ...detectors.flatMap(({ context }) => context?.words ?? []),
        ),
        fc
          .tuple(fc.constantFrom(...detectors), fc.nat(9))
          .map(([detector, seed]) => sampleSecret(detector, seed)),
        fc
          .tuple(fc.constantFrom(...detectors), fc.nat(9), fc.nat(30))
          .map(([detector, seed, to]) => sampleSecret(detector, seed).slice(0, to)),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join(''))
    .filter((text) => text.length > 0);

  test('wherever it is cut, and whatever is in it, before it and after it', () => {
    fc.assert(
      fc.property(
        unit,
        fc.integer({ min: 1, max: 200_000 }),
        fc.constantFrom('', ' ', 'emu', 'acm_'),
        fc.constantFrom(1000, 4096, 100_000, PIECE),
        (text, length, other, size) => {
          const whole = Buffer.alloc(length, text, 'latin1');
          const texts = [Buffer.from(other), whole, Buffer.from(`${other}x`), whole.subarray(0, 70_000)];
          // In pieces of this size no repetition is found.
          expect(scan(texts, size)).toEqual(scan(texts, 64));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('if texts start within it', () => {
    fc.assert(
      fc.property(unit, fc.integer({ min: 200, max: 600 }), (text, count) => {
        const each = Buffer.alloc(512, text, 'latin1');
        const texts = Array.from({ length: count }, () => each);
        expect(scan(texts, PIECE)).toEqual(scan(texts, 64));
      }),
      { numRuns: 20 },
    );
  });
});
