import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { zstdModule } from '../../scripts/zstd.js';
import { inPieces } from '../testing/tar.ts';
import { endlessSequences, skippableFrame, zstdFrame } from '../testing/zstd.ts';
import { unzstd } from './zstd.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** Bytes and chunks of the output. */
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

test('the embedded module is that of the package', async () => {
  expect(await readFile(new URL('./zstd-module.ts', import.meta.url), 'utf8')).toBe(await zstdModule());
});

describe('a window', () => {
  test.each([10, 20, 27])('of 2^%d bytes is accepted', async (window) => {
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

  test('of a single segment is refused if its content size is too large', async () => {
    for (const contentSize of [2n ** 28n, 2n ** 31n, 2n ** 62n]) {
      const frame = zstdFrame([one], { singleSegment: true, contentSize });
      await expect(sizeOf(frame), String(contentSize)).rejects.toThrow('window of more than 128 MiB');
    }
  });

  test('uses memory only as far as it is filled, and only once', async () => {
    const before = process.memoryUsage().rss;
    await sizeOf(times(200, zstdFrame([one], { window: 27 })));
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MIB);
  });
});

describe('the zstd decoder', () => {
  test.each([
    ['a frame that needs a dictionary', zstdFrame([one], { dictionary: 7 }), 'needs a dictionary'],
    [
      'a frame with less content than its size',
      zstdFrame([one], { contentSize: 5n }),
      'does not match its headers',
    ],
    [
      'a frame with more content than its size',
      zstdFrame([{ rle: 0, times: 100_000 }], { contentSize: 5n }),
      'does not match its headers',
    ],
    ['a block of endless sequences', zstdFrame([{ compressed: endlessSequences(60_000) }]), 'does not match'],
    ['a skippable frame that is missing', Buffer.from('502a4d18ffffff7f00', 'hex'), 'cut off'],
    ['a skippable frame of 4 GiB', Buffer.from('502a4d18ffffffff00', 'hex'), 'damaged'],
    ['bytes after the last frame', Buffer.concat([zstdFrame([one]), Buffer.from('garbage')]), 'not a frame'],
    ['a byte after the last frame', Buffer.concat([zstdFrame([one]), Buffer.from([0x28])]), 'cut off'],
  ])('rejects %s', async (_, bytes, reason) => {
    await expect(sizeOf(bytes)).rejects.toThrow(
      expect.objectContaining({
        code: 'BLOB_CORRUPT',
        message: expect.stringContaining(reason) as string,
      }),
    );
  });

  test('reads the next stream correctly after a damaged one', async () => {
    await expect(sizeOf(zstdFrame([{ raw: 'x' }, one]).subarray(0, 12))).rejects.toThrow('cut off');
    expect(await sizeOf(zstdFrame([{ raw: 'alpha' }]))).toMatchObject({ size: 5 });
    expect(await sizeOf(zstdFrame([{ raw: 'alpha' }]))).toMatchObject({ size: 5 });
  });
});

/** With a decoder whose time is not proportional, each of these takes minutes and runs into the timeout. */
describe('the time is proportional to the bytes read and written', () => {
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
    ['skippable frames', Buffer.concat([times(500_000, skippableFrame('')), zstdFrame([one])]), 1],
  ])('with many %s, and the output comes in few chunks', async (_, bytes, expected) => {
    const { size, chunks } = await sizeOf(bytes);
    expect(size).toBe(expected);
    expect(chunks).toBeLessThanOrEqual(Math.ceil(bytes.byteLength / (256 * KIB)));
  });
});

function times100k<T>(it: T): T[] {
  return Array.from({ length: 100_000 }, () => it);
}

test('a stream whose content exactly fills the output is whole', async () => {
  const full = zstdFrame([
    { rle: 1, times: 128 * KIB },
    { rle: 2, times: 128 * KIB },
  ]);
  expect(await sizeOf(full)).toEqual({ size: 256 * KIB, chunks: 1 });
  expect(await sizeOf(times(3, full))).toEqual({ size: 768 * KIB, chunks: 3 });
});

test('streams that are read in parallel do not affect each other', async () => {
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
