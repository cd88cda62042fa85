import { describe, expect, test } from 'vitest';
import { createdByLayer, diffIdProblem, parseConfig } from './config.ts';

const digest = (fill: string): string => `sha256:${fill.repeat(64)}`;
const parse = (document: unknown): ReturnType<typeof parseConfig> =>
  parseConfig(Buffer.from(JSON.stringify(document)), 'the image config');

test('reads the platform, the diffIds and the history of a config', () => {
  const config = parse({
    os: 'linux',
    architecture: 'arm64',
    variant: 'v8',
    rootfs: { type: 'layers', diff_ids: [digest('a'), digest('b')] },
    history: [{ created_by: 'ADD /' }, { created_by: 'ENV A=1', empty_layer: true }, {}],
  });
  expect(config.platform).toEqual({ os: 'linux', architecture: 'arm64', variant: 'v8', osVersion: null });
  expect(config.diffIds).toEqual([digest('a'), digest('b')]);
  expect(config.history).toEqual([
    { createdBy: 'ADD /', isEmptyLayer: false },
    { createdBy: 'ENV A=1', isEmptyLayer: true },
    { createdBy: null, isEmptyLayer: false },
  ]);
});

test('treats values that are missing or have the wrong type as absent', () => {
  const absent = { platform: null, diffIds: [], history: [] };
  expect(parse({})).toMatchObject(absent);
  expect(parse({ os: 1, architecture: [], rootfs: 'x', history: {} })).toMatchObject(absent);
  expect(parse({ os: 'linux', architecture: '' }).platform).toBeNull();
  expect(parse({ history: [null, 'x', { created_by: 7 }] }).history).toHaveLength(3);
});

test('reports diffIds of an unknown algorithm, too few diffIds and too many', () => {
  const problem = (...ids: readonly unknown[]): string | null =>
    diffIdProblem(parse({ rootfs: { diff_ids: ids } }), 2);
  expect(problem(digest('a'), `sha512:${'b'.repeat(128)}`)).toBeNull();
  expect(problem(digest('a'))).toBe('lists 1 diff_ids for 2 layers');
  for (const odd of [`md5:${'c'.repeat(32)}`, null, digest('C')]) {
    expect(problem(digest('a'), odd), String(odd)).toContain('neither sha256 nor sha512');
    expect(problem(digest('a'), digest('b'), odd), String(odd)).toContain('neither sha256 nor sha512');
  }
});

test('ignores a byte order mark', () => {
  expect(parseConfig(Buffer.from('\ufeff{"os":"linux"}'), 'x').document).toEqual({ os: 'linux' });
});

test.each(['', '{', 'null', '[]', '"x"', '\x1f\x8b'])('rejects %j as a config', (text) => {
  expect(() => parseConfig(Buffer.from(text), 'the image config')).toThrow(
    expect.objectContaining({ code: 'MANIFEST_INVALID' }),
  );
});

describe('the instruction of each layer', () => {
  const history = [
    { created_by: 'ADD /' },
    { created_by: 'ENV A=1', empty_layer: true },
    { created_by: 'RUN make' },
  ];

  test('is the history without the steps that made no layer', () => {
    expect(createdByLayer(parse({ history }), 2)).toEqual(['ADD /', 'RUN make']);
  });

  test('is unknown for every layer if the history has a different number of layers', () => {
    expect(createdByLayer(parse({ history }), 3)).toEqual([null, null, null]);
    expect(createdByLayer(parse({ history }), 1)).toEqual([null]);
    expect(createdByLayer(parse({}), 2)).toEqual([null, null]);
  });

  test('is unknown for a step without an instruction', () => {
    expect(createdByLayer(parse({ history: [{}, { created_by: 'RUN make' }] }), 2)).toEqual([
      null,
      'RUN make',
    ]);
  });
});
