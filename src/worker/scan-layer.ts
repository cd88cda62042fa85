import { type Hash, createHash } from 'node:crypto';
import { decompress } from '../archive/decompress.ts';
import { TarWalk } from '../archive/tar-walk.ts';
import { ScanError, messageOf } from '../errors.ts';
import { type PathKey, recordChanges } from '../layers/changes.ts';
import { normalizePath } from '../layers/path.ts';
import { type Matcher, PIECE } from '../matcher/match.ts';
import type { LayerHashes } from '../oci/digest.ts';
import type { LayerScan } from './layer-scan.ts';
import { createLayerTexts } from './layer-texts.ts';
import type { LayerLimits } from './messages.ts';

/**
 * Scans one layer blob: it is decompressed, hashed and pushed to the matcher, and the tar's headers show which file each
 * byte belongs to. No blob makes it throw: a layer that breaks half-way keeps what was found until then, with the reason
 * in `failure` and the digest of all its bytes.
 */
export async function scanLayer(
  chunks: AsyncIterable<Uint8Array>,
  matcher: Matcher,
  pathKey: PathKey,
  limits: LayerLimits,
  hashes: LayerHashes,
): Promise<LayerScan> {
  const blobHash = createHash(hashes.digest);
  const tarHash = createHash(hashes.diffId);
  const blob = unclosable(chunks, blobHash);
  const changes = recordChanges(pathKey);
  const texts = createLayerTexts(matcher, limits.matches);
  const counts = { entries: 0, files: 0 };
  const tar = new TarWalk((header) => {
    if (++counts.entries > limits.entries) {
      throw new ScanError(
        'LIMIT_REACHED',
        `it has more than ${String(limits.entries)} entries (--max-layer-entries)`,
      );
    }
    const path = normalizePath(header.name);
    changes.add(path, header.type === 'directory');
    texts.open(header, path);
    if (header.type === 'file') counts.files++;
  });
  let failure: LayerScan['failure'] = null;
  const failed = (error: unknown): void => {
    failure ??= { code: error instanceof ScanError ? error.code : 'BLOB_CORRUPT', reason: messageOf(error) };
  };
  try {
    for await (const chunk of bounded(decompress(blob), limits.bytes)) {
      tarHash.update(chunk);
      texts.push(chunk);
      tar.write(chunk);
      texts.settle();
    }
    tar.end();
  } catch (error) {
    failed(error);
  }
  // The end of a layer that is cut off has to be scanned, too.
  try {
    texts.finish();
  } catch (error) {
    failed(error);
  }
  // The unread rest of a broken layer belongs to its digest, and the sender waits until it is taken.
  try {
    while ((await blob.next()).done !== true);
  } catch (error) {
    failed(error);
  }
  return {
    digest: `${hashes.digest}:${blobHash.digest('hex')}`,
    diffId: `${hashes.diffId}:${tarHash.digest('hex')}`,
    size: blob.size,
    bytes: texts.bytes,
    files: counts.files,
    matches: texts.matches,
    changes: changes.finish(),
    failed: [...texts.failed, ...matcher.takeOverruns().map((reason) => ({ path: null, reason }))],
    failure,
  };
}

/** Hashes and counts the bytes. A consumer that stops early does not close it, as it would close a generator. */
function unclosable(
  chunks: AsyncIterable<Uint8Array>,
  hash: Hash,
): AsyncIterableIterator<Uint8Array> & { readonly size: number } {
  const iterator = chunks[Symbol.asyncIterator]();
  const blob = {
    size: 0,
    async next(): Promise<IteratorResult<Uint8Array, undefined>> {
      const result = await iterator.next();
      if (result.done === true) return { done: true, value: undefined };
      hash.update(result.value);
      blob.size += result.value.byteLength;
      return result;
    },
    [Symbol.asyncIterator]: () => blob,
  };
  return blob;
}

/** Yields pieces of at most `PIECE` bytes. @throws ScanError LIMIT_REACHED beyond `limit` bytes */
async function* bounded(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let free = limit;
  for await (const chunk of source) {
    const taken = chunk.subarray(0, free);
    for (let at = 0; at < taken.length; at += PIECE) yield taken.subarray(at, at + PIECE);
    free -= chunk.length;
    if (free < 0) {
      throw new ScanError(
        'LIMIT_REACHED',
        `it is larger than ${String(limit)} bytes uncompressed (--max-layer-size)`,
      );
    }
  }
}
