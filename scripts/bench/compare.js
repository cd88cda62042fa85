// Compares the full scan with the floor, and the matcher with gunzip.
import { measureNode } from './child.js';
import { medians, ratio } from './statistics.js';

/** Exit statuses of a complete scan: whether it finds secrets does not matter here. */
const VERDICTS = [0, 1];

/**
 * Measures one scan.
 * @returns {{ wall, cpu, peak, report }}
 * @throws Error if a part of the image was not read: the figures would mean nothing
 */
export async function measureScan(programs, reference) {
  const { stdout, ...usage } = await measureNode([programs.scan, reference, '--format', 'json'], VERDICTS);
  const report = JSON.parse(stdout);
  if (!report.coverage.complete)
    throw new Error(`the scan of ${reference} is incomplete: ${JSON.stringify(report.coverage.failed)}`);
  return { ...usage, report };
}

/**
 * Measures everything once per round, one after the other, so that other load on the machine affects all alike.
 * @returns {{ variants: Record<string, { floor, scan, cpuRatio, wallRatio }>, matcher, gunzip, speedRatio, report }}
 */
export async function compare(image, programs, rounds) {
  const runs = Object.fromEntries(Object.keys(image.variants).map((name) => [name, { floor: [], scan: [] }]));
  const speeds = { matcher: [], gunzip: [] };
  let report;
  for (let round = 1; round <= rounds; round++) {
    console.error(`round ${String(round)} of ${String(rounds)} …`);
    for (const [variant, layout] of Object.entries(image.variants)) {
      runs[variant].floor.push(await measureNode([programs.floor, `oci-dir:${layout}`]));
      const scan = await measureScan(programs, `oci-dir:${layout}`);
      runs[variant].scan.push(scan);
      report = scan.report;
    }
    speeds.matcher.push(
      await measureSpeed(
        programs,
        'matcher',
        image.layers.map(({ plain }) => plain),
      ),
    );
    speeds.gunzip.push(
      await measureSpeed(
        programs,
        'gunzip',
        image.layers.map(({ gzip }) => gzip),
      ),
    );
  }
  const variants = Object.entries(runs).map(([name, { floor, scan }]) => [
    name,
    {
      floor: medians(floor),
      scan: medians(scan),
      cpuRatio: ratio(scan, floor, 'cpu'),
      wallRatio: ratio(scan, floor, 'wall'),
    },
  ]);
  return {
    variants: Object.fromEntries(variants),
    matcher: medians(speeds.matcher),
    gunzip: medians(speeds.gunzip),
    speedRatio: ratio(speeds.matcher, speeds.gunzip, 'speed'),
    report,
  };
}

async function measureSpeed({ oneCore }, what, paths) {
  const { stdout } = await measureNode([oneCore, what, ...paths]);
  const { bytes, cpu } = JSON.parse(stdout);
  return { speed: bytes / cpu };
}

/** Measures the wall seconds of the shortest commands, and of Node with nothing to do. */
export async function measureStartUp({ scan }, rounds = 20) {
  const commands = { bare: ['-e', '0'], version: [scan, '--version'], help: [scan, '--help'] };
  const runs = { bare: [], version: [], help: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries(commands)) runs[name].push(await measureNode(args));
  }
  return {
    bare: medians(runs.bare),
    version: { ...medians(runs.version), ratio: ratio(runs.version, runs.bare, 'wall') },
    help: { ...medians(runs.help), ratio: ratio(runs.help, runs.bare, 'wall') },
  };
}
