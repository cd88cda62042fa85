import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../result/report.ts';
import { type Outcome, scanImage } from '../testing/command.ts';
import { buildImage, legacyArchive } from '../testing/image.ts';
import { secretOf } from '../testing/source-suite.ts';
import { tar } from '../testing/tar.ts';

const secret = secretOf('github-personal-access-token');
const leaky = await buildImage({
  layers: [{ entries: [{ name: 'app/.env', body: `GITHUB_TOKEN=${secret}\n` }] }],
});
const [keyId, key] = [secretOf('aws-access-key-id'), secretOf('aws-secret-access-key')];
const pair = `[default]\naws_access_key_id = ${keyId}\naws_secret_access_key = ${key}\n`;
const paired = await buildImage({ layers: [{ entries: [{ name: 'root/.aws/credentials', body: pair }] }] });
const password = secretOf('dbconn-postgres-url-password');
const url = `DATABASE_URL=postgres://shop:${password}@10.0.0.5:5432/main\n`;
const connected = await buildImage({ layers: [{ entries: [{ name: 'app/.env', body: url }] }] });
const inString = secretOf('dbconn-libpq-password');
const dsn = `DSN="host=10.0.0.5 user=shop password=${inString} dbname=main"\n`;
const named = await buildImage({ layers: [{ entries: [{ name: 'app/.env', body: dsn }] }] });

/** Every request to a vendor in these tests goes to this proxy, which refuses it. */
let proxy: Server;
const requests: string[] = [];
let environment: Record<string, string>;
let folder: string;
let image: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  image = join(folder, 'leaky.tar');
  await writeFile(image, await tar(legacyArchive(leaky)));
  await writeFile(join(folder, 'paired.tar'), await tar(legacyArchive(paired)));
  await writeFile(join(folder, 'connected.tar'), await tar(legacyArchive(connected)));
  await writeFile(join(folder, 'named.tar'), await tar(legacyArchive(named)));
  proxy = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      requests.push(data.toString());
      socket.end('HTTP/1.1 403 No\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  environment = { HTTPS_PROXY: `http://127.0.0.1:${port}` };
});
beforeEach(() => {
  requests.splice(0);
});
afterAll(async () => {
  proxy.close();
  await rm(folder, { recursive: true });
});

const scan = (...args: string[]): Promise<Outcome> =>
  scanImage([`docker-archive:${image}`, ...args], { environment });

describe('verification', () => {
  test('sends no request without --verify', async () => {
    const { status, stdout } = await scan('--format', 'json');
    expect(status).toBe(1);
    const [finding] = (JSON.parse(stdout) as Report).findings;
    expect(finding).toMatchObject({ validity: 'unverified' });
    expect(finding).not.toHaveProperty('verification');
    expect(requests).toEqual([]);
  });

  test('queries the vendor; if it cannot be reached, the secret is unknown and the verdict does not change', async () => {
    const { status, stdout } = await scan('--verify', '--format', 'json');
    expect(status).toBe(1);
    const [finding] = (JSON.parse(stdout) as Report).findings;
    expect(finding).toMatchObject({ validity: 'unknown', verification: { host: 'api.github.com' } });
    expect(finding?.verification?.reason).toContain('the proxy answered 403');
    expect(requests.map((request) => request.split('\r\n')[0])).toEqual([
      'CONNECT api.github.com:443 HTTP/1.1',
    ]);
    expect(requests.join('')).not.toContain(secret);
    expect(stdout).not.toContain(secret);
  });

  test('queries the vendor once for a key pair, with both of its values', async () => {
    const archive = `docker-archive:${join(folder, 'paired.tar')}`;
    const { stdout } = await scanImage([archive, '--verify', '--format', 'json'], { environment });
    const findings = (JSON.parse(stdout) as Report).findings.filter(({ vendor }) => vendor === 'aws');
    expect(findings).not.toEqual([]);
    for (const finding of findings) expect(finding.verification?.host).toBe('sts.amazonaws.com');
    // One request for each partition of AWS.
    expect(requests.map((request) => request.split('\r\n')[0])).toEqual([
      'CONNECT sts.amazonaws.com:443 HTTP/1.1',
      'CONNECT sts.us-gov-west-1.amazonaws.com:443 HTTP/1.1',
      'CONNECT sts.cn-north-1.amazonaws.com.cn:443 HTTP/1.1',
      'CONNECT sts.eusc-de-east-1.amazonaws.eu:443 HTTP/1.1',
    ]);
    expect(requests.join('')).not.toContain(key);
  });

  test('is shown in the text report', async () => {
    const { stdout, stderr } = await scan('--verify');
    expect(stdout).toContain('  unknown: api.github.com ');
    expect(stderr).toContain('asking the vendors');
    expect(stdout + stderr).not.toContain(secret);
  });

  test('yields the same report each time, apart from the statistics', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => scan('--verify', '--format', 'json')));
    const text = (outcome: Outcome | undefined): string =>
      (outcome?.stdout ?? '').replace(/"wallMs": \d+/, '');
    expect(text(one)).toBe(text(two));
  });
});

