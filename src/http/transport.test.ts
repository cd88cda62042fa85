import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request as forward, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { digest, type FakeRegistry, imageContent, startRegistry } from '../testing/registry-server.ts';
import { failureOf, pull, testClock } from '../source/registry/testing.ts';
import { openTransport } from './transport.ts';

const content = imageContent(['layer']);
const LAYER = digest('layer');
const servers: { close(): unknown }[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function start(setup: Partial<Parameters<typeof startRegistry>[0]> = {}): Promise<FakeRegistry> {
  const registry = await startRegistry({ ...content, ...setup });
  servers.push(registry);
  return registry;
}

describe('a registry that cannot be reached', () => {
  it('is reported with the reason', async () => {
    const registry = await start();
    await registry.close();
    servers.splice(0);
    const clock = testClock();
    const error = await failureOf(pull(`${registry.host}/app:1`, { clock }));
    expect(error.code).toBe('REGISTRY_UNREACHABLE');
    expect(error.message).toBe(`${registry.host} cannot be reached: connection refused (ECONNREFUSED)`);
    expect(clock.sleeps).toHaveLength(4);
  });

  it.each(['registry.example:99999', '1.2.3.4.5'])(
    'because %s is not a host is a usage error',
    async (host) => {
      expect(await failureOf(pull(`${host}/app:1`))).toMatchObject({
        code: 'USAGE',
        message: `"${host}" is not the name of a registry`,
      });
    },
  );

  it('because it rejects plain HTTP is reported with the error of HTTPS', async () => {
    const registry = await start({ fault: (_, response) => Boolean(response.writeHead(400).end()) });
    expect(await failureOf(pull(`${registry.host}/app:1`))).toMatchObject({
      code: 'REGISTRY_UNREACHABLE',
      hint: 'allow plain HTTP for this registry with --insecure',
    });
  });

  it('because it does not answer is given up after a timeout', async () => {
    const registry = await start({ fault: () => true });
    const transport = await openTransport({
      insecure: false,
      caFile: null,
      environment: {},
      timeouts: { connect: 1000, idle: 20 },
    });
    const url = new URL(`${registry.origin}/v2/`);
    const sending = transport.send({ url, method: 'GET', headers: {} }, new AbortController().signal);
    await expect(sending).rejects.toThrow('no answer came in time (UND_ERR_HEADERS_TIMEOUT)');
    await transport.close();
  });
});

const openssl = hasOpenssl();

// Node cannot create certificates, so TLS is tested only if there is openssl.
describe.skipIf(!openssl)('a registry with a self-signed certificate', () => {
  let folder: string;
  let caFile: string;
  let tls: { key: string; cert: string };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'certificate-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=fake', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:registry.example'];
    const options = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ];
    execFileSync('openssl', options, { stdio: 'ignore' });
    tls = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
    caFile = cert;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is not trusted', async () => {
    const registry = await start({ tls });
    const error = await failureOf(pull(`${registry.host}/app:1`));
    expect(error.code).toBe('REGISTRY_UNREACHABLE');
    expect(error.message).toBe(
      `${registry.host} cannot be reached: its certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    );
    expect(error.hint).toContain('--ca-file');
  });

  it('is trusted with its CA file or with --insecure', async () => {
    const registry = await start({ tls });
    expect(await pull(`${registry.host}/app:1`, { caFile })).toEqual(['layer']);
    expect(await pull(`${registry.host}/app:1`, { insecure: true })).toEqual(['layer']);
  });

  it('may not redirect to plain HTTP, unless with --insecure', async () => {
    const [registry, storage] = [await start({ tls }), await start()];
    registry.fault = (request, response) => {
      if (!request.url?.endsWith(LAYER)) return false;
      response.writeHead(307, { location: `${storage.origin}/v2/app/blobs/${LAYER}` }).end();
      return true;
    };
    expect(await failureOf(pull(`${registry.host}/app:1`, { caFile }))).toMatchObject({
      code: 'REGISTRY_FAILED',
      message: `${registry.host} redirects from HTTPS to a URL without HTTPS`,
    });
    expect(storage.requests).toEqual([]);
    expect(await pull(`${registry.host}/app:1`, { insecure: true })).toEqual(['layer']);
  });

  it('may not have a token service on plain HTTP, which would see the password', async () => {
    const tokens = await start();
    const registry = await start({ tls, auth: { kind: 'bearer', realm: `${tokens.origin}/token` } });
    const credentials = { username: 'ann', password: 'made-up' };
    expect(await failureOf(pull(`${registry.host}/app:1`, { caFile, credentials }))).toMatchObject({
      code: 'REGISTRY_FAILED',
      message: `the token service of ${registry.host} is not served over HTTPS`,
    });
    expect(tokens.requests).toEqual([]);
  });

  it('is reached through the tunnel of a proxy, which sees no credentials', async () => {
    const credentials = { username: 'ann', password: 'made-up' };
    const registry = await start({ tls, auth: { kind: 'basic', ...credentials } });
    const proxy = await startProxy(registry);
    const environment = { HTTPS_PROXY: `http://user:pass@${proxy.host}` };
    expect(await pull('registry.example/app:1', { caFile, credentials, environment })).toEqual(['layer']);
    expect(new Set(proxy.seen)).toEqual(new Set(['CONNECT registry.example:443']));
    expect(new Set(proxy.logins)).toEqual(new Set([`Basic ${btoa('user:pass')}`]));
  });
});

