import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding, LocationKind } from '../findings/finding.ts';
import { FORMATS, FORMAT_NAMES } from '../report/formats.ts';
import type { Report } from '../result/report.ts';
import { scanImage } from '../testing/command.ts';
import { type EchoingVendors, startEchoingVendors } from '../testing/echoing-vendors.ts';
import { buildImage, legacyArchive } from '../testing/image.ts';
import { USER_RULES, leakyImage } from '../testing/leaky-image.ts';
import { secretOf } from '../testing/source-suite.ts';
import { tar } from '../testing/tar.ts';
import { needlesOf, tracesIn } from '../testing/traces.ts';
import { verifiers } from '#built-in/verifiers';

/*
 * Scans images with secrets in all places with the whole command, in all formats. The secrets to search for in the reports
 * come from a scan with `--show-secrets`. A twin image has other secrets of the same kinds: what its reports also
 * contain is not a leak.
 */
let folder: string;
let vendors: EchoingVendors | null;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redaction-'));
  await writeFile(join(folder, 'rules.yaml'), USER_RULES);
  const hosts = verifiers
    .flatMap(({ url, otherUrls = [] }) => [url, ...otherUrls])
    .filter((url) => URL.canParse(url));
  vendors = await startEchoingVendors([...new Set(hosts.map((url) => new URL(url).hostname))]);
  if (vendors !== null) await writeFile(join(folder, 'ca.pem'), vendors.cert);
});
afterAll(async () => {
  vendors?.close();
  await rm(folder, { recursive: true });
});

// prettier-ignore
const KINDS: readonly LocationKind[] = ['file', 'file-name', 'link-target', 'xattr', 'env', 'label', 'cmd', 'entrypoint', 'healthcheck', 'onbuild', 'history', 'config'];

/** What a run of the command wrote: its two streams, and its files by name. */
type Written = Readonly<Record<string, string>>;

async function write(image: string, name: string, ...flags: readonly string[]): Promise<Written> {
  const cwd = join(folder, name);
  await mkdir(cwd);
  const outputs = FORMAT_NAMES.flatMap((format) => ['--output', `${format}=${format}`]);
  const args = [`docker-archive:../${image}`, '--rules', '../rules.yaml', ...outputs, ...flags];
  const { stdout, stderr, status } = await scanImage(args, {
    cwd,
    environment: { HOME: cwd, TMPDIR: cwd, ...(vendors && { HTTPS_PROXY: vendors.proxy }) },
  });
  expect({
    status,
    stderr: stderr.replace(/^asking the vendors .*\n|^the image config holds .*\n/gm, ''),
  }).toEqual({
    status: 1,
    stderr: '',
  });
  const files = await readdir(cwd, { recursive: true });
  expect(files.toSorted()).toEqual([...FORMAT_NAMES].toSorted());
  const texts = await Promise.all(files.map((file) => readFile(join(cwd, file), 'utf8')));
  return { stdout, stderr, ...Object.fromEntries(files.map((file, i) => [file, texts[i] ?? ''])) };
}

const reportIn = ({ json = '' }: Written): Report => JSON.parse(json) as Report;
const valuesOf = ({ findings }: Report) =>
  findings.flatMap((finding) => [finding, ...(finding.companions ?? [])]);
const secretsIn = (report: Report) =>
  new Set(valuesOf(report).flatMap(({ secret = '' }) => (secret === '' ? [] : [secret])));
/** Parts of secrets that are shown on purpose. Reports escape a line end. */
const shownIn = (report: Report) =>
  valuesOf(report).flatMap(({ redacted }) => redacted.replaceAll('\\x0a', '\n').split('…'));

function around(text: string, trace: string): string {
  const at = text.indexOf(trace);
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + 100));
}

/** Returns traces of secrets that the twin's report does not have too, as it has titles and fixed parts of patterns. */
function leaks(written: Written, shown: Written, twin: Written): readonly string[] {
  const report = reportIn(shown);
  const needles = needlesOf(secretsIn(report), shownIn(report));
  return Object.entries(written).flatMap(([name, text]) => {
    const expected = tracesIn(twin[name] ?? '', needles);
    return [...tracesIn(text, needles)]
      .filter((trace) => !expected.has(trace))
      .map((trace) => `${name}: ${trace} in ${around(text, trace)}`);
  });
}

