import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LayerChanges, type PathKey, effectOn, recordChanges } from './changes.ts';

const KEY: PathKey = [7, -3];

/** The changes of a layer with these entries; a name that ends in a slash is a directory. */
function changesOf(entries: readonly string[], key: PathKey = KEY): LayerChanges {
  const recorder = recordChanges(key);
  for (const entry of entries) recorder.add(entry.replace(/\/$/, ''), entry.endsWith('/'));
  return recorder.finish();
}

describe('a file of a lower layer', () => {
  test.each([
    ['is overwritten by a file of its name', ['a/', 'a/f'], 'overwritten'],
    ['is overwritten by a directory of its name', ['a/', 'a/f/'], 'overwritten'],
    ['is deleted by its whiteout', ['a/', 'a/.wh.f'], 'deleted'],
    ["is deleted by its directory's whiteout", ['.wh.a'], 'deleted'],
    ['is deleted by an opaque whiteout of its directory', ['a/', 'a/.wh..wh..opq'], 'deleted'],
    ['is deleted by an opaque whiteout of the root', ['.wh..wh..opq'], 'deleted'],
    ['is deleted when its directory becomes a file', ['a'], 'deleted'],
    ['is overwritten when it is whited out and added again', ['a/', 'a/.wh.f', 'a/f'], 'overwritten'],
    ['is overwritten when its directory is created again with it', ['.wh.a', 'a/', 'a/f'], 'overwritten'],
    ['is deleted when its directory is created again without it', ['.wh.a', 'a/', 'a/g'], 'deleted'],
    ['stays when its directory is in the layer', ['a/'], null],
    ['stays when a sibling is whited out', ['a/', 'a/.wh.g', 'a/.wh.ff'], null],
    ['stays when a file of the same name in another directory changes', ['.wh.f', 'b/', 'b/f'], null],
    ['stays when the layer holds metadata of aufs', ['a/.wh..wh.f', 'a/.wh.'], null],
    ['stays when a directory is named like a whiteout', ['a/', 'a/.wh.f/'], null],
    ['stays when nothing changes', [], null],
  ] as const)('%s', (_, entries, effect) => {
    expect(effectOn('a/f', changesOf(entries), KEY)).toBe(effect);
  });

  test('in the root is deleted by an opaque whiteout of the root only', () => {
    expect(effectOn('f', changesOf(['.wh..wh..opq']), KEY)).toBe('deleted');
    expect(effectOn('f', changesOf(['a/', 'a/.wh..wh..opq']), KEY)).toBeNull();
  });
});

test('paths are hashed with the key of the scan', () => {
  const changes = changesOf(['a/f'], [1, 2]);
  expect(effectOn('a/f', changes, [1, 2])).toBe('overwritten');
  expect(effectOn('a/f', changes, [2, 1])).toBeNull();
});

test('200,000 paths have 200,000 different hashes', () => {
  const paths = Array.from({ length: 200_000 }, (_, i) => `usr/lib/d${String(i % 97)}/f${String(i)}`);
  expect(new Set(changesOf(paths).files).size).toBe(paths.length);
});

/** A change of a layer. */
type Change =
  | { readonly kind: 'file' | 'directory' | 'whiteout'; readonly path: string }
  | { readonly kind: 'opaque'; readonly path: string };

const segment = fc.constantFrom('a', 'b', 'c');
const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/'));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('file', 'directory', 'whiteout'), path }),
  fc.record({ kind: fc.constant('opaque'), path: fc.oneof(path, fc.constant('')) }),
);

const parentsOf = (of: string): string[] =>
  of
    .split('/')
    .slice(0, -1)
    .map((_, at, segments) => `${segments.slice(0, at + 1).join('/')}/`);

function entryOf({ kind, path: at }: Change): string {
  const name = at.split('/').at(-1) ?? '';
  switch (kind) {
    case 'file':
      return at;
    case 'directory':
      return `${at}/`;
    case 'whiteout':
      return `${at.slice(0, -name.length)}.wh.${name}`;
    case 'opaque':
      return at === '' ? '.wh..wh..opq' : `${at}/.wh..wh..opq`;
  }
}

/**
 * Returns the layer's entries, each after the directories above it, as builders write them. Leaves out a change that
 * would make a path both a file and a directory.
 */
function entriesOf(layer: readonly Change[]): string[] {
  const entries = new Set<string>();
  for (const item of layer) {
    const entry = entryOf(item);
    const added = [...parentsOf(entry), entry];
    if (added.some((it) => entries.has(it.endsWith('/') ? it.slice(0, -1) : `${it}/`))) continue;
    for (const it of added) entries.add(it);
  }
  return [...entries];
}

/**
 * Applies a layer to a file system as image-spec layer.md describes it: the whiteouts remove files of lower layers, then
 * the entries are added one by one. The value of a file is the layer it is from.
 */
function applyLayer(
  below: ReadonlyMap<string, number | 'directory'>,
  entries: readonly string[],
  layer: number,
) {
  const files = new Map(below);
  const remove = (isGone: (at: string) => boolean): void => {
    for (const at of [...files.keys()]) if (isGone(at)) files.delete(at);
  };
  for (const entry of entries) {
    const [, directory = '', name] = /^(.*\/)?\.wh\.([^/]+)$/.exec(entry) ?? [];
    if (name === '.wh..opq') remove((at) => at.startsWith(directory));
    else if (name !== undefined)
      remove((at) => at === directory + name || at.startsWith(`${directory}${name}/`));
  }
  for (const entry of entries) {
    if (/^(.*\/)?\.wh\./.test(entry)) continue;
    const at = entry.replace(/\/$/, '');
    if (entry.endsWith('/') && files.get(at) === 'directory') continue;
    remove((other) => other === at || other.startsWith(`${at}/`));
    files.set(at, entry.endsWith('/') ? 'directory' : layer);
  }
  return files;
}

test('the effect on every file is the same as when the layers are applied one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 5 }), { minLength: 2, maxLength: 5 }), (image) => {
      const layers = image.map(entriesOf);
      const changes = layers.map((entries) => changesOf(entries));
      let below: ReadonlyMap<string, number | 'directory'> = new Map();
      const systems = layers.map((entries, index) => (below = applyLayer(below, entries, index)));

      for (const [layer, system] of systems.entries()) {
        const added = [...system].filter(([, from]) => from === layer).map(([at]) => at);
        for (const file of added) {
          const above = systems.slice(layer + 1);
          const gone = above.findIndex((later) => later.get(file) !== layer);
          const expected = gone < 0 ? null : above[gone]?.has(file) ? 'overwritten' : 'deleted';
          const effects = changes.slice(layer + 1).map((later) => effectOn(file, later, KEY));
          const first = effects.findIndex((effect) => effect !== null);
          expect([file, first, effects[first] ?? null]).toEqual([file, gone, expected]);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('a path of 16,000 directories is hashed in one pass', () => {
  const recorder = recordChanges([1, 2]);
  recorder.add('a/a/.wh.a', false);
  const changes = recorder.finish();
  const deep = 'a/'.repeat(16_000);
  for (let i = 0; i < 200; i++) expect(effectOn(`${deep}${String(i)}`, changes, [1, 2])).toBe('deleted');
  for (let i = 0; i < 200; i++) expect(effectOn(`b/${deep}${String(i)}`, changes, [1, 2])).toBeNull();
});