describe('a proxy', () => {
  it('is used for plain HTTP without a tunnel', async () => {
    const registry = await start();
    const proxy = await startProxy(registry, { refusal: 403 });
    const environment = { HTTP_PROXY: proxy.host, HTTPS_PROXY: proxy.host };
    expect(await pull('registry.example/app:1', { insecure: true, environment })).toEqual(['layer']);
    expect(proxy.seen).toContain('GET http://registry.example/v2/app/manifests/1');
  });

  it('that requires a password is named, for HTTPS and for plain HTTP', async () => {
    const proxy = await startProxy(await start(), { refusal: 407, refusesAll: true });
    const environment = { HTTP_PROXY: proxy.host, HTTPS_PROXY: proxy.host };
    const transport = await openTransport({ insecure: true, caFile: null, environment });
    for (const url of ['https://registry.example/v2/', 'http://registry.example/v2/']) {
      const request = { url: new URL(url), method: 'GET', headers: {} } as const;
      const error = await failureOf(transport.send(request, new AbortController().signal));
      expect(error.code).toBe('REGISTRY_UNREACHABLE');
      expect(error.message).toBe(
        `registry.example (through proxy ${proxy.host}) cannot be reached: the proxy answered 407`,
      );
    }
    await transport.close();
  });
});

describe('a CA file', () => {
  it.each([
    ['that does not exist', '/does/not/exist.pem', 'cannot read the CA file /does/not/exist.pem'],
    [
      'without a certificate',
      import.meta.filename,
      `the CA file ${import.meta.filename} holds no certificate in PEM form`,
    ],
  ])('%s is a usage error', async (_, caFile, message) => {
    expect(await failureOf(pull('registry.example/app:1', { caFile }))).toMatchObject({
      code: 'USAGE',
      message,
    });
  });
});

interface FakeProxy {
  readonly host: string;
  /** First line of each request. */
  readonly seen: string[];
  /** Its `Proxy-Authorization` headers. */
  readonly logins: (string | undefined)[];
}

/** Starts a proxy that forwards every request to one registry. `refusal` is its status for CONNECT. */
async function startProxy(
  { host }: FakeRegistry,
  { refusal, refusesAll = false }: { refusal?: number; refusesAll?: boolean } = {},
): Promise<FakeProxy> {
  const [seen, logins]: [string[], (string | undefined)[]] = [[], []];
  const [hostname = '', port = ''] = host.split(':');
  const record = (request: IncomingMessage): void => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    logins.push(request.headers['proxy-authorization']);
  };
  const server: Server = createServer((request, response) => {
    record(request);
    if (refusesAll) return void response.writeHead(refusal ?? 407).end();
    const { pathname } = new URL(request.url ?? '');
    forward({ hostname, port, path: pathname, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    }).end();
  });
  server.on('connect', (request, socket) => {
    record(request);
    if (refusal !== undefined) return void socket.end(`HTTP/1.1 ${String(refusal)} No\r\n\r\n`);
    const upstream = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [upstream, socket]) end.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push({
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the fake proxy does not listen');
  return { host: `127.0.0.1:${String(address.port)}`, seen, logins };
}

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
