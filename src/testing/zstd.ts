/** Builds zstd frames (RFC 8878) by hand: every form that a stream can have, and what no encoder writes. */
export type ZstdBlock =
  | { readonly raw: Uint8Array | string }
  /** One byte, `times` over: the smallest bomb there is. */
  | { readonly rle: number; readonly times: number }
  /** A block whose body says itself how it is compressed. */
  | { readonly compressed: Uint8Array };

export interface ZstdHeader {
  /** log2 of the window in bytes, 10 to 41. */
  readonly window?: number;
  /** Id of a dictionary, below 256. */
  readonly dictionary?: number;
  /** What the frame says of the size of its content. */
  readonly contentSize?: bigint;
  /** There is no window but the content itself, which has to have a size. */
  readonly singleSegment?: boolean;
}

/** A window of 8 MiB and no content size where nothing else is asked for; never a checksum. */
export function zstdFrame(blocks: readonly ZstdBlock[], header: ZstdHeader = {}): Buffer {
  return Buffer.concat([frameHeader(header), ...blocks.map((it, at) => block(it, at === blocks.length - 1))]);
}

function frameHeader({ window = 23, dictionary, contentSize, singleSegment = false }: ZstdHeader): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(contentSize ?? 0n);
  const flags =
    (contentSize === undefined ? 0 : 0xc0) | (singleSegment ? 0x20 : 0) | (dictionary === undefined ? 0 : 1);
  return Buffer.concat([
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, flags]),
    Buffer.from(singleSegment ? [] : [(window - 10) << 3]),
    Buffer.from(dictionary === undefined ? [] : [dictionary]),
    contentSize === undefined ? Buffer.alloc(0) : size,
  ]);
}

function block(it: ZstdBlock, isLast: boolean): Buffer {
  const header = Buffer.alloc(3);
  const write = (type: number, size: number): void => {
    header.writeUIntLE(size * 8 + type * 2 + (isLast ? 1 : 0), 0, 3);
  };
  if ('rle' in it) {
    write(1, it.times);
    return Buffer.concat([header, Buffer.from([it.rle])]);
  }
  const body = Buffer.from('raw' in it ? it.raw : it.compressed);
  write('raw' in it ? 0 : 2, body.byteLength);
  return Buffer.concat([header, body]);
}

export function skippableFrame(content: Uint8Array | string): Buffer {
  const header = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 0, 0, 0, 0]);
  header.writeUInt32LE(Buffer.byteLength(content), 4);
  return Buffer.concat([header, Buffer.from(content)]);
}

/**
 * A compressed block of one literal and `count` sequences (32,512 to 65,000) that each copy 131,074 bytes: for the whole
 * of it, gigabytes would have to be written into the 128 KiB that a block may stand for.
 */
export function endlessSequences(count: number): Buffer {
  const literal = [0x08, 0x61];
  const more = count - 0x7f00;
  // All three codes are the same for every sequence: no literals, the last offset, the longest match.
  const codes = [0x54, 0, 0, 52];
  const extraBits = Buffer.alloc(count * 2 + 1, 0xff);
  extraBits[extraBits.length - 1] = 1;
  return Buffer.concat([Buffer.from([...literal, 255, more & 255, more >> 8, ...codes]), extraBits]);
}
