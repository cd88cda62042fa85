/** What a blob is, told by its first bytes: never by its name or its media type. */
export type BlobFormat = 'gzip' | 'zstd' | 'tar' | 'json' | 'unknown';

/** Bytes that `sniff` wants to see of a blob that has them. */
export const SNIFF_BYTES = 512;

export function sniff(head: Uint8Array): BlobFormat {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (isZstd(head)) return 'zstd';
  if (isTarHeader(head)) return 'tar';
  const first = head.find((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  if (first === 0x7b || first === 0x5b) return 'json';
  return 'unknown';
}

/** RFC 8878: a frame (`28 B5 2F FD`) or a skippable frame (`5? 2A 4D 18`), with which podman's layers may start. */
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

/** A header block whose checksum holds, or the block of zeros that an empty tar starts with. */
function isTarHeader(head: Uint8Array): boolean {
  if (head.byteLength < 512) return false;
  let sum = 8 * 0x20; // the checksum field itself counts as blanks
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
