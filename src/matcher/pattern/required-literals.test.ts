import { describe, expect, test } from 'vitest';
import { lit, oneOf, optional, run } from '../../catalogue/model/pattern.ts';
import type { Element } from '../../catalogue/model/pattern.ts';
import { requiredLiterals, prefixLength } from './required-literals.ts';
import { byteSet, members } from './byte-set.ts';
import { normalize } from './normal-pattern.ts';

const literals = (format: readonly Element[], widen = false): string[] | undefined =>
  requiredLiterals(normalize(format), widen)?.map(
    ({ text, offset }) => `${text}@${String(offset.min)}-${String(offset.max)}`,
  );

describe('the literals that each match of a format holds', () => {
  test.each<[string, readonly Element[], readonly string[]]>([
    ['a prefix', [lit('ACM_'), run('alnum', 30)], ['acm_@0-0']],
    ['one of several prefixes', [oneOf('acm_', 'acx_'), run('alnum', 30)], ['acm_@0-0', 'acx_@0-0']],
    [
      'what neighbours make of one',
      [lit('ac'), { chars: 'xy', min: 1, max: 1 }, lit('-')],
      ['acx-@0-0', 'acy-@0-0'],
    ],
    [
      'with and without an optional part',
      [lit('acme'), optional(lit('+s')), lit(':/')],
      ['acme:/@0-0', 'acme+s:/@0-0'],
    ],
    ['one behind a run', [run('alnum', 3, 5), lit('.zq9.'), run('hex', 9)], ['.zq9.@3-5']],
    [
      'those of each branch',
      [
        {
          anyOf: [
            [lit('abc-'), run('hex', 9)],
            [run('hex', 9), lit('-xyz')],
          ],
        },
      ],
      ['abc-@0-0', '-xyz@9-9'],
    ],
    ['one inside what is repeated', [{ seq: [run('hex', 2), lit('-key-')], min: 2, max: 9 }], ['-key-@2-2']],
  ])('%s', (_, format, expected) => {
    expect(literals(format)).toEqual(expected);
  });

  test('of three bytes tell what may follow them', () => {
    const [anchor, ...more] = requiredLiterals(normalize([lit('hf_'), run('digit', 9)])) ?? [];
    expect([anchor?.text, more]).toEqual(['hf_', []]);
    expect(members(anchor?.next ?? byteSet(''))).toEqual(members(byteSet('0-9')));
  });

  test('of two bytes do so only where nothing else calls the detector', () => {
    expect(literals([lit('SK'), run('digit', 9)])).toBeUndefined();
    expect(literals([lit('SK'), run('digit', 9)], true)).toHaveLength(10);
  });

  test('are none where they may be left out', () => {
    expect(literals([optional(lit('token')), run('hex', 32)])).toBeUndefined();
    expect(literals([{ anyOf: [[lit('abc-')], [run('hex', 9)]] }])).toBeUndefined();
  });

  test('at a fixed distance are better than rare ones at a varying distance', () => {
    expect(literals([lit('eyJ'), run('alnum', 9, 900), lit('.eyJ'), run('alnum', 9)])?.[0]).toMatch(
      /^eyj@0-0$/,
    );
  });
});

test('the length of a prefix is that of its shortest variant, runs aside', () => {
  expect(prefixLength(normalize([lit('hf_'), run('alnum', 9)]))).toBe(3);
  expect(prefixLength(normalize([oneOf('ghp_', 'gh_'), run('alnum', 9)]))).toBe(3);
  expect(prefixLength(normalize([run('alnum', 9), lit('acme')]))).toBe(0);
});
