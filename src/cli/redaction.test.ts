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
 * Images with secrets in all places, through the whole command, in all formats. What is looked for is what
 * `--show-secrets` says was found. An image with other secrets of the same kinds says what reports hold by themselves.
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

/** What a run of the command wrote: its two streams, and its files by their names. */
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
const halvesOf = ({ findings }: Report) =>
  findings.flatMap((finding) => [finding, ...(finding.companions ?? [])]);
const secretsIn = (report: Report) =>
  new Set(halvesOf(report).flatMap(({ secret = '' }) => (secret === '' ? [] : [secret])));
/** What is shown on purpose; a line's end in it is written as an escape. */
const shownIn = (report: Report) =>
  halvesOf(report).flatMap(({ redacted }) => redacted.replaceAll('\\x0a', '\n').split('…'));

function around(text: string, trace: string): string {
  const at = text.indexOf(trace);
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + 100));
}

/** Traces of the secrets. What the report of the twin holds, too, is no secret: a title, the fixed part of a format. */
function leaks(written: Written, shown: Written, twin: Written): readonly string[] {
  const report = reportIn(shown);
  const needles = needlesOf(secretsIn(report), shownIn(report));
  return Object.entries(written).flatMap(([name, text]) => {
    const own = tracesIn(twin[name] ?? '', needles);
    return [...tracesIn(text, needles)]
      .filter((trace) => !own.has(trace))
      .map((trace) => `${name}: ${trace} in ${around(text, trace)}`);
  });
}

describe.each([
  { form: 'image', choice: 11, flags: ['--verify', '--verbose'] },
  { form: 'broken', choice: 12, flags: [] },
] as const)('of a leaky image ($form, $flags)', ({ form, choice, flags }) => {
  const written: Record<string, Written> = {};
  const of = (name: string): Written => written[name] ?? {};

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

  test('most of what was planted is found, wherever a scan looks', async () => {
    const { planted } = await leakyImage(choice, 1);
    const found = secretsIn(reportIn(of('shown')));
    const missed = planted.filter(({ secret }) => !found.has(secret)).map(({ detector }) => detector);
    expect(missed.length, missed.join(', ')).toBeLessThan(planted.length / 5);
    const { findings, coverage } = reportIn(of('one'));
    const kinds = new Set(findings.flatMap(({ locations }) => locations.map(({ kind }) => kind)));
    expect([...kinds].toSorted()).toEqual(KINDS.toSorted());
    expect(coverage.complete).toBe(form === 'image');
    if (vendors !== null && form === 'image') expect(vendors.asked.size).toBeGreaterThan(4);
  });

  test('no report and no stream holds a secret, or a piece of one', () => {
    // What is shown on purpose is exempt below, so it has to leave most in the dark.
    for (const { secret = '', redacted } of halvesOf(reportIn(of('shown')))) {
      const told = redacted.replaceAll('\\x0a', '\n').replace('…', '');
      if (told !== '****') expect(secret.length - told.length, redacted).toBeGreaterThan(6);
    }
    expect(leaks(of('one'), of('shown'), of('twin'))).toEqual([]);
  });

  test('with --show-secrets those that are made to be posted are the same as without', () => {
    const timeless = (text = ''): string =>
      text.replace(/\d+(?:\.\d+)? (?:ms|s)\b|"wallMs": \d+|\d{4}-\d\d-\d\dT[\d:.]+Z?/g, '');
    for (const format of FORMAT_NAMES) {
      const isSame = timeless(of('shown')[format]) === timeless(of('one')[format]);
      expect([format, isSame]).toEqual([format, !FORMATS[format].showsSecrets]);
    }
  });

  test('explain quotes none of a report, not of one that shows them either', async () => {
    const isQuoted = ({ locations, confidence }: Finding): boolean =>
      confidence !== 'low' && locations.some(({ layer, kind }) => layer !== null && kind === 'file');
    for (const { id, detector } of reportIn(of('shown')).findings.filter(isQuoted).slice(0, 2)) {
      const report = ['--report', join(folder, `${form}-shown`, 'json')];
      const [explained, plain] = await Promise.all([
        scanImage(['explain', id, ...report]),
        scanImage(['explain', detector]),
      ]);
      expect(explained.status).toBe(0);
      expect(explained.stdout).toContain('****');
      const [told, own] = [explained, plain].map(({ stdout, stderr }) => ({ stdout, stderr }));
      expect(leaks(told ?? {}, of('shown'), own ?? {})).toEqual([]);
    }
  });
});

test('a variable whose name runs into a secret goes without its name', async () => {
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

test('a secret in the name of a file that could not be read to its end is masked, and so it is in the verdict', async () => {
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
