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

describe('a bare name, the ordinary word of a vendor that names one with a word for a key,', () => {
  test.each([
    `flat=${KEY}`,
    `flat: ${KEY}`,
    `{"flat": "${KEY}"}`,
    `String flat = "${KEY}";`,
    `flat := "${KEY}"`,
    `['flat' => '${KEY}']`,
    `<flat>${KEY}</flat>`,
    `flat '${KEY}'`,
  ])('gives low confidence as the whole name of the value: %s', (text) => {
    expect(found(text)).toEqual(['flat-api-key low']);
  });

  test.each([`box: ${KEY}`, `box = "${KEY}"`, `{"box":"${KEY}"}`, `box '${KEY}'`])(
    'may have three letters if it is not part of a formula: %s',
    (text) => {
      expect(found(text)).toEqual(['box-api-key low']);
    },
  );

  test('needs only the context word `name_`', () => {
    expect(found(`card: ${KEY}`)).toEqual(['card-api-key low']);
  });

  test('gives full confidence with a word for a key', () => {
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
  ])('finds nothing elsewhere, for an invented value, or if it is too short: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
