import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { lit, optional, run } from '../catalogue/model/pattern.ts';
import { detectors } from '../catalogue/detectors.ts';
import { detectorsPage } from './detectors-page.ts';
import { writePattern } from './write-pattern.ts';

test('docs/detectors.md equals what `node scripts/detectors-page.js` writes', async () => {
  const page = await readFile(new URL('../../docs/detectors.md', import.meta.url), 'utf8');
  expect(page === detectorsPage(detectors), 'run: node scripts/detectors-page.js').toBe(true);
});

test('a detector is one row, whatever its pattern contains', () => {
  const rows = detectorsPage(detectors)
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(rows).toHaveLength(detectors.length + 1);
  for (const row of rows) expect(row.split(/(?<!\\)\|/).length, row).toBe(8);
});

test('a pattern is written in the short form', () => {
  expect(writePattern([lit('{a\n'), run('hex', 3), optional(lit('é')), { set: 'uuid' }])).toBe(
    '{{a\\n{hex 3}(\\xe9)?{uuid}',
  );
  expect(
    writePattern([{ chars: ' "', min: 0, max: 1 }, { oneOf: ['a', 'b'] }, run('alnum', 2, 5, '_-')]),
  ).toBe('{[ "] 0-1}(a|b){alnum 2-5 +_-}');
});
