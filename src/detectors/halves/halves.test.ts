import { expect, test } from 'vitest';
import { compileMatcher } from '../../matcher/compile.ts';
import { sampleSecret } from '../../matcher/sample/sample.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { detectors } from '../index.ts';
import { halves } from './index.ts';

const byId = new Map(detectors.map((detector) => [detector.id, detector]));

test('every half belongs to secrets that there are, and each of them knows it', () => {
  for (const { id, of } of halves) {
    expect(byId.has(id), id).toBe(true);
    expect(of.length, id).toBeGreaterThan(0);
    for (const secret of of) expect(byId.get(secret)?.pair?.with, secret).toContain(id);
  }
});

test('what is only half of a pair is told with some secret', () => {
  const told = new Set(detectors.flatMap(({ pair }) => pair?.with ?? []));
  expect(
    detectors.filter(({ isIdentifier, id }) => isIdentifier === true && !told.has(id)).map(({ id }) => id),
  ).toEqual([]);
});

test('no two kinds are told with each other, for then neither would be told', () => {
  for (const { id, pair } of detectors) {
    for (const other of pair?.with ?? []) expect(byId.get(other)?.pair?.with ?? [], id).not.toContain(id);
  }
});

test('stand for more than a hundred vendors', () => {
  const vendors = detectors.filter(({ pair }) => pair !== undefined).map(({ vendor }) => vendor);
  expect(new Set(vendors).size).toBeGreaterThan(100);
});

const everything = compileMatcher(detectors);
const exampleOf = (detector: Detector): string =>
  (detector.examples[0] ?? '').replace('{secret}', () => sampleSecret(detector, 11));

test('a half is seen beside each of its secrets', () => {
  const unseen = halves.flatMap(({ id, of }) =>
    of
      .filter((secret) => {
        const texts = [id, secret].map((each) => byId.get(each)).filter((each) => each !== undefined);
        const stream = everything.open();
        stream.push(Buffer.from(`${texts.map(exampleOf).join('\n')}\n`, 'latin1'));
        const seen = new Set(stream.end().matches.map(({ detector }) => detector));
        return !seen.has(id) || !seen.has(secret);
      })
      .map((secret) => `${id} beside ${secret}`),
  );
  expect(unseen).toEqual([]);
});
