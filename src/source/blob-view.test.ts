import { expect, test } from 'vitest';
import { type Link, followLinks } from './blob-view.ts';

const links = (...all: readonly [name: string, type: Link['type'], target: string][]): Map<string, Link> =>
  new Map(all.map(([name, type, target]) => [name, { type, target }]));

test.each<[string, Map<string, Link>, string]>([
  ['a name that is not a link', links(), 'b/layer.tar'],
  [
    'a symbolic link, relative to its folder',
    links(['b/layer.tar', 'symlink', '../a/layer.tar']),
    'a/layer.tar',
  ],
  ['a symbolic link into its folder', links(['b/layer.tar', 'symlink', 'x.tar']), 'b/x.tar'],
  ['an absolute symbolic link, relative to the root', links(['b/layer.tar', 'symlink', '/a.tar']), 'a.tar'],
  ['a hard link, relative to the root', links(['b/layer.tar', 'hardlink', './a/layer.tar']), 'a/layer.tar'],
  [
    'a symbolic link out of the archive, which ends at the root',
    links(['b/layer.tar', 'symlink', '../../../x']),
    'x',
  ],
  [
    'links to links',
    links(['b/layer.tar', 'symlink', '../c'], ['c', 'hardlink', 'd'], ['d', 'symlink', 'e/f']),
    'e/f',
  ],
  [
    'a cycle, to an empty name',
    links(['b/layer.tar', 'symlink', '../c'], ['c', 'hardlink', 'b/layer.tar']),
    '',
  ],
  ['a link to itself, to an empty name', links(['b/layer.tar', 'symlink', 'layer.tar']), ''],
])('follows %s', (_, all, expected) => {
  expect(followLinks('./b/layer.tar', all)).toBe(expected);
});
