import { describe, expect, test } from 'vitest';
import { run } from '../../catalogue/model/pattern.ts';
import { detectorsOf } from '../../catalogue/assembly/detectors.ts';
import { contextual } from '../../catalogue/model/key.ts';
import { qualified } from '../../catalogue/patterns/names.ts';
import { compileMatcher } from '../compile.ts';
import { testVendor } from '../testing/vendors.ts';

const matcher = compileMatcher(
  detectorsOf([
    testVendor('flat', 'Flat', [contextual('api-key', [run('alnum', 24)])], qualified('flat')),
    testVendor('box', 'Box', [contextual('api-key', [run('alnum', 24)])], qualified('box')),
    testVendor('card', 'Card', [contextual('api-key', [run('alnum', 24)])], ['card_', 'card-']),
  ]),
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
