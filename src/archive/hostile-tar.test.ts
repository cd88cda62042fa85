import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { END_OF_TAR, paxRecord, rawEntry, seal } from '../testing/raw-tar.ts';
import { inPieces } from '../testing/tar.ts';
import { collect } from './bytes.ts';
import { type TarHeader, bodyOffset } from './tar-header.ts';
import { indexTar } from './tar-index.ts';
import { TarWalk } from './tar-walk.ts';
import { readTar } from './tar.ts';

type Seen = readonly [name: string, type: string, size: number, body: string];

async function entriesOf(source: AsyncIterable<Uint8Array>): Promise<Seen[]> {
  const seen: Seen[] = [];
  for await (const entry of readTar(source)) {
    const body = await collect(entry.body, 10_000_000, entry.name);
    seen.push([entry.name, entry.type, entry.size, Buffer.from(body).toString()]);
  }
  return seen;
}

/** The same entries, from the walk over a layer. */
function walked(bytes: Buffer, pieceSize: number): Seen[] {
  const headers: TarHeader[] = [];
  const walker = new TarWalk((header) => headers.push(header));
  for (let at = 0; at < bytes.length; at += pieceSize) walker.write(bytes.subarray(at, at + pieceSize));
  walker.end();
  return headers.map((header) => {
    const start = bodyOffset(header);
    return [header.name, header.type, header.size, bytes.toString('utf8', start, start + header.size)];
  });
}

const tarOf = (...entries: readonly Buffer[]): Buffer => Buffer.concat([...entries, END_OF_TAR]);
const whole = (bytes: Buffer): AsyncIterable<Uint8Array> => inPieces(bytes, bytes.byteLength);

const longName = `deep/${'n'.repeat(3995)}`;
const last = rawEntry({ name: 'last', body: 'omega' });
const LAST: Seen = ['last', 'file', 5, 'omega'];

const cases: readonly (readonly [string, Buffer, readonly Seen[]])[] = [
  [
    'a symbolic link with a size has its bytes in its body',
    tarOf(rawEntry({ name: 'link', type: '2', link: 'to', body: 'hidden' }), last),
    [['link', 'symlink', 6, 'hidden'], LAST],
  ],
  [
    'a device with a size has its bytes in its body',
    tarOf(rawEntry({ name: 'dev', type: '3', body: 'hidden' }), last),
    [['dev', 'other', 6, 'hidden'], LAST],
  ],
  [
    'an entry of an unknown type has its bytes in its body',
    tarOf(rawEntry({ name: 'odd', type: 'Z', body: 'hidden' }), last),
    [['odd', 'other', 6, 'hidden'], LAST],
  ],
  [
    'a directory with a size has no body, and what follows is the next header',
    tarOf(rawEntry({ name: 'dir/', type: '5', size: 1000 }), last),
    [['dir/', 'directory', 0, ''], LAST],
  ],
  [
    'a file whose name ends in a slash is a directory, as in Unix V7',
    tarOf(rawEntry({ name: 'dir/', type: '\0' }), last),
    [['dir/', 'directory', 0, ''], LAST],
  ],
  [
    'a file whose name ends in a slash and that has a size has its bytes in its body',
    tarOf(rawEntry({ name: 'dir/', type: '\0', body: 'hidden' }), last),
    [['dir/', 'file', 6, 'hidden'], LAST],
  ],
  [
    'a GNU long name of 4,000 bytes is read whole',
    tarOf(rawEntry({ name: '././@LongLink', type: 'L', body: `${longName}\0` }), last),
    [[longName, 'file', 5, 'omega']],
  ],
  [
    'a pax name of 4,000 bytes is read whole',
    tarOf(rawEntry({ name: 'pax', type: 'x', body: paxRecord('path', longName) }), last),
    [[longName, 'file', 5, 'omega']],
  ],
  [
    'the size in a pax record overrides the size in the header',
    tarOf(
      rawEntry({ name: 'pax', type: 'x', body: paxRecord('size', '5') }),
      rawEntry({ name: 'last', body: 'omega', size: 0 }),
    ),
    [LAST],
  ],
  ['a tar after the end of a tar is read, too', tarOf(last, END_OF_TAR, last), [LAST, LAST]],
  ['a tar without end blocks is whole', last, [LAST]],
  ['an empty tar has no entries', END_OF_TAR, []],
];

