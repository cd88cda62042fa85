/** The format of a blob, by its first bytes and never by its name or its media type. */
export type BlobFormat = 'gzip' | 'zstd' | 'tar' | 'json' | 'unknown';

/** Bytes that `sniff` needs, or the whole blob if it is shorter. */
export const SNIFF_BYTES = 512;

/** Returns the format of a blob. */
export function sniff(head: Uint8Array): BlobFormat {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (isZstd(head)) return 'zstd';
  if (isTarHeader(head)) return 'tar';
  const first = head.find((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  if (first === 0x7b || first === 0x5b) return 'json';
  return 'unknown';
}

/** A frame (`28 B5 2F FD`, RFC 8878) or a skippable frame (`5? 2A 4D 18`), which may start podman's layers. */
function isZstd(head: Uint8Array): boolean {
  if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) return true;
  return (
    head[0] !== undefined &&
    (head[0] & 0xf0) === 0x50 &&
    head[1] === 0x2a &&
    head[2] === 0x4d &&
    head[3] === 0x18
  );
}

/** A header block with a correct checksum, or the block of zeros at the start of an empty tar. */
function isTarHeader(head: Uint8Array): boolean {
  if (head.byteLength < 512) return false;
  let sum = 8 * 0x20; // the checksum field counts as spaces
  let isZero = true;
  for (let i = 0; i < 512; i++) {
    const byte = head[i] ?? 0;
    if (byte !== 0) isZero = false;
    if (i < 148 || i >= 156) sum += byte;
  }
  if (isZero) return true;
  const field = String.fromCharCode(...head.subarray(148, 156)).replace(/^ +|[\0 ].*$/g, '');
  return /^[0-7]+$/.test(field) && parseInt(field, 8) === sum;
}
