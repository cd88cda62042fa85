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
export const workedOutAhead = aheadPlugin((detector) => detector);

/** Workers get what the matcher knows of a detector (`MatchedDetector`): not half of the text that has to be parsed. */
const workedOutForWorkers = aheadPlugin((detector) =>
  Object.fromEntries(Object.entries(detector).filter(([name]) => !TOLD.has(name))),
);
const TOLD = new Set(['title', 'description', 'severity', 'examples', 'counterExamples', 'docs']);

function aheadPlugin(keptOf) {
  return {
    name: 'worked-out-ahead',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]worker[\\/]built-in-program\.ts$/ }, async () => ({
        contents: `import { unpackTables } from '../matcher/prefilter/pack.ts';
          export const builtInProgram = () => unpackTables('${(await workOut()).program}');`,
        resolveDir: join(root, 'src/worker'),
        loader: 'ts',
      }));
      onLoad({ filter: /[\\/]src[\\/]detectors[\\/]built-in-revision\.ts$/ }, async () => ({
        contents: `export const builtInRevision = () => '${(await workOut()).revision}';`,
      }));
      onLoad({ filter: /[\\/]src[\\/]detectors[\\/]index\.ts$/ }, async () => {
        const json = JSON.stringify((await workOut()).detectors.map(keptOf));
        return { contents: `export const detectors = JSON.parse(${JSON.stringify(json)});` };
      });
    },
  };
}

let ahead;
const workOut = () => (ahead ??= runSources());

/** Runs the sources as they are. */
async function runSources() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { builtInProgram } from './src/worker/built-in-program.ts';
        import { packTables } from './src/matcher/prefilter/pack.ts';
        import { builtInRevision } from './src/detectors/built-in-revision.ts';
        export { detectors } from './src/detectors/index.ts';
        export const revision = builtInRevision();
        export const program = packTables(builtInProgram());`,
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
  const worked = await import(`data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`);
  const { detectors } = worked;
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(detectors)), detectors))
    throw new Error('a detector is more than data');
  return worked;
}

export async function buildAll() {
  const outputs = await Promise.all([
    buildFrom({ cli: 'src/cli/main.ts', index: 'src/index.ts' }, workedOutAhead),
    buildFrom({ 'layer-worker': 'src/worker/layer-worker.ts' }, workedOutForWorkers),
  ]);
  // What is left of an earlier build goes last, so that a command that runs meanwhile finds its files.
  const built = new Set(outputs.flat());
  const old = (await readdir(dist)).filter((name) => !built.has(name));
  await Promise.all(old.map((name) => rm(join(dist, name), { recursive: true })));
  await chmod(join(dist, 'cli.js'), 0o755);
}

/** @returns the names of the files that were written */
async function buildFrom(entryPoints, plugin) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
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
    plugins: [plugin],
  });
  return Object.keys(metafile.outputs).map((path) => basename(path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
