import { buffer } from 'node:stream/consumers';
import { ScanError } from '../../errors.ts';
import type { Clock } from '../../http/retry.ts';
import { parsePlatform } from '../../oci/platform.ts';
import { parseReference } from '../../oci/reference.ts';
import type { Image } from '../image.ts';
import { openRegistryImage, type RegistryOptions } from './registry-image.ts';

export interface TestClock extends Clock {
  /** Milliseconds since the epoch; tests may set it. */
  time: number;
  /** Milliseconds of each call of `sleep`, which advances `time` and returns at once. */
  readonly sleeps: number[];
}

export function testClock(): TestClock {
  const sleeps: number[] = [];
  return {
    time: Date.UTC(2024, 0, 1),
    sleeps,
    now() {
      return this.time;
    },
    sleep(milliseconds, signal) {
      signal.throwIfAborted();
      sleeps.push(milliseconds);
      this.time += milliseconds;
      return Promise.resolve();
    },
    random: () => 0.5,
  };
}

export type PullOptions = Partial<RegistryOptions> & { readonly clock?: Clock };

/** Opens an image with an empty environment, so that no file of the developer is read. */
export function openImage(
  reference: string,
  { clock = testClock(), ...options }: PullOptions = {},
): Promise<Image> {
  const defaults: RegistryOptions = {
    platform: { wanted: parsePlatform('linux/amd64'), isExplicit: true },
    credentials: null,
    insecure: false,
    caFile: null,
    environment: {},
    signal: new AbortController().signal,
  };
  return openRegistryImage(parseReference(reference), { ...defaults, ...options }, clock);
}

/** Reads the layers one after the other. */
export async function readLayers(image: Image): Promise<readonly Buffer[]> {
  const layers: Buffer[] = [];
  for await (const blob of image.layerBlobs())
    layers.push(await buffer(blob.open(new AbortController().signal)));
  return layers;
}

/** Opens the image, reads its layers as text and closes it. */
export async function pull(reference: string, options: PullOptions = {}): Promise<readonly string[]> {
  const image = await openImage(reference, options);
  try {
    return (await readLayers(image)).map(String);
  } finally {
    await image.close();
  }
}

/** Returns the error of a pull that must fail. */
export async function failureOf(pulling: Promise<unknown>): Promise<ScanError> {
  const outcome: unknown = await pulling.then(
    () => 'it did not fail',
    (error: unknown) => error,
  );
  if (outcome instanceof ScanError) return outcome;
  throw new Error('no ScanError', { cause: outcome });
}
