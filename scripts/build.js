// Builds dist/: the command, its worker and the library, each beside the others so that the pool finds its worker.
import { chmod, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

/**
 * What each thread of each scan would work out again is worked out once: the detectors, which are data and take ten
 * times as long to be put together as to be parsed, and what is compiled of them.
 */
export const workedOutAhead = {
  name: 'worked-out-ahead',
  setup({ onLoad, onStart }) {
    let ahead;
    onStart(() => {
      ahead = workOut();
    });
    onLoad({ filter: /[\\/]src[\\/]worker[\\/]built-in-program\.ts$/ }, async () => ({
      contents: `import { unpackProgram } from '../matcher/pack.ts';
        export const builtInProgram = () => unpackProgram('${(await ahead).program}');`,
      resolveDir: join(root, 'src/worker'),
      loader: 'ts',
    }));
    onLoad({ filter: /[\\/]src[\\/]detectors[\\/]index\.ts$/ }, async () => ({
      contents: `export const detectors = JSON.parse(${JSON.stringify((await ahead).detectors)});`,
    }));
  },
};

/** Runs the sources as they are. */
async function workOut() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { builtInProgram } from './src/worker/built-in-program.ts';
        import { packProgram } from './src/matcher/pack.ts';
        export { detectors } from './src/detectors/index.ts';
        export const program = packProgram(builtInProgram());`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  const [{ contents }] = outputFiles;
  const { program, detectors } = await import(
    `data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`
  );
  const json = JSON.stringify(detectors);
  if (!isDeepStrictEqual(JSON.parse(json), detectors)) throw new Error('a detector is more than data');
  return { program, detectors: json };
}

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
    external: ['dockerode', 'piscina', 'smol-toml', 'tar-stream', 'undici', 'yaml'],
    sourcemap: true,
    logLevel: 'warning',
    metafile: true,
    plugins: [workedOutAhead],
  });
  // What is left of an earlier build goes last, so that a command that runs meanwhile finds its files.
  const built = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  const old = (await readdir(dist)).filter((name) => !built.has(name));
  await Promise.all(old.map((name) => rm(join(dist, name), { recursive: true })));
  await chmod(join(dist, 'cli.js'), 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
