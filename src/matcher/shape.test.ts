import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lit, oneOf, run } from '../detectors/detector.ts';
import { bytesOf } from './bytes.ts';
import { normalize } from './format.ts';
import { compileShape, fits, hasRun } from './shape.ts';

test('a run is found exactly where a RegExp finds one', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 6 }), fc.nat(40), fc.nat(40), (whole, length, from, size) => {
      const expected = new RegExp(`[ab]{${String(length)}}`).test(whole.slice(from, from + size));
      expect(hasRun(bytesOf('ab'), length, Buffer.from(whole), from, from + size)).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

test('a literal that starts the token asks for its run and for a free left side', () => {
  const shape = compileShape(normalize([lit('key_'), run('digit', 3)]), bytesOf('xyz'), true);
  const at = (text: string): boolean => fits(shape, Buffer.from(text), text.indexOf('key_'));
  expect([at('key_123'), at(' key_123'), at('\\xkey_123')]).toEqual([true, true, true]);
  expect([at('key_12'), at('key_12a'), at('KEY_123 key_'), at('xkey_123')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('the walk goes on while runs end where the next part starts, and asks for one more byte where it stops', () => {
  const assignment = [
    lit('key'),
    run('lower', 0, 9),
    { chars: ' ', min: 0, max: 2 },
    oneOf('=', ':'),
    run('hex', 4),
  ];
  const shape = compileShape(normalize(assignment), undefined, false);
  const at = (text: string): boolean => fits(shape, Buffer.from(text), 0);
  expect([at('keyname = '), at('key:'), at('key  =')]).toEqual([true, true, true]);
  expect([at('keyname'), at('key   ='), at('key_name=')]).toEqual([false, false, false]);
});
