/*
 * The blocks of a tar (POSIX.1-2017, pax: "ustar Interchange Format", "pax Extended Header"; GNU tar manual, "Basic Tar
 * Format").
 */

/** Bytes of a block. Headers and bodies start at multiples of it. */
export const BLOCK = 512;

/** The fields of a header block. */
export interface HeaderBlock {
  readonly name: string;
  readonly linkName: string | null;
  /** From the header, which a pax record may override. NaN if the field is damaged. */
  readonly size: number;
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink' | 'other' | ExtensionType;
  /** Whether blocks of a sparse file's map follow the header; see `sparseMapContinues`. */
  readonly hasSparseMap: boolean;
}

/** The type of a record before a header, with values that do not fit into the header. */
export type ExtensionType = 'gnu-long-path' | 'gnu-long-link' | 'pax' | 'pax-global';

const CHECKSUM = { at: 148, length: 8 };
const SIZE = { at: 124, length: 12 };
const USTAR = Buffer.from('ustar\0');
const MAGIC_AT = 257;
const PREFIX = { at: 345, length: 155 };

/**
 * Decodes a header block.
 * @param block at least `BLOCK` bytes from `at` on
 * @returns null for a block of zeros; undefined for a block that is not a header
 */
export function decodeHeader(block: Buffer, at: number): HeaderBlock | null | undefined {
  const sum = checksum(block, at);
  if (sum === EMPTY_SUM) return null;
  if (sum !== decodeNumber(block, at + CHECKSUM.at, CHECKSUM.length)) return undefined;
  const name = decodeText(block, at, 100);
  const hasPrefix =
    block[at + PREFIX.at] !== 0 &&
    block.compare(USTAR, 0, USTAR.length, at + MAGIC_AT, at + MAGIC_AT + USTAR.length) === 0;
  const prefix = hasPrefix ? `${decodeText(block, at + PREFIX.at, PREFIX.length)}/` : '';
  return {
    name: prefix + name,
    linkName: block[at + 157] === 0 ? null : decodeText(block, at + 157, 100),
    size: decodeNumber(block, at + SIZE.at, SIZE.length),
    type: typeOf(block[at + 156] ?? 0),
    hasSparseMap: block[at + 156] === GNU_SPARSE && block[at + 482] !== 0,
  };
}

/** A sparse file (GNU tar manual, "Old GNU Format"). Blocks of its map follow the header and are not in `size`. */
const GNU_SPARSE = 0x53;

/** Whether another block of the map follows this one. */
export function sparseMapContinues(block: Buffer, at: number): boolean {
  return block[at + 504] !== 0;
}

/** Checksum of a block of zeros: the checksum field counts as spaces. */
const EMPTY_SUM = 8 * 32;

function checksum(block: Buffer, at: number): number {
  let sum = EMPTY_SUM;
  for (let i = at, end = at + CHECKSUM.at; i < end; i++) sum += block[i] ?? 0;
  for (let i = at + CHECKSUM.at + CHECKSUM.length, end = at + BLOCK; i < end; i++) sum += block[i] ?? 0;
  return sum;
}

/** Decodes octal digits after spaces or zeros, or a big-endian number after a byte of 0x80; NaN for anything else. */
function decodeNumber(block: Buffer, at: number, length: number): number {
  const end = at + length;
  if ((block[at] ?? 0) >= 0x80) return decodeBinary(block, at, end);
  let i = at;
  while (i < end && block[i] === SPACE) i++;
  while (i < end && block[i] === 0) i++;
  const start = i;
  let value = 0;
  for (; i < end; i++) {
    const digit = (block[i] ?? 0) - ZERO;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
  }
  return i > start || i === end || block[i] === SPACE ? value : NaN;
}

/** Decodes a size of 8 GiB or more. A first byte of 0xff would make it negative. */
function decodeBinary(block: Buffer, at: number, end: number): number {
  if (block[at] !== 0x80) return NaN;
  let value = 0;
  for (let i = at + 1; i < end; i++) value = value * 256 + (block[i] ?? 0);
  return value;
}

const SPACE = 0x20;
const ZERO = 0x30;

function decodeText(block: Buffer, at: number, length: number): string {
  const end = block.indexOf(0, at);
  return block.toString('utf8', at, end < 0 || end > at + length ? at + length : end);
}

/** Returns the path or link target in a GNU record. */
export const decodeLongText = (record: Buffer): string => decodeText(record, 0, record.length);

function typeOf(flag: number): HeaderBlock['type'] {
  switch (String.fromCharCode(flag)) {
    case '\0': // POSIX: old archives write it instead of 0
    case '0':
    case '7': // contiguous, obsolete
    case 'S': // sparse, in GNU's old format: the body has no holes
      return 'file';
    case '1':
      return 'hardlink';
    case '2':
      return 'symlink';
    case '5':
      return 'directory';
    case 'x':
      return 'pax';
    case 'g':
      return 'pax-global';
    case 'K':
      return 'gnu-long-link';
    case 'L':
    case 'N':
      return 'gnu-long-path';
    default:
      return 'other';
  }
}

const XATTR = 'SCHILY.xattr.';

/** Returns the extended attributes in pax records. */
export function xattrsIn(
  records: Iterable<readonly [string, string]>,
): readonly (readonly [name: string, value: string])[] {
  return [...records].flatMap(([key, value]) =>
    key.startsWith(XATTR) ? [[key.slice(XATTR.length), value] as const] : [],
  );
}

/** Decodes the records of a pax header, `LENGTH KEYWORD=VALUE\n`, up to the first that is damaged. */
export function decodePax(record: Buffer): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < record.length;) {
    const space = record.indexOf(SPACE, at);
    const length = parseInt(record.toString('latin1', at, space < 0 ? record.length : space), 10);
    if (!(length > 0)) break;
    const pair = record.toString('utf8', space + 1, at + length - 1);
    const equals = pair.indexOf('=');
    if (equals < 0) break;
    found.set(pair.slice(0, equals), pair.slice(equals + 1));
    at += length;
  }
  return found;
}
