import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces } from '../testing/tar.ts';
import { skippableFrame, zstdFrame } from '../testing/zstd.ts';
import { decompress } from './decompress.ts';

async function* pieces(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const part of parts) {
    await Promise.resolve();
    yield part;
  }
}

async function textOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of decompress(source)) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks).toString();
}

const corrupt: unknown = expect.objectContaining({ code: 'BLOB_CORRUPT' });

/** An empty member with a header field of 64 KiB (RFC 1952, FEXTRA). */
function longExtra(): Buffer {
  const header = Buffer.from('1f8b0804000000000003ffff', 'hex');
  return Buffer.concat([header, Buffer.alloc(65_535, 'e'), gzipSync('').subarray(10)]);
}

const alpha = gzipSync('alpha');
const beta = gzipSync('beta');
const zeros = Buffer.alloc(700);
const noise = Buffer.from('noise');

describe('gzip', () => {
  test.each([
    ['one member', [alpha], 'alpha'],
    ['several members', [Buffer.concat([alpha, beta, alpha])], 'alphabetaalpha'],
    ['members in separate chunks', [alpha, beta], 'alphabeta'],
    ['an empty member', [gzipSync('')], ''],
    ['zeros after it', [Buffer.concat([alpha, zeros])], 'alpha'],
    ['chunks of zeros after it', [alpha, zeros, zeros], 'alpha'],
  ])('is read with %s', async (_, parts, expected) => {
    expect(await textOf(pieces(...parts))).toBe(expected);
  });

  test.each([
    ['is cut off in its header', [alpha.subarray(0, 5)]],
    ['is cut off in its data', [alpha.subarray(0, -10)]],
    ['is cut off in its checksum', [alpha.subarray(0, -1)]],
    ['has a second member that is cut off', [alpha, beta.subarray(0, 4)]],
    ['is followed by other bytes', [Buffer.concat([alpha, noise])]],
    ['is followed by other bytes in a separate chunk', [alpha, noise]],
    ['has a member after zeros, where zlib stops', [Buffer.concat([alpha, zeros, beta])]],
    ['has a member after several chunks of zeros', [alpha, zeros, zeros, beta, zeros]],
    ['has a byte changed', [Buffer.from(alpha.map((byte, at) => (at === 12 ? byte ^ 1 : byte)))]],
    ['has a wrong checksum', [Buffer.from(alpha.map((byte, at) => (at === 20 ? byte ^ 1 : byte)))]],
  ])('that %s is an error', async (_, parts) => {
    await expect(textOf(pieces(...parts))).rejects.toThrow(corrupt);
  });

  test.each([
    ['300,000 empty members', Buffer.concat(Array.from({ length: 300_000 }, () => gzipSync(''))), 0],
    [
      '300,000 members of one byte',
      Buffer.concat(Array.from({ length: 300_000 }, () => gzipSync('x'))),
      300_000,
    ],
    [
      'a header field of 64 KiB in each of 200 members',
      Buffer.concat(Array.from({ length: 200 }, longExtra)),
      0,
    ],
  ])('with %s is read in time', async (_, bytes, size) => {
    expect((await textOf(inPieces(bytes, 256 * 1024))).length).toBe(size);
  });

  test('with an endless name is an error', async () => {
    const start = Buffer.from('1f8b0808000000000003', 'hex');
    const name = Array.from({ length: 200 }, () => Buffer.alloc(256 * 1024, 'n'));
    await expect(textOf(pieces(start, ...name))).rejects.toThrow('cut off');
  });

  test('is read up to the damage', async () => {
    const big = gzipSync(Buffer.alloc(3_000_000, 'lorem ipsum '), { level: 0 });
    let size = 0;
    const reading = (async () => {
      const half = big.subarray(0, big.byteLength / 2);
      for await (const chunk of decompress(inPieces(half, 100_000))) size += chunk.byteLength;
    })();
    await expect(reading).rejects.toThrow('cut off');
    expect(size).toBeGreaterThan(1_000_000);
  });
});

const frame = zstdFrame([{ raw: 'al' }, { raw: 'pha' }]);

