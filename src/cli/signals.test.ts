import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { type Socket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Outcome, scanImage } from '../testing/command.ts';
import { buildImage, legacyArchive } from '../testing/image.ts';
import { startRegistry } from '../testing/registry-server.ts';
import { tar } from '../testing/tar.ts';

let folder: string;
const closers: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signals-'));
  await mkdir(join(folder, 'tmp'));
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await rm(folder, { recursive: true });
});

const image = await buildImage({ layers: [{ entries: [{ name: 'random', body: randomBytes(2_000_000) }] }] });

/** Runs the command, and sends it a signal when `reached` settles. */
async function interrupt(
  args: readonly string[],
  reached: Promise<unknown>,
  signal: NodeJS.Signals = 'SIGINT',
  options: Parameters<typeof scanImage>[1] = {},
): Promise<Outcome> {
  return scanImage(args, {
    ...options,
    environment: { TMPDIR: join(folder, 'tmp'), HOME: folder, ...options.environment },
    onStart: (kill) => {
      void reached.then(() => {
        kill(signal);
      });
    },
  });
}

const expectEnded = async ({ status, stdout, stderr }: Outcome, expected: number): Promise<void> => {
  expect({ status, stdout, stderr }).toEqual({ status: expected, stdout: '', stderr: '' });
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
};

/** Starts a registry that stalls in the middle of a layer; `reached` then settles. */
async function stallingRegistry(): Promise<{ host: string; reached: Promise<void> }> {
  const [layer] = image.layers;
  const registry = await startRegistry({
    manifests: { '1': image.manifest },
    blobs: { [image.configDigest]: image.config, [layer?.digest ?? '']: layer?.blob ?? Buffer.alloc(0) },
  });
  closers.push(() => registry.close());
  const reached = new Promise<void>((resolve) => {
    registry.fault = (request, response) => {
      if (!request.url?.includes(layer?.digest ?? 'none')) return false;
      response.writeHead(200, { 'content-length': String(layer?.blob.byteLength) });
      response.write(layer?.blob.subarray(0, 1_000_000), () => {
        resolve();
      });
      return true;
    };
  });
  return { host: registry.host, reached };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s in the middle of a pull ends the scan with status %i and leaves no files',
  async (signal, status) => {
    const { host, reached } = await stallingRegistry();
    await expectEnded(await interrupt([`registry:${host}/app:1`], reached, signal), status);
  },
);

test('SIGINT ends a scan whose engine does not answer', async () => {
  const socket = join(folder, 'engine.sock');
  const server = createServer();
  const reached = new Promise((resolve) =>
    server.on('connection', (peer) => {
      resolve(peer.resume());
    }),
  );
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  await expectEnded(await interrupt(['docker:app:1', '--host', `unix://${socket}`], reached), 130);
});

test('SIGINT ends a scan whose standard input stalls', async () => {
  const archive = await tar(legacyArchive(image));
  const { host, reached } = await stallingRegistry();
  // The end of the pull shows that a process has had the time to start and to handle signals.
  const pulled = interrupt([`registry:${host}/app:1`], reached);
  const stalled = interrupt(['-'], pulled, 'SIGINT', {
    stdin: archive.subarray(0, 500_000),
    isStdinOpen: true,
  });
  await expectEnded(await stalled, 130);
});

test('SIGINT also ends a credential helper that hangs', async () => {
  const registry = await startRegistry({
    manifests: { '1': image.manifest },
    blobs: {},
    auth: { kind: 'basic', username: 'me', password: 'made-up-for-this-test' },
  });
  closers.push(() => registry.close());
  const started = createServer();
  await new Promise<void>((resolve) => started.listen(join(folder, 'started.sock'), resolve));
  closers.push(() => new Promise((resolve) => started.close(resolve)));
  // The helper keeps this connection open while it runs.
  const helper = once(started, 'connection') as Promise<[Socket]>;
  const ended = helper.then(([peer]) => once(peer.resume(), 'close'));
  const script = `#!${process.execPath}
require('node:net').connect(${JSON.stringify(join(folder, 'started.sock'))});
setInterval(() => {}, 1000);
`;
  await writeFile(join(folder, 'docker-credential-slow'), script);
  await chmod(join(folder, 'docker-credential-slow'), 0o755);
  await mkdir(join(folder, '.docker'));
  await writeFile(join(folder, '.docker/config.json'), JSON.stringify({ credsStore: 'slow' }));
  const outcome = await interrupt([`registry:${registry.host}/app:1`], helper, 'SIGINT', {
    environment: { PATH: `${folder}:${process.env.PATH ?? ''}` },
  });
  expect(outcome.status).toBe(130);
  await ended;
});