test('the code of the verification is in a file that is loaded only with --verify', async () => {
  const MARK = 'Action=GetCallerIdentity';
  const dist = new URL('../../dist/', import.meta.url);
  const loaded = new Set<string>();
  const load = async (file: string): Promise<void> => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = await readFile(new URL(file, dist), 'utf8');
    expect(text, file).not.toContain(MARK);
    for (const [, next = ''] of text.matchAll(/^(?:import|export)\b[^;]*?["']\.\/([\w.-]+\.js)["'];/gm)) {
      await load(next);
    }
  };
  const files = await readdir(dist);
  const scans = files.filter((file) => /^scan-\w+\.js$/.test(file));
  expect(scans).toHaveLength(1);
  for (const file of ['cli.js', 'index.js', ...scans]) await load(file);
  expect(loaded.size).toBeGreaterThan(3);
  const texts = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFile(new URL(file, dist), 'utf8'));
  expect((await Promise.all(texts)).filter((text) => text.includes(MARK))).toHaveLength(1);
});

describe('--only-active', () => {
  test('lets an image pass in which no secret is known to be active, and says so', async () => {
    const { status, stdout } = await scan('--verify', '--only-active', '--format', 'json');
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Report).verdict.reasons).toEqual([
      '1 finding not known to be active, not counted',
    ]);
  });

  test('is refused without --verify', async () => {
    const { status, stderr } = await scan('--only-active');
    expect(status).toBe(2);
    expect(stderr).toContain('--only-active needs --verify');
  });
});

describe('--verify-databases', () => {
  const scanFile = (file: string, ...args: string[]): Promise<Outcome> =>
    scanImage([`docker-archive:${join(folder, file)}`, ...args, '--format', 'json'], { environment });
  const scanConnected = (...args: string[]): Promise<Outcome> => scanFile('connected.tar', ...args);

  test('is needed besides --verify to verify passwords of databases', async () => {
    const { stdout } = await scanConnected('--verify');
    const [finding] = (JSON.parse(stdout) as Report).findings;
    expect(finding).toMatchObject({ detector: 'dbconn-postgres-url-password', validity: 'unverified' });
  });

  test('reads the host from the URL around a password, and does not connect to a private network', async () => {
    const { stdout, stderr } = await scanConnected('--verify', '--verify-databases');
    const [finding] = (JSON.parse(stdout) as Report).findings;
    expect(finding).toMatchObject({
      validity: 'unknown',
      verification: {
        host: null,
        reason: 'its host is in a private network, which may not be the network of this machine',
      },
    });
    expect(stderr).toContain('asking the vendors and databases');
    expect(stdout + stderr).not.toContain(password);
  });

  test('reads the host from the connection string around a password', async () => {
    const { stdout } = await scanFile('named.tar', '--verify', '--verify-databases');
    const [finding] = (JSON.parse(stdout) as Report).findings;
    expect(finding).toMatchObject({
      detector: 'dbconn-libpq-password',
      validity: 'unknown',
      verification: { host: null, reason: expect.stringContaining('in a private network') as string },
    });
    expect(stdout).not.toContain(inString);
  });

  test('is refused without --verify', async () => {
    const { status, stderr } = await scan('--verify-databases');
    expect(status).toBe(2);
    expect(stderr).toContain('--verify-databases needs --verify');
  });
});
