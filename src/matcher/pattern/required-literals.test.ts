import { describe, expect, test } from 'vitest';
import { type Element, lit, oneOf, optional, run } from '../../catalogue/model/pattern.ts';
import { byteSet, members } from './byte-set.ts';
import { normalize } from './normal-pattern.ts';
import { prefixLength, requiredLiterals } from './required-literals.ts';

const literals = (pattern: readonly Element[], widen = false): string[] | undefined =>
  requiredLiterals(normalize(pattern), widen)?.map(
    ({ text, offset }) => `${text}@${String(offset.min)}-${String(offset.max)}`,
  );

describe('the literals of which every match contains one', () => {
  test.each<[string, readonly Element[], readonly string[]]>([
    ['are a prefix, in lower case', [lit('ACM_'), run('alnum', 30)], ['acm_@0-0']],
    ['are the alternatives of a prefix', [oneOf('acm_', 'acx_'), run('alnum', 30)], ['acm_@0-0', 'acx_@0-0']],
    [
      'are joined from neighbouring parts',
      [lit('ac'), { chars: 'xy', min: 1, max: 1 }, lit('-')],
      ['acx-@0-0', 'acy-@0-0'],
    ],
    [
      'are written with and without an optional part',
      [lit('acme'), optional(lit('+s')), lit(':/')],
      ['acme:/@0-0', 'acme+s:/@0-0'],
    ],
    [
      'are after a run if nothing before it is fixed',
      [run('alnum', 3, 5), lit('.zq9.'), run('hex', 9)],
      ['.zq9.@3-5'],
    ],
    [
      'come from each branch of a choice',
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
    [
      'come from a part that is repeated at least once',
      [{ seq: [run('hex', 2), lit('-key-')], min: 2, max: 9 }],
      ['-key-@2-2'],
    ],
  ])('%s', (_, pattern, expected) => {
    expect(literals(pattern)).toEqual(expected);
  });

  test('list the bytes that may follow them if they have three bytes', () => {
    const [literal, ...more] = requiredLiterals(normalize([lit('hf_'), run('digit', 9)])) ?? [];
    expect([literal?.text, more]).toEqual(['hf_', []]);
    expect(members(literal?.next ?? byteSet(''))).toEqual(members(byteSet('0-9')));
  });

  test('have two bytes and one of the run after them only when `widen` is set', () => {
    expect(literals([lit('SK'), run('digit', 9)])).toBeUndefined();
    expect(literals([lit('SK'), run('digit', 9)], true)).toHaveLength(10);
  });

  test('are undefined if a match may lack all of them', () => {
    expect(literals([optional(lit('token')), run('hex', 32)])).toBeUndefined();
    expect(literals([{ anyOf: [[lit('abc-')], [run('hex', 9)]] }])).toBeUndefined();
  });

  test('are preferred at a fixed offset, even to rarer ones at a varying offset', () => {
    expect(literals([lit('eyJ'), run('alnum', 9, 900), lit('.eyJ'), run('alnum', 9)])?.[0]).toMatch(
      /^eyj@0-0$/,
    );
  });
});

test('the length of a prefix is that of its shortest variant, without runs', () => {
  expect(prefixLength(normalize([lit('hf_'), run('alnum', 9)]))).toBe(3);
  expect(prefixLength(normalize([oneOf('ghp_', 'gh_'), run('alnum', 9)]))).toBe(3);
  expect(prefixLength(normalize([run('alnum', 9), lit('acme')]))).toBe(0);
});
