import { describe, expect, test } from 'vitest';
import { acmeToken, placed, TOKEN } from '../findings/testing.ts';
import { recordChanges } from '../layers/changes.ts';
import { readConfig } from '../oci/config.ts';
import type { Digest } from '../oci/digest.ts';
import type { ImageDescription, LayerDescription } from '../source/image.ts';
import type { BlobScan, LayerScan } from '../worker/layer-scan.ts';
import { type LayerOutcome, assessCoverage } from './coverage.ts';

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
  matches: [placed(acmeToken, TOKEN)],
  changes: recordChanges([1, 2]).finish(),
  failed: [],
  failure: null,
};
const lost: BlobScan = { digest: null, failure: { code: 'WORKER_CRASHED', reason: 'its worker died' } };

const outcomesOf = (
  described: ImageDescription,
  ...scans: readonly (readonly [string, BlobScan])[]
): readonly LayerOutcome[] => assessCoverage(described, new Map(scans), []).layers;

describe('a layer counts as scanned', () => {
  test.each<[string, Partial<LayerDescription>]>([
    ['if its blob has the size, digest and diffId that are named', {}],
    ['if the source names no digest', { digest: null }],
    ['if the config names no diffId', { diffId: null }],
    ['if the manifest names no size', { size: null }],
  ])('%s', (_, layer) => {
    expect(outcomesOf(image(layer), ['one', read])).toEqual([
      {
        layer: { ...described, ...layer },
        createdBy: null,
        scan: read,
        failure: null,
        matches: read.matches,
        changes: read.changes,
      },
    ]);
  });

  test('each time that it occurs in the image, by one scan of its blob', () => {
    const { layers, coverage } = assessCoverage(image({}, {}), new Map([['one', read]]), []);
    expect(layers.map(({ failure }) => failure)).toEqual([null, null]);
    expect(coverage).toMatchObject({ bytes: 80, files: 2 });
  });
});

describe('a layer counts as failed', () => {
  test.each<[string, Partial<LayerDescription>, BlobScan, string]>([
    ['if its blob has another size', { size: 101 }, read, 'has 100 bytes, not 101'],
    [
      'if its blob has another digest',
      { digest: digest('c') },
      read,
      `has digest ${digest('a')}, not ${digest('c')}`,
    ],
    [
      'if its content has another diffId',
      { diffId: digest('c') },
      read,
      `diffId ${digest('b')}, not ${digest('c')}`,
    ],
    [
      'if its content was hashed with another algorithm',
      { diffId: `sha512:${'b'.repeat(128)}` },
      read,
      'before its config named a sha512 diffId',
    ],
    [
      'if it broke half-way',
      {},
      { ...read, failure: { code: 'BLOB_CORRUPT', reason: 'it is cut off' } },
      'it is cut off',
    ],
    ['if it exceeded a limit', {}, { ...read, failure: { code: 'LIMIT_REACHED', reason: 'big' } }, 'big'],
  ])('%s, and keeps its matches but not its changes', (_, layer, scan, reason) => {
    const [outcome] = outcomesOf(image(layer), ['one', scan]);
    expect(outcome?.failure).toContain(reason);
    expect(outcome?.scan).toBe(scan);
    expect(outcome?.matches).toBe(read.matches);
    expect(outcome?.changes).toBeNull();
  });

  const nothing = { scan: null, matches: [], changes: null };

  test('without a scan if its worker crashed', () => {
    expect(outcomesOf(image({}), ['one', lost])).toMatchObject([{ ...nothing, failure: 'its worker died' }]);
  });

  test('without a scan if its blob never came', () => {
    expect(outcomesOf(image({}))).toMatchObject([{ ...nothing, failure: 'its blob did not come' }]);
  });

  test('if the source lacks it, for the reason that the source names', () => {
    const missing = image({ blob: null, missing: 'it is encrypted' });
    expect(outcomesOf(missing, ['one', read])).toMatchObject([{ ...nothing, failure: 'it is encrypted' }]);
  });
});

test('a layer has the instruction that created it', () => {
  const config = readConfig({ history: [{ created_by: 'COPY a /' }] });
  expect(outcomesOf({ ...image({}), config }, ['one', read])).toMatchObject([{ createdBy: 'COPY a /' }]);
});

test('an image without layers has no failed layer, and counts no blob that is not a layer', () => {
  const { layers, coverage } = assessCoverage(image(), new Map([['one', read]]), []);
  expect(layers).toEqual([]);
  expect(coverage).toEqual({ complete: true, bytes: 0, files: 0, skipped: [], failed: [] });
});

test('everything that could not be read is named with its layer, on one line each', () => {
  const partly: LayerScan = { ...read, failed: [{ path: 'a', reason: 'too\nmany' }] };
  const { coverage } = assessCoverage(
    image({}, { blob: 'two' }, { blob: 'three', diffId: digest('c') }),
    new Map<string, BlobScan>([
      ['one', partly],
      ['three', partly],
    ]),
    [{ what: 'image config', reason: 'odd\x1b' }],
  );
  expect(coverage.complete).toBe(false);
  expect(coverage.failed).toEqual([
    { layer: null, path: null, reason: 'image config: odd\\x1b' },
    { layer: 0, path: 'a', reason: 'too\\x0amany' },
    { layer: 1, path: null, reason: 'its blob did not come' },
    { layer: 2, path: null, reason: expect.stringContaining('its content has diffId') as string },
    { layer: 2, path: 'a', reason: 'too\\x0amany' },
  ]);
});

test('an image that was read completely has no failed part', () => {
  const { coverage } = assessCoverage(image({}), new Map([['one', read]]), []);
  expect(coverage).toEqual({ complete: true, bytes: 80, files: 2, skipped: [], failed: [] });
});
