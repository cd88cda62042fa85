import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findEndpoint } from './endpoint.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'home-'));
  await mkdir(join(home, '.docker'));
});
afterEach(() => rm(home, { recursive: true }));

test('prefers --host to DOCKER_HOST, and DOCKER_HOST to the defaults', async () => {
  const environment = { HOME: home, DOCKER_HOST: 'tcp://127.0.0.2:2375' };
  expect(await findEndpoint('unix:///run/a.sock', environment)).toMatchObject({ socketPath: '/run/a.sock' });
  expect(await findEndpoint(null, environment)).toMatchObject({ host: '127.0.0.2', port: 2375, tls: null });
});

test('DOCKER_TLS_VERIFY enables TLS, with the certificates in DOCKER_CERT_PATH', async () => {
  await writeFile(join(home, 'ca.pem'), 'CA');
  const found = await findEndpoint(null, {
    DOCKER_HOST: 'tcp://engine.example',
    DOCKER_TLS_VERIFY: '1',
    DOCKER_CERT_PATH: home,
  });
  expect(found).toMatchObject({
    host: 'engine.example',
    port: 2376,
    tls: { ca: Buffer.from('CA'), verify: true },
  });
});

test('uses the current docker context, with its certificates', async () => {
  const id = createHash('sha256').update('lab').digest('hex');
  const meta = join(home, '.docker/contexts/meta', id);
  const tls = join(home, '.docker/contexts/tls', id, 'docker');
  await mkdir(meta, { recursive: true });
  await mkdir(tls, { recursive: true });
  await writeFile(join(home, '.docker/config.json'), JSON.stringify({ currentContext: 'lab' }));
  await writeFile(
    join(meta, 'meta.json'),
    JSON.stringify({ Endpoints: { docker: { Host: 'tcp://[::1]:99', SkipTLSVerify: true } } }),
  );
  await writeFile(join(tls, 'cert.pem'), 'CERT');
  expect(await findEndpoint(null, { HOME: home })).toMatchObject({
    host: '::1',
    port: 99,
    tls: { cert: Buffer.from('CERT'), verify: false },
  });
});

test('a context that does not exist is an error that names it', async () => {
  await expect(findEndpoint(null, { HOME: home, DOCKER_CONTEXT: 'gone' })).rejects.toMatchObject({
    code: 'DAEMON_UNREACHABLE',
    message: expect.stringContaining('"gone"') as unknown,
  });
});

test("uses podman's socket if there is no engine of Docker", async () => {
  await mkdir(join(home, 'podman'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(home, 'podman/podman.sock'), resolve));
  const found = await findEndpoint(null, { HOME: home, XDG_RUNTIME_DIR: home });
  await new Promise((resolve) => server.close(resolve));
  // A machine that runs Docker has its socket first in the list.
  expect(['/var/run/docker.sock', join(home, 'podman/podman.sock')]).toContain(found.socketPath);
});

test('reports an invalid address with a valid form', async () => {
  await expect(findEndpoint('ssh://me@host', {})).rejects.toMatchObject({
    code: 'USAGE',
    hint: expect.stringContaining('unix://') as unknown,
  });
});
