import { type FileHandle, open } from 'node:fs/promises';
import { peek } from '../archive/bytes.ts';
import { decompress } from '../archive/decompress.ts';
import { SNIFF_BYTES, sniff } from '../archive/sniff.ts';
import { type TarIndexEntry, indexTar } from '../archive/tar-index.ts';
import { ScanError, messageOf } from '../errors.ts';
import { normalizePath } from '../layers/path.ts';
import { readConfig } from '../oci/config.ts';
import type { PlatformChoice } from '../oci/platform.ts';
import { type BlobView, DOCUMENT_LIMIT, type Link, followLinks } from './blob-view.ts';
import { describeSavedImage } from './docker-manifest.ts';
import type { Image, ImageDescription, LayerBlob } from './image.ts';
import { describeOciImage } from './oci-index.ts';
import { randomAccessImage } from './random-access.ts';
import { asArchiveError, emptyArchive, streamArchive } from './streamed-archive.ts';

export interface ArchiveOptions {
  /** The format that is tried first. The other is used if this one is absent. */
  readonly format: 'docker-archive' | 'oci-archive';
  /** Name or id of the image, for an archive with several. */
  readonly pick: string | null;
  readonly platform: PlatformChoice;
}

const MAX_ENTRIES = 100_000;
const READ_BYTES = 256 * 1024;

/**
 * Opens an archive file. A tar is indexed, so its layers can be read in any order; an archive that is compressed
 * as a whole is read as a stream.
 * @throws ScanError ARCHIVE_UNREADABLE | LIMIT_REACHED, and those of `describe`
 */
export async function openArchiveFile(path: string, options: ArchiveOptions): Promise<Image> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (cause) {
    throw new ScanError('ARCHIVE_UNREADABLE', `cannot open ${path}: ${messageOf(cause)}`, {
      hint: 'check the path and its permissions',
      cause,
    });
  }
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) {
      throw new ScanError('ARCHIVE_UNREADABLE', `${path} is a folder`, {
        hint: `to scan an OCI layout, write oci-dir:${path}`,
      });
    }
    if (!stat.isFile()) return openArchiveStream(readAll(file), path, options, () => file.close());
    if (stat.size === 0) throw emptyArchive(path);
    const format = sniff(await readAt(file, 0, SNIFF_BYTES));
    if (format !== 'tar') return openArchiveStream(readAll(file), path, options, () => file.close());
    const entries = await indexTar((offset, length) => readAt(file, offset, length), stat.size, MAX_ENTRIES);
    const { view, blobs } = viewFile(file, entries);
    return randomAccessImage(await describeArchive(view, options, path), blobs, () => file.close());
  } catch (error) {
    await file.close();
    throw asArchiveError(error, path);
  }
}

/** Opens an archive that is read once, from its start; it may be compressed as a whole. */
export function openArchiveStream(
  bytes: AsyncIterable<Uint8Array>,
  what: string,
  options: ArchiveOptions,
  close: () => Promise<void>,
): Image {
  const archive = streamArchive(() => unpack(bytes, what), what);
  return {
    earlyConfig: null,
    layerBlobs: () => archive.layerBlobs(),
    describe: () =>
      archive.describe(() => describeArchive(archive.view, options, what), options.format, readConfig({})),
    close,
  };
}

async function* unpack(
  bytes: AsyncIterable<Uint8Array>,
  what: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { head, whole } = await peek(bytes, SNIFF_BYTES);
  if (head.byteLength === 0) throw emptyArchive(what);
  yield* decompress(whole);
}

/** An archive may hold both `manifest.json` and `index.json` (`docker save` since 25): `format` is tried first. */
async function describeArchive(
  view: BlobView,
  { format, pick, platform }: ArchiveOptions,
  what: string,
): Promise<ImageDescription> {
  const saved = (): Promise<ImageDescription | null> =>
    describeSavedImage(view, 'docker-archive', pick, platform);
  const oci = (): Promise<ImageDescription | null> => describeOciImage(view, 'oci-archive', pick, platform);
  const [first, second] = format === 'docker-archive' ? [saved, oci] : [oci, saved];
  const described = (await first()) ?? (await second());
  if (described !== null) return described;
  throw new ScanError('ARCHIVE_UNREADABLE', `${what} has no manifest.json and no index.json`, {
    hint: 'pass an archive that `docker save`, `podman save` or `skopeo copy` wrote',
  });
}

interface FileView {
  readonly view: BlobView;
  readonly blobs: (key: string) => LayerBlob | null;
}

function viewFile(file: FileHandle, index: readonly TarIndexEntry[]): FileView {
  const entries = new Map<string, TarIndexEntry>();
  const links = new Map<string, Link>();
  for (const entry of index) {
    const name = normalizePath(entry.name);
    if (entry.type === 'file') entries.set(name, entry);
    else if (entry.linkName !== null && (entry.type === 'symlink' || entry.type === 'hardlink')) {
      links.set(name, { type: entry.type, target: entry.linkName });
    }
  }
  const resolve = (name: string): TarIndexEntry | undefined => entries.get(followLinks(name, links));
  return {
    view: {
      async document(name) {
        const entry = resolve(name);
        if (entry === undefined) return null;
        if (entry.size > DOCUMENT_LIMIT)
          throw new ScanError('LIMIT_REACHED', `${name} is larger than ${String(DOCUMENT_LIMIT)} bytes`);
        return readAt(file, entry.offset, entry.size);
      },
      find(name) {
        const entry = resolve(name);
        if (entry === undefined) return Promise.resolve({ key: null, missing: 'it is not in the archive' });
        return Promise.resolve({ key: followLinks(name, links), size: entry.size });
      },
    },
    blobs(key) {
      const entry = entries.get(key);
      if (entry === undefined) return null;
      return { key, size: entry.size, open: (signal) => readRange(file, entry.offset, entry.size, signal) };
    },
  };
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

async function* readRange(
  file: FileHandle,
  offset: number,
  size: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
  for (let at = 0; at < size;) {
    signal.throwIfAborted();
    const { bytesRead } = await file.read(buffer, 0, Math.min(READ_BYTES, size - at), offset + at);
    if (bytesRead === 0)
      throw new ScanError('ARCHIVE_UNREADABLE', 'the file was truncated while it was read');
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

async function* readAll(file: FileHandle): AsyncGenerator<Uint8Array, void, undefined> {
  const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, READ_BYTES, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
