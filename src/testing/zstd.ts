/** A block of a zstd frame (RFC 8878), also of kinds that no encoder writes. */
export type ZstdBlock =
  | { readonly raw: Uint8Array | string }
  /** One byte, repeated `times` times: the smallest decompression bomb. */
  | { readonly rle: number; readonly times: number }
  /** The body of a compressed block, verbatim. */
  | { readonly compressed: Uint8Array };

export interface ZstdHeader {
  /** Base-2 logarithm of the window size in bytes, from 10 to 41. */
  readonly window?: number;
  /** Id of a dictionary, at most 255. */
  readonly dictionary?: number;
  /** Size of the content that the header states, in bytes. */
  readonly contentSize?: bigint;
  /** The content is the window; `contentSize` is then required. */
  readonly singleSegment?: boolean;
}

/** Builds a frame without a checksum, by default with a window of 8 MiB and without a content size. */
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
 * Builds a compressed block of one literal and `count` sequences (32,512 to 65,000) that each copy 131,074 bytes. It
 * expands to gigabytes, although a block may expand to at most 128 KiB.
 */
export function endlessSequences(count: number): Buffer {
  const literal = [0x08, 0x61];
  const more = count - 0x7f00;
  // Every sequence uses the same three codes: no literals, the last offset, the longest match.
  const codes = [0x54, 0, 0, 52];
  const extraBits = Buffer.alloc(count * 2 + 1, 0xff);
  extraBits[extraBits.length - 1] = 1;
  return Buffer.concat([Buffer.from([...literal, 255, more & 255, more >> 8, ...codes]), extraBits]);
}
