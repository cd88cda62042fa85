import { pipeline } from 'node:stream/promises';
import { type Header, extract } from 'tar-stream';
import { type ScanError, messageOf } from '../errors.ts';
import { type JsonObject, isObject } from '../json.ts';
import { xattrsIn } from './tar-block.ts';
import { type TarHeader, cutOff, notTar, tarDamage } from './tar-header.ts';
import { TarWalk } from './tar-walk.ts';

export interface TarEntry extends TarHeader {
  /**
   * The body, empty for directories only. Tar readers disagree about the size of a link or a device: some skip its
   * body, others read a header there. So the body is kept and scanned.
   */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Allows headers without `ustar`, from before POSIX: engines read them. */
const OPTIONS = { allowUnknownFormat: true, highWaterMark: 16 * 1024 };

/**
 * Yields the entries of a tar. Read a body before the next entry; the rest of it is drained, as tar-stream stalls
 * otherwise. A tar that is cut off between two entries ends without an error: the caller must check a digest.
 * @throws ScanError BLOB_CORRUPT if the bytes are not a tar or end inside an entry; what `source` throws
 */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry, void, undefined> {
  const tar = extract(OPTIONS);
  let sourceError: unknown = null;
  const guarded = endAtError(withinBounds(source), (error) => (sourceError = error));
  // `pipeline`, since with `pipe` the loop below would hang if the source fails.
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
 * Throws for records that are too large, with a walk over the same bytes. tar-stream keeps records of up to 4 MiB, and
 * copies all values of a global header for each entry after it.
 */
async function* withinBounds(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const walk = new TarWalk(() => undefined);
  for await (const chunk of source) {
    yield chunk;
    // After the chunk is yielded, so that the entries before the damage are read.
    walk.write(chunk);
  }
}

/** Ends at an error: tar-stream would drop the entries that it has buffered. */
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
    // tar-stream declares a string, but the field is null for entries that are not links.
    linkName: header.linkname || null,
    // A directory has no body, even if its header has a size: engines and tar-stream agree.
    size: header.type === 'directory' ? 0 : header.size,
    headerOffset,
    xattrs: isObject(header.pax) ? xattrsIn(textsOf(header.pax)) : [],
  };
}

async function* nothing(): AsyncGenerator<Uint8Array, void, undefined> {
  // tar-stream would wait forever for the body of a directory with a size.
}

/** Yields an entry's body. If the consumer stops early, drains it: leaving the stream would destroy the tar. */
async function* bodyOf(
  stream: AsyncIterable<unknown>,
  explain: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array, void, undefined> {
  const chunks = stream[Symbol.asyncIterator]();
  const state = { isDone: false };
  const next = async (): Promise<unknown> => {
    state.isDone = true; // stays true if this throws
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

function textsOf(pax: JsonObject): readonly (readonly [string, string])[] {
  return Object.entries(pax).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []));
}

function entryType({ type, name, size }: Header): TarEntry['type'] {
  switch (type) {
    case 'file':
      return name.endsWith('/') && size === 0 ? 'directory' : type; // a directory in the tar of Unix V7
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
    return cutOff(error);
  }
  if (reason.startsWith('Invalid tar header')) {
    return notTar(error);
  }
  return tarDamage(reason, error);
}
