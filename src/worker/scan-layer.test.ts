import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Detector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import { effectOn } from '../layers/changes.ts';
import { compileMatcher } from '../matcher/compile.ts';
import { sampleSecret } from '../matcher/sample/sample.ts';
import { END_OF_TAR, rawEntry } from '../testing/raw-tar.ts';
import { type TestEntry, inPieces, tar } from '../testing/tar.ts';
import { zstdFrame } from '../testing/zstd.ts';
import type { LayerScan } from './layer-scan.ts';
import type { LayerLimits } from './messages.ts';
import { scanLayer } from './scan-layer.ts';

const token: Detector = {
  id: 'acme-token',
  vendor: 'acme',
  title: 'Acme Token',
  description: 'Made up.',
  severity: 'high',
  confidence: 'high',
  pattern: [lit('acme_'), run('alnum', 32)],
  examples: [],
  counterExamples: [],
};
const matcher = compileMatcher([token]);
const secret = (seed: number): string => sampleSecret(token, seed);
const SECRET = secret(1);
const KEY = [3, 4] as const;
const ROOMY: LayerLimits = { bytes: 1e9, entries: 1e6, matches: 1e6 };
const SHA256 = { digest: 'sha256', diffId: 'sha256' } as const;

const scanBytes = (
  bytes: Uint8Array,
  limits: Partial<LayerLimits> = {},
  pieceSize = 100_000,
): Promise<LayerScan> => scanLayer(inPieces(bytes, pieceSize), matcher, KEY, { ...ROOMY, ...limits }, SHA256);

const scanEntries = async (
  entries: readonly TestEntry[],
  limits: Partial<LayerLimits> = {},
): Promise<LayerScan> => scanBytes(await tar(entries), limits);

/** Returns kind, path and offset of each match. */
const places = ({ matches }: LayerScan): unknown[] =>
  matches.map(({ kind, path, match }) => [kind, path, match.start]);

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

describe('a secret is found', () => {
  test.each<[string, TestEntry, unknown[]]>([
    ['in a file', { name: './app/.env', body: `A=1\nT=${SECRET}\n` }, ['file', 'app/.env', 6]],
    ['in the name of a file', { name: `logs/${SECRET}` }, ['file-name', `logs/${SECRET}`, 5]],
    ['in the name of a directory', { name: `${SECRET}/`, type: 'directory' }, ['file-name', SECRET, 0]],
    [
      'in the target of a symbolic link',
      { name: 'link', type: 'symlink', linkname: `/x/${SECRET}` },
      ['link-target', 'link', 3],
    ],
    [
      'in an extended attribute',
      { name: 'attr', body: 'x', pax: { 'SCHILY.xattr.user.t': SECRET } },
      ['xattr', 'attr', 'user.t='.length],
    ],
    ['in a whiteout, which should be empty', { name: '.wh.gone', body: SECRET }, ['file', '.wh.gone', 0]],
  ])('%s', async (_, entry, place) => {
    const scan = await scanEntries([entry]);
    expect(places(scan)).toEqual([place]);
    expect(scan.failure).toBeNull();
    expect(scan.failed).toEqual([]);
  });

  test('in the body of a symbolic link, which should be empty', async () => {
    const bytes = Buffer.concat([rawEntry({ name: 'link', type: '2', link: 'x', body: SECRET }), END_OF_TAR]);
    expect(places(await scanBytes(bytes))).toEqual([['file', 'link', 0]]);
  });

  test('at every path that a hard link gives it', async () => {
    const scan = await scanEntries([
      { name: 'a/.env', body: `T=${SECRET}` },
      { name: 'b', type: 'link', linkname: './a/.env' },
      { name: 'c', type: 'link', linkname: 'b' },
      { name: 'd', type: 'link', linkname: 'elsewhere' },
    ]);
    expect(places(scan)).toEqual([
      ['file', 'a/.env', 2],
      ['file', 'b', 2],
      ['file', 'c', 2],
    ]);
  });

  test('in a layer of any compression', async () => {
    const bytes = await tar([{ name: 'f', body: SECRET }]);
    for (const blob of [bytes, gzipSync(bytes), zstdFrame([{ raw: bytes }])]) {
      const scan = await scanBytes(blob);
      expect(places(scan)).toEqual([['file', 'f', 0]]);
      expect(scan).toMatchObject({
        digest: sha256(blob),
        diffId: sha256(bytes),
        size: blob.byteLength,
        failure: null,
      });
    }
  });
});

