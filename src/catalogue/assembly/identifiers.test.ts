import { expect, test } from 'vitest';
import { compileMatcher } from '../../matcher/compile.ts';
import { sampleSecret } from '../../matcher/sample/sample.ts';
import { detectors } from '../detectors.ts';
import { entries } from '../entries.ts';
import type { Detector } from '../model/detector.ts';
import { identifiersOf } from './detectors.ts';

const identifiers = identifiersOf(entries);

const byId = new Map(detectors.map((detector) => [detector.id, detector]));

test('every identifier is used with secrets that exist, and each of them lists it', () => {
  for (const { id, usedWith } of identifiers) {
    expect(byId.has(id), id).toBe(true);
    for (const secret of usedWith) expect(byId.get(secret)?.pair?.with, secret).toContain(id);
  }
});

test('every identifier is reported with at least one secret', () => {
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

test('more than a hundred vendors have identifiers or other pairs', () => {
  const vendors = detectors.filter(({ pair }) => pair !== undefined).map(({ vendor }) => vendor);
  expect(new Set(vendors).size).toBeGreaterThan(100);
});

const matcher = compileMatcher(detectors);
const exampleOf = (detector: Detector): string =>
  (detector.examples[0] ?? '').replace('{secret}', () => sampleSecret(detector, 11));

test('an identifier is found near each of its secrets', () => {
  const missed = identifiers.flatMap(({ id, usedWith }) =>
    usedWith
      .filter((secret) => {
        const pair = [id, secret].map((each) => byId.get(each)).filter((each) => each !== undefined);
        const stream = matcher.open();
        stream.push(Buffer.from(`${pair.map(exampleOf).join('\n')}\n`, 'latin1'));
        const found = new Set(stream.end().matches.map(({ detector }) => detector));
        return !found.has(id) || !found.has(secret);
      })
      .map((secret) => `${id} near ${secret}`),
  );
  expect(missed).toEqual([]);
});
