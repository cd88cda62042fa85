import { expect, test } from 'vitest';
import { compileMatcher } from '../../matcher/compile.ts';
import { sampleSecret } from '../../matcher/sample/sample.ts';
import type { Detector } from '../model/detector.ts';
import { detectors } from '../detectors.ts';
import { entries } from '../entries.ts';
import { identifiersOf } from './detectors.ts';

const identifiers = identifiersOf(entries);

const byId = new Map(detectors.map((detector) => [detector.id, detector]));

test('every identifier is used with secrets that exist, and each of them lists it', () => {
  for (const { id, usedWith } of identifiers) {
    expect(byId.has(id), id).toBe(true);
    for (const secret of usedWith) expect(byId.get(secret)?.pair?.with, secret).toContain(id);
  }
});

test('every identifier is reported with some secret', () => {
  const reported = new Set(detectors.flatMap(({ pair }) => pair?.with ?? []));
  expect(
    detectors
      .filter(({ isIdentifier, id }) => isIdentifier === true && !reported.has(id))
      .map(({ id }) => id),
  ).toEqual([]);
});

test('no two detectors name each other in their pairs, since neither would then have a finding', () => {
  for (const { id, pair } of detectors) {
    for (const other of pair?.with ?? []) expect(byId.get(other)?.pair?.with ?? [], id).not.toContain(id);
  }
});

test('more than a hundred vendors have pairs', () => {
  const vendors = detectors.filter(({ pair }) => pair !== undefined).map(({ vendor }) => vendor);
  expect(new Set(vendors).size).toBeGreaterThan(100);
});

const everything = compileMatcher(detectors);
const exampleOf = (detector: Detector): string =>
  (detector.examples[0] ?? '').replace('{secret}', () => sampleSecret(detector, 11));

test('an identifier is found near each of its secrets', () => {
  const unseen = identifiers.flatMap(({ id, usedWith }) =>
    usedWith
      .filter((secret) => {
        const texts = [id, secret].map((each) => byId.get(each)).filter((each) => each !== undefined);
        const stream = everything.open();
        stream.push(Buffer.from(`${texts.map(exampleOf).join('\n')}\n`, 'latin1'));
        const seen = new Set(stream.end().matches.map(({ detector }) => detector));
        return !seen.has(id) || !seen.has(secret);
      })
      .map((secret) => `${id} near ${secret}`),
  );
  expect(unseen).toEqual([]);
});
