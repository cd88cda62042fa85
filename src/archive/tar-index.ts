import { ScanError } from '../errors.ts';
import { BLOCK } from './tar-block.ts';
import { bodyOffset } from './tar-header.ts';
import { type TarEntry, readTar } from './tar.ts';

/** An entry of a tar file, with the place of its body. */
export interface TarIndexEntry {
  readonly name: string;
  readonly type: TarEntry['type'];
  readonly linkName: string | null;
  /** Offset of the body, in bytes from the start of the file. */
  readonly offset: number;
  /** Bytes of the body. */
  readonly size: number;
}

/**
 * Lists the entries of a tar file; reads the headers and skips the bodies.
 * @param read returns `length` bytes at `offset`, fewer only at the end of the file
 * @param limit maximum number of entries
 * @throws ScanError BLOB_CORRUPT | LIMIT_REACHED
 */
export async function indexTar(
  read: (offset: number, length: number) => Promise<Uint8Array>,
  fileSize: number,
  limit: number,
): Promise<readonly TarIndexEntry[]> {
  const entries: TarIndexEntry[] = [];
  let offset = 0;
  while (offset < fileSize) {
    const start = offset;
    const entry = await firstEntry(readTar(readFrom(read, start)));
    if (entry === null) break;
    const offsetOfBody = start + bodyOffset(entry);
    const { size } = entry;
    if (offsetOfBody + size > fileSize) {
      throw new ScanError('BLOB_CORRUPT', 'it is cut off: its last entry ends after the end of the file');
    }
    if (entries.length >= limit)
      throw new ScanError('LIMIT_REACHED', `it has more than ${String(limit)} entries`);
    entries.push({
      name: entry.name,
      type: entry.type,
      linkName: entry.linkName,
      offset: offsetOfBody,
      size,
    });
    offset = offsetOfBody + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

/** Returns the first entry. Leaving the loop closes the tar, so only the bytes near the header are read. */
async function firstEntry(tar: AsyncIterable<TarEntry>): Promise<TarEntry | null> {
  for await (const entry of tar) return entry;
  return null;
}

async function* readFrom(
  read: (offset: number, length: number) => Promise<Uint8Array>,
  start: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let offset = start; ;) {
    const piece = await read(offset, 4 * BLOCK);
    if (piece.byteLength === 0) return;
    yield piece;
    offset += piece.byteLength;
  }
}