test('counts the files and bytes that were read', async () => {
  const scan = await scanEntries([
    { name: 'd/', type: 'directory' },
    { name: 'd/a', body: 'x'.repeat(1000) },
    { name: 'd/empty', body: '' },
    { name: 'l', type: 'symlink', linkname: 'd' },
  ]);
  expect(scan).toMatchObject({ files: 2, bytes: 1000, matches: [], failed: [], failure: null });
});

test('reads on after a directory whose header has a size', async () => {
  const bytes = Buffer.concat([
    rawEntry({ name: 'd/', type: '5', size: 4096 }),
    rawEntry({ name: 'd/f', body: SECRET }),
    END_OF_TAR,
  ]);
  const scan = await scanBytes(bytes);
  expect(scan.failure).toBeNull();
  expect(places(scan)).toEqual([['file', 'd/f', 0]]);
});

test('records the changes of the layer by normalised paths', async () => {
  const { changes } = await scanEntries([{ name: './a/.wh.f' }, { name: '/b/../g' }]);
  expect(effectOn('a/f', changes, KEY)).toBe('deleted');
  expect(effectOn('g', changes, KEY)).toBe('overwritten');
  expect(effectOn('h', changes, KEY)).toBeNull();
});

describe('a layer that exceeds a limit', () => {
  const five: readonly TestEntry[] = [1, 2, 3, 4, 5].map((n) => ({
    name: String(n),
    body: `${secret(n)}\n${'x'.repeat(2000)}`,
  }));

  test.each([
    ['of bytes', { bytes: 8000 }, [1, 2, 3], 'larger than 8000 bytes'],
    ['of entries', { entries: 3 }, [1, 2, 3], 'more than 3 entries'],
    ['of matches', { matches: 3 }, [1, 2, 3], 'more than 3 matches'],
  ])('%s fails, and keeps what was found before', async (_, limits, found, reason) => {
    const bytes = gzipSync(await tar(five));
    const scan = await scanBytes(bytes, limits, 100);
    expect(scan.failure).toMatchObject({ code: 'LIMIT_REACHED' });
    expect(scan.failure?.reason).toContain(reason);
    expect(scan.matches.map(({ path }) => path)).toEqual(found.map(String));
    expect(scan).toMatchObject({ digest: sha256(bytes), size: bytes.byteLength });
  });

  test('within one file keeps as many matches of the file as the limit allows', async () => {
    const body = [1, 2, 3, 4].map(secret).join('\n');
    const scan = await scanEntries([{ name: 'f', body }], { matches: 3 });
    expect(scan.failure?.code).toBe('LIMIT_REACHED');
    expect(scan.matches).toHaveLength(3);
  });

  test('by nothing does not fail', async () => {
    const bytes = await tar(five);
    const scan = await scanBytes(bytes, { entries: 5, matches: 5, bytes: bytes.byteLength });
    expect(scan.failure).toBeNull();
    expect(scan.matches).toHaveLength(5);
  });
});

test('reports a file with more secrets than are kept of one file as failed', async () => {
  const few = compileMatcher([token], { maxMatches: 2 });
  const body = [1, 2, 3].map(secret).join('\n');
  const scan = await scanLayer(inPieces(await tar([{ name: 'f', body }]), 1000), few, KEY, ROOMY, SHA256);
  expect(scan.matches).toHaveLength(2);
  expect(scan.failed).toEqual([{ path: 'f', reason: expect.stringContaining('more secrets') as string }]);
});

