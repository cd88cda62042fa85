// Compiles src/matcher/assembly and embeds the result in src/matcher/prefilter/module.ts, so that a scan loads no file.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../src/matcher/assembly');
const OPTIONS = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--noAssert'];

/** Returns the text of module.ts for the present sources. The same sources always give the same text. */
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
  return `// Generated from assembly/ by scripts/assembly.js. Do not edit.\nexport const MODULE =\n  '${text}';\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(join(folder, '../prefilter/module.ts'), await assemble());
