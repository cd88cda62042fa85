import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ScanError, messageOf } from '../errors.ts';
import { peek } from './bytes.ts';
import { SNIFF_BYTES, sniff } from './sniff.ts';

/** Bytes. With zlib's default chunk size of 16 KiB, throughput is a seventh. */
const GUNZIP = { chunkSize: 256 * 1024, readableHighWaterMark: 512 * 1024, writableHighWaterMark: 1 };

/**
 * Decompresses gzip (all members) and zstd (all frames), recognized by the first bytes; yields other bytes unchanged.
 * @throws ScanError BLOB_CORRUPT for damaged, truncated or trailing bytes, LIMIT_REACHED for a zstd window of more than
 *   128 MiB; what `source` throws
 */
export async function* decompress(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { head, whole } = await peek(source, SNIFF_BYTES);
  switch (sniff(head)) {
    case 'gzip':
      yield* gunzip(whole);
      return;
    case 'zstd': {
      // The decoder is loaded lazily.
      const { unzstd } = await import('./zstd.ts');
      yield* unzstd(whole);
      return;
    }
    default:
      yield* whole;
  }
}

/** zlib inflates in libuv's thread pool, in parallel with the reader and the consumer. */
async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const inflate = createGunzip(GUNZIP);
  const iterator = source[Symbol.asyncIterator]();
  const input = inputOf(iterator);
  const pumped = pipeline(input, inflate).catch(() => undefined);
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array;
    await pumped;
    // zlib stops at a zero after a member, as the start of padding, whatever follows.
    while ((await input.next()).done !== true);
    if (input.end > inflate.bytesWritten)
      throw new ScanError('BLOB_CORRUPT', 'other bytes follow its gzip data');
  } catch (error) {
    throw asCorrupt(error);
  } finally {
    inflate.destroy();
    await iterator.return?.();
  }
}

/** Returns an iterator that `pipeline` cannot close; `end` is the offset where the padding of zeros starts. */
function inputOf(
  iterator: AsyncIterator<Uint8Array>,
): AsyncIterableIterator<Uint8Array> & { readonly end: number } {
  let size = 0;
  const bytes = {
    end: 0,
    async next(): Promise<IteratorResult<Uint8Array, undefined>> {
      const result = await iterator.next();
      if (result.done === true) return { done: true, value: undefined };
      const last = result.value.findLastIndex((byte) => byte !== 0);
      if (last >= 0) bytes.end = size + last + 1;
      size += result.value.byteLength;
      return result;
    },
    [Symbol.asyncIterator]: () => bytes,
  };
  return bytes;
}

function asCorrupt(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'Z_BUF_ERROR') {
    return new ScanError('BLOB_CORRUPT', 'its gzip data is cut off', { cause: error });
  }
  if (code === 'Z_DATA_ERROR') {
    return new ScanError('BLOB_CORRUPT', `its gzip data is damaged: ${messageOf(error)}`, { cause: error });
  }
  return error;
}
