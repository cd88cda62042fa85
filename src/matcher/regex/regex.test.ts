import { describe, expect, test } from 'vitest';
import { isExplosive } from './ambiguity.ts';
import { compileRegex } from './compile-regex.ts';
import { keywordPlace, literalsOf } from './literals.ts';
import { parseRegex } from './parse.ts';
import { secretPatternOf } from './secret-pattern.ts';
import { tailOf } from './tail.ts';

const bytes = (text: string): string => Buffer.from(text).toString('latin1');
const find = (source: string, text: string): string | null => {
  const found = compileRegex(source).global().exec(bytes(text));
  return found === null ? null : Buffer.from(found[0], 'latin1').toString();
};

describe('a regular expression in RE2’s syntax is translated', () => {
  test.each([
    ['(?i)acme_[a-f]+', 'ACME_aBcDeF!', 'ACME_aBcDeF'],
    ['ac(?i)ME', 'acme', 'acme'],
    ['(?:a(?i)B)c', 'abC abc', 'abc'],
    ['(?i:a)b', 'Ab', 'Ab'],
    ['(?i:a)b', 'AB', null],
    ['(?i)a(?-i)b', 'AB Ab', 'Ab'],
    ['(?P<key>k[0-9]+)', 'k12', 'k12'],
    ['(?<key>k[0-9]+)', 'k12', 'k12'],
    ['\\Akey', 'key key', 'key'],
    ['\\Akey', 'a key', null],
    ['key\\z', 'key key', 'key'],
    ['key$', 'key\nkey', 'key'],
    ['^b$', 'a\nb', null],
    ['(?m)^b$', 'a\nb\nc', 'b'],
    ['a.c', 'a\nc', null],
    ['(?s)a.c', 'a\nc', 'a\nc'],
    ['(?s-i)a.c', 'a\nc', 'a\nc'],
    ['[[:alnum:]_]+', '-a_1-', 'a_1'],
    ['[[:^alpha:]]+', 'ab12c', '12'],
    ['[^[:space:]]+', ' x y', 'x'],
    ['[]a]+', ']a]', ']a]'],
    ['[^]a]+', ']b', 'b'],
    ['[a\\-z]+', 'a-z', 'a-z'],
    ['[\\w.=-]{3,}', '..a-=', '..a-='],
    ['\\Qa.b*\\E+', 'a.b***', 'a.b***'],
    ['\\x41\\x{42}\\103', 'ABC', 'ABC'],
    ['\\s', 'a\vb', null],
    ['(?U)a+', 'aaa', 'a'],
    ['a+?', 'aaa', 'a'],
    ['{foo}', '{foo}', '{foo}'],
    ['x{,2}', 'x{,2}', 'x{,2}'],
    ['clé[éè]', 'la cléè', 'cléè'],
    ['(?i)straße', 'STRAßE', 'STRAßE'],
    ['\\bkey\\b', 'monkey key', 'key'],
    ['a|b|', 'c', ''],
  ])('%s', (source, text, expected) => {
    expect(find(source, text)).toBe(expected);
  });
});

describe('a regular expression that is not supported is refused with the reason', () => {
  test.each([
    ['(?=a)', 'the (?= at character 1 is not supported: RE2 has no looking ahead or behind'],
    ['x(?<!a)b', 'the (?<! at character 2 is not supported'],
    ['(?>a)', 'the (?> at character 1 is not supported'],
    ['(a)\\1', '\\1 refers back'],
    ['\\p{Greek}', 'Unicode class'],
    ['\\h', '\\h is not an escape'],
    ['(a', 'the ( at character 1 is not closed'],
    ['a)', 'the ) at character 2 closes nothing'],
    ['[a', 'the [ at character 1 is not closed'],
    ['[z-a]', 'runs backwards'],
    ['[à-ü]', 'outside ASCII'],
    ['[^é]', 'outside ASCII'],
    ['[[:letter:]]', 'no class [:letter:]'],
    ['*a', 'the * at character 1 repeats nothing'],
    ['a**', 'repeats what is repeated already'],
    ['a{2}{3}', 'repeats what is repeated already'],
    ['a{3,2}', 'not a valid repetition'],
    ['a{1,2000}', 'not a valid repetition'],
    ['(?x)a', 'the flag x'],
    ['a\\', 'ends with a backslash'],
    ['(a+)+', 'in many ways'],
  ])('%s', (source, message) => {
    expect(() => compileRegex(source)).toThrow(message);
  });
});

test('a regular expression that is nested too deep or too long is refused', () => {
  expect(() => parseRegex('('.repeat(200))).toThrow('nested more than 100 deep');
  expect(() => parseRegex('a'.repeat(10_001))).toThrow('longer than');
});

