import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMATS, FORMAT_NAMES } from '../report/formats.ts';
import { scanImage } from '../testing/command.ts';
import { buildImage, legacyArchive } from '../testing/image.ts';
import { secretOf } from '../testing/source-suite.ts';
import { tar } from '../testing/tar.ts';

const secret = secretOf('github-personal-access-token');
const leaky = await buildImage({
  layers: [{ entries: [{ name: `app/${secret}/.env`, body: `GITHUB_TOKEN=${secret}\n` }] }],
});

let folder: string;
let reference: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'formats-'));
  await writeFile(join(folder, 'leaky.tar'), await tar(legacyArchive(leaky)));
  reference = `docker-archive:${join(folder, 'leaky.tar')}`;
});
afterAll(() => rm(folder, { recursive: true }));

const everyFormat = (folderName: string): readonly string[] =>
  FORMAT_NAMES.flatMap((name) => ['--output', `${name}=${folderName}/report.${name}`]);
const reportIn = (folderName: string, name: string): Promise<string> =>
  readFile(join(folder, folderName, `report.${name}`), 'utf8');

test('writes every format to its own file, and that of --format to standard output', async () => {
  await mkdir(join(folder, 'all'));
  const args = ['--format', 'markdown', ...everyFormat('all'), reference];
  const { status, stdout } = await scanImage(args, { cwd: folder });
  expect(status).toBe(1);
  for (const name of FORMAT_NAMES) {
    const text = await reportIn('all', name);
    expect(text).toContain('GitHub');
    expect(text).not.toContain(secret.slice(12, 20));
    if (name === 'markdown') expect(stdout).toBe(text);
  }
});

test('--show-secrets shows secrets in private reports only, not in those that are made to be posted', async () => {
  await mkdir(join(folder, 'shown'));
  await scanImage([...everyFormat('shown'), '--show-secrets', reference], { cwd: folder });
  for (const name of FORMAT_NAMES) {
    const text = await reportIn('shown', name);
    expect([name, text.includes(secret)]).toEqual([name, FORMATS[name].showsSecrets]);
  }
});

test.each([
  ['a folder that does not exist', 'sarif=nowhere/out.sarif', 'nowhere/out.sarif'],
  ['a folder', 'csv=.', 'it is a folder'],
])('refuses an output that cannot be written before it opens the image: %s', async (_what, output, path) => {
  // The archive does not exist either, so the error shows what was checked first.
  const args = ['docker-archive:nowhere.tar', '--output', 'json=written.json', '--output', output];
  const { status, stderr } = await scanImage(args, { cwd: folder });
  expect(status).toBe(2);
  expect(stderr).toContain(path);
  expect(stderr).not.toContain('nowhere.tar');
  expect(await readdir(folder)).not.toContain('written.json');
});

test('--output takes one file, so the image can follow it', async () => {
  const { status, stdout } = await scanImage(['-o', 'plain.txt', reference], { cwd: folder });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(await readFile(join(folder, 'plain.txt'), 'utf8')).toContain('FAIL');
});

test('the GitLab report has the commit of the pipeline', async () => {
  const environment = { CI_COMMIT_SHA: '5ca1ab1e' };
  const { stdout } = await scanImage([reference, '--format', 'gitlab'], { environment });
  expect(stdout).toContain('"sha": "5ca1ab1e"');
});
