import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ScanError, messageOf } from '../errors.ts';
import { peek } from './bytes.ts';
import { SNIFF_BYTES, sniff } from './sniff.ts';

/** Bytes that zlib hands out at a time: with its default of 16 KiB it runs at a seventh of its speed. */
const GUNZIP = { chunkSize: 256 * 1024, readableHighWaterMark: 512 * 1024, writableHighWaterMark: 1 };

/**
 * The bytes behind whatever compression the blob's first bytes tell of; uncompressed ones pass unchanged.
 * All members of a gzip file and all frames of a zstd file are read.
 * @throws ScanError BLOB_CORRUPT for damaged, truncated or trailing bytes, LIMIT_REACHED for a zstd window of more than
 *   128 MiB; whatever `source` throws
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
      // Its decoder is loaded when there is something for it.
      const { unzstd } = await import('./zstd.ts');
      yield* unzstd(whole);
      return;
    }
    default:
      yield* whole;
  }
}

/** zlib inflates in libuv's pool, so that reading and inflating go on while the consumer works. */
async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const inflate = createGunzip(GUNZIP);
  const iterator = source[Symbol.asyncIterator]();
  const fed = unpadded(iterator);
  const pumped = pipeline(fed, inflate).catch(() => undefined);
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array;
    await pumped;
    // zlib takes a zero behind a member for the start of padding, and stops there whatever comes next.
    while ((await fed.next()).done !== true);
    if (fed.end > inflate.bytesWritten) throw new ScanError('BLOB_CORRUPT', 'bytes follow its gzip data');
  } catch (error) {
    throw asCorrupt(error);
  } finally {
    inflate.destroy();
    await iterator.return?.();
  }
}

/** The same bytes, through an iterator that `pipeline` cannot close; `end` is where their padding of zeros starts. */
function unpadded(
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
