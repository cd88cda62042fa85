import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { collect } from '../archive/bytes.ts';
import { readConfig } from '../oci/config.ts';
import { parsePlatform } from '../oci/platform.ts';
import { buildImage, legacyArchive, modernArchive } from '../testing/image.ts';
import { END_OF_TAR, rawEntry } from '../testing/raw-tar.ts';
import { type TestEntry, inPieces, tar } from '../testing/tar.ts';
import { describeSavedImage } from './docker-manifest.ts';
import { type StreamedArchive, streamArchive } from './streamed-archive.ts';

const HOST = { wanted: parsePlatform('linux/amd64'), isExplicit: false };
const quiet = new AbortController().signal;

const image = await buildImage({
  layers: [{ entries: [{ name: 'a', body: 'x' }] }, { entries: [{ name: 'b', body: 'y' }] }],
});
const repeated = await buildImage({ layers: [1, 2].map(() => ({ entries: [{ name: 'a', body: 'x' }] })) });

const streamBytes = (bytes: Uint8Array): StreamedArchive =>
  streamArchive(() => inPieces(bytes, 10_000), 'the archive');
const streamOf = async (entries: readonly TestEntry[]): Promise<StreamedArchive> =>
  streamBytes(await tar(entries));

/** Reads every blob; returns the bytes by key. */
async function readAll(archive: StreamedArchive): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  for await (const blob of archive.layerBlobs()) {
    blobs.set(blob.key, Buffer.from(await collect(blob.open(quiet), 1e8, blob.key)));
  }
  return blobs;
}

const describeIt = (archive: StreamedArchive, pick: string | null = null) =>
  describeSavedImage(archive.view, 'docker-archive', pick, HOST);

describe('a streamed archive', () => {
  const manifestFirst = legacyArchive(image).toReversed();

  test.each([
    ['with its manifest last', legacyArchive(image)],
    ['with its manifest first', manifestFirst],
  ])('%s yields its layers at once and assigns them at the end', async (_, entries) => {
    const archive = await streamOf(entries);
    const blobs = await readAll(archive);
    const description = await describeIt(archive);
    expect(description?.layers.map(({ blob }) => blobs.get(blob ?? '')?.toString('hex'))).toEqual(
      image.layers.map(({ tar: bytes }) => bytes.toString('hex')),
    );
  });

  test('yields a repeated layer once, by its link', async () => {
    const archive = await streamOf(legacyArchive(repeated));
    expect((await readAll(archive)).size).toBe(1);
    const layers = (await describeIt(archive))?.layers ?? [];
    expect(layers).toHaveLength(2);
    expect(layers[0]?.blob).toBe(layers[1]?.blob);
  });

  test('with two images yields the layers of both, and one image is chosen at the end', async () => {
    const other = await buildImage({ layers: [{ entries: [{ name: 'c', body: 'z' }] }] });
    const both = [modernArchive(image), modernArchive(other, ['tool:1'])];
    const manifests = both.flatMap(
      (entries) => JSON.parse(entries.at(-1)?.body?.toString() ?? '[]') as unknown[],
    );
    const entries = both.flatMap((all) => all.filter(({ name }) => name.startsWith('blobs/')));
    const archive = await streamOf([...entries, { name: 'manifest.json', body: JSON.stringify(manifests) }]);
    expect((await readAll(archive)).size).toBe(3);
    await expect(describeIt(archive)).rejects.toThrow(expect.objectContaining({ code: 'IMAGE_AMBIGUOUS' }));
    expect((await describeIt(archive, 'tool:1'))?.layers).toHaveLength(1);
  });

  test('yields the next blob only after the previous one is read or abandoned', async () => {
    const archive = await streamOf(legacyArchive(image));
    const blobs = archive.layerBlobs();
    const first = (await blobs.next()).value;
    let hasNext = false;
    const next = blobs.next().then((result) => {
      hasNext = true;
      return result;
    });
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    expect(hasNext).toBe(false);
    for await (const chunk of first?.open(quiet) ?? []) if (chunk.byteLength > 0) break;
    expect((await next).value?.key).not.toBe(first?.key);
  });
});

