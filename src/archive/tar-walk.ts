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

/** Maximum bytes of a path or link target: Windows allows 32,767 characters, Linux 4,096 bytes. */
const MAX_NAME = 32 * 1024;
/**
 * Maximum bytes of a record. Engines accept up to 1 MiB (Go's archive/tar). A global header is limited to less because
 * its values are merged into each entry after it.
 */
const MAX_RECORD: Readonly<Record<ExtensionType, number>> = {
  'gnu-long-path': MAX_NAME,
  'gnu-long-link': MAX_NAME,
  pax: 1024 * 1024,
  'pax-global': 4 * 1024,
};

/**
 * Reports each header of a tar and skips the bodies, which the caller scans. tar-stream would create a stream for each
 * entry, which costs as much as hashing a layer of small files. The tests compare the two.
 */
export class TarWalk {
  readonly #visit: (header: TarHeader) => void;
  /** Bytes before the current chunk. */
  #passed = 0;
  /** Bytes of a body and its padding that are still to be skipped. */
  #toSkip = 0;
  /** Pieces of a block or record that spans chunks, their bytes, and the bytes of the whole. */
  #pieces: Uint8Array[] = [];
  #gathered = 0;
  #needed = BLOCK;
  /** Type of the record that follows; null if a block follows. */
  #record: ExtensionType | null = null;
  /** Values for the next header. */
  #overrides: Overrides = {};
  #globals: ReadonlyMap<string, string> = new Map();
  /** Header of a sparse file whose map follows. */
  #sparse: TarHeader | null = null;

  constructor(visit: (header: TarHeader) => void) {
    this.#visit = visit;
  }

  /** Takes the next bytes of the tar. @throws ScanError BLOB_CORRUPT if they are not a tar; what `visit` throws */
  write(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < bytes.length;) {
      const left = bytes.length - at;
      if (this.#toSkip > 0) {
        const now = Math.min(this.#toSkip, left);
        this.#toSkip -= now;
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

  /** Ends the tar. @throws ScanError BLOB_CORRUPT if it is cut off inside an entry */
  end(): void {
    if (this.#toSkip > 0 || this.#gathered > 0 || this.#record !== null || this.#sparse !== null) {
      throw cutOff();
    }
  }

  /** Keeps a piece of a block or record. @returns the bytes of the piece */
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

  /** Takes a whole block or record. @param offset of the bytes in the tar */
  #take(bytes: Buffer, at: number, offset: number): void {
    if (this.#record === null) {
      this.#takeBlock(bytes, at, offset);
      return;
    }
    this.#takeRecord(this.#record, bytes.subarray(at, at + this.#needed));
    this.#toSkip = paddingOf(this.#needed);
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
    if (isExtension(block.type)) {
      if (!(block.size <= MAX_RECORD[block.type]))
        throw tooLarge(`a ${block.type} record`, MAX_RECORD[block.type]);
      if (block.size === 0) return;
      this.#record = block.type;
      this.#needed = block.size;
      return;
    }
    const header = headerOf(block, this.#overrides, offset);
    this.#overrides = {};
    if (!Number.isSafeInteger(header.size) || header.size < 0)
      throw tarDamage('an entry has an impossible size');
    if (Math.max(header.name.length, header.linkName?.length ?? 0) > MAX_NAME)
      throw tooLarge('a name', MAX_NAME);
    if (block.hasSparseMap) this.#sparse = header;
    else this.#begin(header);
  }

  /** Reports the header; its body follows. */
  #begin(header: TarHeader): void {
    this.#sparse = null;
    this.#toSkip = header.size + paddingOf(header.size);
    this.#visit(header);
  }

  #takeRecord(type: ExtensionType, bytes: Buffer): void {
    if (type === 'gnu-long-path') this.#overrides = { ...this.#overrides, path: decodeLongText(bytes) };
    else if (type === 'gnu-long-link') this.#overrides = { ...this.#overrides, link: decodeLongText(bytes) };
    else if (type === 'pax-global') this.#globals = decodePax(bytes);
    else this.#overrides = { ...this.#overrides, pax: new Map([...this.#globals, ...decodePax(bytes)]) };
  }
}

/** Values of the records before a header, which override the header's. */
interface Overrides {
  readonly path?: string;
  readonly link?: string;
  readonly pax?: ReadonlyMap<string, string>;
}

function headerOf(block: HeaderBlock, { path, link, pax }: Overrides, headerOffset: number): TarHeader {
  const text = (keyword: string): string | undefined => pax?.get(keyword) || undefined;
  const paxSize = text('size');
  // tar stores a sparse file of pax under a generated name (GNU tar manual, "PAX Format, Version 1.0").
  const name = text('GNU.sparse.name') ?? text('path') ?? path ?? block.name;
  const size = paxSize === undefined ? block.size : /^\d+$/.test(paxSize) ? Number(paxSize) : NaN;
  const type = isExtension(block.type) ? 'other' : block.type;
  const isDirectory = type === 'directory' || (type === 'file' && name.endsWith('/') && size === 0);
  return {
    name,
    type: isDirectory ? 'directory' : type,
    linkName: text('linkpath') ?? link ?? block.linkName,
    // A directory has no body, even if its header has a size.
    size: isDirectory ? 0 : size,
    headerOffset,
    xattrs: pax === undefined ? [] : xattrsIn(pax),
  };
}

function isExtension(type: HeaderBlock['type']): type is ExtensionType {
  return type === 'pax' || type === 'pax-global' || type === 'gnu-long-path' || type === 'gnu-long-link';
}

const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

function tooLarge(what: string, limit: number): ScanError {
  return tarDamage(`it has ${what} of more than ${String(limit / 1024)} KiB`);
}
