import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../result/report.ts';
import { scanImage } from '../testing/command.ts';
import { buildImage, legacyArchive } from '../testing/image.ts';
import { secretOf } from '../testing/source-suite.ts';
import { tar } from '../testing/tar.ts';

const github = secretOf('github-personal-access-token');
const acme = `acme_${'a1B2'.repeat(8)}`;
const beta = `beta_${'c3d4'.repeat(5)}`;
const slow = `slow_x${'a'.repeat(7000)}`;

const RULES = `
rules:
  - id: acme-token
    vendor: acme
    severity: critical
    confidence: high
    format: acme_{alnum 32}
  - id: acme-pin
    regex: 'pin ([0-9]{2}-[0-9]{2})'
    path: '^app/'
  - id: plate
    severity: low
    regex: '[A-Z]{2}-[0-9]{4}'
`;
const GITLEAKS = `
[[rules]]
id = "beta-token"
regex = '''(?i)\\b(beta_[a-z0-9]{20})\\b'''
keywords = ["beta_"]
[rules.allowlist]
paths = ['''^test/''']
`;
const SLOW = `
- id: slow-rule
  regex: 'slow_x[a-z]*[a-m]*[a-n]*[a-o]*[a-p]*[a-q]*[a-r]*!'
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-command-'));
  const put = (name: string, content: string | Uint8Array): Promise<void> =>
    writeFile(join(folder, name), content);
  const image = await buildImage({
    config: { config: { Env: [`ACME=${acme}`, `BETA=${beta}`] } },
    layers: [
      {
        entries: [
          { name: 'app/.env', body: `GITHUB_TOKEN=${github}\nA=${acme}\nB="${beta}"\nmy pin 12-34\n` },
          { name: 'test/x', body: `B=${beta.replace('c', 'e')}\npin 56-78\nplate AB-1234\n` },
        ],
      },
      { entries: [{ name: 'slow', body: `${slow}\n` }] },
    ],
  });
  await put('image.tar', await tar(legacyArchive(image)));
  await put('team.yaml', RULES);
  await put('gitleaks.toml', GITLEAKS);
  await put('slow.yaml', SLOW);
  await put('bad.yaml', '- id: acme-token\n  format: acme_{alnm 32}\n');
  await put('bad.toml', '[[rules]]\nid = "x"\nregex = "a(?=b)"\n');
  await put('rules.json', '{}');
  await put('one.env', `x\nA=${acme}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: string[]) => scanImage(args, { cwd: folder });
const scan = async (...args: string[]) => {
  const { status, stdout, stderr } = await run('docker-archive:image.tar', '--format', 'json', ...args);
  const report = JSON.parse(stdout || '{"findings":[]}') as Report;
  return { status, stderr, report, found: report.findings.map(({ detector }) => detector).sort() };
};

describe('--rules', () => {
  test('adds detectors of both notations, which scan layers and config', async () => {
    const { status, report, found } = await scan('--rules', 'team.yaml', '--rules', 'gitleaks.toml');
    expect(status).toBe(1);
    expect(found).toEqual(['acme-pin', 'acme-token', 'beta-token', 'github-personal-access-token', 'plate']);
    const placesOf = (id: string) =>
      report.findings
        .find(({ detector }) => detector === id)
        ?.locations.map(({ kind, path, line, column }) => [kind, path, line, column]);
    expect(placesOf('acme-token')).toContainEqual(['file', 'app/.env', 2, 3]);
    expect(placesOf('acme-token')?.map(([kind]) => kind)).toContain('env');
    expect(placesOf('beta-token')).toContainEqual(['file', 'app/.env', 3, 4]);
    expect(placesOf('beta-token')?.map(([kind]) => kind)).toContain('env');
    expect(placesOf('acme-pin')).toEqual([['file', 'app/.env', 4, 8]]);
    const plain = (await scan()).report.tool.detectors;
    expect(report.tool.detectors.count).toBe(plain.count + 4);
    expect(report.tool.detectors.revision).not.toBe(plain.revision);
  });

  test('redacts what a rule finds as all other secrets', async () => {
    const { stdout } = await run(
      'docker-archive:image.tar',
      '--rules',
      'team.yaml',
      '--rules',
      'gitleaks.toml',
      '--verbose',
    );
    expect(stdout).not.toContain(acme.slice(12, 24));
    expect(stdout).not.toContain(beta.slice(12, 20));
    expect(stdout).not.toContain('12-34');
  });

  test('makes the scan incomplete if a rule takes too long, and keeps the other findings', async () => {
    const { status, report, found } = await scan(
      '--rules',
      'slow.yaml',
      '--rules',
      'team.yaml',
      '--enable',
      'acme,slow-rule',
    );
    expect(found).toEqual(['acme-token']);
    expect(status).toBe(1);
    expect(report.coverage.complete).toBe(false);
    const reason = 'rule slow-rule: its regular expression took more than 1 s at one place';
    expect(report.coverage.failed).toEqual([{ layer: 1, path: null, reason }]);
    expect((await scan('--rules', 'slow.yaml', '--enable', 'slow-rule')).status).toBe(3);
  });
});

