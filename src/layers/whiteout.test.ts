import { expect, test } from 'vitest';
import { readWhiteout } from './whiteout.ts';

test.each([
  ['app/.wh.secret.env', 'app/secret.env'],
  ['.wh.etc', 'etc'],
  ['a/b/.wh..hidden', 'a/b/.hidden'],
  ['.wh.a', 'a'],
  ['.wh..wh', '.wh'],
])('%s hides %s in lower layers', (path, hides) => {
  expect(readWhiteout(path)).toEqual({ kind: 'whiteout', hides });
});

test('an opaque whiteout hides everything in its directory', () => {
  expect(readWhiteout('app/.wh..wh..opq')).toEqual({ kind: 'opaque', directory: 'app' });
  expect(readWhiteout('.wh..wh..opq')).toEqual({ kind: 'opaque', directory: '' });
});

test.each([
  ['a name with the letters in the middle', 'usr/bin/whoami'],
  ['a name with the whole prefix in the middle', 'opt/foo.wh.bar'],
  ['a file in a directory that has the prefix', '.wh.dir/file'],
  ['a name that ends in the prefix', 'nowhere.wh.'],
  ['a whiteout of nothing', 'app/.wh.'],
  ["aufs' list of links", '.wh..wh.plnk'],
  ["aufs' orphans", 'app/.wh..wh.orph'],
  ['an opaque marker that is misspelt', 'app/.wh..wh..opq.'],
  ['a prefix in upper case', 'app/.WH.secret'],
  ['the root', ''],
])('%s hides nothing', (_, path) => {
  expect(readWhiteout(path)).toBeNull();
});
