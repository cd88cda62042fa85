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
const paired = (...items: (Omit<Pairable, 'exampleOf'> & Partial<Pairable>)[]) =>
  pairUp(items.map((item) => ({ exampleOf: null, ...item }))).map(({ item, related }) => [
    item.detector.id,
    related.map((other) => other.item.detector.id),
  ]);

test('a secret is paired with an id near it', () => {
  expect(
    paired({ detector: secret, locations: [place(150)] }, { detector: id, locations: [place(60)] }),
  ).toEqual([['acme-secret', ['acme-id']]]);
});

test('a related item lists only its places near the secret', () => {
  const items = [
    { detector: secret, exampleOf: null, locations: [place(500), place(500, 'other')] },
    {
      detector: name,
      exampleOf: null,
      locations: [place(20), place(450), place(600), place(601), place(9, 'other')],
    },
  ];
  expect(pairUp(items)[0]?.related.map(({ near }) => near)).toEqual([[1, 2]]);
});

test('an id too far away, in another file or in another layer is not paired', () => {
  const alone = (...there: ReturnType<typeof place>[]) =>
    paired({ detector: secret, locations: [place(0)] }, { detector: id, locations: there });
  for (const there of [place(101), place(0, 'other'), place(0, 'app/.env', 1)])
    expect(alone(there)).toEqual([
      ['acme-secret', []],
      ['acme-id', []],
    ]);
});

test('an id that also occurs without its secret is returned by itself, too', () => {
  expect(
    paired({ detector: secret, locations: [place(0)] }, { detector: id, locations: [place(20), place(900)] }),
  ).toEqual([
    ['acme-secret', ['acme-id']],
    ['acme-id', []],
  ]);
});

test('an identifier is returned only as a related item', () => {
  expect(paired({ detector: name, locations: [place(0)] })).toEqual([]);
  expect(
    paired(
      { detector: secret, locations: [place(0)] },
      { detector: name, locations: [place(20), place(900)] },
    ),
  ).toEqual([['acme-secret', ['acme-name']]]);
});

test('the environment variables of an image are near each other', () => {
  expect(
    paired(
      { detector: secret, locations: [env('ACME_SECRET')] },
      { detector: name, locations: [env('ACME_NAME')] },
    ),
  ).toEqual([['acme-secret', ['acme-name']]]);
});

test('a known example forms no pair with a real id', () => {
  expect(
    paired(
      { detector: secret, locations: [place(0)], exampleOf: 'a manual' },
      { detector: id, locations: [place(20)] },
    ),
  ).toEqual([
    ['acme-secret', []],
    ['acme-id', []],
  ]);
});
