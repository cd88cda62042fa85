import { expect, test } from 'vitest';
import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { type Pairable, pairUp } from './pairs.ts';

const detector = (id: string, more: Partial<Detector> = {}): Detector =>
  defineDetector({
    id,
    vendor: 'acme',
    title: id,
    description: 'Made up.',
    severity: 'high',
    confidence: 'high',
    pattern: [run('digit', 8)],
    examples: [],
    counterExamples: [],
    ...more,
  });
const secret = detector('acme-secret', { pair: { with: ['acme-id', 'acme-name'], within: 100 } });
const id = detector('acme-id');
const name = detector('acme-name', { isIdentifier: true });

const place = (offset: number, path = 'app/.env', layer = 0) => ({
  kind: 'file',
  layer,
  path,
  name: null,
  offset,
});
const env = (variable: string) => ({ kind: 'env', layer: null, path: null, name: variable, offset: 0 });
const paired = (...items: (Omit<Pairable, 'isExample'> & Partial<Pairable>)[]) =>
  pairUp(items.map((item) => ({ isExample: false, ...item }))).map(({ item, companions }) => [
    item.detector.id,
    companions.map((other) => other.item.detector.id),
  ]);

test('an id and its secret that stand near each other are one', () => {
  expect(
    paired({ detector: secret, locations: [place(150)] }, { detector: id, locations: [place(60)] }),
  ).toEqual([['acme-secret', ['acme-id']]]);
});

test('of a half only the places near the secret are told with it', () => {
  const items = [
    { detector: secret, isExample: false, locations: [place(500), place(500, 'other')] },
    {
      detector: name,
      isExample: false,
      locations: [place(20), place(450), place(600), place(601), place(9, 'other')],
    },
  ];
  expect(pairUp(items)[0]?.companions.map(({ near }) => near)).toEqual([[1, 2]]);
});

test('what stands too far away, in another file or in another layer stays alone', () => {
  const alone = (...there: ReturnType<typeof place>[]) =>
    paired({ detector: secret, locations: [place(0)] }, { detector: id, locations: there });
  for (const there of [place(101), place(0, 'other'), place(0, 'app/.env', 1)])
    expect(alone(there)).toEqual([
      ['acme-secret', []],
      ['acme-id', []],
    ]);
});

test('an id that stands somewhere else as well is told there too', () => {
  expect(
    paired({ detector: secret, locations: [place(0)] }, { detector: id, locations: [place(20), place(900)] }),
  ).toEqual([
    ['acme-secret', ['acme-id']],
    ['acme-id', []],
  ]);
});

test('what only names somebody is told with its secret or not at all', () => {
  expect(paired({ detector: name, locations: [place(0)] })).toEqual([]);
  expect(
    paired(
      { detector: secret, locations: [place(0)] },
      { detector: name, locations: [place(20), place(900)] },
    ),
  ).toEqual([['acme-secret', ['acme-name']]]);
});

test('the variables of an image are near each other, each a text of its own', () => {
  expect(
    paired(
      { detector: secret, locations: [env('ACME_SECRET')] },
      { detector: name, locations: [env('ACME_NAME')] },
    ),
  ).toEqual([['acme-secret', ['acme-name']]]);
});

test('what everybody knows makes no pair with a secret', () => {
  expect(
    paired(
      { detector: secret, locations: [place(0)], isExample: true },
      { detector: id, locations: [place(20)] },
    ),
  ).toEqual([
    ['acme-secret', []],
    ['acme-id', []],
  ]);
});