describe('where tar readers disagree, nothing is skipped', () => {
  test.each(cases)('by the reader: %s', async (_, bytes, expected) => {
    expect(await entriesOf(whole(bytes))).toEqual(expected);
  });

  test.each(cases)('by the index: %s', async (_, bytes, expected) => {
    const read = (offset: number, length: number): Promise<Uint8Array> =>
      Promise.resolve(bytes.subarray(offset, offset + length));
    const index = await indexTar(read, bytes.byteLength, 100);
    expect(
      index.map(({ name, type, offset, size }) => {
        return [name, type, size, bytes.subarray(offset, offset + size).toString()];
      }),
    ).toEqual(expected);
  });

  test.each(cases)('by the walk: %s', (_, bytes, expected) => {
    expect(walked(bytes, bytes.length)).toEqual(expected);
  });

  test('by the reader and the walk, for chunks of any size', async () => {
    const bytes = Buffer.concat(cases.map(([, it]) => it));
    const expected = cases.flatMap(([, , entries]) => entries);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20_000 }), async (size) => {
        expect(await entriesOf(inPieces(bytes, size))).toEqual(expected);
        expect(walked(bytes, size)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the reader and the walk', () => {
  const negative = rawEntry({ name: 'f' });
  negative.fill(0xff, 124, 135).fill(0xfe, 135, 136); // -1 in base 256
  seal(negative);
  test.each([
    ['a negative size', negative],
    ['a negative size in a pax record', rawEntry({ name: 'p', type: 'x', body: paxRecord('size', '-1') })],
    ['a size that is not a number', rawEntry({ name: 'p', type: 'x', body: paxRecord('size', 'many') })],
    ['a size of 2^63', hugeSize()],
    [
      'a size of 2^60 in a pax record',
      rawEntry({ name: 'p', type: 'x', body: paxRecord('size', String(2 ** 60)) }),
    ],
    [
      'a size followed by other characters',
      rawEntry({ name: 'p', type: 'x', body: paxRecord('size', '5 000') }),
    ],
    [
      'a pax name of 40,000 bytes',
      rawEntry({ name: 'p', type: 'x', body: paxRecord('path', 'n'.repeat(40_000)) }),
    ],
    ['a long name of 40,000 bytes', rawEntry({ name: 'l', type: 'L', body: 'n'.repeat(40_000) })],
    [
      'a pax header of 2 MiB',
      rawEntry({ name: 'p', type: 'x', body: paxRecord('comment', 'x'.repeat(2 ** 21)) }),
    ],
    [
      'a global header of 5 kB',
      rawEntry({ name: 'g', type: 'g', body: paxRecord('comment', 'x'.repeat(5000)) }),
    ],
    ['a long name of many megabytes', rawEntry({ name: 'l', type: 'L', size: 100_000_000 })],
    ['a body that ends after the tar', rawEntry({ name: 'f', body: 'x', size: 5000 })],
    ['half a header', last.subarray(0, 300)],
  ])('reject %s', async (_, bytes) => {
    const all = Buffer.concat([bytes, last]);
    const corrupt: unknown = expect.objectContaining({ code: 'BLOB_CORRUPT' });
    await expect(entriesOf(whole(all))).rejects.toThrow(corrupt);
    for (const size of [all.length, 100]) expect(() => walked(all, size)).toThrow(corrupt);
  });
});

/** 2^63 in base 256. */
function hugeSize(): Buffer {
  const entry = rawEntry({ name: 'f' });
  entry.fill(0, 124, 136).fill(0x80, 124, 125).fill(0x80, 128, 129);
  seal(entry);
  return entry;
}

test('a global header is cheap for thousands of entries', async () => {
  const records = Array.from({ length: 500 }, (_, at) => paxRecord(at.toString(36), '')).join('');
  const entry = [rawEntry({ name: 'p', type: 'x', body: paxRecord('a', 'b') }), rawEntry({ name: 'f' })];
  const entries = Array.from({ length: 2000 }, () => entry).flat();
  const bytes = Buffer.concat([rawEntry({ name: 'g', type: 'g', body: records }), ...entries]);
  expect(walked(bytes, 64 * 1024)).toHaveLength(2000);
  expect(await entriesOf(inPieces(bytes, 64 * 1024))).toHaveLength(2000);
});

test('the source is read only slightly ahead of the entries', async () => {
  const CHUNK = 64 * 1024;
  const bytes = tarOf(rawEntry({ name: 'big', body: Buffer.alloc(200 * CHUNK) }), last);
  let pulled = 0;
  const source = (async function* () {
    for await (const piece of inPieces(bytes, CHUNK)) {
      pulled += piece.byteLength;
      yield piece;
    }
  })();
  let taken = 0;
  let ahead = 0;
  for await (const entry of readTar(source)) {
    for await (const chunk of entry.body) {
      taken += chunk.byteLength;
      await new Promise(setImmediate); // gives the source time to read ahead
      ahead = Math.max(ahead, pulled - taken);
    }
  }
  expect(taken).toBe(200 * CHUNK + 5);
  expect(ahead).toBeLessThan(8 * CHUNK);
});
