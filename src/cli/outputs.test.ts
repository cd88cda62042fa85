import { describe, expect, test } from 'vitest';
import { planOutputs } from './outputs.ts';

describe('the planned reports', () => {
  test.each([
    ['no file', [], [{ format: 'json', path: null }]],
    ['a file', ['a.json'], [{ format: 'json', path: 'a.json' }]],
    [
      'formats with files, and standard output',
      ['sarif=out.sarif', 'csv=a=b.csv'],
      [
        { format: 'sarif', path: 'out.sarif' },
        { format: 'csv', path: 'a=b.csv' },
        { format: 'json', path: null },
      ],
    ],
    [
      'a file and a format with a file',
      ['csv=a.csv', 'a.json'],
      [
        { format: 'csv', path: 'a.csv' },
        { format: 'json', path: 'a.json' },
      ],
    ],
    ['a file with an equals sign in a folder', ['./csv=a.csv'], [{ format: 'json', path: './csv=a.csv' }]],
    [
      'the same format twice',
      ['json=a', 'json=b', 'c'],
      ['a', 'b', 'c'].map((path) => ({ format: 'json', path })),
    ],
  ])('follow the arguments: %s', (_, typed, expected) => {
    expect(planOutputs('json', typed)).toEqual(expected);
  });

  test.each([
    ['two files without a format', ['a', 'b'], 'without a format'],
    ['an unknown format', ['xml=a.xml'], 'unknown format xml'],
    ['the name of a property of all objects', ['constructor=a'], 'unknown format constructor'],
    ['no file', ['sarif='], 'has no file name'],
    ['an empty name', [''], 'has no file name'],
    ['one file for two reports', ['sarif=a', 'csv=./a'], 'two reports go to the file ./a'],
  ])('are refused for %s', (_, typed, message) => {
    expect(() => planOutputs('text', typed)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(message) as string }),
    );
  });
});
