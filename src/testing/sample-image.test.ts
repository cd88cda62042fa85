import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { scanImage } from './command.ts';
import { sampleImage } from './sample-image.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const REFERENCE = 'oci-archive:testdata/sample-image.tar.gz';

// UPDATE_GOLDEN=1 npx vitest run src/testing/sample-image.test.ts rebuilds the image and its transcript.
beforeAll(async () => {
  if (!process.env.UPDATE_GOLDEN) return;
  await mkdir(`${root}testdata`, { recursive: true });
  await writeFile(`${root}testdata/sample-image.tar.gz`, await sampleImage());
  const { stdout } = await scanImage([REFERENCE], { cwd: root });
  await writeFile(`${root}testdata/sample-image.txt`, stdout);
});

test('scans the sample image with the output that the README shows', async () => {
  const { status, stdout } = await scanImage([REFERENCE], { cwd: root });
  expect(status).toBe(1);
  expect(stdout).toBe(await readFile(`${root}testdata/sample-image.txt`, 'utf8'));
  expect(await readFile(`${root}README.md`, 'utf8')).toContain(stdout.trim());
});

test('ships the sample image without a secret in plain text', async () => {
  const archive = await readFile(`${root}testdata/sample-image.tar.gz`, 'latin1');
  const { stdout } = await scanImage([REFERENCE, '--format', 'json', '--show-secrets'], { cwd: root });
  const { findings } = JSON.parse(stdout) as { findings: { detector: string; secret: string }[] };
  const plain = findings.filter(({ secret }) => archive.includes(secret)).map(({ detector }) => detector);
  expect(plain).toEqual([]);
});
