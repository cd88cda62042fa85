import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../scripts/build.js';
import { FORMAT_NAMES } from '../report/formats.ts';

/*
 * The build replaces what src/built-in/ computes by data. Here the same command is bundled without that step: it
 * assembles and compiles the catalogue when it runs.
 */
const root = join(import.meta.dirname, '../..');
const FROM_SOURCES = 'build/from-sources';

beforeAll(async () => {
  await bundle({ outdir: FROM_SOURCES, conditions: [] });
});
afterAll(async () => {
  await rm(join(root, FROM_SOURCES), { recursive: true, force: true });
});

const run = (folder: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const command = [join(folder, 'cli.js'), ...args];
    execFile(process.execPath, command, { cwd: root, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve(`${String(error?.code ?? 0)}\n${stderr}\n${stdout}`);
    });
  });

/** Times differ from run to run. */
const withoutTimes = (report: string): string =>
  report
    .replace(/"wallMs": ?\d+/g, '"wallMs":0')
    .replace(/\d{4}-\d{2}-\d{2}(?:T| )[\d:.]+(?:Z| UTC)?/g, 'TIME');

test('the sources and the build write the same reports in all formats', async () => {
  const reports = async (folder: string): Promise<Record<string, string>> => {
    const output = await mkdtemp(join(tmpdir(), 'scan-image-'));
    try {
      const outputs = FORMAT_NAMES.flatMap((format) => ['--output', `${format}=${join(output, format)}`]);
      const said = await run(folder, ['oci-archive:testdata/sample-image.tar.gz', ...outputs]);
      expect(said).toMatch(/^1\n/);
      const read = async (format: string): Promise<readonly [string, string]> => [
        format,
        withoutTimes(await readFile(join(output, format), 'utf8')),
      ];
      return Object.fromEntries(await Promise.all(FORMAT_NAMES.map(read)));
    } finally {
      await rm(output, { recursive: true });
    }
  };
  const built = await reports('dist');
  expect(Object.keys(built)).toEqual(FORMAT_NAMES);
  expect(await reports(FROM_SOURCES)).toEqual(built);
});

test('the sources and the build explain a finding alike', async () => {
  const args = ['explain', 'circleci'];
  expect(await run(FROM_SOURCES, args)).toBe(await run('dist', args));
});
