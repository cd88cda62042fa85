import { expect, test } from 'vitest';
import { tar } from '../testing/tar.ts';
import { indexTar } from './tar-index.ts';

const archive = await tar([
  { name: './a.txt', body: 'alpha' },
  { name: 'dir/', type: 'directory' },
  { name: `deep/${'n'.repeat(300)}`, body: Buffer.alloc(300_000, 'x') },
  { name: 'link', type: 'symlink', linkname: '../target' },
  { name: 'attr', body: 'x', pax: { 'SCHILY.xattr.user.note': 'hello' } },
  { name: 'last', body: 'omega' },
]);

test('indexes every body without reading it', async () => {
  let bytesRead = 0;
  const entries = await indexTar(
    (offset, length) => {
      bytesRead += length;
      return Promise.resolve(archive.subarray(offset, offset + length));
    },
    archive.byteLength,
    100,
  );
  expect(entries.map((entry) => entry.name.slice(0, 8))).toEqual([
    './a.txt',
    'dir/',
    'deep/nnn',
    'link',
    'attr',
    'last',
  ]);
  expect(bytesRead).toBeLessThan(200_000);
  for (const [at, text] of [
    [0, 'alpha'],
    [5, 'omega'],
  ] as const) {
    const { offset, size } = entries[at] ?? { offset: 0, size: 0 };
    expect(archive.subarray(offset, offset + size).toString()).toBe(text);
  }
});

test('rejects a truncated archive and one with too many entries', async () => {
  const reader = (bytes: Buffer) => (offset: number, length: number) =>
    Promise.resolve(bytes.subarray(offset, offset + length));
  await expect(indexTar(reader(archive.subarray(0, 100_000)), 100_000, 100)).rejects.toThrow('cut off');
  await expect(indexTar(reader(archive), archive.byteLength, 3)).rejects.toThrow('more than 3 entries');
});
