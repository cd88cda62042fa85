import { describe, expect, test } from 'vitest';
import { recordChanges } from '../layers/changes.ts';
import { readConfig } from '../oci/config.ts';
import type { Digest } from '../oci/digest.ts';
import type { ImageDescription, LayerDescription } from '../source/image.ts';
import type { LayerScan } from '../worker/layer-scan.ts';
import { type BlobScan, failedParts, judgeLayers } from './coverage.ts';

const digest = (fill: string): Digest => `sha256:${fill.repeat(64)}`;

const described: LayerDescription = {
  blob: 'one',
  missing: null,
  digest: digest('a'),
  diffId: digest('b'),
  mediaType: '',
  size: 100,
};
const image = (...layers: readonly Partial<LayerDescription>[]): ImageDescription => ({
  source: 'docker',
  digest: null,
  configDigest: null,
  annotations: {},
  otherAnnotations: [],
  config: readConfig({}),
  layers: layers.map((layer) => ({ ...described, ...layer })),
  failed: [],
});
const read: LayerScan = {
  digest: digest('a'),
  diffId: digest('b'),
  size: 100,
  bytes: 80,
  files: 2,
  matches: [],
  changes: recordChanges([1, 2]).finish(),
  failed: [],
  failure: null,
};
const lost: BlobScan = { digest: null, failure: { code: 'WORKER_CRASHED', reason: 'its worker died' } };

describe('a layer counts as scanned', () => {
  test.each<[string, Partial<LayerDescription>]>([
    ['when its blob is the one that was named', {}],
    ['when the origin tells no digest', { digest: null }],
    ['when the config tells no diffId', { diffId: null }],
    ['when nobody told its size', { size: null }],
  ])('%s', (_, layer) => {
    const outcomes = judgeLayers(image(layer), new Map([['one', read]]));
    expect(outcomes).toEqual([{ layer: { ...described, ...layer }, scan: read, failure: null }]);
  });

  test('as often as it stands in the image, by one reading of its blob', () => {
    const outcomes = judgeLayers(image({}, {}), new Map([['one', read]]));
    expect(outcomes.map(({ failure }) => failure)).toEqual([null, null]);
  });
});

describe('a layer counts as failed', () => {
  test.each<[string, Partial<LayerDescription>, BlobScan, string]>([
    ['when its blob is shorter or longer', { size: 101 }, read, 'has 100 bytes, not 101'],
    [
      'when its blob is another',
      { digest: digest('c') },
      read,
      `has digest ${digest('a')}, not ${digest('c')}`,
    ],
    [
      'when its content is another',
      { diffId: digest('c') },
      read,
      `diffId ${digest('b')}, not ${digest('c')}`,
    ],
    [
      'when its content was hashed another way',
      { diffId: `sha512:${'b'.repeat(128)}` },
      read,
      'before its config named a sha512 diffId',
    ],
    [
      'when it broke half-way',
      {},
      { ...read, failure: { code: 'BLOB_CORRUPT', reason: 'it is cut off' } },
      'it is cut off',
    ],
    ['when it went over a limit', {}, { ...read, failure: { code: 'LIMIT_REACHED', reason: 'big' } }, 'big'],
  ])('%s, and what was read of it is kept', (_, layer, scan, reason) => {
    const [outcome] = judgeLayers(image(layer), new Map([['one', scan]]));
    expect(outcome?.failure).toContain(reason);
    expect(outcome?.scan).toBe(scan);
  });

  test('when its worker died: then nothing is known of it', () => {
    const outcomes = judgeLayers(image({}), new Map([['one', lost]]));
    expect(outcomes).toMatchObject([{ scan: null, failure: 'its worker died' }]);
  });

  test('when its blob never came', () => {
    expect(judgeLayers(image({}), new Map())).toMatchObject([
      { scan: null, failure: 'its blob did not come' },
    ]);
  });

  test('when the origin lacks it, for the reason that the origin tells', () => {
    const outcomes = judgeLayers(image({ blob: null, missing: 'it is encrypted' }), new Map([['one', read]]));
    expect(outcomes).toMatchObject([{ scan: null, failure: 'it is encrypted' }]);
  });
});

test('the image without layers has none to fail', () => {
  expect(judgeLayers(image(), new Map([['one', read]]))).toEqual([]);
});

test('everything that could not be read is named, with its layer, on one line each', () => {
  const partly: LayerScan = { ...read, failed: [{ path: 'a', reason: 'too\nmany' }] };
  const outcomes = judgeLayers(
    image({}, { blob: 'two' }, { blob: 'three', diffId: digest('c') }),
    new Map<string, BlobScan>([
      ['one', partly],
      ['three', partly],
    ]),
  );
  expect(failedParts(outcomes, [{ what: 'image config', reason: 'odd\x1b' }])).toEqual([
    { layer: null, path: null, reason: 'image config: odd\\x1b' },
    { layer: 0, path: 'a', reason: 'too\\x0amany' },
    { layer: 1, path: null, reason: 'its blob did not come' },
    { layer: 2, path: null, reason: expect.stringContaining('its content has diffId') as string },
    { layer: 2, path: 'a', reason: 'too\\x0amany' },
  ]);
});

test('an image that was read whole has no failed part', () => {
  expect(failedParts(judgeLayers(image({}), new Map([['one', read]])), [])).toEqual([]);
});
