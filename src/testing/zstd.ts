/** Builds zstd frames (RFC 8878) from blocks that are not compressed: enough for every form that a stream can have. */
export type ZstdBlock =
  | { readonly raw: Uint8Array | string }
  /** One byte, `times` over: the smallest bomb there is. */
  | { readonly rle: number; readonly times: number };

/** A window of 8 MiB, neither content size nor checksum. */
const FRAME_HEADER = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x68]);

export function zstdFrame(blocks: readonly ZstdBlock[]): Buffer {
  const encoded = blocks.map((block, at) => {
    const body = 'raw' in block ? Buffer.from(block.raw) : Buffer.from([block.rle]);
    const size = 'raw' in block ? body.byteLength : block.times;
    const header = Buffer.alloc(3);
    header.writeUIntLE(size * 8 + ('raw' in block ? 0 : 2) + (at === blocks.length - 1 ? 1 : 0), 0, 3);
    return Buffer.concat([header, body]);
  });
  return Buffer.concat([FRAME_HEADER, ...encoded]);
}

export function skippableFrame(content: Uint8Array | string): Buffer {
  const header = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 0, 0, 0, 0]);
  header.writeUInt32LE(Buffer.byteLength(content), 4);
  return Buffer.concat([header, Buffer.from(content)]);
}
