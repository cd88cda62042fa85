import { chmod, copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../result/report.ts';
import { scanImage } from '../testing/command.ts';
import { findServices, tool } from '../testing/services.ts';
import { secretOf } from '../testing/source-suite.ts';

const services = findServices();
const { dockerHost, registry, authRegistry, username, password } = services ?? {
  dockerHost: '',
  registry: '',
  authRegistry: '',
  username: '',
  password: '',
};

const github = secretOf('github-personal-access-token');
const circle = secretOf('circleci-personal-api-token');
const stripe = secretOf('stripe-live-secret-key');
const gitlab = secretOf('gitlab-personal-access-token');

const DOCKERFILE = `FROM scratch
COPY root /
ARG DEPLOY_TOKEN
ENV CIRCLE_TOKEN=${circle}
COPY app /app
RUN rm /app/.env && echo "key: ${stripe}" > /app/settings.yml
LABEL stage=test
CMD ["/bin/sh"]
`;

let folder: string;
const file = (name: string): string => join(folder, name);
const docker = (...args: string[]): Promise<string> =>
  tool('docker', args, { DOCKER_HOST: dockerHost, DOCKER_BUILDKIT: '0', DOCKER_CONFIG: file('docker') });
const skopeo = (...args: string[]): Promise<string> =>
  tool('skopeo', ['copy', '--quiet', '--insecure-policy', '--src-daemon-host', dockerHost, ...args]);

async function buildLeakyImage(): Promise<void> {
  await mkdir(file('context/root/bin'), { recursive: true });
  await mkdir(file('context/app'), { recursive: true });
  await copyFile('/bin/busybox', file('context/root/bin/busybox'));
  await chmod(file('context/root/bin/busybox'), 0o755);
  for (const name of ['sh', 'rm', 'echo']) await symlink('busybox', file(`context/root/bin/${name}`));
  await writeFile(file('context/app/.env'), `# made up\nGITHUB_TOKEN=${github}\n`);
  await writeFile(file('context/Dockerfile'), DOCKERFILE);
  await docker(
    'build',
    '--quiet',
    '--network',
    'none',
    '--build-arg',
    `DEPLOY_TOKEN=${gitlab}`,
    '--tag',
    'leaky:1',
    file('context'),
  );
}

async function scanJson(
  reference: string,
  args: string[] = [],
  environment: Record<string, string> = {},
): Promise<Report> {
  const { status, stdout, stderr } = await scanImage([reference, '--format', 'json', ...args], {
    environment: { DOCKER_HOST: dockerHost, ...environment },
  });
  expect({ reference, status, stderr: stderr.replace(/^the image config holds .*\n/m, '') }).toMatchObject({
    status: 1,
  });
  return JSON.parse(stdout) as Report;
}

/** Returns the part of a report that must be the same for every source of the image. */
function essence({ findings, layers, coverage, image }: Report): unknown {
  return {
    findings,
    coverage,
    platform: image.platform,
    layers: layers.map(({ diffId, createdBy, status }) => ({ diffId, createdBy, status })),
  };
}

describe.skipIf(services === null)('with a real engine and real registries', () => {
  let fromEngine: Report;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'services-'));
    await buildLeakyImage();
    await docker('tag', 'leaky:1', `${registry}/team/leaky:1`);
    await docker('push', '--quiet', `${registry}/team/leaky:1`);
    await docker('rmi', `${registry}/team/leaky:1`);
    fromEngine = await scanJson('docker:leaky:1');
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('reports from the engine every secret with its location, its instruction and its lifecycle', () => {
    const locations = fromEngine.findings
      .filter(({ confidence }) => confidence !== 'low')
      .map((finding) => [
        finding.detector,
        finding.locations.map(({ kind, layer, path, lifecycle, removedBy }) => [
          kind,
          layer,
          path,
          lifecycle,
          removedBy?.layer ?? null,
        ]),
      ]);
    expect(Object.fromEntries(locations)).toEqual({
      'circleci-personal-api-token': [
        ['env', null, null, 'present', null],
        ['history', null, null, 'present', null],
      ],
      'github-personal-access-token': [['file', 1, 'app/.env', 'deleted', 2]],
      'gitlab-personal-access-token': [['history', null, null, 'present', null]],
      'stripe-live-secret-key': [
        ['history', null, null, 'present', null],
        ['file', 2, 'app/settings.yml', 'present', null],
      ],
    });
    expect(fromEngine.layers[1]?.createdBy).toContain('COPY');
    expect(fromEngine.coverage).toMatchObject({ complete: true, failed: [] });
    expect(fromEngine.image).toMatchObject({ source: 'docker', platform: 'linux/amd64' });
  });

  test('reports the same from the registry', async () => {
    const report = await scanJson(`registry:${registry}/team/leaky:1`);
    expect(essence(report)).toEqual(essence(fromEngine));
    expect(report.image.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('reports the same for the image by its digest', async () => {
    const { image } = await scanJson(`registry:${registry}/team/leaky:1`);
    expect(essence(await scanJson(`registry:${registry}/team/leaky@${image.digest ?? ''}`))).toEqual(
      essence(fromEngine),
    );
  });

  test('reports the same from an archive of docker save, in a file and through a pipe', async () => {
    await docker('save', '--output', file('saved.tar'), 'leaky:1');
    expect(essence(await scanJson(`docker-archive:${file('saved.tar')}`))).toEqual(essence(fromEngine));
    const piped = await tool(
      'sh',
      ['-c', `docker save leaky:1 | "$0" dist/cli.js - --format json || [ $? = 1 ]`, process.execPath],
      { DOCKER_HOST: dockerHost },
    );
    expect(essence(JSON.parse(piped) as Report)).toEqual(essence(fromEngine));
  });

  test.each(['oci-archive', 'docker-archive'] as const)(
    'reports the same from an archive that skopeo wrote as %s',
    async (form) => {
      await skopeo('docker-daemon:leaky:1', `${form}:${file(`${form}.tar`)}:leaky:1`);
      expect(essence(await scanJson(`${form}:${file(`${form}.tar`)}`))).toEqual(essence(fromEngine));
    },
  );

  test('reports the same from an OCI layout folder, with gzip and with zstd layers', async () => {
    for (const compression of ['gzip', 'zstd']) {
      const layout = file(`layout-${compression}`);
      await skopeo(
        '--dest-compress',
        '--dest-compress-format',
        compression,
        'docker-daemon:leaky:1',
        `oci:${layout}:leaky`,
      );
      const report = await scanJson(`oci-dir:${layout}`);
      expect(essence(report)).toEqual(essence(fromEngine));
      expect(report.layers[0]?.mediaType).toContain(compression);
    }
  });

  test('reports the same for an OCI manifest and a Docker manifest in a registry', async () => {
    for (const format of ['oci', 'v2s2']) {
      const name = `${registry}/team/${format}:1`;
      await skopeo(
        '--dest-tls-verify=false',
        '--format',
        format,
        'docker-daemon:leaky:1',
        `docker://${name}`,
      );
      expect(essence(await scanJson(`registry:${name}`))).toEqual(essence(fromEngine));
    }
  });

  test("rejects Docker's schema 1 with an error that names it", async () => {
    const name = `${registry}/team/old:1`;
    await skopeo('--dest-tls-verify=false', '--format', 'v2s1', 'docker-daemon:leaky:1', `docker://${name}`);
    const { status, stderr } = await scanImage([`registry:${name}`]);
    expect(status).toBe(3);
    expect(stderr).toContain('schema 1');
  });

  test('takes a plain name from the engine if the engine has it, else from the registry, and says which', async () => {
    const environment = { DOCKER_HOST: dockerHost };
    const fromDaemon = await scanImage(['leaky:1'], { environment });
    expect(fromDaemon.stderr).toContain("using the engine's leaky:1");
    const fromRegistry = await scanImage([`${registry}/team/leaky:1`], { environment });
    expect(fromRegistry.stderr).toContain('using the registry');
    expect([fromDaemon.status, fromRegistry.status]).toEqual([1, 1]);
  });

  test('scans an image by its id, and searches an unknown name in no other source', async () => {
    const id = (await docker('images', '--quiet', '--no-trunc', 'leaky:1')).trim();
    expect(essence(await scanJson(`docker:${id}`))).toEqual(essence(fromEngine));
    const unknown = await scanImage(['docker:nothing:9'], { environment: { DOCKER_HOST: dockerHost } });
    expect(unknown.status).toBe(3);
    expect(unknown.stderr).toContain('has no image nothing:9');
  });

  test('rejects an unknown tag in the registry with an error that names it', async () => {
    const { status, stderr } = await scanImage([`registry:${registry}/team/leaky:9`]);
    expect(status).toBe(3);
    expect(stderr).toContain('team/leaky:9');
  });

  describe('a registry with a password', () => {
    beforeAll(async () => {
      await skopeo(
        '--dest-tls-verify=false',
        '--dest-creds',
        `${username}:${password}`,
        'docker-daemon:leaky:1',
        `docker://${authRegistry}/leaky:1`,
      );
    }, 60_000);
    const reference = `registry:${authRegistry}/leaky:1`;

    test('is read with a password from the flags', async () => {
      const { status } = await scanImage([reference, '--username', username, '--password-stdin'], {
        stdin: Buffer.from(`${password}\n`),
      });
      expect(status).toBe(1);
    });

    test('is read with a password from the environment', async () => {
      const environment = { SCAN_IMAGE_USERNAME: username, SCAN_IMAGE_PASSWORD: password };
      expect(essence(await scanJson(reference, [], environment))).toEqual(essence(fromEngine));
    });

    test('is read with the credentials of docker login', async () => {
      await docker('login', authRegistry, '--username', username, '--password', password);
      expect(essence(await scanJson(reference, [], { DOCKER_CONFIG: file('docker') }))).toEqual(
        essence(fromEngine),
      );
    });

    test('cannot be read without a password or with a wrong one, and no message contains a password', async () => {
      const without = await scanImage([reference]);
      const wrong = await scanImage([reference, '--username', username, '--password-stdin', '--verbose'], {
        stdin: Buffer.from('not-the-one'),
      });
      expect([without.status, wrong.status]).toEqual([3, 3]);
      expect(without.stderr).toContain('docker login');
      expect(wrong.stderr).not.toContain('not-the-one');
    });
  });
});
