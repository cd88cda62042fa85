import { check } from 'recheck';
import { expect, test } from 'vitest';
import { detectors } from '../catalogue/detectors.ts';
import { findServices } from '../testing/services.ts';
import { fullPatternOf, regexpOf } from './confirm/confirmer.ts';

/**
 * Tests each detector's RegExp with recheck, a tenth of a second each, in CI only. backtracking.test.ts tests all of
 * them everywhere, including those that recheck cannot decide in time.
 */
const TIMEOUT = 4000;
const CHUNK = 50;
const MAX_UNKNOWN = 5;

const sources = detectors.map((detector) => ({
  id: detector.id,
  source: regexpOf(fullPatternOf(detector), 'y').source,
}));
const chunks = Array.from({ length: Math.ceil(sources.length / CHUNK) }, (_, i) =>
  sources.slice(i * CHUNK, (i + 1) * CHUNK),
);
const unknown: string[] = [];

test.skipIf(findServices() === null).each(chunks.map((chunk, i) => ({ i, chunk })))(
  'recheck finds no text on which a RegExp backtracks exponentially: part $i',
  async ({ chunk }) => {
    for (const { id, source } of chunk) {
      const { status } = await check(source, 'y', { timeout: TIMEOUT });
      expect(status, id).not.toBe('vulnerable');
      if (status === 'unknown') unknown.push(id);
    }
    expect(unknown.length, unknown.join()).toBeLessThanOrEqual(MAX_UNKNOWN);
  },
  CHUNK * TIMEOUT,
);

test('recheck finds that (a+)+ is vulnerable', async () => {
  const { status } = await check('^(a+)+$', '');
  expect(status).toBe('vulnerable');
});
