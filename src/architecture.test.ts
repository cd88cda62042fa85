import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/**
 * The import rule: data moves one way through the folders. Each folder lists what it may import: a folder, a file of
 * one, or (`type:`) only its types.
 */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'schemes.ts': [],
  'errors.ts': ['schemes.ts'],
  'version.ts': ['../package.json'],
  'nearest.ts': [],
  'json.ts': [],
  oci: ['errors.ts', 'json.ts'],
  http: ['errors.ts'],
  archive: ['errors.ts', 'json.ts'],
  layers: [],
  catalogue: [],
  'built-in': ['catalogue', 'matcher'],
  matcher: ['errors.ts', 'catalogue/model'],
  source: ['errors.ts', 'schemes.ts', 'json.ts', 'oci', 'http', 'archive', 'layers/path.ts'],
  'progress.ts': [],
  worker: ['errors.ts', 'oci', 'archive', 'type:source', 'layers', 'built-in', 'catalogue', 'matcher'].concat(
    ['type:progress.ts'],
  ),
  metadata: ['errors.ts', 'json.ts', 'oci', 'matcher', 'type:source', 'type:worker'],
  rules: ['errors.ts', 'nearest.ts', 'built-in', 'catalogue', 'matcher', 'findings/strength.ts'],
  findings: ['errors.ts', 'oci', 'layers', 'catalogue/model', 'type:matcher', 'type:worker'],
  verify: ['errors.ts', 'built-in', 'catalogue/model', 'findings', 'http'],
  policy: ['errors.ts', 'oci', 'type:layers', 'type:source', 'type:worker', 'findings', 'catalogue/model'],
  result: [
    'errors.ts',
    'version.ts',
    'oci',
    'built-in',
    'catalogue',
    'metadata',
    'findings',
    'policy',
  ].concat(['type:rules', 'type:source']),
  report: [
    'errors.ts',
    'schemes.ts',
    'oci',
    'catalogue/model',
    'findings',
    'policy',
    'type:result',
    'remediation',
  ],
  remediation: ['errors.ts', 'nearest.ts', 'json.ts', 'catalogue/model', 'findings/mask.ts', 'built-in'],
  cli: ['*'],
  'scan.ts': ['*'],
  'options.ts': ['*'],
  'index.ts': ['*'],
};

/** The only files that may import a package. */
const SOLE_IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  'tar-stream': ['archive/tar.ts', 'testing/tar.ts'],
  'p-limit': ['scan.ts'],
  piscina: ['worker/pool.ts'],
  'smol-toml': ['rules/parse-toml.ts'],
  yaml: ['rules/parse-yaml.ts', 'verify/registries.ts'],
  yargs: ['cli/arguments.ts'],
};

interface Import {
  readonly from: string;
  /** Path below `src`, or the name of a package. */
  readonly to: string;
  readonly isTypeOnly: boolean;
}

const SRC = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const textOf = (file: string): string => readFileSync(join(SRC, file), 'utf8');

/** Whether only tests use the file. */
const isTest = (file: string): boolean => /(?:^|\/)(?:testing\/|testing\.ts$)|\.test\.ts$/.test(file);
const sources = files.filter((file) => !isTest(file));

const folderOf = (file: string): string => file.split('/')[0] ?? '';

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`. */
function importsOf(file: string, text = textOf(file)): readonly Import[] {
  const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  const fixed = code.matchAll(/^(?:import|export)\s(?:([^;'"]*?)\sfrom\s)?'([^']+)'/gm);
  const late = code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  const all = [
    ...[...fixed].map(([, what = '', to = '']) => ({ to, isTypeOnly: isTypeOnly(what) })),
    ...[...late].map(([, to = '']) => ({ to, isTypeOnly: false })),
  ];
  return all.map(({ to, isTypeOnly: only }) => ({
    from: file,
    to: pathOf(file, to),
    isTypeOnly: only,
  }));
}

/** `#built-in/x` is a file of src/built-in/ (package.json, `imports`). */
function pathOf(file: string, to: string): string {
  if (to.startsWith('#')) return `${to.slice(1)}.ts`;
  return to.startsWith('.') ? normalize(join(dirname(file), to)) : to;
}

/** Whether the import has no effect at run time: `type X`, `type { X }`, `{ type X, type Y }`. */
function isTypeOnly(what: string): boolean {
  if (what.startsWith('type ')) return true;
  const names = /^\{([^]*)\}$/.exec(what.trim())?.[1];
  return names?.split(',').every((name) => /^\s*(?:type\s|$)/.test(name)) ?? false;
}

const isRelative = ({ to }: Import): boolean => to.endsWith('.ts') || to.endsWith('.json');

function isAllowed({ from, to, isTypeOnly: only }: Import): boolean {
  const folder = folderOf(from);
  if (folderOf(to) === folder || isTest(from)) return true;
  const rules = RULES[folder] ?? [];
  if (rules.includes('*')) return folderOf(to) !== 'cli' || folder === 'cli';
  return [to, dirname(to), folderOf(to)].some(
    (it) => rules.includes(it) || (only && rules.includes(`type:${it}`)),
  );
}

