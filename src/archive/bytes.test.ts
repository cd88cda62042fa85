import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces } from '../testing/tar.ts';
import { collect, hashing, peek } from './bytes.ts';

const text = 'the quick brown fox jumps over the lazy dog';
const bytes = Buffer.from(text);

test('a stream still has its first bytes after a peek, for chunks of any size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 60 }), async (size, length) => {
      const { head, whole } = await peek(inPieces(bytes, size), length);
      expect(head.byteLength).toBeGreaterThanOrEqual(Math.min(length, bytes.byteLength));
      expect(text.startsWith(Buffer.from(head).toString())).toBe(true);
      expect(Buffer.from(await collect(whole, 100, 'the text')).toString()).toBe(text);
    }),
  );
});

test('a peek reads no more chunks than necessary', async () => {
  let read = 0;
  const source = (async function* () {
    for await (const piece of inPieces(bytes, 4)) {
      read += piece.byteLength;
      yield piece;
    }
  })();
  await peek(source, 6);
  expect(read).toBe(8);
});

test('the source is closed when the reader stops after a peek', async () => {
  let isClosed = false;
  const source = (async function* () {
    try {
      yield* inPieces(bytes, 4);
    } finally {
      isClosed = true;
    }
  })();
  const { whole } = await peek(source, 4);
  for await (const chunk of whole) if (chunk.byteLength > 0) break;
  expect(isClosed).toBe(true);
});

test('collects a stream with exactly the limit and rejects one more byte', async () => {
  expect(await collect(inPieces(bytes, 5), bytes.byteLength, 'it')).toHaveLength(bytes.byteLength);
  const tooMuch = collect(inPieces(bytes, 5), bytes.byteLength - 1, 'the config');
  await expect(tooMuch).rejects.toThrow(expect.objectContaining({ code: 'LIMIT_REACHED' }));
  await expect(tooMuch).rejects.toThrow('the config is larger than 42 bytes');
});

test('hashes all bytes and yields them unchanged', async () => {
  const hash = createHash('sha256');
  const passed = await collect(hashing(inPieces(bytes, 7), hash), 100, 'it');
  expect(Buffer.from(passed).toString()).toBe(text);
  expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
});
