import { execFile } from 'node:child_process';
import { asString, parseObject } from '../../json.ts';
import type { Credentials } from './credentials.ts';

const NAME = /^[A-Za-z0-9._-]+$/;
/** Milliseconds: a keychain may have to ask the user. */
const TIMEOUT_MS = 60_000;
const OUTPUT_BYTES = 1024 * 1024;
/** Output of a helper without credentials (docker-credential-helpers, credentials/error.go). */
const NOT_FOUND = 'credentials not found in native keychain';

/**
 * Runs `docker-credential-NAME get` with the server on stdin; returns null if the helper has no credentials.
 * No error quotes the helper's output.
 * @throws Error that names the problem, or the signal's reason
 */
export async function queryHelper(
  name: string,
  server: string,
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<Credentials | null> {
  if (!NAME.test(name)) throw new Error('the name of its credential helper is malformed');
  const program = `docker-credential-${name}`;
  const { failure, stdout } = await run(program, server, environment, signal);
  signal.throwIfAborted();
  if (failure !== null) {
    if (stdout.toString('utf8').includes(NOT_FOUND)) return null;
    throw new Error(`${program} ${failure}`);
  }
  const answer = parseObject(stdout) ?? {};
  const username = asString(answer.Username) ?? '';
  const secret = asString(answer.Secret) ?? '';
  if (secret === '') throw new Error(`${program} answers without a secret`);
  return username === '<token>'
    ? { kind: 'identity-token', token: secret, from: program }
    : { kind: 'password', username, password: secret, from: program };
}

function run(
  program: string,
  input: string,
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<{ failure: string | null; stdout: Buffer }> {
  return new Promise((resolve) => {
    const options = {
      encoding: 'buffer',
      env: { ...environment },
      killSignal: 'SIGKILL',
      maxBuffer: OUTPUT_BYTES,
      signal,
      timeout: TIMEOUT_MS,
      windowsHide: true,
    } as const;
    const child = execFile(program, ['get'], options, (error, stdout) => {
      resolve({ failure: error === null ? null : describe(error), stdout });
    });
    // EPIPE from a helper that does not read stdin is ignored: its exit status counts.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

function describe(error: { code?: unknown; killed?: boolean }): string {
  if (error.code === 'ENOENT') return 'is not on the PATH';
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'prints too much';
  if (error.killed === true) return `has not answered in ${String(TIMEOUT_MS / 1000)} s`;
  return `failed (${String(error.code)})`;
}
