import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collect } from '../archive/bytes.ts';
import { parsePlatform } from '../oci/platform.ts';
import { buildImage, ociLayout } from '../testing/image.ts';
import { openOciDir } from './oci-dir.ts';

const HOST = { wanted: parsePlatform('linux/amd64'), isExplicit: false };
const quiet = new AbortController().signal;
const image = await buildImage({ layers: [{ entries: [{ name: 'a', body: 'x' }] }] });
const LAYER = image.layers[0]?.blob ?? Buffer.alloc(0);
const LAYER_PATH = `blobs/sha256/${image.layers[0]?.digest.slice(7) ?? ''}`;
const CONFIG_PATH = `blobs/sha256/${image.configDigest.slice(7)}`;

let outside: string;
let folder: string;
beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'layout-'));
  folder = join(outside, 'image');
  for (const { name, body = '' } of ociLayout([image], ['app:1'])) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), body);
  }
});
afterEach(() => rm(outside, { recursive: true }));

const replace = async (path: string, by: (at: string) => Promise<unknown>): Promise<void> => {
  await unlink(join(folder, path));
  await by(join(folder, path));
};

/** Returns the layer's bytes, or why they are missing. */
async function layerOf(): Promise<Buffer | string | null> {
  const opened = await openOciDir(folder, null, HOST);
  for await (const blob of opened.layerBlobs()) {
    return Buffer.from(await collect(blob.open(quiet), 1e6, blob.key));
  }
  return (await opened.describe()).layers[0]?.missing ?? null;
}

describe('an OCI layout in a folder', () => {
  test('is read', async () => {
    expect(await layerOf()).toEqual(LAYER);
    const opened = await openOciDir(folder, 'app:1', HOST);
    expect(await opened.describe()).toMatchObject({
      source: 'oci-dir',
      digest: image.manifestDigest,
      configDigest: image.configDigest,
      layers: [{ digest: image.layers[0]?.digest, diffId: image.layers[0]?.diffId }],
    });
  });

  test('may contain links', async () => {
    await writeFile(join(folder, 'target'), LAYER);
    await replace(LAYER_PATH, (at) => symlink('../../target', at));
    expect(await layerOf()).toEqual(LAYER);
  });

  test('may be a link', async () => {
    await symlink(folder, join(outside, 'link'));
    folder = join(outside, 'link');
    expect(await layerOf()).toEqual(LAYER);
  });
});

describe('a layer is reported as missing', () => {
  test('if it is a link out of the folder', async () => {
    await writeFile(join(outside, 'secret'), LAYER);
    await replace(LAYER_PATH, (at) => symlink('../../../secret', at));
    expect(await layerOf()).toBe('it is not in the folder');
  });

  test('if it is a link into another folder whose name has the same start', async () => {
    await mkdir(join(outside, 'image-2'));
    await writeFile(join(outside, 'image-2/secret'), LAYER);
    await replace(LAYER_PATH, (at) => symlink('../../../image-2/secret', at));
    expect(await layerOf()).toBe('it is not in the folder');
  });

  test.each<[string, (at: string) => Promise<unknown>]>([
    ['does not exist', () => Promise.resolve()],
    ['is a folder', (at) => mkdir(at)],
    ['is a link to itself', (at) => symlink(at, at)],
    ['is a FIFO, without waiting for a writer', async (at) => execFileSync('mkfifo', [at])],
  ])('if it %s', async (_, by) => {
    await replace(LAYER_PATH, by);
    expect(await layerOf()).toBe('it is not in the folder');
  });

  test('if it is a socket, which cannot be opened', async () => {
    const server = createServer();
    // The path of a socket is limited to about 100 bytes, so the socket has a short path and a link.
    await new Promise<void>((resolve) => server.listen(join(folder, 's'), resolve));
    await replace(LAYER_PATH, (at) => symlink('../../s', at));
    expect(await layerOf()).toContain('cannot open');
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('it is an error', () => {
  test.each<[string, string, (at: string) => Promise<unknown>, string]>([
    ['the index is missing', 'index.json', () => Promise.resolve(), 'ARCHIVE_UNREADABLE'],
    ['the index is a FIFO', 'index.json', async (at) => execFileSync('mkfifo', [at]), 'ARCHIVE_UNREADABLE'],
    ['the index is not an index', 'index.json', (at) => writeFile(at, image.manifest), 'MANIFEST_INVALID'],
    ['the config is missing', CONFIG_PATH, () => Promise.resolve(), 'BLOB_MISSING'],
    ['the config has another digest', CONFIG_PATH, (at) => writeFile(at, '{}'), 'BLOB_CORRUPT'],
  ])('if %s', async (_, path, by, code) => {
    await replace(path, by);
    await expect(openOciDir(folder, null, HOST)).rejects.toThrow(expect.objectContaining({ code }));
  });

  test('if the folder does not exist or is a file', async () => {
    const unreadable: unknown = expect.objectContaining({ code: 'ARCHIVE_UNREADABLE' });
    await expect(openOciDir(join(folder, 'gone'), null, HOST)).rejects.toThrow(unreadable);
    await expect(openOciDir(join(folder, 'index.json'), null, HOST)).rejects.toThrow(unreadable);
  });

  test('if a layer is read after the scan was aborted', async () => {
    const opened = await openOciDir(folder, null, HOST);
    for await (const blob of opened.layerBlobs()) {
      const aborted = collect(blob.open(AbortSignal.abort(new Error('enough'))), 1e6, 'it');
      await expect(aborted).rejects.toThrow('enough');
    }
    expect.assertions(1);
  });
});