describe('an entry that is not a layer', () => {
  const missing = async (entry: TestEntry, name = entry.name): Promise<string | null> => {
    const archive = await streamOf([entry, { name: 'ok', body: gzipSync('x') }]);
    await readAll(archive);
    const found = await archive.view.find(name);
    return found.key === null ? found.missing : null;
  };

  test.each<[string, TestEntry, string]>([
    ['a document', { name: 'x', body: '{"a":1}' }, 'it is JSON, not a layer'],
    ['bytes of an unknown format', { name: 'x', body: 'hello' }, 'it is not a tar, gzip or zstd'],
    ['an empty file', { name: 'x', body: '' }, 'it is not a tar, gzip or zstd'],
    [
      'JSON that is too large',
      { name: 'x', body: `[${' '.repeat(17 * 1024 * 1024)}]` },
      'larger than a manifest or config may be',
    ],
    ['a folder', { name: 'x/', type: 'directory' }, 'it is not in the archive'],
    ['a link to nothing', { name: 'x', type: 'symlink', linkname: 'gone' }, 'it is not in the archive'],
    ['a link to itself', { name: 'x', type: 'symlink', linkname: 'x' }, 'it is not in the archive'],
  ])('is reported: %s', async (_, entry, reason) => {
    expect(await missing(entry, 'x')).toContain(reason);
  });

  test('is distinguished from a layer', async () => {
    expect(await missing({ name: './x', body: gzipSync('x') }, 'x')).toBeNull();
  });
});

test('documents above the limit are not kept', async () => {
  const large = `[${' '.repeat(15 * 1024 * 1024)}]`;
  const archive = await streamOf([1, 2, 3, 4, 5].map((at) => ({ name: `d${String(at)}`, body: large })));
  await readAll(archive);
  const kept = await Promise.all([1, 2, 3, 4, 5].map((at) => archive.view.document(`d${String(at)}`)));
  expect(kept.map((document) => document !== null)).toEqual([true, true, true, true, false]);
});

describe('an archive is an error', () => {
  test('if it has too many entries', async () => {
    const many = Array.from({ length: 100_001 }, (_, at) => rawEntry({ name: String(at) }));
    await expect(readAll(streamBytes(Buffer.concat([...many, END_OF_TAR])))).rejects.toThrow(
      expect.objectContaining({ code: 'LIMIT_REACHED' }),
    );
  });

  test('if it is empty', async () => {
    await expect(readAll(streamBytes(END_OF_TAR))).rejects.toThrow('the archive is empty');
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.byteLength - 2000)],
    ['not a tar', () => Buffer.alloc(3000, 'x')],
  ])('if it is %s', async (_, damage) => {
    const bytes = damage(
      await tar([
        { name: 'a', body: gzipSync('x') },
        { name: 'b', body: Buffer.alloc(5000) },
      ]),
    );
    const reading = readAll(streamBytes(bytes));
    await expect(reading).rejects.toThrow(expect.objectContaining({ code: 'ARCHIVE_UNREADABLE' }));
    await expect(reading).rejects.toThrow('the archive cannot be read');
  });

  test('if it is cut off, but its layers before that are described in their order', async () => {
    const [one, two] = image.layers.map(({ blob }) => blob);
    const bytes = await tar([
      { name: 'one', body: one ?? '' },
      { name: 'two', body: two ?? '' },
      { name: 'big', body: Buffer.alloc(50_000) },
    ]);
    const archive = streamBytes(bytes.subarray(0, 30_000));
    const reading = (async () => {
      // The reader of the broken blob gets an error, too, and ignores it.
      for await (const blob of archive.layerBlobs())
        await collect(blob.open(quiet), 1e8, 'it').catch(() => null);
    })();
    await expect(reading).rejects.toThrow('cut off');
    const noManifest = (): Promise<never> => Promise.reject(new Error('no manifest'));
    const description = await archive.describe(noManifest, 'docker-archive', readConfig({}));
    expect(description.layers.map(({ blob }) => blob)).toEqual(['one', 'two', 'big']);
  });

  test('if it has no manifest, even when it is whole', async () => {
    const archive = await streamOf([{ name: 'one', body: gzipSync('x') }]);
    await readAll(archive);
    const noManifest = (): Promise<never> => Promise.reject(new Error('no manifest'));
    await expect(archive.describe(noManifest, 'docker-archive', readConfig({}))).rejects.toThrow(
      'no manifest',
    );
  });
});