const imports = sources.flatMap((file) => importsOf(file));
const said = ({ from, to, isTypeOnly: only }: Import): string => `${from} → ${only ? 'type ' : ''}${to}`;

describe('a folder', () => {
  test('imports only from those before it in the flow', () => {
    expect(
      imports
        .filter(isRelative)
        .filter((it) => !isAllowed(it))
        .map(said),
    ).toEqual([]);
  });

  test('is listed in the import rule', () => {
    expect([...new Set(sources.map(folderOf))].filter((folder) => RULES[folder] === undefined)).toEqual([]);
  });

  test('imports nothing that only tests use', () => {
    expect(imports.filter(({ to }) => isTest(to)).map(said)).toEqual([]);
  });

  test.each(Object.entries(SOLE_IMPORTERS))('imports the package %s only from %j', (name, importers) => {
    const others = files
      .flatMap((file) => importsOf(file))
      .filter(({ from, to }) => (to === name || to.startsWith(`${name}/`)) && !importers.includes(from));
    expect(others.map(said)).toEqual([]);
  });
});

describe('the import rule recognises', () => {
  const seen = (text: string): [string, boolean][] =>
    importsOf('worker/a.ts', text).map(({ to, isTypeOnly: only }) => [to, only]);

  test.each<[string, [string, boolean][]]>([
    [`import { a } from '../source/open.ts';`, [['source/open.ts', false]]],
    [`import {\n  a,\n  type B,\n} from './b.ts';`, [['worker/b.ts', false]]],
    [`import type { A } from '../source/image.ts';`, [['source/image.ts', true]]],
    [`import { type A, type B } from '../source/image.ts';`, [['source/image.ts', true]]],
    [`export * from '../cli/run.ts';`, [['cli/run.ts', false]]],
    [`export type { A } from '../cli/run.ts';`, [['cli/run.ts', true]]],
    [`import 'tar-stream';`, [['tar-stream', false]]],
    [`const a = await import('../source/open.ts');`, [['source/open.ts', false]]],
    [`// import { a } from './a.ts';\n/* import './b.ts'; */`, []],
  ])('%j', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  test('forbidden imports', () => {
    const it = { from: 'worker/a.ts', to: 'source/open.ts' };
    expect(isAllowed({ ...it, isTypeOnly: true })).toBe(true);
    expect(isAllowed({ ...it, isTypeOnly: false })).toBe(false);
    expect(isAllowed({ from: 'matcher/a.ts', to: 'catalogue/detectors.ts', isTypeOnly: true })).toBe(false);
    expect(isAllowed({ from: 'scan.ts', to: 'cli/run.ts', isTypeOnly: false })).toBe(false);
    expect(isAllowed({ from: 'oci/a.ts', to: 'source/image.ts', isTypeOnly: true })).toBe(false);
  });
});

describe('a source file', () => {
  /** Returns the file without its comments. */
  const codeOf = (file: string): string => textOf(file).replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

  test('outside cli/ uses neither the state nor the terminal of the process', () => {
    const touching =
      /\bprocess\.(?:env|argv|stdout|stderr|stdin|exit\w*|on|once|cwd|kill|chdir)\b|(?<!\/)\bconsole\./;
    // Snippets are code for users to copy; vendors' files have addresses of consoles.
    const own = sources.filter((file) => !/^(?:remediation\/snippets|catalogue\/vendors)\//.test(file));
    const found = own.filter((file) => folderOf(file) !== 'cli' && touching.test(codeOf(file)));
    expect(found).toEqual([]);
  });

  test('has no default export', () => {
    expect(files.filter((file) => /^export default\b|\bas default\b/m.test(codeOf(file)))).toEqual([]);
  });

  test('is in a folder with a meaningful name', () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|lib|misc)\//.test(file))).toEqual([]);
    expect(files.filter((file) => /(?:^|\/)(?:types|utils?|helpers?|common)\.ts$/.test(file))).toEqual([]);
  });

  /** A vendor is one file, and Azure issues two dozen kinds of secrets. */
  const LARGE: ReadonlySet<string> = new Set(['catalogue/vendors/azure.ts']);

  test('has at most 400 lines', () => {
    const long = files
      .filter((file) => !file.startsWith('catalogue/vendors/long-tail/') && !LARGE.has(file))
      .map((file): [string, number] => [file, textOf(file).split('\n').length - 1])
      .filter(([, lines]) => lines > 400);
    expect(long).toEqual([]);
  });

  test('exports the public API by name, in fewer than ten lines', () => {
    const exported = textOf('index.ts')
      .split('\n')
      .filter((line) => line !== '');
    expect(exported.length).toBeLessThan(10);
    expect(exported.filter((line) => line.includes('*'))).toEqual([]);
  });
});
