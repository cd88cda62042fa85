import { type Hash, createHash } from 'node:crypto';
import { decompress } from '../archive/decompress.ts';
import { hashing } from '../archive/bytes.ts';
import { type TarEntry, readTar } from '../archive/tar.ts';
import type { LocationKind } from '../contents/place.ts';
import { ScanError, messageOf } from '../errors.ts';
import { type ChangeRecorder, type PathKey, recordChanges } from '../layers/changes.ts';
import { normalizePath } from '../layers/path.ts';
import type { MatchResult, Matcher } from '../matcher/match.ts';
import type { LayerScan, PlacedMatch } from './layer-scan.ts';
import type { LayerLimits } from './messages.ts';

/**
 * Reads one layer blob: decompress → hash → tar → matcher. Nothing that the blob holds makes it throw: a layer
 * that breaks half-way gives what was found before, with the reason in `failure`, and the digest of all its bytes.
 */
export async function scanLayer(
  chunks: AsyncIterable<Uint8Array>,
  matcher: Matcher,
  pathKey: PathKey,
  limits: LayerLimits,
): Promise<LayerScan> {
  const blobHash = createHash('sha256');
  const tarHash = createHash('sha256');
  const blob = unclosable(chunks, blobHash);
  const layer = createLayer(matcher, recordChanges(pathKey), limits);
  let failure: LayerScan['failure'] = null;
  try {
    const tarBytes = bounded(hashing(decompress(blob), tarHash), limits.bytes);
    for await (const entry of readTar(tarBytes)) await layer.scan(entry);
  } catch (error) {
    failure = { code: error instanceof ScanError ? error.code : 'BLOB_CORRUPT', reason: messageOf(error) };
  }
  // What a broken layer has left unread still counts for its digest, and has to be taken off the sender's hands.
  try {
    while ((await blob.next()).done !== true);
  } catch (error) {
    failure ??= { code: 'BLOB_CORRUPT', reason: messageOf(error) };
  }
  return {
    digest: `sha256:${blobHash.digest('hex')}`,
    diffId: `sha256:${tarHash.digest('hex')}`,
    size: blob.size,
    ...layer.finish(),
    failure,
  };
}

interface Layer {
  scan(entry: TarEntry): Promise<void>;
  finish(): Pick<LayerScan, 'bytes' | 'files' | 'matches' | 'changes' | 'failed'>;
}

function createLayer(matcher: Matcher, changes: ChangeRecorder, limits: LayerLimits): Layer {
  let bytes = 0;
  let files = 0;
  let entries = 0;
  const matches: PlacedMatch[] = [];
  const failed: { path: string | null; reason: string }[] = [];
  /** Files with a secret in them: a hard link to one is one more path to that secret. */
  const leaking = new Map<string, readonly PlacedMatch[]>();

  const keep = (
    kind: LocationKind,
    path: string,
    { matches: found, truncated }: MatchResult,
  ): readonly PlacedMatch[] => {
    if (found.length === 0) return [];
    const placed = found.map((match) => ({ kind, path, match }));
    const before = matches.length;
    matches.push(...placed.slice(0, limits.matches - matches.length));
    if (matches.length < before + placed.length) {
      throw new ScanError('LIMIT_REACHED', `it holds more than ${String(limits.matches)} matches`);
    }
    if (truncated) failed.push({ path, reason: 'more secrets than are kept of one file' });
    return placed;
  };
  const keepText = (kind: LocationKind, path: string, text: string): void => {
    const stream = matcher.open();
    stream.push(Buffer.from(text));
    keep(kind, path, stream.end());
  };

  return {
    async scan(entry) {
      if (++entries > limits.entries) {
        throw new ScanError('LIMIT_REACHED', `it has more than ${String(limits.entries)} entries`);
      }
      const path = normalizePath(entry.name);
      changes.add(path, entry.type === 'directory');
      keepText('file-name', path, path);
      if (entry.linkName !== null) keepText('link-target', path, entry.linkName);
      for (const [name, value] of entry.xattrs) keepText('xattr', path, `${name}=${value}`);

      if (entry.type === 'file') files++;
      if (entry.size > 0) {
        const stream = matcher.open();
        try {
          for await (const chunk of entry.body) {
            bytes += chunk.byteLength;
            stream.push(chunk);
          }
        } finally {
          // What was read of a file that breaks off counts too.
          const found = keep('file', path, stream.end());
          if (found.length > 0) leaking.set(path, found);
        }
      }
      if (entry.type === 'hardlink' && entry.linkName !== null) {
        const target = leaking.get(normalizePath(entry.linkName)) ?? [];
        const found = keep('file', path, { matches: target.map(({ match }) => match), truncated: false });
        if (found.length > 0) leaking.set(path, found); // links may form a chain
      }
    },
    finish: () => ({ bytes, files, matches, changes: changes.finish(), failed }),
  };
}

/** Hashes and counts what passes, and survives consumers that stop early, which would close a plain generator. */
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

async function* bounded(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let room = limit;
  for await (const chunk of source) {
    yield chunk.subarray(0, room);
    room -= chunk.byteLength;
    if (room < 0)
      throw new ScanError('LIMIT_REACHED', `it is larger than ${String(limit)} bytes uncompressed`);
  }
}