describe('a layer that breaks half-way keeps what was found, and the digest of all its bytes', () => {
  const entries = [
    { name: 'first', body: SECRET },
    { name: 'big', body: `${secret(2)} ${'lorem ipsum '.repeat(200_000)}` },
  ];
  const FOUND = [
    ['file', 'first', 0],
    ['file', 'big', 0],
  ];
  test.each<[string, (bytes: Buffer) => Buffer, string, unknown[]?]>([
    ['a tar that is cut off', (bytes: Buffer) => bytes.subarray(0, 1_000_000), 'cut off'],
    [
      'a gzip file that is cut off',
      (bytes: Buffer) => gzipSync(bytes, { level: 0 }).subarray(0, 900_000),
      'cut',
    ],
    [
      'a gzip file that is damaged',
      (bytes: Buffer) => gzipSync(bytes, { level: 0 }).fill(0xff, 1_000_000, 1_100_000),
      'damaged',
    ],
    [
      'a gzip file with bytes after its end',
      (bytes: Buffer) => Buffer.concat([gzipSync(bytes), Buffer.alloc(600), Buffer.from('more')]),
      'bytes follow',
    ],
    [
      'a zstd file that is cut off',
      (bytes: Buffer) => {
        const blocks = Array.from({ length: 20 }, (_, at) =>
          bytes.subarray(at * 100_000, (at + 1) * 100_000),
        );
        return zstdFrame(blocks.map((raw) => ({ raw }))).subarray(0, 1_500_000);
      },
      'cut off',
    ],
    [
      'a tar with garbage after an entry',
      (bytes: Buffer) => Buffer.from(bytes).fill('z', 1024, 1536),
      'not a tar',
      FOUND.slice(0, 1),
    ],
  ])('%s', async (_, damage, reason, found = FOUND) => {
    const blob = damage(await tar(entries));
    const scan = await scanBytes(blob, {}, 50_000);
    expect(scan.failure).toMatchObject({ code: 'BLOB_CORRUPT' });
    expect(scan.failure?.reason).toContain(reason);
    expect(places(scan)).toEqual(found);
    expect(scan).toMatchObject({ digest: sha256(blob), size: blob.byteLength });
  });

  test('bytes that are not a tar', async () => {
    const blob = Buffer.alloc(200_000, 'no tar ');
    const scan = await scanBytes(blob);
    expect(scan.failure).toMatchObject({ code: 'BLOB_CORRUPT' });
    expect(scan.digest).toBe(sha256(blob));
  });

  test('a source that fails', async () => {
    const bytes = await tar(entries);
    const broken = (async function* () {
      yield* inPieces(bytes.subarray(0, 500_000), 50_000);
      throw new Error('the wire broke');
    })();
    const scan = await scanLayer(broken, matcher, KEY, ROOMY, SHA256);
    expect(scan.failure).toEqual({ code: 'BLOB_CORRUPT', reason: 'the wire broke' });
    expect(places(scan)).toEqual(FOUND);
    expect(scan.size).toBe(500_000);
  });
});

test('reads an empty blob as an empty layer', async () => {
  expect(await scanBytes(Buffer.alloc(0))).toMatchObject({ size: 0, files: 0, matches: [], failure: null });
});

test('reads a layer of 100,000 entries to its end', async () => {
  const entries = Array.from({ length: 100_000 }, (_, at) => rawEntry({ name: `d/${String(at)}` }));
  const bytes = Buffer.concat([...entries, rawEntry({ name: 'last', body: SECRET }), END_OF_TAR]);
  const scan = await scanBytes(bytes, {}, 256 * 1024);
  expect(scan).toMatchObject({ files: 100_001, failure: null });
  expect(places(scan)).toEqual([['file', 'last', 0]]);
});

function inOrder(scan: LayerScan | undefined): object {
  const matches = scan?.matches.map((match) => JSON.stringify(match)).sort();
  return { ...scan, matches, bytes: undefined };
}

test('has the same result however the blob is cut into chunks', async () => {
  const bytes = await tar([
    { name: `d/${SECRET}`, body: `${'x'.repeat(700)}\n${secret(2)}\n${'y'.repeat(900)}\n${secret(3)}` },
    { name: 'h', type: 'link', linkname: `d/${SECRET}` },
    { name: 'a', body: `T=${secret(4)}`, pax: { 'SCHILY.xattr.user.t': secret(5) } },
    { name: 'd/.wh.gone' },
  ]);
  const zstd = zstdFrame([{ raw: bytes.subarray(0, 999) }, { raw: bytes.subarray(999) }]);
  const cut = bytes.subarray(0, 1700);
  const blobs = [bytes, gzipSync(bytes), zstd, cut, gzipSync(bytes).subarray(0, 200)];
  const expected = await Promise.all(blobs.map((blob) => scanBytes(blob, {}, blob.byteLength)));
  expect(expected[0]?.matches.length).toBeGreaterThan(5);

  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: blobs.length - 1 }),
      fc.integer({ min: 1, max: 3000 }),
      async (at, size) => {
        const blob = blobs[at] ?? bytes;
        // Names and contents are scanned in parallel streams, so the order of their matches may differ.
        expect(inOrder(await scanBytes(blob, {}, size))).toEqual(inOrder(expected[at]));
      },
    ),
    { numRuns: 60 },
  );
});
