// `npm run bench [-- --rounds N] [--scale] [--noise] [--write]`: measures a scan, and the least work that it must do.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { install, root } from '../install.js';

const { values: typed } = parseArgs({
  options: {
    rounds: { type: 'string' },
    scale: { type: 'boolean' },
    noise: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});
const rounds = Number(typed.rounds ?? (typed.scale ? 3 : 5));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');

install();
const { buildImage } = await import('./image.js');
const { compare, measureScan, measureStartUp } = await import('./compare.js');
const { measureOthers } = await import('./others.js');
const { buildPrograms } = await import('./programs.js');
const { listNoise } = await import('./noise.js');
const { measureScale } = await import('./scale.js');
const page = await import('./page.js');

const cache = join(root, '.cache/bench');
await mkdir(cache, { recursive: true });
const image = await buildImage(cache);
const programs = await buildPrograms(cache);

const command = `npm run bench -- --rounds ${String(rounds)}${typed.scale ? ' --scale' : ''}`;
if (typed.noise) console.log(await listNoise(image, programs));
else {
  const measured = typed.scale ? await scale() : await figures();
  console.log(measured);
  if (typed.write)
    await page.writeSection(join(root, 'docs/performance.md'), typed.scale ? 'scale' : 'figures', measured);
}

async function figures() {
  const startUp = await measureStartUp(programs);
  const comparison = await compare(image, programs, rounds);
  const others = await measureOthers(image, programs, cache, rounds);
  return [
    page.surroundings(image, comparison.report, command),
    page.comparisonTables(comparison, startUp),
    page.othersTable(others),
  ].join('\n\n');
}

async function scale() {
  const results = await measureScale(image, programs, cache, rounds);
  const { report } = await measureScan(programs, `oci-dir:${image.variants.gzip}`);
  return [page.surroundings(image, report, command), page.scaleTables(results)].join('\n\n');
}
