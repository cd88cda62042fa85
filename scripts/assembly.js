// Compiles src/matcher/assembly and embeds it in src/matcher/prefilter/module.ts, so that nothing is loaded from disk later.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../src/matcher/assembly');
const OPTIONS = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--noAssert'];

/** The text of module.ts as the sources have it now; the same sources always give the same text. */
export async function assemble() {
  let binary;
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'module.wasm', ...OPTIONS], {
    readFile: (name) => readFile(join(folder, name), 'utf8').catch(() => null),
    writeFile: (_name, contents) => {
      binary = contents;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  const text = Buffer.from(binary).toString('base64');
  return `// Made of assembly/ by scripts/assembly.js. Do not edit.\nexport const MODULE =\n  '${text}';\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(join(folder, '../prefilter/module.ts'), await assemble());
