import { expect, test } from 'vitest';
import { detectors } from './detectors.ts';
import { type Detector, defineDetector } from './model/detector.ts';
import { lit, run } from './model/pattern.ts';
import { detectorsRevision } from './revision.ts';

const detector = (id: string, digits: number): Detector =>
  defineDetector({
    id,
    vendor: 'acme',
    title: 'Acme Token',
    description: 'Opens the Acme API.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('acme_'), run('digit', digits)],
    examples: [],
    counterExamples: [],
  });

test('the revision does not depend on the order of detectors or of their fields', () => {
  const a = detector('acme-a', 8);
  const b = detector('acme-b', 8);
  const reordered = { ...Object.fromEntries(Object.entries(a).toReversed()), ...a };
  expect(detectorsRevision([a, b])).toBe(detectorsRevision([b, reordered]));
});

test('the revision changes with any part of a detector, also a nested one', () => {
  expect(detectorsRevision([detector('acme-a', 8)])).not.toBe(detectorsRevision([detector('acme-a', 9)]));
});

test('the revision of the catalogue is a SHA-256 hash', () => {
  expect(detectorsRevision(detectors)).toMatch(/^sha256:[0-9a-f]{64}$/);
});
