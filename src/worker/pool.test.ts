import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, afterAll, describe, expect, test } from 'vitest';
import { detectors } from '../catalogue/detectors.ts';
import { ScanError } from '../errors.ts';
import { effectOn } from '../layers/changes.ts';
import { compilePrefilter } from '../matcher/compile.ts';
import type { LayerBlob } from '../source/image.ts';
import { sha256 } from '../testing/image.ts';
import { secretOf } from '../testing/source-suite.ts';
import { inPieces, tar } from '../testing/tar.ts';
import { type LayerPool, type PoolOptions, createLayerPool } from './pool.ts';

const prefilter = compilePrefilter(detectors);
const KEY = [5, 6] as const;
const ROOMY = { bytes: 1e9, entries: 1e6, matches: 1e6 };
const quiet = new AbortController().signal;
const ignore = (): void => undefined;

let pool: LayerPool | undefined;
afterEach(async () => {
  await pool?.close();
  pool = undefined;
});
const openPool = async (options: Partial<PoolOptions> = {}): Promise<LayerPool> =>
  (pool = await createLayerPool({
    threads: 2,
    prefilter,
    pathKey: KEY,
    limits: ROOMY,
    signal: quiet,
    ...options,
  }));

const blobOf = (bytes: Uint8Array, key = 'blob'): LayerBlob => ({
  key,
  size: bytes.byteLength,
  open: () => inPieces(bytes, 50_000),
});

describe('a pool', () => {
  test('scans layers in its threads and returns their matches and changes', async () => {
    const secret = secretOf('github-personal-access-token');
    const bytes = await tar([{ name: 'app/.env', body: `GITHUB_TOKEN=${secret}\n` }, { name: '.wh.old' }]);
    const blob = gzipSync(bytes);
    let read = 0;
    const layers = await openPool();
    const scans = await Promise.all([1, 2, 3].map(() => layers.scan(blobOf(blob), (size) => (read += size))));
    for (const result of scans) {
      expect(result).toMatchObject({ digest: sha256(blob), size: blob.byteLength, failure: null });
      if (result.digest === null) throw new Error('the worker died');
      expect(result.diffId).toBe(sha256(bytes));
      expect(result.matches.map(({ path, match }) => [path, match.secret])).toEqual([['app/.env', secret]]);
      expect(effectOn('old', result.changes, KEY)).toBe('deleted');
    }
    expect(read).toBe(3 * blob.byteLength);
  });

  test('returns an error in a blob as data', async () => {
    const layers = await openPool();
    const damaged = gzipSync(Buffer.alloc(100_000, 'x')).subarray(0, 60);
    const tight = await createLayerPool({
      threads: 1,
      prefilter,
      pathKey: KEY,
      limits: { ...ROOMY, entries: 1 },
      signal: quiet,
    });
    const two = await tar([{ name: 'a' }, { name: 'b' }]);
    expect((await layers.scan(blobOf(damaged), ignore)).failure?.code).toBe('BLOB_CORRUPT');
    expect((await tight.scan(blobOf(two), ignore)).failure?.code).toBe('LIMIT_REACHED');
    await tight.close();
  });

  test.each([
    ['with its own code', new ScanError('REGISTRY_FAILED', 'the wire broke'), 'REGISTRY_FAILED'],
    ['as a corrupt blob if it has no code', new Error('the wire broke'), 'BLOB_CORRUPT'],
  ])('returns the error of a source %s, with the matches found before it', async (_, error, code) => {
    const secret = secretOf('github-personal-access-token');
    const bytes = await tar([
      { name: 'f', body: `GITHUB_TOKEN=${secret}\n` },
      { name: 'big', body: Buffer.alloc(1_000_000, 'lorem ipsum ') },
    ]);
    const layers = await openPool();
    const open = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      yield* inPieces(bytes.subarray(0, 600_000), 100_000);
      throw error;
    };
    const result = await layers.scan({ key: 'x', size: null, open }, ignore);
    expect(result.failure).toEqual({ code, reason: 'the wire broke' });
    expect(result.digest === null ? [] : result.matches.map(({ path }) => path)).toEqual(['f']);
  });

  test('throws the reason of the signal if it is aborted, even while a source hangs', async () => {
    const controller = new AbortController();
    const layers = await openPool({ signal: controller.signal });
    const open = async function* (signal: AbortSignal): AsyncGenerator<Uint8Array, void, undefined> {
      yield new Uint8Array(1000);
      await new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('the origin was told'));
        });
        controller.abort(new Error('enough'));
      });
    };
    await expect(layers.scan({ key: 'x', size: null, open }, ignore)).rejects.toThrow('enough');
    await expect(layers.scan(blobOf(new Uint8Array(10)), ignore)).rejects.toThrow('enough');
  });
});

describe('a worker that crashes fails only its own layer:', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workers-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Writes a worker that crashes on a blob whose first byte is `!` and returns the size of any other. */
  async function crashingWorker(name: string, crash: string): Promise<URL> {
    const file = join(folder, `${name}.mjs`);
    const code = `
      export async function run({ port }) {
        let size = 0;
        await new Promise((resolve, reject) => {
          port.on('message', ({ kind, bytes }) => {
            if (kind !== 'chunk') return resolve();
            if (bytes[0] === 0x21) { ${crash} }
            size += bytes.byteLength;
            port.postMessage('credit');
          });
        });
        port.close();
        return { digest: 'sha256:', size, failure: null };
      }`;
    await writeFile(file, code);
    return pathToFileURL(file);
  }

  const crashing = Buffer.alloc(10_000_000, '!');
  const harmless = Buffer.alloc(300_000, '.');

  test.each([
    ['it ends its process', 'process.exit(7)'],
    ['it throws outside its promise', "setImmediate(() => { throw new Error('late') })"],
    ['it rejects', "reject(new Error('soon'))"],
    ['it runs out of memory', 'const all = []; for (;;) all.push(new Array(1_000_000).fill(size));'],
  ])('%s', async (name, crash) => {
    const layers = await openPool({ threads: 1, workerFile: await crashingWorker(name, crash) });
    const results = await Promise.all([
      layers.scan(blobOf(harmless), ignore),
      layers.scan(blobOf(crashing), ignore),
      layers.scan(blobOf(harmless), ignore),
    ]);
    expect(results[0]).toMatchObject({ size: 300_000, failure: null });
    expect(results[1]).toMatchObject({ digest: null, failure: { code: 'WORKER_CRASHED' } });
    expect(results[1].failure?.reason).toMatch(/^its worker died: ./);
    expect(results[2]).toMatchObject({ size: 300_000, failure: null });
    expect(await layers.scan(blobOf(harmless), ignore)).toMatchObject({ failure: null });
  });
});
