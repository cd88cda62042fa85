import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../result/report.ts';
import { scanImage } from '../testing/command.ts';
import { buildImage, legacyArchive, ociLayout } from '../testing/image.ts';
import { secretOf } from '../testing/source-suite.ts';
import { tar } from '../testing/tar.ts';

const secret = secretOf('github-personal-access-token');
const clean = await buildImage({ layers: [{ entries: [{ name: 'etc/motd', body: 'welcome\n' }] }] });
const leaky = await buildImage({
  layers: [{ entries: [{ name: 'app/.env', body: `GITHUB_TOKEN=${secret}\n` }] }],
});
const testKey = await buildImage({
  layers: [{ entries: [{ name: 'app/.env', body: `STRIPE=${secretOf('stripe-test-secret-key')}\n` }] }],
});

let folder: string;
const file = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'command-'));
  await writeFile(file('clean.tar'), await tar(legacyArchive(clean)));
  await writeFile(file('leaky.tar'), await tar(legacyArchive(leaky)));
  await writeFile(file('test-key.tar'), await tar(legacyArchive(testKey)));
  const cut = await tar(ociLayout([leaky]));
  await writeFile(file('cut.tar'), cut.subarray(0, cut.byteLength - 2500));
  const [layer] = clean.layers;
  const lost = legacyArchive(clean).filter(({ body }) => body !== layer?.tar);
  await writeFile(file('lost-layer.tar'), await tar(lost));
  await writeFile(file('two.tar'), await tar(ociLayout([clean, leaky], ['app:1', 'app:2'])));
  await writeFile(file('empty.tar'), '');
  await writeFile(file('text.tar'), 'no tar at all\n'.repeat(100));
  await writeFile(file('no-manifest.tar'), await tar([{ name: 'readme', body: 'hello' }]));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the exit status', () => {
  test('is 0 for an image without secrets', async () => {
    const { status, stdout, stderr } = await scanImage([`docker-archive:${file('clean.tar')}`]);
    expect(stdout).toContain('PASS');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('is 1 for an image with a secret', async () => {
    const { status, stdout } = await scanImage(['scan', `docker-archive:${file('leaky.tar')}`]);
    expect(status).toBe(1);
    expect(stdout).toContain('app/.env:1:14');
  });

  test('is 0 for a secret below the severity of --fail-on, and 1 for one at it', async () => {
    const at = (severity: string) =>
      scanImage([`docker-archive:${file('test-key.tar')}`, '--fail-on', severity]);
    expect((await at('critical')).status).toBe(0);
    expect((await at('low')).status).toBe(1);
  });

  test.each([
    ['no image', []],
    ['an unknown flag', ['app:1', '--quick']],
    ['an unknown format', ['app:1', '--format', 'xml']],
    ['text instead of a number', ['app:1', '--concurrency', 'many']],
    ['an incomplete platform', ['app:1', '--platform', 'linux']],
    ['two images', ['app:1', 'app:2']],
    ['an empty reference', ['docker-archive:']],
    ['a user name without a password', ['app:1', '--username', 'me']],
    ['an output that cannot be written', ['app:1', '--output', '/nonexistent/report.txt']],
    ['an invalid image name', ['registry:App:1']],
  ])('is 2 for %s, with an error of one line and a hint', async (_what, args) => {
    const { status, stdout, stderr } = await scanImage(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^scan-image: .+\n( {2}.+\n)?$/);
  });

  test.skipIf(!existsSync('/dev/full'))(
    'is 2 for a standard output that cannot be written, with an error',
    async () => {
      const { status, stderr } = await scanImage([`docker-archive:${file('leaky.tar')}`], {
        outputs: { stdout: '/dev/full' },
      });
      expect(stderr).toMatch(/^scan-image: cannot write standard output: ENOSPC.*\n$/);
      expect(status).toBe(2);
    },
  );

  test.skipIf(!existsSync('/dev/full'))('does not depend on whether diagnostics can be written', async () => {
    const outputs = { stderr: '/dev/full' };
    expect((await scanImage([`docker-archive:${file('clean.tar')}`, '--verbose'], { outputs })).status).toBe(
      0,
    );
    expect((await scanImage(['docker-archive:/nonexistent.tar'], { outputs })).status).toBe(3);
  });

  test('is 3 for a bug of the program, even outside of the command', async () => {
    const stray = "process.once('newListener', () => setImmediate(() => { throw new Error('stray'); }))";
    const { status, stderr } = await scanImage([`docker-archive:${file('leaky.tar')}`], {
      environment: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(stray)}` },
    });
    expect(stderr).toContain('scan-image: internal error: stray\n');
    expect(status).toBe(3);
  });

  test.each([
    ['an archive that does not exist', 'docker-archive:/nonexistent.tar', '/nonexistent.tar'],
    ['an empty archive', 'docker-archive:empty.tar', 'is empty'],
    ['a file that is not an archive', 'docker-archive:text.tar', 'not a tar'],
    ['an archive without a manifest', 'docker-archive:no-manifest.tar', 'no manifest.json'],
    ['an archive that is cut off', 'oci-archive:cut.tar', 'cut off'],
    ['an archive of two images', 'oci-archive:two.tar', 'app:1, app:2'],
    ['a folder that does not exist', 'oci-dir:nowhere', 'nowhere'],
    ['a folder without a layout', 'oci-dir:.', 'index.json'],
    ['an engine that does not answer', 'docker:app:1', 'no engine answers'],
    ['a registry that does not answer', 'registry:127.0.0.1:1/app:1', '127.0.0.1:1'],
    ['neither engine nor registry', '127.0.0.1:1/app:1', '127.0.0.1:1'],
  ])('is 3 for %s, with an error of one line that names it', async (_what, reference, name) => {
    const { status, stdout, stderr } = await scanImage([reference, '--format', 'json'], { cwd: folder });
    expect(status).toBe(3);
    expect(stdout).toBe('');
    const error = stderr.slice(stderr.indexOf('scan-image: '));
    expect(error).toMatch(/^scan-image: .+\n( {2}.+\n)?$/);
    expect(error).toContain(name);
  });

  test('is 3 for an image with a missing layer, which the report names', async () => {
    const { status, stdout } = await scanImage([
      `docker-archive:${file('lost-layer.tar')}`,
      '--format',
      'json',
    ]);
    expect(status).toBe(3);
    const report = JSON.parse(stdout) as Report;
    expect(report.verdict.outcome).toBe('incomplete');
    expect(report.coverage.failed).toEqual([{ layer: 0, path: null, reason: 'it is not in the archive' }]);
  });
});

describe('an image of an archive that holds two', () => {
  test('is chosen by name', async () => {
    const scanOf = (name: string) => scanImage([`oci-archive:${file('two.tar')}`, '--image', name]);
    expect((await scanOf('app:1')).status).toBe(0);
    expect((await scanOf('docker.io/library/app:2')).status).toBe(1);
    const { status, stderr } = await scanOf('app:3');
    expect(status).toBe(3);
    expect(stderr).toContain('it holds: app:1, app:2');
  });
});

describe('standard input', () => {
  test('can be an archive', async () => {
    const { status } = await scanImage(['-'], { stdin: await readFile(file('leaky.tar')) });
    expect(status).toBe(1);
  });

  test('that ends in the middle of an archive yields what was found, and never passes', async () => {
    const whole = await tar(legacyArchive(leaky));
    const cut = await scanImage(['-', '--format', 'json'], {
      stdin: whole.subarray(0, whole.byteLength - 3000),
    });
    const report = JSON.parse(cut.stdout) as Report;
    expect(report.coverage.complete).toBe(false);
    expect(report.findings.map(({ detector }) => detector)).toContain('github-personal-access-token');
    expect(cut.status).toBe(1);
  });

  test('is refused if it is empty', async () => {
    const { status, stderr } = await scanImage(['-']);
    expect(status).toBe(3);
    expect(stderr).toContain('standard input is empty');
  });

  test('cannot be both the archive and the password', async () => {
    expect((await scanImage(['-', '--username', 'me', '--password-stdin'])).status).toBe(2);
  });
});

describe('the output', () => {
  test('goes to the file of --output and not to standard output', async () => {
    const path = file('report.json');
    const { status, stdout } = await scanImage([
      `docker-archive:${file('leaky.tar')}`,
      '--format',
      'json',
      '-o',
      path,
    ]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect((JSON.parse(await readFile(path, 'utf8')) as Report).verdict.outcome).toBe('fail');
  });

  test('has the secret only with --show-secrets', async () => {
    const reference = `docker-archive:${file('leaky.tar')}`;
    for (const format of ['text', 'json']) {
      const hidden = await scanImage([reference, '--format', format, '--verbose']);
      expect(hidden.stdout + hidden.stderr).not.toContain(secret.slice(12, 20));
      expect((await scanImage([reference, '--format', format, '--show-secrets'])).stdout).toContain(secret);
    }
  });

  test('has colours only if a flag or a variable asks for them', async () => {
    const reference = `docker-archive:${file('leaky.tar')}`;
    const stdoutOf = async (args: string[], environment = {}) =>
      (await scanImage([reference, ...args], { environment })).stdout;
    expect(await stdoutOf([])).not.toContain('\x1b[');
    expect(await stdoutOf([], { FORCE_COLOR: '1' })).toContain('\x1b[');
    expect(await stdoutOf([], { FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\x1b[');
    expect(await stdoutOf(['--color', 'always'], { NO_COLOR: '1' })).toContain('\x1b[');
  });

  test('is the same for the same image, apart from the statistics', async () => {
    const scanAgain = async () => {
      const { stdout } = await scanImage([`docker-archive:${file('leaky.tar')}`, '--format', 'json']);
      return stdout.slice(0, stdout.indexOf('"stats"'));
    };
    expect(await scanAgain()).toBe(await scanAgain());
  });

  test('of --help and --version is on standard output', async () => {
    const help = await scanImage(['--help']);
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('docker-archive:FILE');
    expect((await scanImage(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test('--verbose prints the causes of an error, without stacks', async () => {
  const { stderr } = await scanImage(['docker-archive:/nonexistent.tar', '--verbose']);
  expect(stderr).toContain('caused by: ENOENT');
  expect(stderr).not.toContain('    at ');
});