describe('--enable and --disable', () => {
  test('select built-in and user detectors by id, vendor and severity', async () => {
    const rules = ['--rules', 'team.yaml'];
    expect((await scan(...rules, '--enable', 'acme')).found).toEqual(['acme-token']);
    expect((await scan(...rules, '--enable', 'acme,github', '--enable=low')).found).toEqual([
      'acme-token',
      'github-personal-access-token',
      'plate',
    ]);
    expect(
      (await scan(...rules, '--disable', 'github,generic', '--disable', 'plate,acme-pin')).found,
    ).toEqual(['acme-token']);
    expect((await scan('--disable', 'critical,high,medium,low,info', '--enable', 'github')).stderr).toContain(
      'leave no detector',
    );
  });

  test('let an image pass if the remaining detectors find nothing', async () => {
    expect(await scan('--enable', 'stripe')).toMatchObject({ status: 0, found: [] });
  });
});

describe('an error of one line with a hint', () => {
  test.each([
    ['a file that does not exist', ['--rules', 'none.yaml'], 'cannot read the rules in none.yaml'],
    ['a folder', ['--rules', '.'], 'cannot read the rules in .'],
    ['a file of another kind', ['--rules', 'rules.json'], 'its name must end in .yaml, .yml or .toml'],
    [
      'an invalid rule in YAML',
      ['--rules', 'bad.yaml'],
      'bad.yaml:2: unknown set "alnm"; did you mean alnum?',
    ],
    [
      'an invalid rule in TOML',
      ['--rules', 'bad.toml'],
      'bad.toml:3: the regular expression cannot be used: ',
    ],
    [
      'the same rules twice',
      ['--rules', 'team.yaml', '--rules', 'team.yaml'],
      'team.yaml:3: the id acme-token is already used by the rule at',
    ],
    ['--rules without a file', ['--rules'], 'rules'],
    ['an unknown name to enable', ['--enable', 'githb'], 'did you mean github'],
    ['an unknown name to disable', ['--disable', 'github,criticl'], 'did you mean critical'],
    ['an empty name', ['--disable', 'github,,stripe'], '--disable has an empty name'],
  ])('is printed for %s', async (_, args, message) => {
    const { status, stdout, stderr } = await run('docker-archive:image.tar', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^scan-image: .+\n( {2}.+\n)?$/);
    expect(stderr).toContain(message);
  });
});

