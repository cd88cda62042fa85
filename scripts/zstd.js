// Copies zstd's decoder, compiled to WebAssembly, from the package zstddec to src/archive/zstd-module.ts: the package's
// JavaScript never returns on damaged data, and does not export the module.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = join(dirname(fileURLToPath(import.meta.url)), '../src/archive/zstd-module.ts');

/** Returns the text of zstd-module.ts for the installed package. It depends on nothing else. */
export async function zstdModule() {
  const text = await readFile(new URL(import.meta.resolve('zstddec/stream')), 'utf8');
  const [, module] = /^const wasm = "(AGFzb[A-Za-z0-9+/]+=*)";$/m.exec(text) ?? [];
  const [, license] = /^\/\*\*\n(\* BSD License\n[^]*?)\n\*\/$/m.exec(text) ?? [];
  if (module === undefined || license === undefined)
    throw new Error(
      'cannot find the module or the license in zstddec: its build has changed; adapt scripts/zstd.js',
    );
  return (
    '// Generated from the package zstddec by scripts/zstd.js. Do not edit.\n' +
    // Bundlers keep a comment that starts with `!`, as the license requires.
    `/*!\n${license.replaceAll(/^\*/gm, ' *')}\n */\n` +
    `export const MODULE =\n  '${module}';\n`
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await zstdModule());
