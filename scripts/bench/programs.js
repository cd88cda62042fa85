// Builds the programs that are measured.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildAll } from '../build.js';
import { root } from '../install.js';

/** @returns the paths of the programs: scan-image as it is shipped, and those of the benchmark */
export async function buildPrograms(cache) {
  await buildAll();
  const outdir = join(cache, 'programs');
  await rm(outdir, { recursive: true, force: true });
  // A copy, so that another build does not change what is being measured.
  await cp(join(root, 'dist'), join(outdir, 'dist'), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['floor', 'floor-worker', 'one-core'].map((name) => `scripts/bench/${name}.js`),
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    conditions: ['built'],
    logLevel: 'warning',
  });
  return {
    scan: join(outdir, 'dist/cli.js'),
    floor: join(outdir, 'floor.js'),
    oneCore: join(outdir, 'one-core.js'),
  };
}
