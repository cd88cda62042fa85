// Writes figures as tables, for the terminal and for docs/performance.md.
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';

const MIB = 1024 ** 2;
const seconds = (value) => `${value.toFixed(2)} s`;
const milliseconds = (value) => `${(value * 1000).toFixed(0)} ms`;
const mib = (bytes) => `${(bytes / MIB).toFixed(0)} MiB`;
const speed = (bytesPerSecond) => `${(bytesPerSecond / 1e6).toFixed(0)} MB/s`;
const spread = ({ median, min, max }) => `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;

/** Returns a table in Markdown; the first row is its head. */
const table = ([head, ...rows]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const reached = (isReached) => (isReached ? 'reached' : '**not reached**');

/** Describes the machine, the versions and the image of a run. */
export function surroundings(image, report, command) {
  const bytes = image.layers.reduce((sum, layer) => sum + layer.bytes, 0);
  const { version, detectors } = report.tool;
  const memory = `${(totalmem() / 1024 ** 3).toFixed(0)} GiB`;
  return [
    `- \`${command}\`, ${new Date().toISOString().slice(0, 10)}`,
    `- ${cpus()[0].model.trim()}, ${String(availableParallelism())} cores, ${memory} of memory, ${process.platform}`,
    `- Node ${process.versions.node}, scan-image ${version}, ${String(detectors.count)} detectors`,
    `- image: ${String(image.layers.length)} layers, ${(bytes / 1e6).toFixed(0)} MB uncompressed`,
    ...image.notes.map((note) => `- ${note}`),
  ].join('\n');
}

export function comparisonTables({ variants, matcher, gunzip, speedRatio }, startUp) {
  const { gzip } = variants;
  const goals = [
    ['gzip layers, CPU: full scan / floor', spread(gzip.cpuRatio), '<= 1.35', gzip.cpuRatio.median <= 1.35],
    [
      'gzip layers, wall: full scan / floor',
      spread(gzip.wallRatio),
      '<= 1.25',
      gzip.wallRatio.median <= 1.25,
    ],
    ['one core: matcher / gunzip', spread(speedRatio), '>= 3', speedRatio.median >= 3],
    ['peak memory, 1 GB image', mib(gzip.scan.peak), '<= 256 MiB', gzip.scan.peak <= 256 * MIB],
    ['`--version` / `node -e 0`', spread(startUp.version.ratio), '<= 3', startUp.version.ratio.median <= 3],
    ['`--help` / `node -e 0`', spread(startUp.help.ratio), '<= 3', startUp.help.ratio.median <= 3],
  ];
  const rows = Object.entries(variants).map(([name, { floor, scan, cpuRatio, wallRatio }]) => [
    name,
    ...[floor.cpu, scan.cpu].map(seconds),
    spread(cpuRatio),
    ...[floor.wall, scan.wall].map(seconds),
    spread(wallRatio),
    ...[floor.peak, scan.peak].map(mib),
  ]);
  return [
    table([['what', 'figure', 'goal', ''], ...goals.map((goal) => [...goal.slice(0, 3), reached(goal[3])])]),
    'Medians, with the minimum and maximum of the rounds in parentheses.',
    table([
      [
        'layers',
        'floor CPU',
        'scan CPU',
        'ratio',
        'floor wall',
        'scan wall',
        'ratio',
        'floor peak',
        'scan peak',
      ],
      ...rows,
    ]),
    `One core: matcher ${speed(matcher.speed)}, gunzip ${speed(gunzip.speed)}. ` +
      `Start-up: \`node -e 0\` ${milliseconds(startUp.bare.wall)}, ` +
      `\`--version\` ${milliseconds(startUp.version.wall)}, \`--help\` ${milliseconds(startUp.help.wall)}.`,
  ].join('\n\n');
}

export function othersTable(others) {
  if (others.length === 0) return 'No other scanner was on the PATH.';
  const [own] = others;
  return table([
    ['scanner', 'wall', 'times scan-image', 'findings'],
    ...others.map(({ name, wall, findings, failure }) => [
      name,
      seconds(wall),
      (wall / own.wall).toFixed(2),
      failure ?? String(findings),
    ]),
  ]);
}

/** @param results {{ what, small, big }[]} of `measureScale`; the first is the whole image */
export function scaleTables(results) {
  const side = ({ label, cpu, wall, peak }) => [label, seconds(cpu), seconds(wall), mib(peak)];
  const growth = ({ small, big }) => big.peak / small.peak;
  const slowdown = ({ small, big }) => big.cpu / small.cpu / (big.units / small.units);
  const rows = results.flatMap((result) => [
    [result.what, ...side(result.small), '', ''],
    ['', ...side(result.big), slowdown(result).toFixed(2), growth(result).toFixed(2)],
  ]);
  const [image] = results;
  return [
    table([
      ['what', 'figure', 'goal', ''],
      [
        'peak memory, 4 GB image / 1 GB image',
        growth(image).toFixed(2),
        '<= 1.10',
        reached(growth(image) <= 1.1),
      ],
    ]),
    'Medians. "CPU, big : small" is the growth of the CPU time divided by the growth of the size: 1 for linear time, ' +
      'less if the start-up is a notable part. "Peak, big : small" is the growth of the memory.',
    table([['what', 'size', 'CPU', 'wall', 'peak', 'CPU, big : small', 'peak, big : small'], ...rows]),
  ].join('\n\n');
}

/** Replaces the text between `<!-- name -->` and `<!-- /name -->`; the rest of the page is written by hand. */
export async function writeSection(path, name, text) {
  const page = await readFile(path, 'utf8');
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no section "${name}"`);
  await writeFile(path, `${page.slice(0, from)}${start}\n${text}\n\n${page.slice(to)}`);
}
