import { pipeline } from 'node:stream/promises';
import { type Header, extract } from 'tar-stream';
import { ScanError, messageOf } from '../errors.ts';
import { type JsonObject, isObject } from '../json.ts';
import { BLOCK, xattrsIn } from './tar-block.ts';
import { TarWalk } from './tar-walk.ts';

/** The only user of tar-stream. */

/** What a tar says of an entry. */
export interface TarHeader {
  /** As written in the archive; hostile. */
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink' | 'other';
  /** Target of a link, as written; null for everything else. */
  readonly linkName: string | null;
  /** Bytes of the body. */
  readonly size: number;
  /** Where the last block of the entry's header (not its long-name records) starts, in bytes from the start of the tar. */
  readonly headerOffset: number;
  /** Extended attributes by name, from pax records `SCHILY.xattr.*`. */
  readonly xattrs: readonly (readonly [name: string, value: string])[];
}

export interface TarEntry extends TarHeader {
  /**
   * The body, for every type but directories: a link or a device has none, but engines and tar readers disagree on
   * what a size in such a header means, and bytes that one of them skips may be files to the other.
   */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Pre-POSIX headers, which carry no `ustar`, are read too: engines read them. */
const OPTIONS = { allowUnknownFormat: true, highWaterMark: 16 * 1024 };

/**
 * Iterates a tar. The body of an entry is to be read before the next is asked for; what is not read is drained
 * here (an entry left alone stalls tar-stream for good). A tar cut inside an entry throws; one that was cut
 * between two entries ends like a whole one, so the caller has to check a digest.
 * @throws ScanError BLOB_CORRUPT for bytes that are no tar; whatever `source` throws
 */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry, void, undefined> {
  const tar = extract(OPTIONS);
  let sourceError: unknown = null;
  const guarded = endAtError(withinBounds(source), (error) => (sourceError = error));
  // `pipeline` and not `pipe`: with `pipe` a failing source would leave the loop below hanging.
  const pumped = pipeline(guarded, tar).catch(() => undefined);
  const explain = (error: unknown): unknown => sourceError ?? asTarError(error);
  try {
    for await (const stream of tar) {
      try {
        const header = toHeader(stream.header, stream.offset);
        yield { ...header, body: header.size === 0 ? nothing() : bodyOf(stream, explain) };
      } finally {
        stream.resume();
      }
    }
    await pumped;
  } catch (error) {
    throw explain(error);
  }
  if (sourceError !== null) throw explain(sourceError);
}

/**
 * tar-stream gathers records of up to 4 MiB, and copies all that a global header says for each entry behind it: the walk over
 * the same bytes stops it.
 */
async function* withinBounds(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const walk = new TarWalk(() => undefined);
  for await (const chunk of source) {
    yield chunk;
    // Behind it, since the entries in front of the damage come first.
    walk.write(chunk);
  }
}

/** An error would make tar-stream drop the bytes that it holds already: the entries in them come first. */
async function* endAtError(
  source: AsyncIterable<Uint8Array>,
  failed: (error: unknown) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* source;
  } catch (error) {
    failed(error);
  }
}

function toHeader(header: Header, headerOffset: number): TarHeader {
  return {
    name: header.name,
    type: entryType(header),
    // tar-stream's types promise a string; the field is null for everything that is no link.
    linkName: header.linkname || null,
    // A directory has no body, whatever its header says: engines agree, and tar-stream takes none.
    size: header.type === 'directory' ? 0 : header.size,
    headerOffset,
    xattrs: isObject(header.pax) ? xattrsIn(textsOf(header.pax)) : [],
  };
}

async function* nothing(): AsyncGenerator<Uint8Array, void, undefined> {
  // tar-stream would wait for good for the body of a directory that claims a size.
}

/**
 * Leaving an entry's stream early would destroy the whole tar, so what the consumer does not want is read and
 * dropped.
 */
async function* bodyOf(
  stream: AsyncIterable<unknown>,
  explain: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array, void, undefined> {
  const chunks = stream[Symbol.asyncIterator]();
  const state = { isDone: false };
  const next = async (): Promise<unknown> => {
    state.isDone = true; // and stays so if this throws
    const result = await chunks.next().catch((error: unknown) => {
      throw explain(error);
    });
    state.isDone = result.done === true;
    return result.value;
  };
  try {
    for (let chunk = await next(); !state.isDone; chunk = await next()) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
  } finally {
    while (!state.isDone) await next();
  }
}

/** Where the body of an entry starts, in bytes from the start of the tar. */
export function bodyOffset({ headerOffset }: TarHeader): number {
  return headerOffset + BLOCK;
}

function textsOf(pax: JsonObject): readonly (readonly [string, string])[] {
  return Object.entries(pax).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []));
}

function entryType({ type, name, size }: Header): TarEntry['type'] {
  switch (type) {
    case 'file':
      return name.endsWith('/') && size === 0 ? 'directory' : type; // the tar of Unix V7 has no other directories
    case 'contiguous-file':
      return 'file';
    case 'directory':
    case 'symlink':
      return type;
    case 'link':
      return 'hardlink';
    default:
      return 'other';
  }
}

function asTarError(error: unknown): ScanError {
  const reason = messageOf(error);
  if (reason.startsWith('Unexpected end of data')) {
    return new ScanError('BLOB_CORRUPT', 'the tar is cut off in the middle of an entry', { cause: error });
  }
  if (reason.startsWith('Invalid tar header')) {
    return new ScanError('BLOB_CORRUPT', 'it is not a tar, or a damaged one', { cause: error });
  }
  return new ScanError('BLOB_CORRUPT', `the tar is damaged: ${reason}`, { cause: error });
}

/** Where an entry's body stands in a file. */
export interface TarIndexEntry {
  readonly name: string;
  readonly type: TarEntry['type'];
  readonly linkName: string | null;
  readonly offset: number;
  readonly size: number;
}

/**
 * Lists the entries of a tar that can be read in any order, jumping from header to header.
 * @param read gives up to `length` bytes at `offset`, fewer only at the end of the file
 * @param limit most entries
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
      throw new ScanError('BLOB_CORRUPT', 'it is cut off: its last entry ends behind the end of the file');
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

/** Leaving the loop lets go of the tar, so of each header only what is around it is read. */
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
