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
 * An archive that passes only once. Its manifest may come last, so nothing is known of a blob when it comes by:
 * what looks like a document is kept, what looks like a layer is handed out to be scanned at once, and both are
 * attributed at the end.
 */
export interface StreamedArchive {
  /** Waits for each blob to be read before it goes on to the next. */
  layerBlobs(): AsyncGenerator<LayerBlob, void, undefined>;
  /** What came by; to be used when `layerBlobs` has ended. */
  readonly view: BlobView;
  /**
   * What `describe` finds in the view. Of a stream that broke before its manifest came, the layers in the order
   * in which they came by: what was seen of an image is not thrown away because the rest is missing.
   */
  describe(
    describe: () => Promise<ImageDescription>,
    source: SourceName,
    config: ImageConfig,
  ): Promise<ImageDescription>;
}

/** Bounds on what is kept in memory; an image of 1,000 layers stays far below. */
const MOST_DOCUMENT_BYTES = 64 * 1024 * 1024;
const MOST_ENTRIES = 100_000;

/**
 * @param open gives the tar's bytes, uncompressed; called once
 * @param what names the archive in errors
 */
export function streamArchive(open: () => AsyncIterable<Uint8Array>, what: string): StreamedArchive {
  const documents = new Map<string, Uint8Array>();
  const layers = new Map<string, FoundBlob>();
  const others = new Map<string, string>();
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
    const form = sniff(head);
    if (form === 'json') {
      if (entry.size > DOCUMENT_LIMIT || documentBytes + entry.size > MOST_DOCUMENT_BYTES) {
        others.set(name, 'it is too large to be a document, and no layer');
        return;
      }
      documentBytes += entry.size;
      documents.set(name, await collect(whole, DOCUMENT_LIMIT, name));
    } else if (form === 'unknown') {
      others.set(name, 'it is neither a tar nor gzip nor zstd');
    } else {
      layers.set(name, { key: name, size: entry.size });
      const passing = passOnce(name, entry.size, whole);
      yield passing.blob;
      await passing.isRead;
    }
  }

  return {
    async *layerBlobs() {
      let entries = 0;
      try {
        for await (const entry of readTar(open())) {
          if (++entries > MOST_ENTRIES) {
            throw new ScanError('LIMIT_REACHED', `it has more than ${String(MOST_ENTRIES)} entries`);
          }
          yield* visit(entry);
        }
      } catch (error) {
        isBroken = true;
        throw asArchiveError(error, what);
      }
      if (entries === 0) throw new ScanError('ARCHIVE_UNREADABLE', `${what} is empty`);
    },
    async describe(describe, source, config) {
      try {
        return await describe();
      } catch (error) {
        if (!isBroken || layers.size === 0) throw error;
        const seen = [...layers.values()].map(({ key, size }) => ({ ...UNTOLD, blob: key, size }));
        const untold = { digest: null, configDigest: null, annotations: {}, otherAnnotations: [] };
        return { source, ...untold, config, layers: seen, failed: [] };
      }
    },
    view: {
      document: (name) => Promise.resolve(documents.get(followLinks(name, links)) ?? null),
      find: (name) =>
        Promise.resolve(layers.get(followLinks(name, links)) ?? missing(followLinks(name, links))),
    },
  };

  function missing(name: string): MissingBlob {
    const reason = documents.has(name) ? 'it is a document, not a layer' : others.get(name);
    return { key: null, missing: reason ?? 'it is not in the archive' };
  }
}

const UNTOLD = { missing: null, digest: null, diffId: null, mediaType: '' };

/** A blob that can be opened once; `isRead` settles when its bytes have passed, or nobody wants the rest. */
function passOnce(
  key: string,
  size: number,
  bytes: AsyncIterable<Uint8Array>,
): { readonly blob: LayerBlob; readonly isRead: Promise<void> } {
  let done = (): void => undefined;
  const isRead = new Promise<void>((resolve) => (done = resolve));
  const blob: LayerBlob = {
    key,
    size,
    // The config, which names diffIds, may come last.
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

/** Says which archive it was; what the origin itself reported keeps its code. */
export function asArchiveError(error: unknown, what: string): ScanError {
  if (error instanceof ScanError && error.code !== 'BLOB_CORRUPT' && error.code !== 'LIMIT_REACHED')
    return error;
  const code =
    error instanceof ScanError && error.code === 'LIMIT_REACHED' ? error.code : 'ARCHIVE_UNREADABLE';
  return new ScanError(code, `${what} cannot be read: ${messageOf(error)}`, { cause: error });
}
