import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { collect } from '../archive/bytes.ts';
import { ScanError, messageOf } from '../errors.ts';
import type { PlatformChoice } from '../oci/platform.ts';
import { type BlobView, DOCUMENT_LIMIT } from './blob-view.ts';
import type { Image } from './image.ts';
import { describeOciImage } from './oci-index.ts';
import { randomAccessImage } from './random-access.ts';

const READ_BYTES = 256 * 1024;

/**
 * Opens a folder with an OCI layout (image-spec image-layout.md). The folder is untrusted: blobs are named by
 * digests only, and a link out of the folder is not followed.
 * @throws ScanError ARCHIVE_UNREADABLE, and those of `describeOciImage`
 */
export async function openOciDir(
  path: string,
  pick: string | null,
  platform: PlatformChoice,
): Promise<Image> {
  const root = await realpath(path).catch((cause: unknown) => {
    throw new ScanError('ARCHIVE_UNREADABLE', `cannot open ${path}: ${messageOf(cause)}`, {
      hint: 'check the path and its permissions',
      cause,
    });
  });
  const view: BlobView = {
    async document(name) {
      const file = await locate(root, name);
      if (file === null) return null;
      return collect(readFile(file.path, new AbortController().signal), DOCUMENT_LIMIT, name);
    },
    async find(name) {
      try {
        const file = await locate(root, name);
        return file === null
          ? { key: null, missing: 'it is not in the folder' }
          : { key: name, size: file.size };
      } catch (error) {
        return { key: null, missing: messageOf(error) };
      }
    },
  };
  const description = await describeOciImage(view, 'oci-dir', pick, platform);
  if (description === null) {
    throw new ScanError('ARCHIVE_UNREADABLE', `${path} has no index.json`, {
      hint: 'pass a folder with an OCI image layout; for an archive file, write docker-archive:FILE',
    });
  }
  const sizes = new Map(description.layers.map((layer) => [layer.blob, layer.size]));
  return randomAccessImage(
    description,
    (key) => ({ key, size: sizes.get(key) ?? null, open: (signal) => readFile(join(root, key), signal) }),
    () => Promise.resolve(),
  );
}

/** Returns the real path of a file; null if it is not a regular file inside the folder. */
async function locate(root: string, name: string): Promise<{ path: string; size: number } | null> {
  const path = await realpath(join(root, name)).catch(() => null);
  if (!path?.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((cause: unknown) => {
    throw new ScanError('ARCHIVE_UNREADABLE', `cannot open ${name}: ${messageOf(cause)}`, { cause });
  });
  try {
    const stat = await handle.stat();
    return stat.isFile() ? { path, size: stat.size } : null;
  } finally {
    await handle.close();
  }
}

async function* readFile(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await open(path, 'r');
  const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
  try {
    for (;;) {
      signal.throwIfAborted();
      const { bytesRead } = await handle.read(buffer, 0, READ_BYTES, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
