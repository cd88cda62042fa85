// Builds dist/: the command, its worker and the library. Three steps: the index of the catalogue, the modules of
// build/built-in/ (the exports of src/built-in/ as data), and the bundles that import them as `#built-in/NAME`.
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
  // The files of an earlier build are removed last: a command that is running may still load them.
  const old = (await readdir(dist)).filter((name) => !outputs.has(name));
  await Promise.all(old.map((name) => rm(join(dist, name), { recursive: true })));
  await chmod(join(dist, 'cli.js'), 0o755);
}

/**
 * Runs the modules of src/built-in/ and writes their exports as data, so that no scan computes them again: detectors
 * take ten times as long to assemble as to parse, and seconds to compile.
 */
async function writeBuiltIn() {
  const names = (await readdir(join(root, 'src/built-in'))).map((name) => basename(name, '.ts'));
  const modules = await runSources(
    names.map((name, i) => `export * as m${i} from './src/built-in/${name}.ts';`).join('\n'),
  );
  await mkdir(builtIn, { recursive: true });
  await Promise.all(
    names.map((name, i) => writeFile(join(builtIn, `${name}.js`), dataModule(name, modules[`m${i}`]))),
  );
}

/** @returns the exports of a module that imports from the sources; paths in `contents` are relative to the root */
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

/**
 * @returns the text of a module with the same exports as data. A function without parameters stays a function, so
 *   that its value is parsed only when it is needed.
 */
function dataModule(file, exports) {
  return Object.entries(exports)
    .map(([name, value]) => {
      const path = `src/built-in/${file}.ts: ${name}`;
      return typeof value === 'function'
        ? `export const ${name} = () => ${expressionOf(value(), path)};\n`
        : `export const ${name} = ${expressionOf(value, path)};\n`;
    })
    .join('');
}

/** JSON in a string is parsed faster than the same text as JavaScript. Only verifiers contain regular expressions. */
function expressionOf(value, path) {
  const json = JSON.stringify(value);
  if (json !== undefined && isDeepStrictEqual(JSON.parse(json), value)) {
    return typeof value === 'string' ? json : `JSON.parse(${JSON.stringify(json)})`;
  }
  return literalOf(value, path);
}

/** @param path names the value in an error: `src/built-in/verifiers.ts: verifiers.12.rules.0.at` */
function literalOf(value, path) {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map((each, i) => literalOf(each, `${path}.${i}`)).join(',')}]`;
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return `{${Object.entries(value)
      .map(([key, each]) => `${JSON.stringify(key)}:${literalOf(each, `${path}.${key}`)}`)
      .join(',')}}`;
  }
  const json = typeof value === 'object' && value !== null ? undefined : JSON.stringify(value);
  if (json === undefined) {
    throw new Error(`${path} cannot be built: write a text, number, boolean, array, plain object or RegExp`);
  }
  return json;
}

/**
 * Bundles the command, the library and the worker.
 * @param conditions `built` makes `#built-in/NAME` build/built-in/NAME.js rather than src/built-in/NAME.ts
 *   (package.json, `imports`)
 * @returns the names of the written files
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
    // Modules that are imported dynamically become separate files, which are loaded when they are needed.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // yargs is bundled, since every start needs it: starts are twice as fast. These are loaded lazily or are CommonJS.
    external: ['dockerode', 'piscina', 'smol-toml', 'tar-stream', 'undici', 'yaml'],
    sourcemap: true,
    logLevel: 'warning',
    metafile: true,
  });
  return new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
