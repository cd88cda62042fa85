// Builds dist/: the command, its worker and the library, each beside the others so that the pool finds its worker.
import { chmod, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export async function buildAll() {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: {
      cli: 'src/cli/main.ts',
      'layer-worker': 'src/worker/layer-worker.ts',
      index: 'src/index.ts',
    },
    outdir: 'dist',
    bundle: true,
    // Modules that are imported late stay files of their own, loaded late.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  await chmod(join(root, 'dist/cli.js'), 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
