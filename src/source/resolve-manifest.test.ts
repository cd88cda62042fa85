import { describe, expect, test } from 'vitest';
import { readConfig } from '../oci/config.ts';
import type { Digest } from '../oci/digest.ts';
import { type Descriptor, type Manifest, parseManifest } from '../oci/manifest.ts';
import { parsePlatform } from '../oci/platform.ts';
import { INDEX_TYPE, MANIFEST_TYPE, sha256 } from '../testing/image.ts';
import { type ResolvedManifest, describeManifest, resolveManifest } from './resolve-manifest.ts';

/** Documents by digest, as a registry keeps them. */
const documents = new Map<Digest, Manifest>();
let reads = 0;

function put(document: object): Digest {
  const bytes = Buffer.from(JSON.stringify(document));
  documents.set(sha256(bytes), parseManifest(bytes, 'it'));
  return sha256(bytes);
}

const imageFor = (name: string): Digest =>
  put({
    mediaType: MANIFEST_TYPE,
    config: { digest: sha256(Buffer.from(name)), size: 1 },
    layers: [],
    annotations: { name },
  });

interface Entry {
  readonly digest: Digest;
  readonly platform?: string;
  readonly type?: string;
  readonly annotations?: object;
}

const indexOf = (...entries: readonly Entry[]): Digest =>
  put({
    mediaType: INDEX_TYPE,
    manifests: entries.map(({ digest, platform, type = MANIFEST_TYPE, annotations }) => {
      const [os, architecture, variant] = platform?.split('/') ?? [];
      return {
        mediaType: type,
        digest,
        size: 1,
        ...(platform !== undefined && { platform: { os, architecture, variant } }),
        ...(annotations !== undefined && { annotations }),
      };
    }),
  });

const amd = imageFor('amd');
const arm = imageFor('arm');
const attestation: Entry = { digest: imageFor('attestation'), platform: 'unknown/unknown' };

function documentOf(digest: Digest): Manifest {
  const document = documents.get(digest);
  if (document === undefined) throw new Error(`no document ${digest}`);
  return document;
}

async function resolveAll(
  root: Digest,
  wanted = 'linux/amd64',
  isExplicit = false,
): Promise<ResolvedManifest> {
  reads = 0;
  const choice = { wanted: parsePlatform(wanted), isExplicit };
  const read = ({ digest }: Descriptor): Promise<Manifest> => {
    reads++;
    return Promise.resolve(documentOf(digest));
  };
  const found = await resolveManifest('app:1', { digest: root, manifest: documentOf(root) }, choice, read);
  expect(documentOf(found.digest)).toBe(found.manifest);
  return found;
}

const resolve = async (...args: Parameters<typeof resolveAll>): Promise<string | undefined> =>
  (await resolveAll(...args)).manifest.annotations.name;

const both = indexOf({ digest: arm, platform: 'linux/arm64/v8' }, { digest: amd, platform: 'linux/amd64' });

describe('the image of the platform is found', () => {
  test('in a manifest, whatever its platform', async () => {
    expect(await resolve(arm, 'linux/s390x', true)).toBe('arm');
    expect(reads).toBe(0);
  });

  test('in an index of several images', async () => {
    expect(await resolve(both)).toBe('amd');
    expect(await resolve(both, 'linux/arm64')).toBe('arm');
    expect(reads).toBe(1);
  });

  test('in an index of one image, whatever its platform, unless the user named a platform', async () => {
    const one = indexOf({ digest: arm, platform: 'linux/arm64' }, attestation);
    expect(await resolve(one)).toBe('arm');
    await expect(resolve(one, 'linux/amd64', true)).rejects.toThrow('only for linux/arm64');
  });

  test('in an index of one image without a platform', async () => {
    expect(await resolve(indexOf({ digest: arm }, attestation), 'linux/amd64', true)).toBe('arm');
  });

  test('in an index in an index', async () => {
    const nested = indexOf({ digest: both, type: INDEX_TYPE });
    expect(await resolve(indexOf({ digest: nested, type: INDEX_TYPE }, attestation))).toBe('amd');
    const other = indexOf({ digest: imageFor('x'), platform: 'linux/s390x' });
    const siblings = indexOf({ digest: other, type: INDEX_TYPE }, { digest: both, type: INDEX_TYPE });
    expect(await resolve(siblings, 'linux/amd64', true)).toBe('amd');
  });

  test('and is never an attestation', async () => {
    const attached = {
      digest: imageFor('attached'),
      platform: 'linux/amd64',
      annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
    };
    expect(await resolve(indexOf(attestation, attached, { digest: amd, platform: 'linux/amd64' }))).toBe(
      'amd',
    );
    await expect(resolve(indexOf(attestation, attached))).rejects.toThrow('its index names no platform');
  });
});

