import { describe, expect, test } from 'vitest';
import { isAttestation, parseManifest } from './manifest.ts';

const digest = (fill: string): string => `sha256:${fill.repeat(64)}`;
const descriptor = { mediaType: 'x/y', digest: digest('a'), size: 7 };
const parse = (document: unknown): ReturnType<typeof parseManifest> =>
  parseManifest(Buffer.from(JSON.stringify(document)), 'the manifest');

test('reads the config, the layers from the lowest up and the annotations of an OCI manifest', () => {
  const upper = { ...descriptor, digest: digest('b'), annotations: { note: 'hello', odd: 5 } };
  const manifest = parse({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: descriptor,
    layers: [descriptor, upper],
    annotations: { 'org.opencontainers.image.title': 'app' },
  });
  expect(manifest).toMatchObject({
    kind: 'manifest',
    config: { digest: digest('a'), size: 7 },
    layers: [{ digest: digest('a') }, { digest: digest('b'), annotations: { note: 'hello' } }],
    annotations: { 'org.opencontainers.image.title': 'app' },
  });
});

test("reads Docker's schema 2, and a manifest without a media type", () => {
  const docker = {
    schemaVersion: 2,
    mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
    config: descriptor,
    layers: [descriptor],
  };
  expect(parse(docker).kind).toBe('manifest');
  expect(parse({ config: descriptor, layers: [descriptor] })).toMatchObject({
    kind: 'manifest',
    mediaType: '',
  });
});

test('reads a manifest with the media type of an index as a manifest', () => {
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  expect(parse({ mediaType, config: descriptor, layers: [] }).kind).toBe('manifest');
});

test('reads the images of an index with their platforms', () => {
  const platform = { os: 'linux', architecture: 'arm', variant: 'v7', 'os.version': '1' };
  expect(parse({ schemaVersion: 2, manifests: [{ ...descriptor, platform }, descriptor] })).toMatchObject({
    kind: 'index',
    manifests: [
      { platform: { os: 'linux', architecture: 'arm', variant: 'v7', osVersion: '1' } },
      { platform: null },
    ],
  });
});

test('reads null instead of a list as an empty list', () => {
  expect(parse({ schemaVersion: 2, manifests: null })).toMatchObject({ kind: 'index', manifests: [] });
  expect(parse({ config: descriptor, layers: null })).toMatchObject({ kind: 'manifest', layers: [] });
});

describe('the manifest parser', () => {
  test.each([
    ['', 'MANIFEST_INVALID', 'not JSON'],
    ['{"schemaVersion":2', 'MANIFEST_INVALID', 'not JSON'],
    ['<html>', 'MANIFEST_INVALID', 'not JSON'],
    ['[]', 'MANIFEST_INVALID', 'not a JSON object'],
    ['null', 'MANIFEST_INVALID', 'not a JSON object'],
    ['{}', 'MANIFEST_INVALID', 'neither an image manifest nor an index'],
    ['{"layers":[]}', 'MANIFEST_INVALID', 'neither an image manifest nor an index'],
    ['{"config":{},"layers":{}}', 'MANIFEST_INVALID', 'neither an image manifest nor an index'],
    ['{"schemaVersion":1,"config":{},"layers":[]}', 'MANIFEST_UNSUPPORTED', 'schema 1'],
    ['{"fsLayers":[]}', 'MANIFEST_UNSUPPORTED', 'schema 1'],
  ])('rejects the document %j', (text, code, why) => {
    const reading = (): unknown => parseManifest(Buffer.from(text), 'the manifest');
    expect(reading).toThrow(expect.objectContaining({ code }));
    expect(reading).toThrow(why);
  });

  test.each([
    ['digest', { size: 7 }, 'without a valid digest'],
    ['valid digest', { size: 7, digest: 'sha256:../../etc/passwd' }, 'without a valid digest'],
    [
      'digest of a supported algorithm',
      { size: 7, digest: `md5:${'a'.repeat(32)}` },
      'neither a sha256 nor a sha512',
    ],
    ['size', { digest: digest('a') }, 'without a valid size'],
    ['size that is a number', { digest: digest('a'), size: '7' }, 'without a valid size'],
    ['size that is not negative', { digest: digest('a'), size: -1 }, 'without a valid size'],
    ['size below 2^53', { digest: digest('a'), size: 2 ** 60 }, 'without a valid size'],
  ])('rejects a descriptor without a %s', (_, bad, why) => {
    expect(() => parse({ config: descriptor, layers: [bad] })).toThrow(why);
    expect(() => parse({ config: bad, layers: [] })).toThrow(why);
    expect(() => parse({ manifests: [bad] })).toThrow(why);
  });

  test('rejects a list of more than 10,000 descriptors', () => {
    const layers = Array.from({ length: 10_001 }, () => descriptor);
    expect(() => parse({ config: descriptor, layers })).toThrow(
      expect.objectContaining({ code: 'LIMIT_REACHED' }),
    );
  });
});

test("distinguishes BuildKit's attestations from images", () => {
  const index = parse({
    manifests: [
      { ...descriptor, platform: { os: 'linux', architecture: 'amd64' } },
      { ...descriptor, platform: { os: 'unknown', architecture: 'unknown' } },
      { ...descriptor, annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } },
      { ...descriptor, platform: { os: 'unknown', architecture: 'amd64' } },
      descriptor,
    ],
  });
  const manifests = index.kind === 'index' ? index.manifests : [];
  expect(manifests.map(isAttestation)).toEqual([false, true, true, false, false]);
});
