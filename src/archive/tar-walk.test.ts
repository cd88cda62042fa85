import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { END_OF_TAR, paxRecord, rawEntry, seal } from '../testing/raw-tar.ts';
import { inPieces, tar, type TestEntry } from '../testing/tar.ts';
import type { TarHeader } from './tar-header.ts';
import { TarWalk } from './tar-walk.ts';
import { readTar } from './tar.ts';

function walk(pieces: Iterable<Uint8Array>): TarHeader[] {
  const headers: TarHeader[] = [];
  const walker = new TarWalk((header) => headers.push(header));
  for (const piece of pieces) walker.write(piece);
  walker.end();
  return headers;
}

/** The headers from tar-stream. */
async function read(bytes: Uint8Array): Promise<TarHeader[]> {
  const headers: TarHeader[] = [];
  for await (const { body: _, ...header } of readTar(inPieces(bytes, bytes.length))) headers.push(header);
  return headers;
}

function* cutAt(bytes: Uint8Array, places: readonly number[]): Iterable<Uint8Array> {
  let from = 0;
  for (const place of [...places, bytes.length].sort((a, b) => a - b)) {
    const to = Math.min(place, bytes.length);
    if (to > from) yield bytes.subarray(from, to);
    from = Math.max(from, to);
  }
}

const name = fc.oneof(
  fc.constantFrom('a', './b', 'dir/c', '../d', 'ümläut', `${'long/'.repeat(40)}name`, 'n'.repeat(150)),
  fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }).map((text) => text.replaceAll('\0', '-')),
);
const entry: fc.Arbitrary<TestEntry> = fc.oneof(
  fc.record({ name, body: fc.uint8Array({ maxLength: 1500 }) }),
  fc.record({ name, type: fc.constant('directory' as const) }),
  fc.record({ name, type: fc.constantFrom('symlink' as const, 'link' as const), linkname: name }),
  fc.record({
    name,
    body: fc.string(),
    pax: fc.dictionary(
      fc.constantFrom('SCHILY.xattr.user.a', 'SCHILY.xattr.security.capability', 'comment'),
      fc.string({ maxLength: 600 }),
      { noNullPrototype: true },
    ),
  }),
);

describe('the walk over a tar', () => {
  test('reports the same headers as tar-stream, for chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 12 }),
        fc.array(fc.nat(12_000), { maxLength: 12 }),
        async (entries, places) => {
          const bytes = await tar(entries);
          expect(walk(cutAt(bytes, places))).toEqual(await read(bytes));
        },
      ),
    );
  });

  test('reports a tar that is cut off anywhere inside an entry', async () => {
    const bytes = await tar([{ name: 'n'.repeat(200), body: 'x'.repeat(700) }]);
    const header = bytes.length - 2 * 512 - 2 * 512 - 512;
    for (const length of [header + 1, header + 511, header + 513, header + 512 + 700, header - 1]) {
      expect(() => walk([bytes.subarray(0, length)]), String(length)).toThrow('cut off');
    }
    expect(walk([bytes.subarray(0, header + 3 * 512)])).toHaveLength(1);
  });

  test('continues after the end of a tar', async () => {
    const bytes = await tar([{ name: 'a', body: 'x' }]);
    const headers: string[] = [];
    const walker = new TarWalk(({ name: each }) => headers.push(each));
    for (let i = 0; i < 1000; i++) walker.write(bytes);
    expect(headers).toHaveLength(1000);
  });

  test('throws what `visit` throws', () => {
    const walker = new TarWalk(() => {
      throw new RangeError('too many');
    });
    return expect(
      tar([{ name: 'a' }]).then((bytes) => {
        walker.write(bytes);
      }),
    ).rejects.toThrow('too many');
  });
});

describe('a size of 8 GiB and more', () => {
  test('is read from binary', async () => {
    const bytes = Buffer.from(await tar([{ name: 'big' }]));
    bytes.fill(0, 124, 136);
    bytes[124] = 0x80;
    bytes.writeUIntBE(2 ** 35 + 5, 130, 6);
    bytes.fill(' ', 148, 156);
    const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    const sizes: number[] = [];
    new TarWalk(({ size }) => sizes.push(size)).write(bytes);
    expect(sizes).toEqual([2 ** 35 + 5]);
  });
});

describe('a sparse file', () => {
  const next = rawEntry({ name: 'next', body: 'b' });
  const summary = (headers: readonly TarHeader[]): unknown[] =>
    headers.map(({ name: path, type, size, headerOffset }) => [path, type, size, headerOffset]);

  test('of GNU tar has its body after the blocks of its map, for chunks of any size', () => {
    const entry = rawEntry({ name: 'app/db', type: 'S', body: 'data' });
    const header = entry.subarray(0, 512);
    header[482] = 1;
    seal(header);
    const map = Buffer.alloc(3 * 512, 0xff);
    map[3 * 512 - 8] = 0; // no other block of the map follows
    const bytes = Buffer.concat([header, map, entry.subarray(512), next, END_OF_TAR]);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (places) => {
        expect(summary(walk(cutAt(bytes, places)))).toEqual([
          ['app/db', 'file', 4, 1536],
          ['next', 'file', 1, 2560],
        ]);
      }),
    );
    for (const cut of [512, 1024, 1536]) {
      expect(() => walk([bytes.subarray(0, cut)])).toThrow('cut off in the middle of an entry');
    }
  });

  test('of GNU tar with a short map has no such blocks', () => {
    const bytes = Buffer.concat([rawEntry({ name: 'app/db', type: 'S', body: 'data' }), next, END_OF_TAR]);
    expect(summary(walk([bytes]))).toEqual([
      ['app/db', 'file', 4, 0],
      ['next', 'file', 1, 1024],
    ]);
  });

  test('of pax has its real name, so that a whiteout of it is recognized', () => {
    const records = paxRecord('GNU.sparse.name', 'app/db') + paxRecord('path', 'app/GNUSparseFile.7/db');
    const bytes = Buffer.concat([
      rawEntry({ name: 'app/PaxHeaders/db', type: 'x', body: records }),
      rawEntry({ name: 'app/GNUSparseFile.7/db', body: '1\n0\n4\ndata' }),
      END_OF_TAR,
    ]);
    expect(summary(walk([bytes]))).toEqual([['app/db', 'file', 10, 1024]]);
  });
});
