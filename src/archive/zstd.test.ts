import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { zstdModule } from '../../scripts/zstd.js';
import { inPieces } from '../testing/tar.ts';
import { endlessSequences, skippableFrame, zstdFrame } from '../testing/zstd.ts';
import { unzstd } from './zstd.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** Size of the output, and how often some came. */
async function sizeOf(bytes: Uint8Array): Promise<{ size: number; chunks: number }> {
  let size = 0;
  let chunks = 0;
  for await (const chunk of unzstd(inPieces(bytes, 256 * KIB))) {
    expect(chunk.byteLength).toBeLessThanOrEqual(256 * KIB);
    size += chunk.byteLength;
    chunks++;
  }
  return { size, chunks };
}

const times = (count: number, bytes: Buffer): Buffer =>
  Buffer.concat(Array.from({ length: count }, () => bytes));
const one = { rle: 0x61, times: 1 };

test('the embedded module is the one of the package', async () => {
  expect(await readFile(new URL('./zstd-module.ts', import.meta.url), 'utf8')).toBe(await zstdModule());
});

describe('a window', () => {
  test.each([10, 20, 27])('of 2^%d bytes is affordable', async (window) => {
    expect(await sizeOf(zstdFrame([one], { window }))).toMatchObject({ size: 1 });
  });

  test.each([28, 30, 31, 41])('of 2^%d bytes is refused', async (window) => {
    await expect(sizeOf(zstdFrame([one], { window }))).rejects.toThrow(
      expect.objectContaining({
        code: 'LIMIT_REACHED',
        message: 'its zstd data needs a window of more than 128 MiB',
      }),
    );
  });

  test('that is the content itself is refused by the size that it claims', async () => {
    for (const contentSize of [2n ** 28n, 2n ** 31n, 2n ** 62n]) {
      const frame = zstdFrame([one], { singleSegment: true, contentSize });
      await expect(sizeOf(frame), String(contentSize)).rejects.toThrow('window of more than 128 MiB');
    }
  });

  test('costs memory only as far as it is filled, and only once', async () => {
    const before = process.memoryUsage().rss;
    await sizeOf(times(200, zstdFrame([one], { window: 27 })));
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MIB);
  });
});

describe('damage is told', () => {
  test.each([
    ['a dictionary that nobody has', zstdFrame([one], { dictionary: 7 }), 'needs a dictionary'],
    ['less content than it says', zstdFrame([one], { contentSize: 5n }), 'does not hold what it says'],
    [
      'more content than it says',
      zstdFrame([{ rle: 0, times: 100_000 }], { contentSize: 5n }),
      'does not hold what it says',
    ],
    ['sequences without end', zstdFrame([{ compressed: endlessSequences(60_000) }]), 'does not hold'],
    ['a frame to skip that is not there', Buffer.from('502a4d18ffffff7f00', 'hex'), 'cut off'],
    ['a frame to skip of just 4 GiB', Buffer.from('502a4d18ffffffff00', 'hex'), 'damaged'],
    ['bytes behind the last frame', Buffer.concat([zstdFrame([one]), Buffer.from('garbage')]), 'no frame'],
    ['a byte behind the last frame', Buffer.concat([zstdFrame([one]), Buffer.from([0x28])]), 'cut off'],
  ])('%s', async (_, bytes, reason) => {
    await expect(sizeOf(bytes)).rejects.toThrow(
      expect.objectContaining({
        code: 'BLOB_CORRUPT',
        message: expect.stringContaining(reason) as string,
      }),
    );
  });

  test('and the next stream is read as if there had been none', async () => {
    await expect(sizeOf(zstdFrame([{ raw: 'x' }, one]).subarray(0, 12))).rejects.toThrow('cut off');
    expect(await sizeOf(zstdFrame([{ raw: 'alpha' }]))).toMatchObject({ size: 5 });
    expect(await sizeOf(zstdFrame([{ raw: 'alpha' }]))).toMatchObject({ size: 5 });
  });
});

/** A decoder whose time is not in proportion takes minutes for any of these, and the test's time runs out. */
describe('time is in proportion to what goes in and out', () => {
  test.each([
    [
      'blocks of one byte',
      zstdFrame(
        Array.from({ length: 100_000 }, () => one),
        { window: 27 },
      ),
      100_000,
    ],
    ['raw blocks of one byte', zstdFrame(Array.from({ length: 100_000 }, () => ({ raw: 'x' }))), 100_000],
    [
      'compressed blocks of one byte',
      zstdFrame(times100k({ compressed: Buffer.from([8, 0x61, 0]) })),
      100_000,
    ],
    [
      'empty blocks',
      zstdFrame(
        Array.from({ length: 100_000 }, () => ({ raw: '' })),
        { window: 27 },
      ),
      0,
    ],
    ['empty frames', times(100_000, zstdFrame([{ raw: '' }], { window: 27 })), 0],
    ['frames of one byte', times(100_000, zstdFrame([one], { window: 27 })), 100_000],
    ['frames to skip', Buffer.concat([times(500_000, skippableFrame('')), zstdFrame([one])]), 1],
  ])('with many %s, and little of it is handed out piecemeal', async (_, bytes, expected) => {
    const { size, chunks } = await sizeOf(bytes);
    expect(size).toBe(expected);
    expect(chunks).toBeLessThanOrEqual(Math.ceil(bytes.byteLength / (256 * KIB)));
  });
});

function times100k<T>(it: T): T[] {
  return Array.from({ length: 100_000 }, () => it);
}

test('a stream whose content ends just where the output is full is whole', async () => {
  const full = zstdFrame([
    { rle: 1, times: 128 * KIB },
    { rle: 2, times: 128 * KIB },
  ]);
  expect(await sizeOf(full)).toEqual({ size: 256 * KIB, chunks: 1 });
  expect(await sizeOf(times(3, full))).toEqual({ size: 768 * KIB, chunks: 3 });
});

test('streams that are read side by side do not get in each other’s way', async () => {
  const frames = [1, 2, 3].map((n) =>
    zstdFrame([
      { rle: n, times: 100_000 },
      { rle: n, times: 100_000 },
    ]),
  );
  const all = await Promise.all(
    frames.map(async (frame) => {
      const seen = new Set<number>();
      for await (const chunk of unzstd(inPieces(frame, 3))) for (const byte of chunk) seen.add(byte);
      return [...seen];
    }),
  );
  expect(all).toEqual([[1], [2], [3]]);
});
