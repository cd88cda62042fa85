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

async function refusal(text: string, ending = 'yaml'): Promise<ScanError> {
  const path = join(folder, `${String(count++)}.${ending}`);
  await writeFile(path, text);
  const error: unknown = await loadRules([path], detectors).catch((cause: unknown) => cause);
  if (!(error instanceof ScanError)) throw new Error(`it was loaded: ${JSON.stringify(error)}`);
  expect(error.code).toBe('USAGE');
  expect(error.message).not.toContain('\n');
  return error;
}
describe('a rule that cannot be loaded is an error with its line', () => {
  test.each<[string, number, string, string]>([
    ['no YAML', 3, 'Flow sequence', '- id: a\n  b: [\n'],
    ['a key given twice', 2, 'unique', '- id: a\n  id: b\n  format: x{hex 9}\n'],
    ['nothing in the file', 1, 'no rules', ''],
    ['text for rules', 1, 'no rules', 'rules: all\n'],
    ['an unknown field', 3, '"fromat" here; is it format?', '- id: a1\n\n  fromat: acme_{hex 8}\n'],
    ['no id', 1, 'has no id', '- format: acme_{hex 8}\n'],
    ['an id with blanks', 1, 'letters, digits', '- id: a b\n  format: acme_{hex 8}\n'],
    [
      'a built-in id',
      2,
      'that of a built-in detector',
      '-\n  id: github-personal-access-token\n  format: a_b_{hex 8}\n',
    ],
    [
      'an id given twice',
      3,
      'that of the rule at',
      '- id: a1\n  format: acme_{hex 8}\n- id: a1\n  format: acmf_{hex 8}\n',
    ],
    ['neither format nor regex', 2, 'either a format or a regex', '\n- id: a1\n'],
    ['both', 1, 'either a format or a regex', '- {id: a1, format: acme, regex: acme}\n'],
    [
      'keywords beside a format',
      3,
      'keywords belongs to a rule with a regex',
      '- id: a1\n  format: acme_{hex 8}\n  keywords: [a]\n',
    ],
    [
      'a severity that is none',
      3,
      '"hihg" is unknown',
      '- id: a1\n  format: acme_{hex 8}\n  severity: hihg\n',
    ],
    ['a set that is none', 2, 'no set "hxe"; is it hex?', '- id: a1\n  format: acme_{hxe 8}\n'],
    ['a set without a length', 2, 'cannot be read', '- id: a1\n  format: acme_{hex}\n'],
    ['a lone brace', 2, 'a lone {', "- id: a1\n  format: 'acme{'\n"],
    ['an element that is none', 4, 'one of lit, set', '- id: a1\n  format:\n    - acme_\n    - { min: 3 }\n'],
    [
      'an element with a field too many',
      3,
      'no field "max"',
      '- id: a1\n  format:\n    - { lit: acme_, max: 3 }\n',
    ],
    ['an element without a length', 3, 'the length is missing', '- id: a1\n  format:\n    - { set: hex }\n'],
    ['a length that makes no sense', 2, 'makes no sense', '- id: a1\n  format: acme_{hex 9-3}\n'],
    ['no literal', 2, 'no literal to look for', "- id: a1\n  format: '{hex 32}'\n"],
    [
      'runs that share too much',
      2,
      'too many ways',
      "- id: a1\n  format: 'acme{hex 1-900}{hex 1-900}{hex 1-900}{hex 1-900}x'\n",
    ],
    [
      'a repetition that may explode',
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
    ['a number for text', 3, 'title has to be text', '- id: a1\n  format: acme_{hex 8}\n  title: 5\n'],
    [
      'a pair with a stranger',
      3,
      'with "github-pat", which is no detector',
      '- id: a1\n  format: acme_{hex 8}\n  pair: { with: [github-pat] }\n',
    ],
    ['a half that is none', 3, 'true or false', '- id: a1\n  format: acme_{hex 8}\n  half: 1\n'],
    ['an entropy out of range', 3, 'from 0 to 8', '- id: a1\n  format: acme_{hex 8}\n  entropy: 9\n'],
    ['a regex with lookahead', 3, 'looking ahead', '- id: a1\n\n  regex: acme(?=x)\n'],
    ['a regex that may explode', 2, 'in many ways', '- id: a1\n  regex: acme(a+)+$\n'],
    ['a regex for nothing', 2, 'matches the empty text', '- id: a1\n  regex: a*\n'],
    ['a group that is not there', 3, 'has 1 groups', '- id: a1\n  regex: acme(x)\n  secretGroup: 2\n'],
    [
      'an allowlist that allows nothing',
      4,
      'is empty',
      '- id: a1\n  regex: acme_[0-9]+\n  allowlists:\n    - { regexes: [] }\n',
    ],
    [
      'a bad regex in an allowlist',
      5,
      'is not closed',
      '- id: a1\n  regex: acme_[0-9]+\n  allowlist:\n    paths:\n      - "(a"\n',
    ],
  ])('YAML with %s', async (_, line, message, text) => {
    const error = await refusal(text);
    expect(error.message).toContain(message);
    expect(error.message).toMatch(new RegExp(`^.*\\.yaml:${String(line)}: `));
    expect(error.hint).toMatch(/./);
  });

  const rule = '[[rules]]\nid = "a1"\nregex = "acme_[0-9]+"\n';
  test.each<[string, number, string, string]>([
    ['no TOML', 2, '', 'title = "x"\nid = \n'],
    ['no rules', 1, 'no [[rules]]', 'title = "x"\n'],
    [
      'an unknown field',
      8,
      '"keyword" here; is it keywords?',
      `${rule}\n[[rules]]\nid = "b"\nregex = "beta_[0-9]"\nkeyword = ["b"]\n`,
    ],
    ['another file to extend', 5, 'extend.path is not followed', `${rule}[extend]\npath = "x.toml"\n`],
    ['a rule without a regex', 4, 'the rule b has no regex', `${rule}[[rules]]\nid = "b"\npath = "x"\n`],
    [
      'a regex that cannot be said',
      7,
      'no looking ahead',
      `${rule}\n[[rules]]\nid = "b"\nregex = '''b(?!x)'''\n`,
    ],
    [
      'a bad regex behind a text that looks like a table',
      7,
      'closes nothing',
      `${rule}[[rules.allowlists]]\nregexes = [\n  "a",\n  # [[rules]]\n  "b)",\n]\n`.replace(
        'regexes = [\n  "a",\n',
        'stopwords = ["""\n[[rules]]"""]\nregexes = [',
      ),
    ],
    [
      'a bad regex in the second of two allowlists',
      7,
      'closes nothing',
      `${rule}[[rules.allowlists]]\npaths = ["a"]\n[[rules.allowlists]]\npaths = ["b)"]\n`,
    ],
    ['a bad regex in the global allowlist', 5, 'closes nothing', `${rule}[allowlist]\npaths = ["b)"]\n`],
    [
      'a target that is none',
      5,
      '"file" is unknown',
      `${rule}[rules.allowlist]\nregexTarget = "file"\nregexes = ["a"]\n`,
    ],
  ])('TOML with %s', async (_, line, message, text) => {
    const error = await refusal(text, 'toml');
    expect(error.message).toContain(message);
    expect(error.message).toMatch(/^.*\.toml:\d+: /);
    expect(error.message).toContain(`.toml:${String(line)}: `);
    expect(error.hint).toMatch(/./);
  });

  test('a file that is none, or of another kind', async () => {
    expect((await refusal('{}', 'json')).message).toContain('ends in .yaml, .yml or .toml');
    await expect(loadRules(['/nonexistent.yaml'], [])).rejects.toThrow(
      'cannot read the rules in /nonexistent.yaml',
    );
    const path = join(folder, 'binary.yaml');
    await writeFile(path, Buffer.from([0xff, 0xfe, 0x00]));
    await expect(loadRules([path], [])).rejects.toThrow('not text in UTF-8');
    const bomb = Array.from(
      { length: 9 },
      (_, i) => `a${String(i)}: &a${String(i)} [${`*a${String(i - 1)},`.repeat(i === 0 ? 0 : 9)}x]`,
    );
    expect((await refusal(bomb.join('\n'))).message).toMatch(/yaml:\d+: /);
  });
});
