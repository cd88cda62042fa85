import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detectors } from '../catalogue/detectors.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { compileAll, createScanner } from '../matcher/scanner.ts';
import { loadRules } from './load.ts';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(
  text: string,
  ending = 'yaml',
  disabled: readonly string[] = [],
): Promise<readonly Detector[]> {
  const path = join(folder, `${String(count++)}.${ending}`);
  await writeFile(path, text);
  return (await loadRules([path], detectors, new Set(disabled))).detectors;
}
function found(user: readonly Detector[], text: string): readonly string[] {
  const selection = { builtIn: [], user };
  const { matches } = createScanner(compileAll(selection), selection).open().end(Buffer.from(text));
  return matches.map(({ detector, secret }) => `${detector} ${secret}`);
}

describe('a YAML rule', () => {
  test('needs only an id and a format; every other field has a default', async () => {
    const [rule] = await load('- id: acme-token\n  format: acme_{hex 8}\n');
    expect(rule).toEqual({
      id: 'acme-token',
      vendor: 'custom',
      title: 'Acme Token',
      description: 'A secret that the rule acme-token describes.',
      severity: 'high',
      confidence: 'medium',
      pattern: [{ lit: 'acme_' }, { set: 'hex', min: 8, max: 8 }],
      examples: [],
      counterExamples: [],
    });
  });

  test('writes each element as a map or in the short form', async () => {
    const [rule] = await load(`
- id: acme-token
  format:
    - { lit: acme, ci: true }
    - "{{_}}{hex-lower 8-12 +._}"
    - { set: alnum, min: 2, max: 3, plus: '-' }
    - uuid-{uuid}
    - { set: uuid }
    - { chars: abc, min: 4 }
    - { not: "'\\"", min: 1, max: 5 }
    - { oneOf: [x1, y2], ci: true }
    - { anyOf: [a, [b, { set: digit, min: 1 }]] }
    - { seq: ['-{digit 2}'], min: 0, max: 2 }
`);
    expect(rule?.pattern).toEqual([
      { lit: 'acme', ci: true },
      { lit: '{_}' },
      { set: 'hex-lower', min: 8, max: 12, plus: '._' },
      { set: 'alnum', min: 2, max: 3, plus: '-' },
      { lit: 'uuid-' },
      { set: 'uuid' },
      { set: 'uuid' },
      { chars: 'abc', min: 4, max: 4 },
      { not: '\'"', min: 1, max: 5 },
      { oneOf: ['x1', 'y2'], ci: true },
      { anyOf: [[{ lit: 'a' }], [{ lit: 'b' }, { set: 'digit', min: 1, max: 1 }]] },
      { seq: [{ lit: '-' }, { set: 'digit', min: 2, max: 2 }], min: 0, max: 2 },
    ]);
  });

  test('applies every field of a built-in detector', async () => {
    const rules = await load(`
rules:
  - id: acme-key
    vendor: acme
    title: ACME Key
    description: Opens the ACME API.
    severity: critical
    confidence: high
    format: "{alnum 12}"
    before: 'key='
    after: ';'
    context: { words: [ACME], within: 30, side: either }
    entropy: 2.5
    check: not-placeholder
    checksum: crc32-hex-8
    examples: ['acme key={secret};']
    counterExamples: []
    docs: ['https://docs.example/']
`);
    expect(rules[0]).toMatchObject({
      vendor: 'acme',
      context: { words: ['acme'], within: 30, side: 'either' },
    });
    expect(found(rules, 'acme key=a1b2c3d4e5f6; key=aaaaaaaaaaaa;')).toEqual(['acme-key a1b2c3d4e5f6']);
    expect(found(rules, 'other key=a1b2c3d4e5f6;')).toEqual([]);
  });

  test('gets a title and a description of one printable line, whatever the file has', async () => {
    const [rule] = await load(
      '- id: a1\n  format: acme_{hex 8}\n  title: "\\e[31mACME\\nkey"\n  description: |\n    Reads\n    orders.\n',
    );
    expect(rule).toMatchObject({ title: '\\x1b[31mACME key', description: 'Reads orders.' });
  });

  test('can have a regular expression', async () => {
    const rules = await load(`
- id: acme-pass
  regex: '(?i)acme_pass\\s*=\\s*"([^"]+)"'
  keywords: [ACME_PASS]
  secretGroup: 1
  allowlists: [{ stopwords: [CHANGE] }]
`);
    expect(found(rules, 'ACME_PASS = "s3cret" acme_pass="changeme"')).toEqual(['acme-pass s3cret']);
  });
});

