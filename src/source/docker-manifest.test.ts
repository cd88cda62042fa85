import { describe, expect, test } from 'vitest';
import { parsePlatform } from '../oci/platform.ts';
import { type BuiltImage, buildImage, legacyArchive, modernArchive } from '../testing/image.ts';
import type { TestEntry } from '../testing/tar.ts';
import type { BlobView } from './blob-view.ts';
import { describeSavedImage } from './docker-manifest.ts';
import type { ImageDescription } from './image.ts';

const HOST = { wanted: parsePlatform('linux/amd64'), isExplicit: false };

const image = await buildImage({
  layers: [{ entries: [{ name: 'a', body: 'x' }] }, { entries: [{ name: 'b', body: 'y' }] }],
});

/** A view of entries in memory, without links, which the views resolve. */
function viewOf(entries: readonly TestEntry[]): BlobView {
  const bodyOf = (name: string): Buffer | null => {
    const entry = entries.find((it) => it.name === name);
    return entry?.body === undefined ? null : Buffer.from(entry.body);
  };
  return {
    document: (name) => Promise.resolve(bodyOf(name)),
    find(name) {
      const body = bodyOf(name);
      return Promise.resolve(
        body === null ? { key: null, missing: 'it is absent' } : { key: name, size: body.byteLength },
      );
    },
  };
}

const describeEntries = (
  entries: readonly TestEntry[],
  pick: string | null = null,
): Promise<ImageDescription | null> => describeSavedImage(viewOf(entries), 'docker-archive', pick, HOST);

const manifestOf = (manifest: unknown, config: Buffer = image.config): readonly TestEntry[] => [
  { name: 'manifest.json', body: typeof manifest === 'string' ? manifest : JSON.stringify(manifest) },
  { name: 'c.json', body: config },
  { name: 'one/layer.tar', body: 'x' },
  { name: 'two/layer.tar', body: 'yy' },
];

describe('an image from `docker save`', () => {
  test('before 25 has layers without digests', async () => {
    const description = await describeEntries(legacyArchive(image));
    expect(description).toMatchObject({
      digest: null,
      configDigest: image.configDigest,
      layers: image.layers.map(({ diffId, tar }) => ({ digest: null, diffId, size: tar.byteLength })),
      failed: [],
    });
  });

  test('since 25 has layers with digests', async () => {
    const description = await describeEntries(modernArchive(image));
    expect(description).toMatchObject({
      configDigest: image.configDigest,
      layers: image.layers.map(({ digest, diffId, blob }) => ({ digest, diffId, size: blob.byteLength })),
    });
  });

  test('is described wherever its manifest is in the archive', async () => {
    const entries = legacyArchive(image);
    const first = [...entries.slice(-1), ...entries.slice(0, -1)];
    expect(await describeEntries(first)).toEqual(await describeEntries(entries));
  });
});

test('reads the digest of a config that is named by it', async () => {
  const manifest = [{ Config: image.configDigest, Layers: [] }];
  const entries = [...manifestOf(manifest), { name: image.configDigest, body: image.config }];
  expect(await describeEntries(entries)).toMatchObject({ configDigest: image.configDigest });
  expect(await describeEntries(entries, image.configDigest.slice(0, 20))).not.toBeNull();
});

test('returns null for an archive without manifest.json', async () => {
  expect(await describeEntries([{ name: 'index.json', body: '{}' }])).toBeNull();
});

test('reports a layer that is missing and describes the others', async () => {
  const manifest = [{ Config: 'c.json', Layers: ['one/layer.tar', 'gone/layer.tar'] }];
  const description = await describeEntries(manifestOf(manifest));
  expect(description?.layers).toMatchObject([
    { blob: 'one/layer.tar', missing: null },
    { blob: null, missing: 'it is absent', size: null },
  ]);
});

test.each([
  ['one', ['one/layer.tar']],
  ['three', ['one/layer.tar', 'two/layer.tar', 'one/layer.tar']],
  ['no', null],
])('reports %s layers for two diffIds', async (_, Layers) => {
  const description = await describeEntries(manifestOf([{ Config: 'c.json', Layers }]));
  expect(description?.failed).toEqual([
    { what: 'image config', reason: `lists 2 diff_ids for ${String(Layers?.length ?? 0)} layers` },
  ]);
});

describe('an archive of several images', () => {
  const other = async (): Promise<BuiltImage> => buildImage({ layers: [], architecture: 'arm64' });
  const two = async (): Promise<readonly TestEntry[]> => {
    const manifest = [
      { Config: 'c.json', RepoTags: ['app:1', 'app:latest'], Layers: ['one/layer.tar', 'two/layer.tar'] },
      { Config: 'd.json', RepoTags: ['tool:1'], Layers: [] },
    ];
    return [...manifestOf(manifest), { name: 'd.json', body: (await other()).config }];
  };

  test.each([
    ['app', 2],
    ['docker.io/library/app:1', 2],
    ['tool:1', 0],
  ])('gives the image with the tag %s', async (pick, layers) => {
    expect((await describeEntries(await two(), pick))?.layers).toHaveLength(layers);
  });

  test('is ambiguous without a choice', async () => {
    await expect(describeEntries(await two())).rejects.toThrow(
      expect.objectContaining({ code: 'IMAGE_AMBIGUOUS' }),
    );
  });
});

describe('the manifest reader', () => {
  test.each([
    ['text that is not JSON', '[{', 'MANIFEST_INVALID'],
    ['an empty list', [], 'IMAGE_NOT_FOUND'],
    ['an object', { Config: 'c.json' }, 'IMAGE_NOT_FOUND'],
    ['an image without a config', [{ Layers: [] }], 'MANIFEST_INVALID'],
    ['a config of another type', [{ Config: {} }], 'MANIFEST_INVALID'],
    ['a config that is missing', [{ Config: '../../etc/passwd' }], 'BLOB_MISSING'],
    ['more than 1,000 images', Array.from({ length: 1001 }, () => ({ Config: 'c.json' })), 'LIMIT_REACHED'],
  ])('rejects %s', async (_, manifest, code) => {
    await expect(describeEntries(manifestOf(manifest))).rejects.toThrow(expect.objectContaining({ code }));
  });

  test('rejects a config that is not JSON', async () => {
    const entries = manifestOf([{ Config: 'c.json', Layers: [] }], Buffer.from('{'));
    await expect(describeEntries(entries)).rejects.toThrow(
      expect.objectContaining({ code: 'MANIFEST_INVALID' }),
    );
  });
});
