import { check } from 'recheck';
import { expect, test } from 'vitest';
import { detectors } from '../detectors/index.ts';
import { findServices } from '../testing/services.ts';
import { regexpOf, fullPatternOf } from './confirm/confirmer.ts';

/**
 * recheck's opinion on each detector's RegExp, a tenth of a second each: in CI only. backtracking.test.ts asks all of
 * them everywhere, by a walk of our own. What recheck cannot tell in time is left to that.
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
  'recheck knows no text on which a RegExp backtracks without end: part $i',
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

test('recheck would notice', async () => {
  const { status } = await check('^(a+)+$', '');
  expect(status).toBe('vulnerable');
});
