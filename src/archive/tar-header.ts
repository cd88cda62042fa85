import { ScanError } from '../errors.ts';
import { BLOCK } from './tar-block.ts';

/** The header of an entry, with the records before it. */
export interface TarHeader {
  /** As written in the archive; untrusted. */
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink' | 'other';
  /** Target of a link, as written; null for other types. */
  readonly linkName: string | null;
  /** Bytes of the body. */
  readonly size: number;
  /** Offset of the header's last block (not of the records before it), in bytes from the start of the tar. */
  readonly headerOffset: number;
  /** Extended attributes by name, from pax records `SCHILY.xattr.*`. */
  readonly xattrs: readonly (readonly [name: string, value: string])[];
}

/** Returns the offset of an entry's body, in bytes from the start of the tar. */
export function bodyOffset({ headerOffset }: TarHeader): number {
  return headerOffset + BLOCK;
}

/** Returns the error for a tar that ends inside an entry. */
export const cutOff = (cause?: unknown): ScanError =>
  new ScanError('BLOB_CORRUPT', 'the tar is cut off in the middle of an entry', { cause });

/** Returns the error for a block that is not a header. */
export const notTar = (cause?: unknown): ScanError =>
  new ScanError('BLOB_CORRUPT', 'it is not a tar, or it is damaged', { cause });

/** Returns the error for any other damage. */
export const tarDamage = (reason: string, cause?: unknown): ScanError =>
  new ScanError('BLOB_CORRUPT', `the tar is damaged: ${reason}`, { cause });
