import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findServices } from '../../testing/services.ts';
import { certificate, clientAt, trusting } from './testing.ts';

// Runs with the other real services. .ci/run installs Debian's package redis-server; a missing tool is an error there.
describe.skipIf(findServices() === null)('a real Redis', () => {
  let folder: string;
  let server: ChildProcess;
  let port: number;

  beforeAll(async () => {
    if (certificate === null) throw new Error('openssl, which creates the certificate, is missing');
    folder = await mkdtemp(join(tmpdir(), 'redis-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    await Promise.all([writeFile(key, certificate.key), writeFile(cert, certificate.cert)]);
    port = await freePort();
    const files = ['--tls-cert-file', cert, '--tls-key-file', key, '--tls-ca-cert-file', cert];
    const users = ['--requirepass', 'k7Qz9vLm2T', '--user', 'shop', 'on', '>p4Xw8nRb6Y', '~*', '+@all'];
    const network = [
      '--port',
      '0',
      '--tls-port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--tls-auth-clients',
      'no',
    ];
    server = spawn('redis-server', [...network, ...files, ...users, '--save', '', '--dir', folder]);
    await once(server, 'spawn');
    if (server.stdout === null) throw new Error('the server has no output');
    let output = '';
    for await (const line of createInterface(server.stdout)) {
      output += `${line}\n`;
      if (line.includes('Ready to accept')) return;
    }
    throw new Error(`the server did not start:\n${output}`);
  });
  afterAll(async () => {
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
    await rm(folder, { recursive: true });
  });

  test.each([
    ['', 'k7Qz9vLm2T', 'active: accepted the login'],
    ['default', 'k7Qz9vLm2T', 'active: accepted the login'],
    ['shop', 'p4Xw8nRb6Y', 'active: accepted the login'],
    ['', 'p4Xw8nRb6Y', 'inactive: refused the login (WRONGPASS)'],
    ['shop', 'k7Qz9vLm2T', 'inactive: refused the login (WRONGPASS)'],
  ])('answers the user "%s" with the password %s: %s', async (user, password, expected) => {
    const url = `rediss://${user}:${password}@db.example/0`;
    const { validity, reason } = await clientAt({ port }, trusting)(url, password);
    expect(`${validity}: ${reason}`).toBe(expected);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('the probe has no port');
  return address.port;
}
