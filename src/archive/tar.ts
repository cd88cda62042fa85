import { pipeline } from 'node:stream/promises';
import { type Header, extract } from 'tar-stream';
import type { ScanError } from '../errors.ts';
import { messageOf } from '../errors.ts';
import { type JsonObject, isObject } from '../json.ts';
import { xattrsIn } from './tar-block.ts';
import { type TarHeader, cutOff, notTar, tarDamage } from './tar-header.ts';
import { TarWalk } from './tar-walk.ts';

/** The only user of tar-stream. */

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
    return cutOff(error);
  }
  if (reason.startsWith('Invalid tar header')) {
    return notTar(error);
  }
  return tarDamage(reason, error);
}
