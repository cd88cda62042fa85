import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Invocation {
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: Uint8Array;
  /** Keeps standard input open after `stdin` has been written. */
  readonly isStdinOpen?: boolean;
  readonly cwd?: string;
  /** Files or devices to use in place of pipes. */
  readonly outputs?: { readonly stdout?: string; readonly stderr?: string };
  /** Called after the command has started, with a function that sends it a signal. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs the built command as a user would; of this process's environment it inherits only PATH. */
export function scanImage(args: readonly string[], invocation: Invocation = {}): Promise<Outcome> {
  const { environment = {}, stdin, isStdinOpen = false, cwd, outputs = {}, onStart } = invocation;
  const files = [outputs.stdout, outputs.stderr].map((path) =>
    path === undefined ? null : openSync(path, 'w'),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd,
      env: {
        PATH: process.env.PATH,
        HOME: '/nonexistent',
        DOCKER_HOST: 'unix:///nonexistent.sock',
        ...environment,
      },
      stdio: ['pipe', ...files.map((file) => file ?? ('pipe' as const))],
    });
    for (const file of files) if (file !== null) closeSync(file);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const kill = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve({
        status,
        signal,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      });
    });
    child.stdin?.on('error', () => undefined); // A command that fails early does not read its input.
    if (stdin !== undefined) child.stdin?.write(stdin);
    if (!isStdinOpen) child.stdin?.end();
    onStart?.(kill);
  });
}
