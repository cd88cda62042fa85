// Takes zstd's own decoder, compiled to WebAssembly, out of the package zstddec and embeds it in
// src/archive/zstd-module.ts: the package's JavaScript waits for ever on damaged data and does not hand the module out.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = join(dirname(fileURLToPath(import.meta.url)), '../src/archive/zstd-module.ts');

/** The text of zstd-module.ts as the installed package has it; the same package always gives the same text. */
export async function zstdModule() {
  const text = await readFile(new URL(import.meta.resolve('zstddec/stream')), 'utf8');
  const [, module] = /^const wasm = "(AGFzb[A-Za-z0-9+/]+=*)";$/m.exec(text) ?? [];
  const [, license] = /^\/\*\*\n(\* BSD License\n[^]*?)\n\*\/$/m.exec(text) ?? [];
  if (module === undefined || license === undefined) throw new Error('zstddec is built in another way now');
  return (
    '// Made of the package zstddec by scripts/zstd.js. Do not edit.\n' +
    // Bundlers keep such a comment, as the license wants it.
    `/*!\n${license.replaceAll(/^\*/gm, ' *')}\n */\n` +
    `export const MODULE =\n  '${module}';\n`
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await zstdModule());
