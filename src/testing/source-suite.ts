import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { detectors } from '../catalogue/detectors.ts';
import { sampleSecret } from '../matcher/sample/sample.ts';
import { type TypedOptions, resolveOptions } from '../options.ts';
import type { Report } from '../result/report.ts';
import { scan } from '../scan.ts';
import type { DigestAlgorithm } from '../oci/digest.ts';
import { type BuiltImage, type ImageSpec, buildImage } from './image.ts';

/** An image that an origin serves, with the options that scan it. */
export interface Served {
  readonly options: TypedOptions;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

export interface Fault {
  /** Index of a layer whose blob is missing. */
  readonly withoutLayer?: number;
  /** A layer whose blob has these other bytes under its original digest. */
  readonly exchanged?: { readonly layer: number; readonly bytes: Buffer };
}

/** Returns a made-up secret that the detector accepts. */
export function secretOf(detector: string, seed = 1): string {
  const found = detectors.find(({ id }) => id === detector);
  if (found === undefined) throw new Error(`no detector ${detector}`);
  return sampleSecret(found, seed);
}

export async function scanServed(
  served: Served,
  signal = new AbortController().signal,
  note: (line: string) => void = () => undefined,
): Promise<Report> {
  const noLayer = { advance: () => undefined, done: () => undefined };
  return scan(resolveOptions({ concurrency: 2, ...served.options }, served.environment ?? {}), {
    stdin: served.stdin ?? Readable.from([]),
    signal,
    progress: { note, layerStarted: () => noLayer },
  });
}

const github = secretOf('github-personal-access-token');
const gitlab = secretOf('gitlab-personal-access-token');
const slack = secretOf('slack-bot-token');
const inEnv = secretOf('circleci-personal-api-token');

const leaky = (algorithm: DigestAlgorithm): ImageSpec => ({
  algorithm,
  layers: [
    {
      createdBy: 'COPY .env /app',
      entries: [
        { name: 'app/', type: 'directory' },
        { name: 'app/.env', body: `A=1\nGITHUB_TOKEN=${github}\n` },
      ],
    },
    {
      createdBy: 'RUN rm /app/.env',
      entries: [
        { name: 'app/.wh..env', body: '' },
        { name: 'etc/ci.yml', body: `token: "${gitlab}"\n` },
      ],
    },
    {
      createdBy: 'COPY big /',
      compression: 'none',
      entries: [{ name: 'big', body: Buffer.alloc(3_000_000, 'lorem ipsum ') }],
    },
    {
      createdBy: 'COPY .env /app',
      entries: [
        { name: 'app/', type: 'directory' },
        { name: 'app/.env', body: `A=1\nGITHUB_TOKEN=${github}\n` },
      ],
    },
  ],
  config: {
    config: { Env: [`CIRCLE_TOKEN=${inEnv}`] },
    history: [
      { created_by: 'COPY .env /app' },
      { created_by: 'CMD ["sh"]', empty_layer: true },
      { created_by: 'RUN rm /app/.env' },
      { created_by: 'COPY big /' },
      { created_by: 'COPY .env /app' },
    ],
  },
});

/**
 * An image whose first and last layer are the same blob. The second layer deletes the file that the first adds. By the
 * history, the first layer is the base image.
 */
export const LEAKY = await buildImage(leaky('sha256'));
const LEAKY_512 = await buildImage(leaky('sha512'));

/**
 * The acceptance suite that every source runs.
 * @param serve serves an image, with a fault if one is given
 */
export function acceptSource(
  name: string,
  serve: (image: BuiltImage, fault?: Fault) => Promise<Served>,
  { hasSha512 = true } = {},
): void {
  describe(`the ${name} source`, () => {
    let served: Served | undefined;
    afterEach(async () => {
      await served?.close();
      served = undefined;
    });
    const report = async (fault?: Fault): Promise<Report> => {
      served = await serve(LEAKY, fault);
      return scanServed(served);
    };

    test('reads every layer, in order, and the config', async () => {
      const { layers, image, coverage } = await report();
      expect(layers.map(({ diffId }) => diffId)).toEqual(LEAKY.layers.map(({ diffId }) => diffId));
      expect(layers.map(({ status }) => status)).toEqual(['scanned', 'scanned', 'scanned', 'scanned']);
      expect(layers[1]?.createdBy).toBe('RUN rm /app/.env');
      expect(image).toMatchObject({ platform: 'linux/amd64', configDigest: LEAKY.configDigest });
      expect(coverage).toMatchObject({ complete: true, failed: [], skipped: [] });
    });

    test('finds the layers of the base image by the history, and reports their secrets like any other', async () => {
      const { layers, image } = await report();
      expect(layers.map(({ base }) => base)).toEqual([true, false, false, false]);
      expect(image.base).toEqual({ name: null, digest: null, evidence: 'command' });
    });

    test('finds the same secrets as every other source', async () => {
      const { findings, verdict } = await report();
      expect(locationsOf(findings)).toEqual([
        ['circleci-personal-api-token', [['env', null, null, 'present']]],
        [
          'github-personal-access-token',
          [
            ['file', 0, 'app/.env', 'deleted'],
            ['file', 3, 'app/.env', 'present'],
          ],
        ],
        ['gitlab-personal-access-token', [['file', 1, 'etc/ci.yml', 'present']]],
      ]);
      expect(verdict.outcome).toBe('fail');
    });

    test('reports a scan without one of the layers as incomplete', async () => {
      const { layers, coverage } = await report({ withoutLayer: 1 });
      expect(coverage.complete).toBe(false);
      expect(layers[1]?.status).toBe('failed');
      expect(coverage.failed).toEqual([expect.objectContaining({ layer: 1, path: null })]);
    });

    test('reports a layer whose content does not match its diffId as failed, and keeps its findings', async () => {
      const body = Buffer.alloc(3_000_000, 'lorem ipsum ');
      body.write(`SLACK=${slack}\n`);
      const other = await buildImage({ layers: [{ compression: 'none', entries: [{ name: 'big', body }] }] });
      const bytes = other.layers[0]?.blob ?? Buffer.alloc(0);
      const { layers, coverage, findings } = await report({ exchanged: { layer: 2, bytes } });
      expect(layers[2]?.status).toBe('failed');
      expect(coverage.complete).toBe(false);
      expect(locationsOf(findings).map(([detector]) => detector)).toContain('slack-bot-token');
    });

    test('reports a truncated layer as failed', async () => {
      const whole = LEAKY.layers[1]?.blob ?? Buffer.alloc(0);
      const bytes = whole.subarray(0, whole.byteLength - 30);
      const { layers, verdict } = await report({ exchanged: { layer: 1, bytes } });
      expect(layers[1]?.status).toBe('failed');
      expect(verdict.outcome).not.toBe('pass');
    });

    test('returns the same report twice, except for the statistics', async () => {
      const [first, second] = [await report(), await served?.close().then(() => report())];
      expect(JSON.stringify({ ...first, stats: null, image: null })).toBe(
        JSON.stringify({ ...second, stats: null, image: null }),
      );
    });

    test.runIf(hasSha512)('checks sha512 digests like sha256 digests', async () => {
      served = await serve(LEAKY_512);
      const whole = await scanServed(served);
      expect(whole.coverage).toMatchObject({ complete: true, failed: [] });
      expect(whole.image.configDigest).toBe(LEAKY_512.configDigest);
      expect(whole.layers.map(({ diffId }) => diffId)).toEqual(LEAKY_512.layers.map(({ diffId }) => diffId));
      await served.close();
      served = await serve(LEAKY_512, {
        exchanged: { layer: 1, bytes: LEAKY_512.layers[0]?.blob ?? Buffer.alloc(0) },
      });
      const { layers } = await scanServed(served);
      expect(layers.map(({ status }) => status)).toEqual(['scanned', 'failed', 'scanned', 'scanned']);
    });

    test('stops if its signal is aborted', async () => {
      served = await serve(LEAKY);
      const controller = new AbortController();
      controller.abort(new Error('enough'));
      await expect(scanServed(served, controller.signal)).rejects.toThrow('enough');
    });
  });
}

function locationsOf(findings: Report['findings']): [string, unknown[]][] {
  return findings
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ detector, locations }): [string, unknown[]] => [
      detector,
      locations.map(({ kind, layer, path, lifecycle }) => [kind, layer, path, lifecycle]),
    ])
    .sort(([a], [b]) => a.localeCompare(b));
}

/** Returns the image with the fault applied, for origins that serve blobs by digest. */
export function blobsWith(image: BuiltImage, fault: Fault = {}): BuiltImage {
  return {
    ...image,
    layers: image.layers.map((layer, index) =>
      index === fault.exchanged?.layer ? { ...layer, blob: fault.exchanged.bytes } : layer,
    ),
  };
}
