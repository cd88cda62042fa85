import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PrefilterTables } from './tables.ts';

/**
 * The head of packed tables. The build compiles the built-in detectors and packs the result, so that no scan has to
 * compile them. Layout: length of the head (4 bytes), head (JSON), detectorNumbers, confirmerIndexes, gramOffsets,
 * bytes.
 */
type Head = Omit<PrefilterTables, 'detectorNumbers' | 'confirmerIndexes' | 'gramOffsets' | 'bytes'> & {
  readonly confirmers: number;
};

const WORD = 4;

/** Returns tables as text: deflated, in base64. */
export function packTables({
  detectorNumbers,
  confirmerIndexes,
  gramOffsets,
  bytes,
  ...numbers
}: PrefilterTables): string {
  const head = Buffer.from(JSON.stringify({ ...numbers, confirmers: detectorNumbers.length } satisfies Head));
  const size = Buffer.alloc(WORD);
  size.writeUInt32LE(head.length);
  const arrays = [detectorNumbers, confirmerIndexes, gramOffsets, bytes].map((array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength),
  );
  return deflateRawSync(Buffer.concat([size, head, ...arrays]), { level: 9 }).toString('base64');
}

/** @param text the result of `packTables`. It comes from the build and is not validated. */
export function unpackTables(text: string): PrefilterTables {
  const packed = inflateRawSync(Buffer.from(text, 'base64'));
  const headEnd = WORD + packed.readUInt32LE(0);
  const { confirmers, ...numbers } = JSON.parse(packed.toString('utf8', WORD, headEnd)) as Head;
  let at = headEnd;
  const take = (length: number): Uint8Array => {
    const part = packed.subarray(at, at + length);
    at += length;
    return part;
  };
  const words = (length: number): Uint16Array => new Uint16Array(Uint8Array.from(take(2 * length)).buffer);
  const detectorNumbers = words(confirmers);
  const confirmerIndexes = words(confirmers);
  const gramOffsets = Uint8Array.from(take(confirmers));
  const rest = take(packed.length - at);
  const bytes = new Uint8Array(new SharedArrayBuffer(rest.length));
  bytes.set(rest);
  return { ...numbers, detectorNumbers, confirmerIndexes, gramOffsets, bytes };
}
