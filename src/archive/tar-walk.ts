import type { ScanError } from '../errors.ts';
import {
  BLOCK,
  type HeaderBlock,
  type ExtensionType,
  decodeHeader,
  decodeLongText,
  decodePax,
  sparseMapContinues,
  xattrsIn,
} from './tar-block.ts';
import { type TarHeader, cutOff, notTar, tarDamage } from './tar-header.ts';

/** Bytes of a path or link target: Windows allows 32,767 characters, Linux 4,096 bytes. */
const MOST_NAME = 32 * 1024;
/**
 * Bytes of a record. Engines, which read tars with Go's archive/tar, take no more than 1 MiB of any; what a global header
 * says is looked at for each entry behind it, so that one may say less.
 */
const MOST_RECORD: Readonly<Record<ExtensionType, number>> = {
  'gnu-long-path': MOST_NAME,
  'gnu-long-link': MOST_NAME,
  pax: 1024 * 1024,
  'pax-global': 4 * 1024,
};

/**
 * Walks a tar that somebody else reads: tells of each header and lets the bodies pass. tar-stream, which reads the
 * archives, makes a stream of each entry: over layers of small files that costs as much as hashing them. The tests hold
 * the two against each other.
 */
export class TarWalk {
  readonly #visit: (header: TarHeader) => void;
  /** Bytes in front of the chunk that is written. */
  #passed = 0;
  /** Bytes of a body, and of the padding behind it, that are still to come. */
  #skipped = 0;
  /** A block or record that is cut by the end of a chunk, and the size of what comes next. */
  #pieces: Uint8Array[] = [];
  #gathered = 0;
  #needed = BLOCK;
  /** What comes next, unless it is a header. */
  #record: ExtensionType | null = null;
  #long: LongNames = {};
  #globals: ReadonlyMap<string, string> = new Map();
  /** Of a sparse file whose map is still to come. */
  #sparse: TarHeader | null = null;

  constructor(visit: (header: TarHeader) => void) {
    this.#visit = visit;
  }

  /** @throws ScanError BLOB_CORRUPT for bytes that are no tar; whatever `visit` throws */
  write(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < bytes.length;) {
      const left = bytes.length - at;
      if (this.#skipped > 0) {
        const now = Math.min(this.#skipped, left);
        this.#skipped -= now;
        at += now;
      } else if (this.#gathered === 0 && left >= this.#needed) {
        const size = this.#needed;
        this.#take(bytes, at, this.#passed + at);
        at += size;
      } else {
        at += this.#gather(bytes.subarray(at, at + this.#needed - this.#gathered), this.#passed + at);
      }
    }
    this.#passed += bytes.length;
  }

  /** @throws ScanError BLOB_CORRUPT when the tar is cut off inside an entry */
  end(): void {
    if (this.#skipped > 0 || this.#gathered > 0 || this.#record !== null || this.#sparse !== null) {
      throw cutOff();
    }
  }

  /** @returns how long the piece is */
  #gather(piece: Uint8Array, offset: number): number {
    this.#pieces.push(piece);
    this.#gathered += piece.length;
    if (this.#gathered === this.#needed) {
      const whole = Buffer.concat(this.#pieces);
      this.#pieces = [];
      this.#gathered = 0;
      this.#take(whole, 0, offset + piece.length - whole.length);
    }
    return piece.length;
  }

  /** @param offset where the bytes stand in the tar */
  #take(bytes: Buffer, at: number, offset: number): void {
    if (this.#record === null) {
      this.#takeBlock(bytes, at, offset);
      return;
    }
    this.#takeRecord(this.#record, bytes.subarray(at, at + this.#needed));
    this.#skipped = paddingOf(this.#needed);
    this.#record = null;
    this.#needed = BLOCK;
  }

  #takeBlock(bytes: Buffer, at: number, offset: number): void {
    if (this.#sparse !== null) {
      if (!sparseMapContinues(bytes, at)) this.#begin({ ...this.#sparse, headerOffset: offset });
      return;
    }
    const block = decodeHeader(bytes, at);
    if (block === null) return;
    if (block === undefined) throw notTar();
    if (isLong(block.type)) {
      if (!(block.size <= MOST_RECORD[block.type]))
        throw tooLong(`a ${block.type} record`, MOST_RECORD[block.type]);
      if (block.size === 0) return;
      this.#record = block.type;
      this.#needed = block.size;
      return;
    }
    const header = headerOf(block, this.#long, offset);
    this.#long = {};
    if (!Number.isSafeInteger(header.size) || header.size < 0)
      throw tarDamage('an entry without a size that is possible');
    if (Math.max(header.name.length, header.linkName?.length ?? 0) > MOST_NAME)
      throw tooLong('a name', MOST_NAME);
    if (block.hasSparseMap) this.#sparse = header;
    else this.#begin(header);
  }

  /** The body comes next. */
  #begin(header: TarHeader): void {
    this.#sparse = null;
    this.#skipped = header.size + paddingOf(header.size);
    this.#visit(header);
  }

  #takeRecord(type: ExtensionType, bytes: Buffer): void {
    if (type === 'gnu-long-path') this.#long = { ...this.#long, path: decodeLongText(bytes) };
    else if (type === 'gnu-long-link') this.#long = { ...this.#long, link: decodeLongText(bytes) };
    else if (type === 'pax-global') this.#globals = decodePax(bytes);
    else this.#long = { ...this.#long, pax: new Map([...this.#globals, ...decodePax(bytes)]) };
  }
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
  // A sparse file of pax stands under a name that tar made up (GNU tar manual, "PAX Format, Version 1.0").
  const name = text('GNU.sparse.name') ?? text('path') ?? path ?? block.name;
  const size = paxSize === undefined ? block.size : /^\d+$/.test(paxSize) ? Number(paxSize) : NaN;
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

function isLong(type: HeaderBlock['type']): type is ExtensionType {
  return type === 'pax' || type === 'pax-global' || type === 'gnu-long-path' || type === 'gnu-long-link';
}

const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

function tooLong(what: string, most: number): ScanError {
  return tarDamage(`${what} of more than ${String(most / 1024)} KiB`);
}
