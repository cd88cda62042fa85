import { expect, test } from 'vitest';
import type { PlacedMatch } from '../worker/layer-scan.ts';
import { buildFindings, secretsBehind } from './build.ts';
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
const store = secretsBehind(image);
const idOf = (detector: string): string =>
  buildFindings(image).find((finding) => finding.detector === detector)?.id ?? '';

test('a secret is found by the id of its finding', () => {
  expect(store.secretOf(idOf('acme-token'))).toBe(TOKEN);
  expect(store.secretOf('no such id')).toBeNull();
});

test('the halves beside it are those of the same file, the nearest first', () => {
  expect(store.beside(idOf('acme-token'), ['acme-key-id'])).toEqual([ID, FAR]);
  expect(store.beside(idOf('acme-token'), ['acme-token'])).toEqual([]);
  expect(store.beside('no such id', ['acme-key-id'])).toEqual([]);
});

test('the variables of an image stand beside each other', () => {
  const config = [
    { ...placed(acmeKeyId, ID, { kind: 'env', path: null }), name: 'ACME_ID' },
    { ...placed(acmeToken, TOKEN, { kind: 'env', path: null }), name: 'ACME_TOKEN' },
    { ...placed(acmeKeyId, FAR, { kind: 'label', path: null }), name: 'id' },
  ];
  const only = imageOf([], { config });
  const token = buildFindings(only).find(({ detector }) => detector === 'acme-token');
  expect(secretsBehind(only).beside(token?.id ?? '', ['acme-key-id'])).toEqual([ID]);
});

test('the ids are the same with shown secrets', () => {
  const shown = { ...image, showSecrets: true };
  for (const { id, secret } of buildFindings(shown)) expect(secretsBehind(shown).secretOf(id)).toBe(secret);
});

test('the URLs are those of all its places, each once, with null for a place in none', () => {
  const inUrl = (path: string, url?: string): PlacedMatch => {
    const other = placed(acmeToken, TOKEN, { path });
    return { ...other, match: { ...other.match, ...(url !== undefined && { url }) } };
  };
  const urlsOf = (...places: PlacedMatch[]): readonly (string | null)[] => {
    const seen = imageOf([layerOf(places)]);
    return secretsBehind(seen).urlsOf(buildFindings(seen)[0]?.id ?? '');
  };
  const [one, two] = ['acme://a', 'acme://b'];
  expect(urlsOf(inUrl('b', two), inUrl('a', one), inUrl('c', one))).toEqual([one, two]);
  expect(urlsOf(inUrl('a', one), inUrl('b'))).toEqual([one, null]);
  expect(urlsOf(inUrl('a'))).toEqual([null]);
  expect(store.urlsOf('no such id')).toEqual([]);
});

test('no URL stands in a finding', () => {
  const other = placed(acmeToken, TOKEN, { path: 'a' });
  const seen = imageOf([layerOf([{ ...other, match: { ...other.match, url: 'acme://kept-apart' } }])]);
  expect(JSON.stringify(buildFindings(seen))).not.toContain('kept-apart');
});
