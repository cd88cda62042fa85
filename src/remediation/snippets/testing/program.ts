import { execFile, spawn } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { SNIPPETS } from '../index.ts';
import type { Language, Store } from '../snippet.ts';
import { GO_CLIENTS, NPM_CLIENTS, pythonWith } from './clients.ts';
import { NAMES, type Environment } from './fake-stores/fake-store.ts';

const execute = promisify(execFile);

/** The command line of a program that calls a snippet and prints the secret. */
export type Program = readonly [command: string, ...args: string[]];

/** @param folder an existing, empty folder */
export async function build(language: Language, store: Store, folder: string): Promise<Program> {
  const { code, needs } = SNIPPETS[language][store];
  return BUILDERS[language](folder, code(NAMES), needs);
}

type Builder = (folder: string, code: string, needs: string | null) => Promise<Program>;

const BUILDERS: Readonly<Record<Language, Builder>> = {
  async python(folder, code, needs) {
    const main = 'from app_secret import read_secret\n\nprint(read_secret(), end="")\n';
    await write(folder, { 'app_secret.py': code, 'main.py': main });
    return [pythonWith(needs) ?? 'python3', join(folder, 'main.py')];
  },

  async javascript(folder, code, needs) {
    const main = `import { readSecret } from './secret.mjs';\n\nprocess.stdout.write(await readSecret());\n`;
    await write(folder, { 'secret.mjs': code, 'main.mjs': main });
    if (needs !== null) await symlink(NPM_CLIENTS, join(folder, 'node_modules'), 'dir');
    return [process.execPath, join(folder, 'main.mjs')];
  },

  async java(folder, code) {
    const main = `public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.print(AppSecret.read());
    }
}
`;
    await write(folder, { 'AppSecret.java': code, 'Main.java': main });
    const files = [join(folder, 'AppSecret.java'), join(folder, 'Main.java')];
    await execute('javac', ['-proc:none', '-encoding', 'UTF-8', '-d', folder, ...files]);
    return ['java', '-cp', folder, 'Main'];
  },

  async go(folder, code) {
    const takesContext = code.includes('func Read(ctx ');
    const main = `package main

import (
	${takesContext ? '"context"' : ''}
	"fmt"
	"os"

	"secret"
)

func main() {
	value, err := secret.Read(${takesContext ? 'context.Background()' : ''})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print(value)
}
`;
    await write(folder, { 'src/secret/secret.go': code, 'src/main/main.go': main });
    const binary = join(folder, 'main');
    const settings = {
      // Debian’s packages have the layout of GOPATH, without modules.
      GO111MODULE: 'off',
      GOPATH: [folder, GO_CLIENTS].join(delimiter),
      GOPROXY: 'off',
      GOTOOLCHAIN: 'local',
      GOENV: 'off',
      GOFLAGS: '',
      CGO_ENABLED: '0',
    };
    await execute('go', ['build', '-o', binary, 'main'], {
      cwd: folder,
      env: { ...process.env, ...settings },
    });
    return [binary];
  },

  async ruby(folder, code) {
    const main = 'require_relative "app_secret"\n\n$stdout.write(read_secret)\n';
    await write(folder, { 'app_secret.rb': code, 'main.rb': main });
    return ['ruby', join(folder, 'main.rb')];
  },
};

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

interface ProcessResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The arguments of the process, the command first. */
  readonly args: readonly string[];
}

/** Runs a program. Its environment has only the PATH of this process. */
export function run(
  [command, ...args]: Program,
  home: string,
  environment: Environment,
): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: home,
      env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      const stdout = Buffer.concat(out).toString();
      resolve({ status, stdout, stderr: Buffer.concat(err).toString(), args: child.spawnargs });
    });
  });
}
