import { expect, test } from 'vitest';
import { inPieces, tar } from '../testing/tar.ts';
import { collect } from './bytes.ts';
import { type TarEntry, readTar } from './tar.ts';

const big = Buffer.alloc(300_000, 'x');
const archive = await tar([
  { name: './a.txt', body: 'alpha' },
  { name: 'dir/', type: 'directory' },
  { name: `deep/${'n'.repeat(300)}`, body: big },
  { name: 'link', type: 'symlink', linkname: '../target' },
  { name: 'attr', body: 'x', pax: { 'SCHILY.xattr.user.note': 'hello' } },
  { name: 'last', body: 'omega' },
]);

async function read(
  source: AsyncIterable<Uint8Array>,
  visit: (entry: TarEntry) => Promise<unknown>,
): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of readTar(source)) {
    names.push(entry.name);
    await visit(entry);
  }
  return names;
}

test('entries that are not read do not stall the tar', async () => {
  const names = await read(inPieces(archive, 1000), () => Promise.resolve());
  expect(names).toHaveLength(6);
});

test('the next entry is read after one that is read in part', async () => {
  const names = await read(inPieces(archive, 1000), async (entry) => {
    for await (const chunk of entry.body) if (chunk.byteLength > 0) break;
  });
  expect(names).toHaveLength(6);
});

test('reads long names, links and extended attributes', async () => {
  const seen = new Map<string, TarEntry>();
  await read(inPieces(archive, 70_000), (entry) => Promise.resolve(seen.set(entry.name, entry)));
  expect(seen.get('link')).toMatchObject({ type: 'symlink', linkName: '../target' });
  expect(seen.get('attr')?.xattrs).toEqual([['user.note', 'hello']]);
  expect(seen.get(`deep/${'n'.repeat(300)}`)?.size).toBe(300_000);
});

test('a tar that is cut inside an entry is an error', async () => {
  await expect(read(inPieces(archive.subarray(0, 5000), 1000), () => Promise.resolve())).rejects.toThrow(
    'cut off',
  );
});

test('bytes that are not a tar are an error', async () => {
  await expect(read(inPieces(Buffer.alloc(2048, 'z'), 1000), () => Promise.resolve())).rejects.toThrow(
    'not a tar',
  );
});

test('an error of the source is thrown unchanged', async () => {
  const broken = (async function* () {
    yield archive.subarray(0, 3000);
    await Promise.resolve();
    throw new Error('the wire broke');
  })();
  await expect(read(broken, () => Promise.resolve())).rejects.toThrow('the wire broke');
});

test('a body can be collected up to a limit', async () => {
  await read(inPieces(archive, 7), async (entry) => {
    if (entry.name === './a.txt')
      expect(Buffer.from(await collect(entry.body, 10, 'a')).toString()).toBe('alpha');
    if (entry.size > 10)
      await expect(collect(entry.body, 10, 'the entry')).rejects.toThrow('larger than 10 bytes');
  });
});