describe('a gitleaks configuration', () => {
  test('is read with every field of a rule and of an allowlist', async () => {
    const rules = await load(
      `
title = "ours"
[extend]
useDefault = true

[allowlist]
description = "everywhere"
regexes = ['''^beta_0000''']

[[rules]]
id = "beta-token"
description = "Beta token"
regex = '''(?i)\\b(beta_[a-z0-9]{12})(?:['"\\s;]|$)'''
keywords = [
  "BETA_",
]
entropy = 2
secretGroup = 1
tags = ["beta"]
  [[rules.allowlists]]
  condition = "AND"
  regexTarget = "line"
  regexes = ["# test"]
  stopwords = ["abc"]

[[rules]]
id = "gamma"
regex = "gamma_[0-9]{4}"
[rules.allowlist]
commits = ["0123456"]
`,
      'toml',
    );
    expect(rules.map(({ id, description }) => [id, description])).toEqual([
      ['beta-token', 'Beta token'],
      ['gamma', 'A secret that the rule gamma describes.'],
    ]);
    const text = `
"beta_q1w2e3r4t5y6"
"BETA_abcq1w2e3r4t" # test
"BETA_abcq1w2e3r4u"
"beta_000011112222"
"beta_aaaaaaaaaaaa"
gamma_1234
`;
    expect(found(rules, text)).toEqual([
      'beta-token beta_q1w2e3r4t5y6',
      'beta-token BETA_abcq1w2e3r4u',
      'gamma gamma_1234',
    ]);
  });
});

test('a gitleaks rule with skipReport is never reported alone', async () => {
  const [rule] = await load('[[rules]]\nid = "a1"\nregex = "acme_[0-9]+"\nskipReport = true\n', 'toml');
  expect(rule?.isIdentifier).toBe(true);
});

describe('docs/rules.md', async () => {
  const page = await readFile(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/^```(yaml|toml)\n([^]*?)^```$/gm)];

  test('has examples in both notations', () => {
    expect(new Set(examples.map(([, ending]) => ending))).toEqual(new Set(['yaml', 'toml']));
  });

  test.each(examples.map(([, ending = '', text = '']) => [ending, text]))(
    'has a %s example that loads:\n%s',
    async (ending, text) => {
      expect((await load(text, ending)).length).toBeGreaterThan(0);
    },
  );
});

describe('a rule that cannot be loaded', () => {
  const TOML = `
[[rules]]
id = "key-files"
path = '''\\.p12$'''
[[rules]]
id = "acme-token"
regex = '''acme_[0-9a-f]{16}'''
keywords = ["acme_"]
`;
  const YAML =
    '- id: too-free\n  format: "{alnum 1-90}{alnum 1-90}{alnum 1-90}{alnum 1-90}"\n- id: acme-token\n  format: acme_{hex 16}\n';

  test.each([
    ['toml', TOML, 'key-files'],
    ['yaml', YAML, 'too-free'],
  ])('can be disabled by its id (%s)', async (ending, text, id) => {
    await expect(load(text, ending)).rejects.toMatchObject({
      hint: expect.stringContaining(`leave the rule out: --disable ${id}`) as unknown,
    });
    expect((await load(text, ending, [id])).map((rule) => rule.id)).toEqual(['acme-token']);
  });
});
