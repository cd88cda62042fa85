import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detectors } from '../catalogue/detectors.ts';
import { ScanError } from '../errors.ts';
import { loadRules } from './load.ts';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Returns the error for a rules file with this text. */
async function refusal(text: string, ending = 'yaml'): Promise<ScanError> {
  const path = join(folder, `${String(count++)}.${ending}`);
  await writeFile(path, text);
  const error: unknown = await loadRules([path], detectors).catch((cause: unknown) => cause);
  if (!(error instanceof ScanError)) throw new Error(`the rules were loaded: ${JSON.stringify(error)}`);
  expect(error.code).toBe('USAGE');
  expect(error.message).not.toContain('\n');
  return error;
}

describe('loading rules', () => {
  test.each<[string, number, string, string]>([
    ['a syntax error', 3, 'Flow sequence', '- id: a\n  b: [\n'],
    ['a duplicate key', 2, 'unique', '- id: a\n  id: b\n  format: x{hex 9}\n'],
    ['an empty file', 1, 'no rules', ''],
    ['text instead of rules', 1, 'no rules', 'rules: all\n'],
    [
      'an unknown field',
      3,
      'unknown field "fromat"; did you mean format?',
      '- id: a1\n\n  fromat: acme_{hex 8}\n',
    ],
    ['no id', 1, 'has no id', '- format: acme_{hex 8}\n'],
    ['an id with blanks', 1, 'letters, digits', '- id: a b\n  format: acme_{hex 8}\n'],
    [
      'a built-in id',
      2,
      'already used by a built-in detector',
      '-\n  id: github-personal-access-token\n  format: a_b_{hex 8}\n',
    ],
    [
      'a duplicate id',
      3,
      'already used by the rule at',
      '- id: a1\n  format: acme_{hex 8}\n- id: a1\n  format: acmf_{hex 8}\n',
    ],
    ['neither format nor regex', 2, 'either a format or a regex', '\n- id: a1\n'],
    ['both format and regex', 1, 'either a format or a regex', '- {id: a1, format: acme, regex: acme}\n'],
    [
      'keywords next to a format',
      3,
      'keywords is only for a rule with a regex',
      '- id: a1\n  format: acme_{hex 8}\n  keywords: [a]\n',
    ],
    ['an unknown severity', 3, '"hihg" is unknown', '- id: a1\n  format: acme_{hex 8}\n  severity: hihg\n'],
    ['an unknown set', 2, 'unknown set "hxe"; did you mean hex?', '- id: a1\n  format: acme_{hxe 8}\n'],
    ['a set without a length', 2, 'cannot be read', '- id: a1\n  format: acme_{hex}\n'],
    ['a lone brace', 2, 'a lone {', "- id: a1\n  format: 'acme{'\n"],
    [
      'an element without a kind',
      4,
      'one of lit, set',
      '- id: a1\n  format:\n    - acme_\n    - { min: 3 }\n',
    ],
    [
      'an element with a field of another kind',
      3,
      'no field "max"',
      '- id: a1\n  format:\n    - { lit: acme_, max: 3 }\n',
    ],
    ['an element without a length', 3, 'the length is missing', '- id: a1\n  format:\n    - { set: hex }\n'],
    ['a length whose bounds are swapped', 2, 'makes no sense', '- id: a1\n  format: acme_{hex 9-3}\n'],
    ['a format without a literal', 2, 'no literal to look for', "- id: a1\n  format: '{hex 32}'\n"],
    [
      'runs that can match the same text',
      2,
      'too many ways',
      "- id: a1\n  format: 'acme{hex 1-900}{hex 1-900}{hex 1-900}{hex 1-900}x'\n",
    ],
    [
      'a repetition with too many ways to match',
      2,
      'too many ways',
      '- id: a1\n  format: [acme, {seq: ["{hex 1-9}"], min: 1, max: 99}, x]\n',
    ],
    [
      'a context without words',
      3,
      'at least one word',
      '- id: a1\n  format: "{hex 32}"\n  context: { words: [] }\n',
    ],
    [
      'a context with a short word',
      2,
      'too short',
      '- id: a1\n  format: "{hex 32}"\n  context: { words: [ab] }\n',
    ],
    ['a number instead of text', 3, 'title must be text', '- id: a1\n  format: acme_{hex 8}\n  title: 5\n'],
    [
      'a pair with an unknown detector',
      3,
      'names "github-pat", which is not a detector',
      '- id: a1\n  format: acme_{hex 8}\n  pair: { with: [github-pat] }\n',
    ],
    ['a half that is not a boolean', 3, 'true or false', '- id: a1\n  format: acme_{hex 8}\n  half: 1\n'],
    ['an entropy out of range', 3, 'from 0 to 8', '- id: a1\n  format: acme_{hex 8}\n  entropy: 9\n'],
    ['a regex with lookahead', 3, 'looking ahead', '- id: a1\n\n  regex: acme(?=x)\n'],
    ['a regex that backtracks without end', 2, 'in many ways', '- id: a1\n  regex: acme(a+)+$\n'],
    ['a regex that matches the empty text', 2, 'matches the empty text', '- id: a1\n  regex: a*\n'],
    [
      'a secretGroup that does not exist',
      3,
      'the last group of the regular expression is 1',
      '- id: a1\n  regex: acme(x)\n  secretGroup: 2\n',
    ],
    [
      'an empty allowlist',
      4,
      'is empty',
      '- id: a1\n  regex: acme_[0-9]+\n  allowlists:\n    - { regexes: [] }\n',
    ],
    [
      'an invalid regex in an allowlist',
      5,
      'is not closed',
      '- id: a1\n  regex: acme_[0-9]+\n  allowlist:\n    paths:\n      - "(a"\n',
    ],
  ])('refuses YAML with %s, and names the line', async (_, line, message, text) => {
    const error = await refusal(text);
    expect(error.message).toContain(message);
    expect(error.message).toMatch(new RegExp(`^.*\\.yaml:${String(line)}: `));
    expect(error.hint).toMatch(/./);
  });

  const rule = '[[rules]]\nid = "a1"\nregex = "acme_[0-9]+"\n';
  test.each<[string, number, string, string]>([
    ['a syntax error', 2, '', 'title = "x"\nid = \n'],
    ['no rules', 1, 'no [[rules]]', 'title = "x"\n'],
    [
      'an unknown field',
      8,
      'unknown field "keyword"; did you mean keywords?',
      `${rule}\n[[rules]]\nid = "b"\nregex = "beta_[0-9]"\nkeyword = ["b"]\n`,
    ],
    ['another file to extend', 5, 'extend.path is not supported', `${rule}[extend]\npath = "x.toml"\n`],
    ['a rule without a regex', 4, 'the rule b has no regex', `${rule}[[rules]]\nid = "b"\npath = "x"\n`],
    ['a regex with lookahead', 7, 'no looking ahead', `${rule}\n[[rules]]\nid = "b"\nregex = '''b(?!x)'''\n`],
    [
      'an invalid regex after a text that looks like a table',
      7,
      'closes nothing',
      `${rule}[[rules.allowlists]]\nregexes = [\n  "a",\n  # [[rules]]\n  "b)",\n]\n`.replace(
        'regexes = [\n  "a",\n',
        'stopwords = ["""\n[[rules]]"""]\nregexes = [',
      ),
    ],
    [
      'an invalid regex in the second of two allowlists',
      7,
      'closes nothing',
      `${rule}[[rules.allowlists]]\npaths = ["a"]\n[[rules.allowlists]]\npaths = ["b)"]\n`,
    ],
    ['an invalid regex in the global allowlist', 5, 'closes nothing', `${rule}[allowlist]\npaths = ["b)"]\n`],
    [
      'an unknown regexTarget',
      5,
      '"file" is unknown',
      `${rule}[rules.allowlist]\nregexTarget = "file"\nregexes = ["a"]\n`,
    ],
  ])('refuses TOML with %s, and names the line', async (_, line, message, text) => {
    const error = await refusal(text, 'toml');
    expect(error.message).toContain(message);
    expect(error.message).toMatch(/^.*\.toml:\d+: /);
    expect(error.message).toContain(`.toml:${String(line)}: `);
    expect(error.hint).toMatch(/./);
  });

  test('refuses a file that is missing, of another kind, or not text', async () => {
    expect((await refusal('{}', 'json')).message).toContain('its name must end in .yaml, .yml or .toml');
    await expect(loadRules(['/nonexistent.yaml'], [])).rejects.toThrow(
      'cannot read the rules in /nonexistent.yaml',
    );
    const path = join(folder, 'binary.yaml');
    await writeFile(path, Buffer.from([0xff, 0xfe, 0x00]));
    await expect(loadRules([path], [])).rejects.toThrow('it is not UTF-8 text');
  });

  test('refuses YAML whose aliases would expand without bound', async () => {
    const bomb = Array.from(
      { length: 9 },
      (_, i) => `a${String(i)}: &a${String(i)} [${`*a${String(i - 1)},`.repeat(i === 0 ? 0 : 9)}x]`,
    );
    expect((await refusal(bomb.join('\n'))).message).toMatch(/yaml:\d+: /);
  });
});
