import { pack } from 'tar-stream';

/** An entry of a test tar. */
export interface TestEntry {
  readonly name: string;
  readonly body?: Uint8Array | string;
  readonly type?: 'file' | 'directory' | 'symlink' | 'link' | 'character-device' | 'fifo';
  readonly linkname?: string;
  readonly pax?: Readonly<Record<string, string>>;
}

/** Builds a well-formed tar with its two final blocks of zeros. The same entries always give the same bytes. */
export async function tar(entries: readonly TestEntry[]): Promise<Buffer> {
  const packed = pack();
  for (const { name, body = '', type = 'file', linkname, pax } of entries) {
    const header = {
      name,
      type,
      mtime: new Date(0),
      mode: 0o644,
      ...(linkname && { linkname }),
      ...(pax && { pax }),
    };
    packed.entry(header, typeof body === 'string' ? Buffer.from(body) : body);
  }
  packed.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of packed) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Yields the bytes in pieces of at most `size` bytes. */
export async function* inPieces(
  bytes: Uint8Array,
  size: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.byteLength; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}