describe.each([
  { form: 'image', choice: 11, flags: ['--verify', '--verbose'] },
  { form: 'broken', choice: 12, flags: [] },
] as const)('the reports of a leaky image ($form, $flags)', ({ form, choice, flags }) => {
  const written: Record<string, Written> = {};
  const writtenBy = (name: string): Written => written[name] ?? {};

  beforeAll(async () => {
    const run = async (name: string, seed: number, ...more: readonly string[]): Promise<void> => {
      const archive = legacyArchive((await leakyImage(choice, seed))[form]);
      await writeFile(join(folder, `${form}-${String(seed)}.tar`), await tar(archive));
      const authority = vendors === null ? [] : ['--ca-file', '../ca.pem'];
      const options = [...authority, ...flags, ...more];
      written[name] = await write(`${form}-${String(seed)}.tar`, `${form}-${name}`, ...options);
    };
    await run('one', 1);
    await Promise.all([run('twin', 2), run('shown', 1, '--show-secrets')]);
  }, 60_000);

  test('have most of the planted secrets, from every kind of place', async () => {
    const { planted } = await leakyImage(choice, 1);
    const found = secretsIn(reportIn(writtenBy('shown')));
    const missed = planted.filter(({ secret }) => !found.has(secret)).map(({ detector }) => detector);
    expect(missed.length, missed.join(', ')).toBeLessThan(planted.length / 5);
    const { findings, coverage } = reportIn(writtenBy('one'));
    const kinds = new Set(findings.flatMap(({ locations }) => locations.map(({ kind }) => kind)));
    expect([...kinds].toSorted()).toEqual(KINDS.toSorted());
    expect(coverage.complete).toBe(form === 'image');
    if (vendors !== null && form === 'image') expect(vendors.asked.size).toBeGreaterThan(4);
  });

  test('and the streams contain no secret, and no piece of one', () => {
    // Parts that are shown on purpose are exempt below, so most of each secret must be hidden.
    for (const { secret = '', redacted } of valuesOf(reportIn(writtenBy('shown')))) {
      const shown = redacted.replaceAll('\\x0a', '\n').replace('…', '');
      if (shown !== '****') expect(secret.length - shown.length, redacted).toBeGreaterThan(6);
    }
    expect(leaks(writtenBy('one'), writtenBy('shown'), writtenBy('twin'))).toEqual([]);
  });

  test('that are made to be posted do not depend on --show-secrets', () => {
    const timeless = (text = ''): string =>
      text.replace(
        /\d+(?:\.\d+)? (?:ms|s)\b|"wallMs": \d+|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?| \d\d:\d\d UTC)/g,
        '',
      );
    for (const format of FORMAT_NAMES) {
      const isSame = timeless(writtenBy('shown')[format]) === timeless(writtenBy('one')[format]);
      expect([format, isSame]).toEqual([format, !FORMATS[format].showsSecrets]);
    }
  });

  test('are read by explain, which quotes no secret even from a report that shows them', async () => {
    const isQuoted = ({ locations, confidence }: Finding): boolean =>
      confidence !== 'low' && locations.some(({ layer, kind }) => layer !== null && kind === 'file');
    for (const { id, detector } of reportIn(writtenBy('shown')).findings.filter(isQuoted).slice(0, 2)) {
      const report = ['--report', join(folder, `${form}-shown`, 'json')];
      const [explained, plain] = await Promise.all([
        scanImage(['explain', id, ...report]),
        scanImage(['explain', detector]),
      ]);
      expect(explained.status).toBe(0);
      expect(explained.stdout).toContain('****');
      const [ofFinding, ofDetector] = [explained, plain].map(({ stdout, stderr }) => ({ stdout, stderr }));
      expect(leaks(ofFinding ?? {}, writtenBy('shown'), ofDetector ?? {})).toEqual([]);
    }
  });
});

test('a location has no variable name if the secret starts in that name', async () => {
  const secret = `odd:${'k7Qz9vLm2T=0xq4R'.repeat(2).slice(0, 30)}:odd`;
  const image = await buildImage({ layers: [], config: { config: { Env: [`a ${secret}`, `B=${secret}`] } } });
  await writeFile(join(folder, 'variable.tar'), await tar(legacyArchive(image)));
  const args = ['docker-archive:variable.tar', '--rules', 'rules.yaml', '--format', 'json'];
  const { stdout } = await scanImage(args, { cwd: folder });
  const [finding] = (JSON.parse(stdout) as Report).findings;
  expect(finding?.locations.map(({ kind, name }) => [kind, name])).toEqual([
    ['env', null],
    ['env', 'B'],
  ]);
  expect(stdout).not.toContain('k7Qz9vLm');
});

test('a secret in the name of a file that could not be read is masked in coverage and verdict', async () => {
  const secret = secretOf('github-personal-access-token');
  const body = Array.from({ length: 10_001 }, (_, i) => `pin=abc${String(1000 + (i % 9000))}.\n`).join('');
  const image = await buildImage({ layers: [{ entries: [{ name: `keys/${secret}`, body }] }] });
  await writeFile(join(folder, 'full.tar'), await tar(legacyArchive(image)));
  const only = ['--enable', 'odd-short,github'];
  const args = ['docker-archive:full.tar', '--rules', 'rules.yaml', ...only, '--format', 'json'];
  const { stdout } = await scanImage([...args], { cwd: folder });
  const { coverage, verdict } = JSON.parse(stdout) as Report;
  expect(coverage.failed).toEqual([
    { layer: 0, path: 'keys/****', reason: 'more secrets than are kept of one file' },
  ]);
  expect(verdict.reasons.join()).toContain('keys/**** could not be read');
  expect(stdout).not.toContain(secret.slice(10, 30));
});
