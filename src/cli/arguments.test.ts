import { describe, expect, test } from 'vitest';
import { ScanError } from '../errors.ts';
import { parseDetectors } from './detectors-arguments.ts';
import { parseExplain } from './explain-arguments.ts';
import { parseScan } from './scan-arguments.ts';

function parse([command = '', ...rest]: readonly string[]): Promise<object> {
  if (command === 'explain') return parseExplain(rest, 80);
  if (command === 'detectors') return parseDetectors(rest, 80);
  return parseScan(command === '' ? [] : [command, ...rest], 80);
}

/** Returns the error's message and, on a second line, its hint. */
async function refusal(args: readonly string[]): Promise<string> {
  const error: unknown = await parse(args).catch((thrown: unknown) => thrown);
  if (!(error instanceof ScanError)) throw new Error(`${args.join(' ')} is accepted`);
  expect(error.code).toBe('USAGE');
  return `${error.message}\n${error.hint ?? ''}`;
}

describe('wrong arguments', () => {
  test.each([
    [['app', '--fial-on', 'high'], 'unknown option --fial-on\ndid you mean --fail-on? see scan-image --help'],
    [['app', '-x'], 'unknown option -x\nsee scan-image --help'],
    [['app', '--quick=1'], 'unknown option --quick\n'],
    [['app', 'other'], 'unexpected argument: other\nsee scan-image --help'],
    [['app', '-'], 'unexpected argument: -\n'],
    [['explain', 'aws', 'b'], 'unexpected argument: b\n'],
    [['app', '--format', 'xml'], '--format "xml" is not known\nchoose one of text, json, jsonl'],
    [['app', '--platform'], '--platform needs a value\n'],
    [['app', '--format'], '--format needs a value\n'],
    [['app', '--fail-on'], '--fail-on needs a value\n'],
    [['app', '-H'], 'needs a value\n'],
    [[], 'no image given\n'],
    [
      ['explain'],
      'nothing to explain: name a detector, a vendor or a finding\nsee scan-image explain --help',
    ],
    [['explain', 'aws', '--lang', 'perl'], '--lang "perl" is not known\nchoose one of python'],
    [['detectors', 'show'], 'an argument is missing: show ID'],
    [['detectors', 'list', '--vender', 'aws'], 'unknown option --vender\ndid you mean --vendor?'],
  ])('%j are refused with a reason and a hint', async (args, text) => {
    expect(await refusal(args)).toContain(text);
  });

  test.each([
    ['app', '--platform', 'linux/amd64', '--platform', 'linux/arm64'],
    ['app', '--fail-on', 'high', '--fail-on', 'low'],
    ['app', '--host', 'unix:///a', '-H', 'unix:///b'],
    ['app', '--concurrency', '1', '--concurrency', '2'],
    ['explain', 'aws', '--format', 'text', '--format', 'markdown'],
    ['detectors', 'list', '--vendor', 'aws', '--vendor', 'github'],
  ])('%s %s … are refused as a repeated value, not as an internal error', async (...args) => {
    const option = args.find((arg) => arg.startsWith('--')) ?? '';
    expect(await refusal(args)).toContain(`${option} is given more than once`);
  });
});

test('flags and list options can be repeated', async () => {
  const flags = ['--insecure', '--insecure', '-o', 'a.txt', '-o', 'json=b', '--rules', 'x', '--rules', 'y'];
  expect(await parse(['app', ...flags])).toMatchObject({
    insecure: true,
    output: ['a.txt', 'json=b'],
    rules: ['x', 'y'],
  });
});

test('no line of the help is wider than the terminal', async () => {
  const help = await parseScan(['--help'], 80);
  const lines = 'text' in help ? help.text.split('\n') : [];
  expect(lines).toContain('  docker:repo:tag          the engine only (any Docker-API socket, podman too)');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});
