import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../result/report.ts';
import { scanImage } from '../testing/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
const file = (name: string): string => join(folder, name);
let report: Report;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explain-'));
  const image = `oci-archive:${join(root, 'testdata/sample-image.tar.gz')}`;
  await scanImage([image, '--format', 'json', '--output', file('scan.json')]);
  report = JSON.parse(await readFile(file('scan.json'), 'utf8')) as Report;
  await writeFile(file('other.json'), '{"findings": "none"}');
});
afterAll(() => rm(folder, { recursive: true }));

const idOf = (detector: string): string => report.findings.find((one) => one.detector === detector)?.id ?? '';

describe('explain', () => {
  test('prints the playbook of a detector', async () => {
    const { status, stdout, stderr } = await scanImage(['explain', 'circleci-personal-api-token']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      await readFile(join(root, 'testdata/explain/circleci-personal-api-token.txt'), 'utf8'),
    );
  });

  test('prints the playbook of a vendor in Markdown, with code', async () => {
    const args = ['explain', 'stripe', '--format', 'markdown', '--lang', 'go', '--store', 'conjur'];
    const { status, stdout } = await scanImage(args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# Stripe: /);
    expect(stdout).toContain('```go');
    expect(stdout).toContain('conjurapi.NewClientFromEnvironment');
    expect(stdout).not.toContain('```python');
  });

  test('writes the playbook to a file', async () => {
    const { status, stdout } = await scanImage(['explain', 'github', '--output', file('github.txt')]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(await readFile(file('github.txt'), 'utf8')).toMatch(/^GitHub: /);
  });

  test('shows the places of a finding, and how to keep such a secret out of the image', async () => {
    const id = idOf('circleci-personal-api-token');
    const { status, stdout } = await scanImage(['explain', id, '--report', file('scan.json')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/- app\/\.env, layer 1: COPY \. \/app # buildkit, removed/);
    expect(stdout).toContain('COPY and ADD: leave the file out');
    expect(stdout).toContain('A file removed later');
    expect(stdout).not.toContain('ENV: give the value');
  });

  test.each([
    ['no name', []],
    ['two names', ['stripe', 'github']],
    ['an unknown name', ['no-such-vendor-at-all']],
    ['an unknown language', ['stripe', '--lang', 'cobol']],
    ['an unknown store', ['stripe', '--store', 'drawer']],
    ['a format that only reports have', ['stripe', '--format', 'json']],
    ['a finding without its report', ['0123456789abcdef0123456789abcdef']],
    ['a report that does not exist', ['0123456789', '--report', '/nonexistent/scan.json']],
    ['an output that cannot be written', ['stripe', '--output', '/nonexistent/answer.txt']],
  ])('exits with status 2 for %s', async (_name, args) => {
    const { status, stdout, stderr } = await scanImage(['explain', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^scan-image: ./);
  });

  test('suggests a similar name for an unknown one', async () => {
    const { stderr } = await scanImage(['explain', 'strpe']);
    expect(stderr).toMatch(/^scan-image: no detector or vendor is called strpe\n {2}did you mean stripe\b/);
  });

  test('says why a report cannot be used', async () => {
    const wrong = await scanImage(['explain', '0123456789', '--report', file('other.json')]);
    expect(wrong.stderr).toContain('other.json is not a JSON report of a scan');
    const other = await scanImage(['explain', 'ffffffffff', '--report', file('scan.json')]);
    expect(other.stderr).toContain('scan.json has no finding with this id');
  });

  test('has its own help', async () => {
    const { status, stdout } = await scanImage(['explain', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('--store');
    expect(stdout).not.toContain('--platform');
  });

  test('does not prevent `scan` of an image of that name', async () => {
    const { status, stderr } = await scanImage([
      'scan',
      'docker:explain',
      '--host',
      'unix:///nonexistent.sock',
    ]);
    expect(status).toBe(3);
    expect(stderr).toContain('nonexistent.sock');
  });
});

test('the playbooks are in a file that is loaded only by `explain`', async () => {
  const sentence = 'an outage costs less than an intruder';
  const dist = join(root, 'dist');
  expect(await readFile(join(dist, 'cli.js'), 'utf8')).not.toContain(sentence);
  const holding: string[] = [];
  for (const name of (await readdir(dist)).filter((one) => one.endsWith('.js'))) {
    if ((await readFile(join(dist, name), 'utf8')).includes(sentence)) holding.push(name);
  }
  expect(holding).toHaveLength(1);
});