describe('it is an error', () => {
  test('if no image is for the platform, with a list of the platforms', async () => {
    await expect(resolve(both, 'linux/s390x')).rejects.toThrow(
      expect.objectContaining({
        code: 'PLATFORM_NOT_FOUND',
        message: 'app:1 has no image for linux/s390x: only for linux/arm64/v8, linux/amd64',
      }),
    );
  });

  test('if the index is empty', async () => {
    await expect(resolve(indexOf())).rejects.toThrow(expect.objectContaining({ code: 'PLATFORM_NOT_FOUND' }));
  });

  test('if several images have no platform', async () => {
    const vague = indexOf({ digest: amd }, { digest: arm });
    await expect(resolve(vague)).rejects.toThrow(
      expect.objectContaining({ code: 'PLATFORM_NOT_FOUND', hint: 'name the image by its digest' }),
    );
    expect(reads).toBe(0);
  });

  test('if indexes nest too deep', async () => {
    let root = both;
    for (let depth = 0; depth < 3; depth++) root = indexOf({ digest: root, type: INDEX_TYPE });
    expect(await resolve(root)).toBe('amd');
    for (let depth = 0; depth < 3; depth++) root = indexOf({ digest: root, type: INDEX_TYPE });
    await expect(resolve(root)).rejects.toThrow(
      expect.objectContaining({ code: 'LIMIT_REACHED', message: expect.stringContaining('deep') as string }),
    );
  });

  test('if an index leads to too many indexes', async () => {
    const leaf = indexOf({ digest: arm, platform: 'linux/arm64' });
    const wide = indexOf(...Array.from({ length: 9 }, () => ({ digest: leaf, type: INDEX_TYPE })));
    const root = indexOf(...Array.from({ length: 9 }, () => ({ digest: wide, type: INDEX_TYPE })));
    await expect(resolve(root, 'linux/amd64', true)).rejects.toThrow(
      expect.objectContaining({ code: 'LIMIT_REACHED' }),
    );
    expect(reads).toBeLessThanOrEqual(64);
  });

  test('if a document cannot be read', async () => {
    const dangling = indexOf({ digest: sha256(Buffer.from('gone')), platform: 'linux/amd64' });
    await expect(resolve(dangling)).rejects.toThrow('no document');
  });
});

test('returns the annotations of the indexes and descriptors above the image, and not those of other images', async () => {
  const outer = indexOf({
    digest: indexOf(
      { digest: arm, platform: 'linux/arm64', annotations: { is: 'another' } },
      { digest: amd, platform: 'linux/amd64', annotations: { is: 'inner' } },
    ),
    type: INDEX_TYPE,
    annotations: { is: 'outer' },
  });
  const { annotationsAbove } = await resolveAll(outer);
  expect(annotationsAbove).toEqual([{}, { is: 'outer' }, {}, { is: 'inner' }]);
});

describe('the description of a manifest', () => {
  const layer = (mediaType: string, letter: string): object => ({
    mediaType,
    digest: `sha256:${letter.repeat(64)}`,
    size: 5,
  });
  const digest = put({
    config: layer('', 'f'),
    layers: [layer('tar', 'a'), layer('tar+encrypted', 'b'), layer('tar', 'c')],
    annotations: { 'org.opencontainers.image.base.name': 'debian:12' },
  });
  const describeWith = async (diffIds: number): ReturnType<typeof describeManifest> => {
    const manifest = documentOf(digest);
    if (manifest.kind !== 'manifest') throw new Error('not a manifest');
    const ids = Array.from({ length: diffIds }, (_, at) => `sha256:${String(at).repeat(64)}`);
    const config = readConfig({ rootfs: { diff_ids: ids } });
    return describeManifest(
      'registry',
      { digest, manifest, annotationsAbove: [{ a: 'b' }] },
      config,
      ({ digest: blob }) =>
        Promise.resolve(blob.includes('c') ? { key: null, missing: 'gone' } : { key: blob }),
    );
  };

  test('names every layer, and why one is missing', async () => {
    const { layers, failed, configDigest, annotations, otherAnnotations } = await describeWith(3);
    expect(layers.map(({ blob, missing, size }) => [blob?.slice(7, 9) ?? null, missing, size])).toEqual([
      ['aa', null, 5],
      [null, 'it is encrypted', 5],
      [null, 'gone', 5],
    ]);
    expect(layers.map(({ diffId }) => diffId?.slice(7, 9))).toEqual(['00', '11', '22']);
    expect(failed).toEqual([]);
    expect(annotations).toEqual({ 'org.opencontainers.image.base.name': 'debian:12' });
    expect(otherAnnotations).toEqual([{ a: 'b' }, {}, {}, {}, {}]);
    expect(configDigest).toBe(`sha256:${'f'.repeat(64)}`);
  });

  test.each([0, 2, 4])('assigns no diffId if the config lists %i, and reports it', async (count) => {
    const { layers, failed } = await describeWith(count);
    expect(layers.map(({ diffId }) => diffId)).toEqual([null, null, null]);
    expect(failed).toEqual([
      { what: 'image config', reason: `lists ${String(count)} diff_ids for 3 layers` },
    ]);
  });
});
