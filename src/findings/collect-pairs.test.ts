import { describe, expect, test } from 'vitest';
import { verdictOf } from '../policy/verdict.ts';
import { acmeKeyId, acmeSecret, changesOf, findingsOf, imageOf, placed } from './testing.ts';

describe('a pair', () => {
  const id = `AC${'4F7Q'.repeat(4)}`;
  const secret = 'Tz81'.repeat(8);
  const pair = (confidence: 'low' | 'medium', idConfidence: 'low' | 'high', showSecrets = false) => {
    const keyId = placed(acmeKeyId, id, { offset: 7 });
    const key = placed(acmeSecret, secret, { offset: 60 });
    const matches = [
      { ...keyId, match: { ...keyId.match, confidence: idConfidence } },
      { ...key, match: { ...key.match, confidence } },
    ];
    const image = imageOf([{ createdBy: null, matches, changes: changesOf('app/.env') }]);
    return findingsOf({ ...image, showSecrets });
  };

  test('is one finding with the higher confidence of the two', () => {
    const findings = [pair('low', 'high'), pair('medium', 'low')].map((found) =>
      found.map(({ detector, confidence, companions }) => [
        detector,
        confidence,
        companions?.map((other) => other.detector),
      ]),
    );
    expect(findings).toEqual([
      [['acme-secret', 'high', ['acme-key-id']]],
      [['acme-secret', 'medium', ['acme-key-id']]],
    ]);
  });

  test('has the locations of both', () => {
    const [finding] = pair('medium', 'high');
    expect(finding?.locations.map(({ offset, length }) => [offset, length])).toEqual([[60, 32]]);
    expect(finding?.companions?.[0]?.locations).toEqual([
      expect.objectContaining({ layer: 0, path: 'app/.env', line: 1, column: 8, offset: 7, length: 18 }),
    ]);
  });

  test('fails an image that the key id alone would fail', () => {
    const coverage = { complete: true, bytes: 1, files: 1, skipped: [], failed: [] };
    expect(verdictOf(pair('low', 'high'), coverage, { failOn: null }).outcome).toBe('fail');
  });

  test('shows neither value unless secrets are shown', () => {
    expect(JSON.stringify(pair('low', 'high'))).not.toMatch(new RegExp(`${id}|${secret}`));
    expect(pair('low', 'high', true)[0]?.companions?.[0]?.secret).toBe(id);
  });
});
