import { describe, expect, test } from 'vitest';
import { run } from '../../catalogue/model/pattern.ts';
import { detectorsOf } from '../../catalogue/assembly/detectors.ts';
import { contextual } from '../../catalogue/model/key.ts';
import type { Vendor } from '../../catalogue/model/vendor.ts';
import { qualified } from '../../catalogue/patterns/names.ts';
import { compileMatcher } from '../compile.ts';

const vendor = (
  slug: string,
  name: string,
  secrets: Vendor['secrets'],
  words?: readonly string[],
): Vendor => ({
  slug,
  name,
  offers: 'anvils',
  secrets,
  ...(words && { keyDefaults: { words } }),
});

const matcher = compileMatcher(
  detectorsOf([
    vendor('flat', 'Flat', [contextual('api-key', [run('alnum', 24)])], qualified('flat')),
    vendor('box', 'Box', [contextual('api-key', [run('alnum', 24)])], qualified('box')),
    vendor('card', 'Card', [contextual('api-key', [run('alnum', 24)])], ['card_', 'card-']),
  ]),
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