describe('`detectors`', () => {
  test('list prints all detectors, or those of a vendor or a severity', async () => {
    const all = await run('detectors', 'list');
    expect(all.status).toBe(0);
    expect(all.stdout).toMatch(/^ID +SEVERITY +CONFIDENCE +TITLE\n/);
    const custom = await run(
      'detectors',
      'list',
      '--rules',
      'team.yaml',
      '--vendor',
      'custom',
      '--severity',
      'low',
    );
    expect(custom.stdout.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^plate +low +medium +Plate$/),
      '',
    ]);
    const { stdout } = await run('detectors', 'list', '--format', 'json', '--vendor', 'github');
    const listed = JSON.parse(stdout) as { count: number; detectors: { vendor: string; origin: string }[] };
    expect(listed.count).toBe(listed.detectors.length);
    expect(new Set(listed.detectors.map(({ vendor, origin }) => `${vendor} ${origin}`))).toEqual(
      new Set(['github built-in']),
    );
  });

  test('show prints everything about a detector', async () => {
    const built = await run('detectors', 'show', 'github-personal-access-token');
    expect(built.stdout).toContain('ghp_{alnum');
    const custom = await run('detectors', 'show', 'beta-token', '--rules', 'gitleaks.toml');
    expect(custom.stdout).toContain('(?i)\\b(beta_[a-z0-9]{20})\\b');
    const { stdout } = await run(
      'detectors',
      'show',
      'acme-token',
      '--rules',
      'team.yaml',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'acme-token',
      origin: 'rules',
      format: [{ lit: 'acme_' }, { set: 'alnum' }],
    });
  });

  test('test prints what a detector finds in a file or on standard input, and shows secrets only on request', async () => {
    const hidden = await run('detectors', 'test', 'acme-token', 'one.env', '--rules', 'team.yaml');
    expect(hidden.stdout).toMatch(/^one\.env:2:3 {2}acme_a1B2…a1B2 {2}\(high confidence\)\n$/);
    const shown = await run(
      'detectors',
      'test',
      'acme-token',
      'one.env',
      '--rules',
      'team.yaml',
      '--show-secrets',
    );
    expect(shown.stdout).toContain(`one.env:2:3  ${acme}  `);
    const stdin = await readFile(join(folder, 'one.env'));
    const args = ['detectors', 'test', 'acme-token', '-', '--rules', 'team.yaml', '--format', 'json'];
    const piped = await scanImage(args, { cwd: folder, stdin });
    expect(JSON.parse(piped.stdout)).toMatchObject({
      complete: true,
      found: [{ line: 2, column: 3, redacted: 'acme_a1B2…a1B2' }],
    });
    expect(piped.stdout).not.toContain(acme);
    const none = await run('detectors', 'test', 'github-personal-access-token', 'one.env');
    expect(none).toMatchObject({
      status: 0,
      stdout: 'one.env: nothing found by github-personal-access-token\n',
    });
  });

  test('test applies --path to a rule that depends on the path', async () => {
    await writeFile(join(folder, 'pin.txt'), 'pin 12-34\n');
    const testPin = (...args: string[]) =>
      run('detectors', 'test', 'acme-pin', 'pin.txt', '--rules', 'team.yaml', ...args);
    expect((await testPin()).stdout).toContain('nothing found');
    expect((await testPin('--path', '/app/pin.txt')).stdout).toContain('pin.txt:1:5  ****');
  });

  test('test exits with status 3 if a rule takes too long', async () => {
    await writeFile(join(folder, 'slow.txt'), slow);
    const { status, stderr } = await run(
      'detectors',
      'test',
      'slow-rule',
      'slow.txt',
      '--rules',
      'slow.yaml',
    );
    expect(status).toBe(3);
    expect(stderr).toContain('rule slow-rule: its regular expression took more than 1 s');
  });

  test.each([
    ['no action', [], 'no action given: list, show or test'],
    ['an unknown action', ['remove'], 'remove'],
    ['a vendor instead of a detector', ['show', 'aws'], 'no detector is called "aws"\n'],
    [
      'an unknown detector',
      ['show', 'github-personal-access-tokn'],
      'did you mean github-personal-access-token',
    ],
    ['an unknown vendor', ['list', '--vendor', 'githb'], 'did you mean github'],
    ['an unknown severity', ['list', '--severity', 'huge'], 'severity'],
    ['no file', ['test', 'acme-token'], 'test ID FILE'],
    ['a file that does not exist', ['test', 'github-personal-access-token', 'none'], 'cannot read none'],
    ['invalid rules', ['list', '--rules', 'bad.yaml'], 'bad.yaml:2: '],
    ['an unknown flag', ['list', '--all'], 'all'],
  ])('prints an error of one line for %s', async (_, args, message) => {
    const { status, stdout, stderr } = await run('detectors', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^scan-image: .+\n( {2}.+\n)?$/);
    expect(stderr).toContain(message);
  });

  test('has its own help, and is in the help of scan-image', async () => {
    expect((await run('detectors', '--help')).stdout).toContain('run one detector on a file');
    expect((await run('--help')).stdout).toContain('detectors list|show|test');
  });

  test('does not prevent `scan` of an image of that name', async () => {
    const { stderr } = await run('scan', 'docker-archive:detectors');
    expect(stderr).toContain('detectors');
  });
});
