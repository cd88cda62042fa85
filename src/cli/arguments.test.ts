import { describe, expect, test } from 'vitest';
import { ScanError } from '../errors.ts';
import { parseArguments } from './arguments.ts';
import { parseDetectors } from './detectors-arguments.ts';

/** The error's line and the way out below it. */
async function refusal(args: readonly string[]): Promise<string> {
  const [command, ...behind] = args;
  const parsing = command === 'detectors' ? parseDetectors(behind, 80) : parseArguments(args, 80);
  const error: unknown = await parsing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ScanError)) throw new Error(`${args.join(' ')} is taken`);
  expect(error.code).toBe('USAGE');
  return `${error.message}\n${error.hint ?? ''}`;
}

describe('a command that is wrong', () => {
  test.each([
    [['app', '--fial-on', 'high'], 'there is no option --fial-on\nis it --fail-on? see scan-image --help'],
    [['app', '-x'], 'there is no option -x\nsee scan-image --help'],
    [['app', '--quick=1'], 'there is no option --quick\n'],
    [['app', 'other'], 'one argument too many: other\nsee scan-image --help'],
    [['explain', 'aws', 'b'], 'one argument too many: b\n'],
    [['app', '--format', 'xml'], '--format "xml" is not known\nchoose one of text, json, jsonl'],
    [['app', '--platform'], '--platform needs a value\n'],
    [['app', '--format'], '--format needs a value\n'],
    [['app', '--fail-on'], '--fail-on needs a value\n'],
    [['app', '-H'], 'needs a value\n'],
    [[], 'no image given\n'],
    [['explain'], 'nothing to explain\nsee scan-image explain --help'],
    [['explain', 'aws', '--lang', 'perl'], '--lang "perl" is not known\nchoose one of python'],
    [['detectors', 'show'], 'more is needed: show ID'],
    [['detectors', 'list', '--vender', 'aws'], 'there is no option --vender\nis it --vendor?'],
  ])('%j is told what and how else', async (args, said) => {
    expect(await refusal(args)).toContain(said);
  });

  test.each([
    ['app', '--platform', 'linux/amd64', '--platform', 'linux/arm64'],
    ['app', '--fail-on', 'high', '--fail-on', 'low'],
    ['app', '--host', 'unix:///a', '-H', 'unix:///b'],
    ['app', '--concurrency', '1', '--concurrency', '2'],
    ['explain', 'aws', '--format', 'text', '--format', 'markdown'],
    ['detectors', 'list', '--vendor', 'aws', '--vendor', 'github'],
  ])('%s names a value twice, which is no mistake of the program', async (...args) => {
    const option = args.find((arg) => arg.startsWith('--')) ?? '';
    expect(await refusal(args)).toContain(`${option} stands more than once`);
  });
});

test('a flag may stand twice, and so may what makes a list', async () => {
  const flags = ['--insecure', '--insecure', '-o', 'a.txt', '-o', 'json=b', '--rules', 'x', '--rules', 'y'];
  expect(await parseArguments(['app', ...flags], 80)).toMatchObject({
    kind: 'scan',
    arguments: { insecure: true, output: ['a.txt', 'json=b'], rules: ['x', 'y'] },
  });
});

test('no line of the help is wider than the terminal', async () => {
  const help = await parseArguments(['--help'], 80);
  const lines = help.kind === 'text' ? help.text.split('\n') : [];
  expect(lines).toContain('  docker:repo:tag          the engine only (any Docker-API socket, podman too)');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});
