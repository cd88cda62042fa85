// Writes docs/detectors.md from the detectors of the sources.
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSources } from './build.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { detectors, detectorsPage } = await runSources(`
  export { detectors } from './src/catalogue/detectors.ts';
  export { detectorsPage } from './src/rules/detectors-page.ts';`);

await writeFile(join(root, 'docs/detectors.md'), detectorsPage(detectors));
