import { expect, test } from 'vitest';
import { scopeText } from './scope.ts';
import { readCase } from './testing.ts';

test('does not count layers that could not be read as scanned', () => {
  const report = readCase('fail-and-incomplete');
  expect(scopeText(report)).toBe('4 of 5 layers, 1,234 files, 85.1 MB');
  const layers = report.layers.map((layer) => ({ ...layer, status: 'scanned' as const }));
  expect(scopeText({ ...report, layers })).toBe('5 layers, 1,234 files, 85.1 MB');
});