describe('isExplosive', () => {
  const explodes = (source: string): boolean => isExplosive(parseRegex(source).node);
  test.each([
    '(a+)+$',
    '(a*)*',
    '(a|aa)+x',
    '(a|a)*',
    '([a-z]+)*x',
    '(\\w+\\s?)*',
    '(.*)*',
    '(?s)(\\s|.)*x',
    '(?:a?a?b)+',
    '((a{1,9}){1,9}){1,9}',
    '([a-z]{2,}[a-z])+',
    'x(?:(?:ab)+)+y',
  ])('is true for %s', (source) => {
    expect(explodes(source)).toBe(true);
  });
  test.each([
    '(?:[a-z]+\\.)+com',
    '(?:a|b)+',
    '(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==)?',
    '(?:\\s|[^\\s])+',
    '[\\w.-]{0,50}?(?:acme)(?:[ \\t\\w.-]{0,20})[\\s\'"]{0,3}(?:=|>|:{1,3}=|\\|\\||:|=>|\\?=|,)[\'"\\s=]{0,5}([a-z0-9]{32})',
    '(a+){1,4}',
    '(?:key=[^&]*&)*',
  ])('is false for %s', (source) => {
    expect(explodes(source)).toBe(false);
  });

  test('a regular expression that is accepted refuses a text in the time that its bound promises', () => {
    const { ways, global } = compileRegex('(?:[a-z]+\\.)+com');
    expect(ways(1000)).toBeLessThanOrEqual(1e6);
    const startedAt = performance.now();
    expect(global().exec('a.'.repeat(500))).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});

test('literalsOf returns the texts that every match contains, with their offsets', () => {
  const of = (source: string) => literalsOf(parseRegex(source).node);
  expect(of('acme_[0-9a-f]{32}')).toEqual([{ text: 'acme_', offset: { min: 0, max: 0 } }]);
  expect(of('(?i)\\b(ACME)_[0-9]+')).toEqual([{ text: 'acme_', offset: { min: 0, max: 0 } }]);
  expect(of('[\\w-]{0,9}(?:foo|barr)=.+')).toEqual([
    { text: 'foo', offset: { min: 0, max: 9 } },
    { text: 'barr', offset: { min: 0, max: 9 } },
  ]);
  expect(of('x*(abc)?[0-9]+')).toBeUndefined();
  expect(of('(?:abc|[0-9]{9})')).toBeUndefined();
});

test('keywordPlace returns an offset only if every match contains a keyword', () => {
  const of = (source: string, ...words: string[]) => keywordPlace(parseRegex(source).node, words);
  expect(of('.{2,4}my_acme[0-9]+', 'acme')).toEqual({ min: 5, max: 7 });
  expect(of('(?:foo|bar)_[0-9]+', 'foo')).toBeUndefined();
  expect(of('(?:foo|bar)_[0-9]+', 'foo', 'bar')).toEqual({ min: 0, max: 0 });
  expect(of('[0-9a-f]{32}', 'acme')).toBeUndefined();
});

test('tailOf returns a tail only if every match has a keyword at its start', () => {
  const of = (source: string, ...words: string[]) => tailOf(parseRegex(source).node, words)?.offset;
  expect(of('(?i)[\\w.-]{0,50}?(?:(?-i:[Aa]pi|API)|passw(?:or)?d)x*', 'api', 'passwd', 'password')).toEqual({
    min: 0,
    max: 50,
  });
  expect(of('\\bkey_(?P<x>acme[0-9]{2})', 'acme')).toEqual({ min: 4, max: 4 });
  expect(of('(?:foo|bar)_[0-9]+', 'foo')).toBeUndefined();
  expect(of('x(?:acme)?y', 'acme')).toBeUndefined();
  expect(of('[ab]{40}acme', 'acme')).toEqual({ min: 40, max: 40 });
});

test('secretPatternOf returns the secret of a regular expression as a pattern', () => {
  const of = (source: string, group = 0) => secretPatternOf(parseRegex(source), group);
  expect(of('\\bacme_[0-9]{4}\\b')).toEqual([{ lit: 'acme_' }, { chars: '0123456789', min: 4, max: 4 }]);
  expect(of('key=(?i)(ab)([01]+)', 1)).toEqual([{ lit: 'ab', ci: true }]);
  expect(of('key=(x1)|pass=(y2)')).toEqual([{ anyOf: [[{ lit: 'x1' }], [{ lit: 'y2' }]] }]);
  expect(of('a=(.{8,})')).toEqual([{ not: '\n', min: 8, max: 1000 }]);
});
