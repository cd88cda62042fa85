const VERSION = 2;
const END = 0;
const SIGNATURE = 6;
const SIGNATURE_LENGTH = 32;

/**
 * Whether bytes are a macaroon in the binary form of version 2 (libmacaroons, doc/format.txt): its fields, the fields
 * of its caveats, each section ended by a zero byte, then a signature of 32 bytes.
 */
export function isMacaroon(bytes: Uint8Array): boolean {
  if (bytes[0] !== VERSION) return false;
  let at = 1;
  while (at < bytes.length) {
    const type = bytes[at++];
    if (type === END) continue;
    const length = readVarint(bytes, at);
    if (length === undefined) return false;
    at = length.end + length.value;
    if (type === SIGNATURE) return length.value === SIGNATURE_LENGTH && at === bytes.length;
  }
  return false;
}

function readVarint(bytes: Uint8Array, at: number): { value: number; end: number } | undefined {
  let value = 0;
  for (let shift = 0; shift <= 14; shift += 7) {
    const byte = bytes[at++];
    if (byte === undefined) return undefined;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return { value, end: at };
  }
  return undefined;
}
