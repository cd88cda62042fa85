import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../oci/config.ts';
import { type MetadataText, annotationTexts, configTexts } from './config-texts.ts';
import type { JsonObject } from '../json.ts';

const textsOf = (document: JsonObject): readonly MetadataText[] => configTexts(readConfig(document)).texts;
const ofKind = (document: JsonObject, kind: MetadataText['kind']): readonly string[] =>
  textsOf(document)
    .filter((text) => text.kind === kind)
    .map(({ text }) => text);

describe('a text that the image-spec defines has its own kind:', () => {
  test.each([
    ['env', { Env: ['A=1', 'B=2'] }, ['A=1', 'B=2']],
    ['label', { Labels: { a: '1', b: '' } }, ['a=1', 'b=']],
    ['cmd', { Cmd: ['sh', '-c', 'login --password x'] }, ['sh -c login --password x']],
    ['cmd', { Cmd: 'plain' }, ['plain']],
    ['entrypoint', { Entrypoint: ['/run', '--token', 'x'] }, ['/run --token x']],
    ['healthcheck', { Healthcheck: { Test: ['CMD', 'curl', '-u', 'a:b'] } }, ['CMD curl -u a:b']],
    ['onbuild', { OnBuild: ['RUN a', 'RUN b'] }, ['RUN a', 'RUN b']],
  ] as const)('%s', (kind, config, expected) => {
    expect(ofKind({ config }, kind)).toEqual(expected);
    // Docker before 25 stores the config of the build's last container.
    expect(ofKind({ container_config: config }, kind)).toEqual(expected);
    expect(ofKind({ config }, 'config').filter((text) => expected.some((e) => text.includes(e)))).toEqual([]);
  });

  test('history, with the build arguments that BuildKit adds', () => {
    const created_by = 'RUN |2 A=1 TOKEN=abc /bin/sh -c make # buildkit';
    const document = { history: [{ created_by, comment: 'buildkit.dockerfile.v0', author: 'me' }] };
    expect(ofKind(document, 'history')).toEqual([created_by, 'buildkit.dockerfile.v0', 'me']);
    expect(ofKind(document, 'config')).toEqual(['history']);
  });
});

test('texts contain no JSON escapes', () => {
  const document = JSON.parse('{"config":{"Env":["T\\u004fKEN=a\\/b\\nc"]}}') as JsonObject;
  expect(ofKind(document, 'env')).toEqual(['TOKEN=a/b\nc']);
});

test('a text that occurs several times is returned once', () => {
  const config = { Env: ['A=1', 'A=1'] };
  expect(ofKind({ config, container_config: config }, 'env')).toEqual(['A=1']);
});

test('any other string is preceded by its key', () => {
  const others = ofKind(
    {
      author: 'me',
      custom: { token: 'abc', deep: [{ list: ['x', 'y'] }] },
      config: { WorkingDir: '/app', Volumes: { '/data': {} } },
    },
    'config',
  );
  expect(others).toEqual(
    expect.arrayContaining(['author=me', 'token=abc', 'list=x', 'list=y', 'WorkingDir=/app', '/data']),
  );
});

test.each([
  ['a text for a list', { config: { Env: 'SECRET' } }],
  ['an object for a list', { config: { Env: { A: 'SECRET' } } }],
  ['an object named like its parent', { config: { Env: { Env: 'SECRET' } } }],
  ['a list in a list', { config: { Cmd: ['sh', ['SECRET']] } }],
  ['an object in a list', { config: { OnBuild: [{ a: 'SECRET' }] } }],
  ['a list for labels', { config: { Labels: ['SECRET'] } }],
  ['an object for a label', { config: { Labels: { a: { b: 'SECRET' } } } }],
  ['a text for a health check', { config: { Healthcheck: 'SECRET' } }],
  ['an object for its test', { config: { Healthcheck: { Test: { a: 'SECRET' } } } }],
  ['a list for an instruction', { history: [{ created_by: ['SECRET'] }] }],
  ['an object for the history', { history: { '0': { created_by: 'SECRET' } } }],
  ['other case', { config: { env: ['SECRET'] } }],
  ['a key of a number', { custom: { SECRET: 1 } }],
  ['a key of an object', { custom: { SECRET: { a: 'x' } } }],
])('a text of the wrong type is returned: %s', (_, document: JsonObject) => {
  expect(textsOf(document).some(({ text }) => text.includes('SECRET'))).toBe(true);
});

const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...strings(child),
  ]);
};
/** Names that the image-spec defines. The documents have them at the places where they are defined and at others. */
const SPEC_NAMES = ['config', 'container_config', 'Env', 'Labels', 'Cmd', 'Entrypoint', 'OnBuild'].concat([
  'Healthcheck',
  'Test',
  'history',
  'created_by',
  'comment',
  'author',
]);
const name = fc.oneof(
  fc.constantFrom(...SPEC_NAMES, '0', '__proto__', 'constructor'),
  fc.string({ maxLength: 4 }),
);
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(null, true, 7),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(name, tie('node'), { maxKeys: 5 }),
  ),
}));
const document = fc.dictionary(name, node, { maxKeys: 6 });

test('every string and key of a document is in some text', () => {
  fc.assert(
    fc.property(document, (random) => {
      const { texts, isComplete } = configTexts(readConfig(random));
      expect(isComplete).toBe(true);
      const lost = strings(random).filter(
        (string) =>
          string !== '' && !SPEC_NAMES.includes(string) && !texts.some(({ text }) => text.includes(string)),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

describe('a document is returned in part and marked incomplete', () => {
  test('if it is too deep', () => {
    const deep = (levels: number): JsonObject =>
      Array.from({ length: levels }).reduce<JsonObject>((inner) => ({ a: inner }), { secret: 'x' });
    expect(configTexts(readConfig(deep(50))).isComplete).toBe(true);
    const { texts, isComplete } = configTexts(readConfig({ ...deep(100_000), other: 'y' }));
    expect(isComplete).toBe(false);
    expect(texts).toContainEqual({ kind: 'config', text: 'other=y', name: 'other' });
  });

  test('if it has too many texts', () => {
    const Env = Array.from({ length: 100_001 }, (_, i) => `A${String(i)}=1`);
    const { texts, isComplete } = configTexts(readConfig({ config: { Env } }));
    expect(isComplete).toBe(false);
    expect(texts).toHaveLength(100_000);
  });
});

test('annotations are named by their keys, and the same one is returned once', () => {
  const key = 'org.opencontainers.image.source';
  expect(annotationTexts([{ [key]: 'a' }, {}, { [key]: 'b', other: '' }, { [key]: 'a' }])).toEqual({
    texts: [
      { kind: 'annotation', text: `${key}=a`, name: key },
      { kind: 'annotation', text: `${key}=b`, name: key },
      { kind: 'annotation', text: 'other=', name: 'other' },
    ],
    isComplete: true,
  });
});

test('annotations beyond the limit are marked incomplete', () => {
  const many = Object.fromEntries(Array.from({ length: 100_001 }, (_, i) => [String(i), '']));
  expect(annotationTexts([many]).isComplete).toBe(false);
});
