/** A tar entry that is built byte by byte, for archives that no well-behaved writer creates. */
export interface RawEntry {
  readonly name: string;
  /** Type flag: `0` file, `1` hard link, `2` symbolic link, `5` directory, `L` GNU long name, `x` pax. */
  readonly type?: string;
  readonly link?: string;
  readonly body?: Uint8Array | string;
  /** Size that the header states, in bytes; the body's size by default. */
  readonly size?: number;
}

const BLOCK = 512;
export const END_OF_TAR = Buffer.alloc(2 * BLOCK);

/** Returns the header and the body, padded to whole blocks, without the end-of-archive blocks. */
export function rawEntry({ name, type = '0', link = '', body = '', size }: RawEntry): Buffer {
  const bytes = Buffer.from(body);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100);
  header.write('0000644\0' + '0000000\0' + '0000000\0', 100);
  header.write(`${(size ?? bytes.byteLength).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write(type, 156);
  header.write(link, 157, 100);
  header.write('ustar\0' + '00', 257);
  seal(header);
  const padding = Buffer.alloc((BLOCK - (bytes.byteLength % BLOCK)) % BLOCK);
  return Buffer.concat([header, bytes, padding]);
}

/** Writes the checksum into a header. `as` formats the sum. */
export function seal(
  header: Buffer,
  as = (sum: number): string => `${sum.toString(8).padStart(6, '0')}\0 `,
): void {
  header.fill(' ', 148, 156);
  header.write(as(header.subarray(0, BLOCK).reduce((sum, byte) => sum + byte, 0)), 148);
}

/** Returns one record of a pax header, which starts with its own length: `18 path=some/name\n`. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(rest);
  while (String(length).length + Buffer.byteLength(rest) !== length) {
    length = String(length).length + Buffer.byteLength(rest);
  }
  return `${String(length)}${rest}`;
}
