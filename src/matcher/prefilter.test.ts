import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPrefilter } from './prefilter.ts';

function hits(literals: readonly string[], text: string, from = 0, to = text.length): string[] {
  const found: string[] = [];
  const visitor = {
    visit: (literal: number, at: number) => void found.push(`${String(literals[literal])}@${String(at)}`),
  };
  buildPrefilter(literals).scan(Buffer.from(text, 'latin1'), from, to, visitor);
  return found;
}

test('a literal is found in any case', () => {
  expect(hits(['ghp_', 'circleci'], 'x GHP_1 CircleCI')).toEqual(['ghp_@2', 'circleci@8']);
});

test('marks that differ only in the bit of letter case are told apart', () => {
  expect(hits(['[ab]'], '{ab}[AB]')).toEqual(['[ab]@4']);
});

test('a literal of three bytes is found at the very end of the text', () => {
  expect(hits(['aws'], 'aws AWS')).toEqual(['aws@0', 'aws@4']);
});

test('a literal that the text breaks off in is no hit', () => {
  expect(hits(['token'], 'a token, a toke')).toEqual(['token@2']);
});

test('all literals that start at one place are told', () => {
  expect(hits(['pass', 'password', 'passwd'], 'password').sort()).toEqual(['pass@0', 'password@0']);
});

test('only positions from `from` up to `to` are looked at, while literals may reach past `to`', () => {
  expect(hits(['abcd'], 'abcdabcdabcd', 1, 5)).toEqual(['abcd@4']);
});

test('what is found in parts is what a search by indexOf finds', () => {
  const literals = ['aab', 'abab', 'babba', 'AA-B'.toLowerCase()];
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '-', '\x00', '\xff'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.nat(60), (whole, at) => {
      const cut = Math.min(at, whole.length);
      const lower = whole.toLowerCase();
      const expected = literals.flatMap((literal) =>
        Array.from(whole, (_, i) => i)
          .filter((i) => lower.startsWith(literal, i))
          .map((i) => `${literal}@${String(i)}`),
      );
      const found = [...hits(literals, whole, 0, cut), ...hits(literals, whole, cut)];
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 500 },
  );
});
