import { expect, test } from 'vitest';
import type { PlacedMatch } from '../worker/layer-scan.ts';
import { collectFindings } from './collect.ts';
import { acmeKeyId, acmeToken, imageOf, layerOf, placed, TOKEN } from './testing.ts';

const ID = `AC${'A1B2'.repeat(4)}`;
const FAR = `AC${'C3D4'.repeat(4)}`;

const image = imageOf([
  layerOf([
    placed(acmeKeyId, FAR, { path: 'app/.env', offset: 900 }),
    placed(acmeToken, TOKEN, { path: 'app/.env', offset: 100 }),
    placed(acmeKeyId, ID, { path: 'app/.env', offset: 50 }),
    placed(acmeKeyId, `AC${'E5F6'.repeat(4)}`, { path: 'other/.env', offset: 100 }),
  ]),
]);
const { findings, secrets: store } = collectFindings(image);
const idOf = (detector: string): string =>
  findings.find((finding) => finding.detector === detector)?.id ?? '';

test('returns a secret by the id of its finding', () => {
  expect(store.secretOf(idOf('acme-token'))).toBe(TOKEN);
  expect(store.secretOf('no such id')).toBeNull();
});

test('returns related values of the same file, nearest first', () => {
  expect(store.near(idOf('acme-token'), ['acme-key-id'])).toEqual([ID, FAR]);
  expect(store.near(idOf('acme-token'), ['acme-token'])).toEqual([]);
  expect(store.near('no such id', ['acme-key-id'])).toEqual([]);
});

test('treats the environment variables of an image as near each other', () => {
  const metadata = [
    { ...placed(acmeKeyId, ID, { kind: 'env', path: null }), name: 'ACME_ID' },
    { ...placed(acmeToken, TOKEN, { kind: 'env', path: null }), name: 'ACME_TOKEN' },
    { ...placed(acmeKeyId, FAR, { kind: 'label', path: null }), name: 'id' },
  ];
  const { findings: found, secrets } = collectFindings(imageOf([], { metadata }));
  const token = found.find(({ detector }) => detector === 'acme-token');
  expect(secrets.near(token?.id ?? '', ['acme-key-id'])).toEqual([ID]);
});

test('has the same ids when secrets are shown', () => {
  const shown = collectFindings({ ...image, showSecrets: true });
  expect(shown.findings.map(({ id }) => id)).toEqual(findings.map(({ id }) => id));
  for (const { id, secret } of shown.findings) expect(shown.secrets.secretOf(id)).toBe(secret);
});

test('returns the URLs of all places, each once, with null for a place without one', () => {
  const inUrl = (path: string, url?: string): PlacedMatch => {
    const other = placed(acmeToken, TOKEN, { path });
    return { ...other, match: { ...other.match, ...(url !== undefined && { url }) } };
  };
  const urlsOf = (...places: PlacedMatch[]): readonly (string | null)[] => {
    const { findings: found, secrets } = collectFindings(imageOf([layerOf(places)]));
    return secrets.urlsOf(found[0]?.id ?? '');
  };
  const [one, two] = ['acme://a', 'acme://b'];
  expect(urlsOf(inUrl('b', two), inUrl('a', one), inUrl('c', one))).toEqual([one, two]);
  expect(urlsOf(inUrl('a', one), inUrl('b'))).toEqual([one, null]);
  expect(urlsOf(inUrl('a'))).toEqual([null]);
  expect(store.urlsOf('no such id')).toEqual([]);
});

test('keeps URLs out of the findings', () => {
  const other = placed(acmeToken, TOKEN, { path: 'a' });
  const withUrl = imageOf([layerOf([{ ...other, match: { ...other.match, url: 'acme://kept-apart' } }])]);
  expect(JSON.stringify(collectFindings(withUrl).findings)).not.toContain('kept-apart');
});
