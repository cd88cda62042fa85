import { ScanError } from '../errors.ts';
import {
  BLOCK,
  type HeaderBlock,
  type LongType,
  decodeHeader,
  decodeLongText,
  decodePax,
} from './tar-block.ts';
import { type TarHeader, xattrsIn } from './tar.ts';

/**
 * Walks a tar that somebody else reads: tells of each header and lets the bodies pass. tar-stream, which reads the
 * archives, makes a stream of each entry: over layers of small files that costs as much as hashing them. The tests hold
 * the two against each other.
 */
export interface TarWalker {
  /** @throws ScanError BLOB_CORRUPT for bytes that are no tar; whatever `visit` throws */
  write(chunk: Uint8Array): void;
  /** @throws ScanError BLOB_CORRUPT when the tar is cut off inside an entry */
  end(): void;
}

/** Longer names than any system allows, and a bound for what is kept of them. */
const MOST_RECORD = 4 * 1024 * 1024;

export function walkTar(visit: (header: TarHeader) => void): TarWalker {
  /** Bytes in front of the chunk that is written. */
  let passed = 0;
  /** Bytes of a body, and of the padding behind it, that are still to come. */
  let skipped = 0;
  /** A block or record that is cut by the end of a chunk, and the size of what comes next. */
  let pieces: Uint8Array[] = [];
  let gathered = 0;
  let needed = BLOCK;
  /** What the next block is, unless it is a header. */
  let record: LongType | null = null;
  let long: LongNames = {};
  let globals: ReadonlyMap<string, string> = new Map();

  /** @param offset where the bytes stand in the tar */
  function take(bytes: Buffer, at: number, offset: number): void {
    if (record !== null) {
      takeRecord(record, bytes.subarray(at, at + needed));
      skipped = paddingOf(needed);
      record = null;
      needed = BLOCK;
      return;
    }
    const block = decodeHeader(bytes, at);
    if (block === null) return;
    if (block === undefined) throw corrupt('it is not a tar, or a damaged one');
    if (isLong(block.type)) {
      if (!(block.size <= MOST_RECORD)) throw corrupt('the tar is damaged: a record of more than 4 MiB');
      if (block.size === 0) return;
      record = block.type;
      needed = block.size;
      return;
    }
    const header = headerOf(block, long, offset);
    long = {};
    if (!(header.size >= 0)) throw corrupt('the tar is damaged: an entry without a size');
    visit(header);
    skipped = header.size + paddingOf(header.size);
  }

  function takeRecord(type: LongType, bytes: Buffer): void {
    if (type === 'gnu-long-path') long = { ...long, path: decodeLongText(bytes) };
    else if (type === 'gnu-long-link') long = { ...long, link: decodeLongText(bytes) };
    else if (type === 'pax-global') globals = decodePax(bytes);
    else long = { ...long, pax: new Map([...globals, ...decodePax(bytes)]) };
  }

  return {
    write(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      for (let at = 0; at < bytes.length;) {
        const left = bytes.length - at;
        if (skipped > 0) {
          const now = Math.min(skipped, left);
          skipped -= now;
          at += now;
        } else if (gathered === 0 && left >= needed) {
          const size = needed;
          take(bytes, at, passed + at);
          at += size;
        } else {
          const piece = bytes.subarray(at, at + needed - gathered);
          pieces.push(piece);
          gathered += piece.length;
          at += piece.length;
          if (gathered < needed) continue;
          const whole = Buffer.concat(pieces);
          pieces = [];
          gathered = 0;
          take(whole, 0, passed + at - whole.length);
        }
      }
      passed += bytes.length;
    },
    end() {
      if (skipped > 0 || gathered > 0 || record !== null) {
        throw corrupt('the tar is cut off in the middle of an entry');
      }
    },
  };
}

/** What the records in front of a header say. */
interface LongNames {
  readonly path?: string;
  readonly link?: string;
  readonly pax?: ReadonlyMap<string, string>;
}

function headerOf(block: HeaderBlock, { path, link, pax }: LongNames, headerOffset: number): TarHeader {
  const text = (keyword: string): string | undefined => pax?.get(keyword) || undefined;
  const paxSize = text('size');
  const name = text('path') ?? path ?? block.name;
  const size = paxSize === undefined ? block.size : parseInt(paxSize, 10);
  const type = isLong(block.type) ? 'other' : block.type;
  const isDirectory = type === 'directory' || (type === 'file' && name.endsWith('/') && size === 0);
  return {
    name,
    type: isDirectory ? 'directory' : type,
    linkName: text('linkpath') ?? link ?? block.linkName,
    // A directory has no body, whatever its header says.
    size: isDirectory ? 0 : size,
    headerOffset,
    xattrs: pax === undefined ? [] : xattrsIn(pax),
  };
}

function isLong(type: HeaderBlock['type']): type is LongType {
  return type === 'pax' || type === 'pax-global' || type === 'gnu-long-path' || type === 'gnu-long-link';
}

const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

function corrupt(reason: string): ScanError {
  return new ScanError('BLOB_CORRUPT', reason);
}
