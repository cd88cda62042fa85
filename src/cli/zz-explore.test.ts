import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS, FORMAT_NAMES } from '../report/formats.ts';
import type { Report } from '../report/report.ts';
import { scanImage } from '../testing/command.ts';
import { type EchoingVendors, startEchoingVendors } from '../testing/echoing-vendors.ts';
import { legacyArchive } from '../testing/image.ts';
import { USER_RULES, leakyImage } from '../testing/leaky-image.ts';
import { tar } from '../testing/tar.ts';
import { needlesOf, tracesIn } from '../testing/traces.ts';
import { verifiers } from '../verify/verifiers/index.ts';

/*
 * Images with secrets in all places, through the whole command, in all formats. What is looked for is what
 * `--show-secrets` says was found. An image with other secrets of the same kinds says what reports hold by themselves.
 */
let folder: string;
let vendors: EchoingVendors | null;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redaction-'));
  await writeFile(join(folder, 'rules.yaml'), USER_RULES);
  const hosts = verifiers.flatMap(({ url, also = [] }) => [url, ...also]).filter((url) => URL.canParse(url));
  vendors = await startEchoingVendors([...new Set(hosts.map((url) => new URL(url).hostname))]);
  if (vendors !== null) await writeFile(join(folder, 'ca.pem'), vendors.cert);
});
afterAll(async () => {
  vendors?.close();
  await rm(folder, { recursive: true });
});

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
function leaks(
  written: Written,
  shown: Written,
  twin: Written,
  names = Object.keys(written),
): readonly string[] {
  const report = reportIn(shown);
  const needles = needlesOf(secretsIn(report), shownIn(report));
  return names.flatMap((name) => {
    const text = written[name] ?? '';
    const own = tracesIn(twin[name] ?? '', needles);
    return [...tracesIn(text, needles)]
      .filter((trace) => !own.has(trace))
      .map((trace) => `${name}: ${trace} in ${around(text, trace)}`);
  });
}

describe.each([
  ['image', Number(process.env.C1)],
  ['broken', Number(process.env.C2)],
] as const)('of an %s in which secrets are everywhere', (form, choice) => {
  const verify = ['--verify', '--verbose'];
  const written: Record<string, Written> = {};
  const of = (name: string): Written => written[name] ?? {};

  beforeAll(async () => {
    for (const [name, seed] of [
      ['one', 1],
      ['twin', 2],
    ] as const) {
      const archive = legacyArchive((await leakyImage(choice, seed))[form]);
      await writeFile(join(folder, `${form}-${name}.tar`), await tar(archive));
    }
    const authority = vendors === null ? [] : ['--ca-file', '../ca.pem'];
    const run = async (name: string, image: string, ...flags: readonly string[]): Promise<void> => {
      written[name] = await write(`${form}-${image}.tar`, `${form}-${name}`, ...authority, ...flags);
    };
    await Promise.all([run('one', 'one', ...verify), run('twin', 'twin', ...verify)]);
    await Promise.all([run('shown', 'one', ...verify, '--show-secrets'), run('brief', 'one')]);
    await run('brief-twin', 'twin');
  }, 60_000);

  test('most of what was planted is found, wherever a scan looks', async () => {
    const { planted } = await leakyImage(choice, 1);
    const found = secretsIn(reportIn(of('shown')));
    const missed = planted.filter(({ secret }) => !found.has(secret)).map(({ detector }) => detector);
    expect(missed.length, missed.join(', ')).toBeLessThan(planted.length / 5);
    const kinds = new Set(
      reportIn(of('one')).findings.flatMap(({ locations }) => locations.map(({ kind }) => kind)),
    );
    for (const kind of [
      'file',
      'file-name',
      'link-target',
      'xattr',
      'env',
      'label',
      'cmd',
      'entrypoint',
      'healthcheck',
      'onbuild',
      'history',
      'config',
    ])
      expect(kinds).toContain(kind);
    if (form === 'broken') expect(reportIn(of('one')).coverage.failed).not.toEqual([]);
    if (vendors !== null) expect(vendors.asked.size).toBeGreaterThan(4);
  });

  test('no report and no stream holds a secret, or a piece of one', () => {
    expect(leaks(of('one'), of('shown'), of('twin'))).toEqual([]);
    expect(leaks(of('brief'), of('shown'), of('brief-twin'))).toEqual([]);
  });

  test('with --show-secrets those that are made to be posted are the same as without', () => {
    const timeless = (text = ''): string =>
      text.replace(/\d+(?:\.\d+)? (?:ms|s)\b|"wallMs": \d+|\d{4}-\d\d-\d\dT[\d:.]+Z?/g, '');
    for (const format of FORMAT_NAMES) {
      const isSame = timeless(of('shown')[format]) === timeless(of('one')[format]);
      expect([format, isSame]).toEqual([format, !FORMATS[format].showsSecrets]);
    }
  });
});
