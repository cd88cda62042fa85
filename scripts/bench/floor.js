// The floor: reads the image as the scanner does, and only decompresses and hashes its layers, in the same worker pool.
import pLimit from 'p-limit';
import { resolveOptions } from '../../src/options.ts';
import { openImage } from '../../src/source/open.ts';
import { createLayerPool } from '../../src/worker/pool.ts';

const signal = new AbortController().signal;
const options = resolveOptions({ reference: process.argv[2] }, {});
const image = await openImage(options.target, {
  ...options,
  signal,
  stdin: process.stdin,
  note: () => undefined,
});
const pool = await createLayerPool({
  threads: options.concurrency,
  limits: options.limits,
  pathKey: [0, 0],
  program: null, // no prefilter, since nothing is matched
  signal,
  workerFile: new URL('./floor-worker.js', import.meta.url),
});
const { layers } = await image.describe();
const limit = pLimit(options.concurrency);
const tasks = [];
for await (const blob of image.layerBlobs()) {
  const { diffId } = layers.find((layer) => layer.blob === blob.key);
  tasks.push(
    limit(async () => {
      const { failure, ...read } = await pool.scan(blob, () => undefined);
      if (failure !== null || read.diffId !== diffId) throw new Error(`${blob.key} was not read completely`);
    }),
  );
}
await Promise.all(tasks);
await pool.close();
