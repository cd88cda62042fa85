// Writes docs/detectors.md from the detectors as the sources have them.
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

async function page() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { detectors } from './src/detectors/index.ts';
        import { detectorsPage } from './src/rules/detectors-page.ts';
        export const page = detectorsPage(detectors);`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  const [{ contents }] = outputFiles;
  const made = await import(`data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`);
  return made.page;
}

await writeFile(join(root, 'docs/detectors.md'), await page());
