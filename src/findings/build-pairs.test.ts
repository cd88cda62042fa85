import { describe, expect, test } from 'vitest';
import { judge } from '../policy/verdict.ts';
import { buildFindings } from './build.ts';
import { acmeKeyId, acmeSecret, changesOf, imageOf, placed } from './testing.ts';

describe('a pair', () => {
  const id = `AC${'4F7Q'.repeat(4)}`;
  const secret = 'Tz81'.repeat(8);
  const pair = (confidence: 'low' | 'medium', idConfidence: 'low' | 'high', showSecrets = false) => {
    const half = placed(acmeKeyId, id, { offset: 7 });
    const whole = placed(acmeSecret, secret, { offset: 60 });
    const matches = [
      { ...half, match: { ...half.match, confidence: idConfidence } },
      { ...whole, match: { ...whole.match, confidence } },
    ];
    const image = imageOf([{ createdBy: null, matches, changes: changesOf('app/.env') }]);
    return buildFindings({ ...image, showSecrets });
  };

  test('is one finding, as sure as the surer of its halves', () => {
    const told = [pair('low', 'high'), pair('medium', 'low')].map((findings) =>
      findings.map(({ detector, confidence, companions }) => [
        detector,
        confidence,
        companions?.map((other) => other.detector),
      ]),
    );
    expect(told).toEqual([
      [['acme-secret', 'high', ['acme-key-id']]],
      [['acme-secret', 'medium', ['acme-key-id']]],
    ]);
  });

  test('tells where both stand', () => {
    const [finding] = pair('medium', 'high');
    expect(finding?.locations.map(({ offset, length }) => [offset, length])).toEqual([[60, 32]]);
    expect(finding?.companions?.[0]?.locations).toEqual([
      expect.objectContaining({ layer: 0, path: 'app/.env', line: 1, column: 8, offset: 7, length: 18 }),
    ]);
  });

  test('fails an image for which its id alone would', () => {
    const coverage = { complete: true, bytes: 1, files: 1, skipped: [], failed: [] };
    expect(judge(pair('low', 'high'), coverage, { failOn: null }).outcome).toBe('fail');
  });

  test('shows neither half unless it is asked for', () => {
    expect(JSON.stringify(pair('low', 'high'))).not.toMatch(new RegExp(`${id}|${secret}`));
    expect(pair('low', 'high', true)[0]?.companions?.[0]?.secret).toBe(id);
  });
});