describe('zstd', () => {
  test.each([
    ['one frame', [frame], 'alpha'],
    ['several frames', [frame, zstdFrame([{ raw: 'beta' }])], 'alphabeta'],
    ['a run of one byte', [zstdFrame([{ rle: 0x61, times: 5 }])], 'aaaaa'],
    ['an empty frame', [zstdFrame([{ raw: '' }])], ''],
    ['a skippable frame at the start, as podman writes it', [skippableFrame('chunks'), frame], 'alpha'],
    [
      'skippable frames between and after frames',
      [frame, skippableFrame('x'), frame, skippableFrame('')],
      'alphaalpha',
    ],
    ['a skippable frame that is larger than a chunk', [skippableFrame(Buffer.alloc(5000)), frame], 'alpha'],
  ])('is read with %s', async (_, parts, expected) => {
    expect(await textOf(pieces(Buffer.concat(parts)))).toBe(expected);
    expect(await textOf(inPieces(Buffer.concat(parts), 1))).toBe(expected);
  });

  test.each([
    ['is cut off in its header', [frame.subarray(0, 5)]],
    ['is cut off in a block', [frame.subarray(0, -1)]],
    ['is cut off between two blocks', [frame.subarray(0, 11)]],
    ['has a second frame that is cut off', [frame, frame.subarray(0, -1)]],
    ['has a skippable frame that is cut off', [frame, skippableFrame('content').subarray(0, -1)]],
    ['is followed by other bytes', [frame, Buffer.from('some more bytes, no frame')]],
    ['has a block larger than the format allows', [zstdFrame([{ rle: 0, times: 2 ** 20 }])]],
    ['has a block of the reserved type', [Buffer.from(frame.map((b, at) => (at === 6 ? b | 6 : b)))]],
  ])('that %s is an error', async (_, parts) => {
    await expect(textOf(pieces(Buffer.concat(parts)))).rejects.toThrow(corrupt);
  });
});

test('yields uncompressed bytes unchanged', async () => {
  expect(await textOf(pieces(noise, alpha))).toBe(`noise${alpha.toString()}`);
  expect(await textOf(pieces())).toBe('');
});

test('yields the same bytes for chunks of any size', async () => {
  const text = 'lorem ipsum '.repeat(200);
  const blobs = [
    Buffer.concat([gzipSync(text), gzipSync(text)]),
    Buffer.concat([zstdFrame([{ raw: text }]), skippableFrame('x'.repeat(50)), zstdFrame([{ raw: text }])]),
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...blobs), fc.integer({ min: 1, max: 4000 }), async (bytes, size) => {
      expect(await textOf(inPieces(bytes, size))).toBe(text + text);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['zstd', zstdFrame(Array.from({ length: 16_384 }, () => ({ rle: 0, times: 128 * 1024 })))],
  ['gzip', gzipSync(Buffer.alloc(512 * 1024 * 1024), { level: 1 })],
])('a %s bomb is decompressed only as far as it is read', async (_, bomb) => {
  const before = process.memoryUsage().arrayBuffers;
  for await (const chunk of decompress(pieces(bomb))) {
    expect(chunk.byteLength).toBeLessThanOrEqual(256 * 1024);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
    break;
  }
});

describe.each([
  ['gzip', gzipSync(Buffer.alloc(3_000_000, 'lorem ipsum '), { level: 0 })],
  ['zstd', zstdFrame(Array.from({ length: 30 }, () => ({ raw: Buffer.alloc(100_000, 'x') })))],
  ['uncompressed bytes', Buffer.alloc(3_000_000, 'x')],
])('with %s', (_, bytes) => {
  test('an error of the source is thrown unchanged', async () => {
    const broken = (async function* () {
      yield* inPieces(bytes.subarray(0, 500_000), 100_000);
      throw new Error('the wire broke');
    })();
    await expect(textOf(broken)).rejects.toThrow('the wire broke');
  });

  test('the source is closed when the reader stops', async () => {
    let isClosed = false;
    const source = (async function* () {
      try {
        yield* inPieces(bytes, 100_000);
      } finally {
        isClosed = true;
      }
    })();
    for await (const chunk of decompress(source)) if (chunk.byteLength > 0) break;
    expect(isClosed).toBe(true);
  });
});
