// Measures much larger images: memory must not grow with the size, and time at most linearly.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measureScan } from './compare.js';
import { bigFile, manyFiles, manyLayers, repeated } from './scale-images.js';
import { medians } from './statistics.js';

/** `build(layout, image, n)` writes an image of `n` units. */
const CASES = [
  { what: 'the whole image', build: repeated, sizes: [1, 4], label: (n) => `${n} times the image` },
  { what: 'a layer of one file', build: bigFile, sizes: [1, 3], label: (n) => `${n} times the image` },
  {
    what: 'a layer of small files',
    build: manyFiles,
    sizes: [250_000, 500_000],
    label: (n) => `${n} files`,
  },
  { what: 'an image of many layers', build: manyLayers, sizes: [150, 300], label: (n) => `${n} layers` },
];

/** @returns {{ what, small, big }[]}, each side {{ label, units, wall, cpu, peak }} */
export async function measureScale(image, programs, cache, rounds) {
  const results = [];
  for (const { what, build, sizes, label } of CASES) {
    const layouts = sizes.map((units) => join(cache, 'scale', String(units)));
    try {
      for (const [at, units] of sizes.entries()) {
        console.error(`${what}: building ${label(units)} …`);
        await build(layouts[at], image, units);
      }
      const runs = sizes.map(() => []);
      for (let round = 1; round <= rounds; round++) {
        console.error(`${what}: round ${String(round)} of ${String(rounds)} …`);
        for (const [at, layout] of layouts.entries()) {
          runs[at].push(await measureScan(programs, `oci-dir:${layout}`));
        }
      }
      const [small, big] = sizes.map((units, at) => ({ label: label(units), units, ...medians(runs[at]) }));
      results.push({ what, small, big });
    } finally {
      await rm(join(cache, 'scale'), { recursive: true, force: true });
    }
  }
  return results;
}
