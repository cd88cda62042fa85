import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { SNIPPETS } from './index.ts';
import { LANGUAGES, STORES, type Language } from './snippet.ts';
import { STRIPE_CLIENTS } from './stripe-client.ts';
import { CSHARP_STUBS, JAVA_STUBS, TYPESCRIPT_STUBS } from './testing/client-stubs.ts';

const names = { variable: 'CIRCLECI_TOKEN', path: 'app/circleci-token', field: 'api_key' };
const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Returns what a tool prints; empty if it succeeds. */
function complaints(tool: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8' });
  if (error !== undefined) return error.message;
  return status === 0 ? '' : `${stdout}${stderr}` || `${tool} ended with ${String(status)}`;
}

/** Returns the files that gofmt would change or cannot parse. */
function unformatted(tool: string, files: readonly string[]): string {
  const { stdout, stderr } = spawnSync(tool, ['-e', '-l', ...files], { encoding: 'utf8' });
  return stdout + stderr;
}

const isInstalled = (tool: string, ...args: readonly string[]): boolean =>
  spawnSync(tool, args, { stdio: 'ignore' }).error === undefined;

/** Wraps statements in a class: Debian's compiler is older than top-level statements. */
function inMain(code: string): string {
  const [, usings = '', statements = ''] = /^((?:using .*;\n|\n)*)([^]*)$/.exec(code) ?? [];
  return `${usings}class Program { static void Main() {\n${statements}} }\n`;
}

interface Sample {
  readonly name: string;
  readonly code: string;
}

const samplesOf = (language: Language): readonly Sample[] => [
  ...STORES.map((store) => ({ name: store, code: SNIPPETS[language][store].code(names) })),
  ...STRIPE_CLIENTS.filter((setup) => setup.language === language).map(({ code }) => ({
    name: 'stripe',
    code,
  })),
];

/** Checks the code with the language’s own tool. A machine without the tool skips the test. */
function checked(language: string, tool: string, version: string, check: () => void): void {
  const hasTool = isInstalled(tool, version);
  const note = hasTool ? '' : ` (skipped: no ${tool} on this machine)`;
  test.skipIf(!hasTool)(`in ${language} passes ${tool}${note}`, check);
}

describe('the code of all snippets', () => {
  checked('Python', 'python3', '--version', () => {
    const files = samplesOf('python').map(({ name, code }) => write(`python/${name}.py`, code));
    expect(complaints('python3', '-m', 'py_compile', ...files)).toBe('');
  });

  checked('JavaScript', process.execPath, '--version', () => {
    for (const { name, code } of samplesOf('javascript')) {
      expect(complaints(process.execPath, '--check', write(`node/${name}.mjs`, code)), name).toBe('');
    }
  });

  test('in JavaScript passes the TypeScript compiler in strict mode', () => {
    const stubs = write('ts/stubs.d.ts', TYPESCRIPT_STUBS);
    const files = samplesOf('javascript').map(({ name, code }) => write(`ts/${name}.ts`, code));
    const program = ts.createProgram([stubs, ...files], {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2022.d.ts'],
      types: ['node'],
      typeRoots: [join(import.meta.dirname, '../../../node_modules/@types')],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
    });
    const messages = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
    expect(messages).toEqual([]);
  });

  checked('Java', 'javac', '-version', () => {
    const stubs = Object.entries(JAVA_STUBS).map(([path, code]) => write(`java/${path}`, code));
    // javac runs once for all files, so each class needs a different name.
    const files = samplesOf('java').map(({ name, code }) => {
      const type = /public final class (\w+)/.exec(code)?.[1] ?? '';
      return write(`java/${type}_${name}.java`, code.replaceAll(type, `${type}_${name}`));
    });
    expect(complaints('javac', '-proc:none', '-d', join(folder, 'java/classes'), ...files, ...stubs)).toBe(
      '',
    );
  });

  checked('Go', 'gofmt', '-h', () => {
    const files = samplesOf('go').map(({ name, code }) => write(`go/${name}.go`, code));
    expect(unformatted('gofmt', files)).toBe('');
  });

  checked('Ruby', 'ruby', '--version', () => {
    for (const { name, code } of samplesOf('ruby')) {
      expect(complaints('ruby', '-wc', write(`ruby/${name}.rb`, code)), name).toBe('');
    }
  });

  checked('PHP', 'php', '--version', () => {
    for (const { code } of STRIPE_CLIENTS.filter(({ language }) => language === 'php')) {
      expect(complaints('php', '-l', write('php/stripe.php', code))).toBe('');
    }
  });

  checked('C#', 'mcs', '--version', () => {
    const stubs = Object.entries(CSHARP_STUBS).map(([path, code]) => write(`csharp/${path}`, code));
    for (const { code } of STRIPE_CLIENTS.filter(({ language }) => language === 'csharp')) {
      const program = write('csharp/stripe.cs', inMain(code));
      expect(complaints('mcs', '-nologo', `-out:${program}.exe`, program, ...stubs)).toBe('');
    }
  });
});

describe('a snippet', () => {
  test('exists for every language and store', () => {
    const all = LANGUAGES.flatMap((language) => STORES.map((store) => SNIPPETS[language][store].code(names)));
    expect(new Set(all).size).toBe(20);
  });

  test('contains the given names of the secret', () => {
    for (const language of LANGUAGES) {
      const { env, aws, vault, conjur } = SNIPPETS[language];
      expect(env.code(names)).toContain('CIRCLECI_TOKEN');
      expect(aws.code(names)).toContain('app/circleci-token');
      expect(conjur.code(names)).toContain('app/circleci-token');
      expect(vault.code(names)).toContain('api_key');
    }
  });

  test('reads Vault’s address and token from VAULT_ADDR and VAULT_TOKEN', () => {
    for (const language of LANGUAGES) {
      expect(SNIPPETS[language].vault.code(names)).toMatch(/VAULT_ADDR[^]*VAULT_TOKEN/);
    }
  });
});
