import { collect, peek } from '../archive/bytes.ts';
import { SNIFF_BYTES, sniff } from '../archive/sniff.ts';
import { type TarEntry, readTar } from '../archive/tar.ts';
import { ScanError, messageOf } from '../errors.ts';
import { normalizePath } from '../layers/path.ts';
import type { ImageConfig } from '../oci/config.ts';
import { layerHashes } from '../oci/digest.ts';
import {
  type BlobView,
  DOCUMENT_LIMIT,
  type FoundBlob,
  type Link,
  type MissingBlob,
  digestInName,
  followLinks,
} from './blob-view.ts';
import type { ImageDescription, LayerBlob, SourceName } from './image.ts';

/**
 * An archive that is read once, from its start. The manifest may come last, so an entry is classified by its first
 * bytes: JSON is kept, a possible layer is yielded at once, and `describe` matches them at the end.
 */
export interface StreamedArchive {
  /** Yields each blob, and waits until it is read before it yields the next. */
  layerBlobs(): AsyncGenerator<LayerBlob, void, undefined>;
  /** The entries read so far. Use it after `layerBlobs` has ended. */
  readonly view: BlobView;
  /**
   * Returns what `describe` returns. If it fails because the stream broke before the manifest, returns the layers in
   * the order of the stream, so that their findings are kept.
   */
  describe(
    describe: () => Promise<ImageDescription>,
    source: SourceName,
    config: ImageConfig,
  ): Promise<ImageDescription>;
}

/** Limits of what is kept in memory. An image of 1,000 layers is far below them. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 100_000;

/**
 * Returns a view of an archive that fills while `layerBlobs` is read.
 * @param open returns the bytes of the uncompressed tar; called once
 * @param what name of the archive for errors
 */
export function streamArchive(open: () => AsyncIterable<Uint8Array>, what: string): StreamedArchive {
  const documents = new Map<string, Uint8Array>();
  const layers = new Map<string, FoundBlob>();
  /** Why an entry is neither a document nor a layer, by name. */
  const rejected = new Map<string, string>();
  const links = new Map<string, Link>();
  let documentBytes = 0;
  let isBroken = false;

  async function* visit(entry: TarEntry): AsyncGenerator<LayerBlob, void, undefined> {
    const name = normalizePath(entry.name);
    if (entry.linkName !== null && (entry.type === 'symlink' || entry.type === 'hardlink')) {
      links.set(name, { type: entry.type, target: entry.linkName });
    }
    if (entry.type !== 'file') return;
    const { head, whole } = await peek(entry.body, SNIFF_BYTES);
    const format = sniff(head);
    if (format === 'json') {
      if (entry.size > DOCUMENT_LIMIT || documentBytes + entry.size > MAX_DOCUMENT_BYTES) {
        rejected.set(name, 'it is JSON, and larger than a manifest or config may be');
        return;
      }
      documentBytes += entry.size;
      documents.set(name, await collect(whole, DOCUMENT_LIMIT, name));
    } else if (format === 'unknown') {
      rejected.set(name, 'it is not a tar, gzip or zstd');
    } else {
      layers.set(name, { key: name, size: entry.size });
      const { blob, isRead } = streamedBlob(name, entry.size, whole);
      yield blob;
      await isRead;
    }
  }

  return {
    async *layerBlobs() {
      let entries = 0;
      try {
        for await (const entry of readTar(open())) {
          if (++entries > MAX_ENTRIES) {
            throw new ScanError('LIMIT_REACHED', `it has more than ${String(MAX_ENTRIES)} entries`);
          }
          yield* visit(entry);
        }
      } catch (error) {
        isBroken = true;
        throw asArchiveError(error, what);
      }
      if (entries === 0) throw emptyArchive(what);
    },
    async describe(describe, source, config) {
      try {
        return await describe();
      } catch (error) {
        if (!isBroken || layers.size === 0) throw error;
        const seen = [...layers.values()].map(({ key, size }) => ({ ...UNKNOWN_LAYER, blob: key, size }));
        const unknown = { digest: null, configDigest: null, annotations: {}, otherAnnotations: [] };
        return { source, ...unknown, config, layers: seen, failed: [] };
      }
    },
    view: {
      document: (name) => Promise.resolve(documents.get(followLinks(name, links)) ?? null),
      find: (name) =>
        Promise.resolve(layers.get(followLinks(name, links)) ?? missing(followLinks(name, links))),
    },
  };

  function missing(name: string): MissingBlob {
    const reason = documents.has(name) ? 'it is JSON, not a layer' : rejected.get(name);
    return { key: null, missing: reason ?? 'it is not in the archive' };
  }
}

const UNKNOWN_LAYER = { missing: null, digest: null, diffId: null, mediaType: '' };

/** Returns a blob that can be opened once; `isRead` resolves when it is read to its end or abandoned. */
function streamedBlob(
  key: string,
  size: number,
  bytes: AsyncIterable<Uint8Array>,
): { readonly blob: LayerBlob; readonly isRead: Promise<void> } {
  let done = (): void => undefined;
  const isRead = new Promise<void>((resolve) => (done = resolve));
  const blob: LayerBlob = {
    key,
    size,
    // The diffId is unknown: the config may come last.
    hashes: layerHashes(digestInName(key), null),
    async *open(signal) {
      try {
        for await (const chunk of bytes) {
          signal.throwIfAborted();
          yield chunk;
        }
      } finally {
        done();
      }
    },
  };
  return { blob, isRead };
}

/** Returns the error for an empty archive. */
export function emptyArchive(what: string): ScanError {
  return new ScanError('ARCHIVE_UNREADABLE', `${what} is empty`, { hint: 'save the image again' });
}

/** Adds the name of the archive to an error about its bytes; returns other errors of a source unchanged. */
export function asArchiveError(error: unknown, what: string): ScanError {
  if (error instanceof ScanError && error.code !== 'BLOB_CORRUPT' && error.code !== 'LIMIT_REACHED')
    return error;
  const code =
    error instanceof ScanError && error.code === 'LIMIT_REACHED' ? error.code : 'ARCHIVE_UNREADABLE';
  const hint = error instanceof ScanError ? error.hint : undefined;
  return new ScanError(code, `${what} cannot be read: ${messageOf(error)}`, {
    ...(hint !== undefined && { hint }),
    cause: error,
  });
}
