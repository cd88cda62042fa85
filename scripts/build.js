// Builds dist/: the command, its worker and the library, each beside the others so that the pool finds its worker.
import { chmod, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

export async function buildAll() {
  const { metafile } = await build({
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
    // What every start needs (yargs) is bundled, which makes it twice as fast. These come late, or are CommonJS.
    external: ['dockerode', 'fzstd', 'piscina', 'tar-stream', 'undici'],
    sourcemap: true,
    logLevel: 'warning',
    metafile: true,
  });
  // What is left of an earlier build goes last, so that a command that runs meanwhile finds its files.
  const built = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  const old = (await readdir(dist)).filter((name) => !built.has(name));
  await Promise.all(old.map((name) => rm(join(dist, name), { recursive: true })));
  await chmod(join(dist, 'cli.js'), 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
