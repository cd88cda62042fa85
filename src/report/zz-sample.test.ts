import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { caseNames, readCase, rendererOf, testContext } from './testing.ts';
import { detectors } from '../detectors/index.ts';
test('x', async () => {
  const render = await rendererOf('html');
  for (const name of caseNames) writeFileSync(`/tmp/html-${name}.html`, render(readCase(name), { ...testContext, detectors }));
  const sample = JSON.parse((await import('node:fs')).readFileSync('/tmp/sample.json', 'utf8'));
  writeFileSync(`/tmp/html-sample.html`, render(sample, { ...testContext, detectors }));
});
