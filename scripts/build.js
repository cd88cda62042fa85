// Builds dist/: the command, its worker and the library. Three steps: the index of the catalogue, the modules of
// build/built-in/ (what src/built-in/ computes, as data), and the bundles that import these as `#built-in/NAME`.
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { writeCatalogueIndex } from './catalogue-index.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const builtIn = join(root, 'build/built-in');

export async function buildAll() {
  await writeCatalogueIndex();
  await writeBuiltIn();
  const outputs = await bundle({ outdir: 'dist', conditions: ['built'] });
  // Files of an earlier build go last, so that a command that runs meanwhile finds its files.
  const old = (await readdir(dist)).filter((name) => !outputs.has(name));
  await Promise.all(old.map((name) => rm(join(dist, name), { recursive: true })));
  await chmod(join(dist, 'cli.js'), 0o755);
}

/**
 * Runs the modules of src/built-in/ and writes what they export as data, so that no scan computes it again: the
 * detectors take ten times as long to assemble as to parse, and seconds to compile.
 */
async function writeBuiltIn() {
  const names = (await readdir(join(root, 'src/built-in'))).map((name) => basename(name, '.ts'));
  const modules = await runSources(
    names.map((name, i) => `export * as m${i} from './src/built-in/${name}.ts';`).join('\n'),
  );
  await mkdir(builtIn, { recursive: true });
  await Promise.all(
    names.map((name, i) => writeFile(join(builtIn, `${name}.js`), moduleOf(modules[`m${i}`]))),
  );
}

/** @returns the exports of a module that is bundled from the sources; `contents` imports relative to the root */
export async function runSources(contents) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  const [{ contents: code }] = outputFiles;
  return await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** A function without parameters stays one, so that its value is computed only when it is needed. */
function moduleOf(exported) {
  return Object.entries(exported)
    .map(([name, value]) =>
      typeof value === 'function'
        ? `export const ${name} = () => ${textOf(value())};\n`
        : `export const ${name} = ${textOf(value)};\n`,
    )
    .join('');
}

/** JSON in a string is parsed faster than the same text as JavaScript; only verifiers hold regular expressions. */
function textOf(value) {
  const json = JSON.stringify(value);
  if (isDeepStrictEqual(JSON.parse(json), value)) {
    return typeof value === 'string' ? json : `JSON.parse(${JSON.stringify(json)})`;
  }
  return literalOf(value);
}

function literalOf(value) {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(literalOf).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    if (Object.getPrototypeOf(value) !== Object.prototype)
      throw new Error('an entry of the catalogue is more than data');
    return `{${Object.entries(value)
      .map(([key, each]) => `${JSON.stringify(key)}:${literalOf(each)}`)
      .join(',')}}`;
  }
  const json = JSON.stringify(value);
  if (json === undefined) throw new Error('an entry of the catalogue is more than data');
  return json;
}

/**
 * Bundles the command, the library and the worker.
 * @param conditions with `built`, `#built-in/NAME` is build/built-in/NAME.js; without, src/built-in/NAME.ts
 *   (package.json, `imports`)
 * @returns the names of the files that were written
 */
export async function bundle({ outdir, conditions }) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      cli: 'src/cli/main.ts',
      index: 'src/index.ts',
      'layer-worker': 'src/worker/layer-worker.ts',
    },
    outdir,
    bundle: true,
    conditions,
    // Modules that are imported dynamically become files that are loaded when they are needed.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // What every start needs (yargs) is bundled, which makes it twice as fast. These are loaded lazily or are CommonJS.
    external: ['dockerode', 'piscina', 'smol-toml', 'tar-stream', 'undici', 'yaml'],
    sourcemap: true,
    logLevel: 'warning',
    metafile: true,
  });
  return new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
