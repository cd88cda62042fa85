import { describe, expect, test } from 'vitest';
import { run } from '../../catalogue/model/pattern.ts';
import { named, qualified, table, vendor } from '../../detectors/table.ts';
import { compileMatcher } from '../compile.ts';

const matcher = compileMatcher(
  table(
    'medium',
    vendor('flat', 'Flat', 'scores', [named('api-key', [run('alnum', 24)])], { words: qualified('flat') }),
    vendor('box', 'Box', 'files', [named('api-key', [run('alnum', 24)])], { words: qualified('box') }),
    vendor('card', 'Card', 'cards', [named('api-key', [run('alnum', 24)])], { words: ['card_', 'card-'] }),
  ),
);
const found = (text: string): readonly string[] =>
  matcher
    .open()
    .end(Buffer.from(text, 'latin1'))
    .matches.map(({ detector, confidence }) => `${detector} ${confidence}`);

const KEY = 'kQv7TzRb3WmXcLp9NsGhJdF2';

describe('an ordinary word that names a vendor beside a key', () => {
  test.each([
    `flat=${KEY}`,
    `flat: ${KEY}`,
    `{"flat": "${KEY}"}`,
    `String flat = "${KEY}";`,
    `flat := "${KEY}"`,
    `['flat' => '${KEY}']`,
    `<flat>${KEY}</flat>`,
    `flat '${KEY}'`,
  ])('is a weak sign as the whole name of the value: %s', (text) => {
    expect(found(text)).toEqual(['flat-api-key low']);
  });

  test.each([`box: ${KEY}`, `box = "${KEY}"`, `{"box":"${KEY}"}`, `box '${KEY}'`])(
    'is one however short, where it is no part of a formula: %s',
    (text) => {
      expect(found(text)).toEqual(['box-api-key low']);
    },
  );

  test('is known by `name_` alone', () => {
    expect(found(`card: ${KEY}`)).toEqual(['card-api-key low']);
  });

  test('is a sign like others with a word for a key', () => {
    expect(found(`flat_key=${KEY}`)).toEqual(['flat-api-key medium']);
  });

  test.each([
    `flat ${KEY}`,
    `flat == ${KEY}`,
    `my_flat=${KEY}`,
    `inflat=${KEY}`,
    `flat= of ${KEY}`,
    `flat=abcdefghijklmnopqrstuv01`,
    `box=${KEY}`,
    `inflat_key=${KEY}`,
    `the mailbox key ${KEY}`,
  ])('is none elsewhere, for a made-up value, or where it is short: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
