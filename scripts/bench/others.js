// Measures other scanners on the PATH with the same archive. The number of findings is given with each time: a scanner that
// searches for less has less to do.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { timed } from './child.js';
import { measureScan } from './compare.js';
import { medians } from './statistics.js';

const jsonLines = (output) => output.split('\n').filter((line) => line.startsWith('{'));

/** No scanner may verify over the network; `count` returns the number of findings in its output. */
const SCANNERS = {
  gitleaks: {
    args: (archive) => [
      ...['dir', archive, '--max-archive-depth=4', '--no-banner'],
      ...['--report-format=json', '--report-path=-', '--exit-code=0'],
    ],
    count: (output) => JSON.parse(output).length,
  },
  trufflehog: {
    args: (archive) => ['docker', `--image=file://${archive}`, '--json', '--no-verification', '--no-update'],
    count: (output) => jsonLines(output).filter((line) => 'DetectorName' in JSON.parse(line)).length,
  },
  trivy: {
    // With its usual cache it would not read the layers a second time.
    args: (archive, scratch) => [
      ...['image', '--input', archive, '--cache-dir', scratch],
      ...['--scanners=secret', '--format=json', '--quiet'],
    ],
    count: (output) => (JSON.parse(output).Results ?? []).flatMap(({ Secrets }) => Secrets ?? []).length,
  },
  kingfisher: {
    args: (archive) => ['scan', archive, '--format=json', '--no-validate', '--git-history=none'],
    count: (output) => {
      const report = JSON.parse(output);
      return (report.findings ?? report).length;
    },
  },
};

/** @returns {{ name, wall, findings, failure }[]} with scan-image first; empty without another scanner */
export async function measureOthers(image, programs, cache, rounds) {
  const installed = Object.keys(SCANNERS).filter((name) => !spawnSync(name, ['--version']).error);
  if (installed.length === 0) return [];
  const archive = join(cache, 'image.tar');
  const packed = spawnSync('tar', ['-cf', archive, '-C', image.variants.gzip, '.'], { stdio: 'inherit' });
  if (packed.status !== 0) throw new Error(`tar cannot write ${archive}`);

  const runs = Object.fromEntries(['scan-image', ...installed].map((name) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    console.error(`other scanners, round ${String(round)} of ${String(rounds)} …`);
    const { wall, report } = await measureScan(programs, `docker-archive:${archive}`);
    runs['scan-image'].push({ wall, findings: report.findings.length });
    for (const name of installed) runs[name].push(await runOther(name, archive, join(cache, 'scratch')));
  }
  rmSync(archive);
  return Object.entries(runs).map(([name, results]) => ({
    name,
    failure: results.find(({ failure }) => failure)?.failure ?? null,
    ...medians(results),
  }));
}

async function runOther(name, archive, scratch) {
  const { args, count } = SCANNERS[name];
  rmSync(scratch, { recursive: true, force: true });
  const { wall, status, outputs } = await timed(name, args(archive, scratch));
  try {
    return { wall, findings: count(outputs[0]) };
  } catch {
    // An exit status may mean findings as well as a failure. Output that cannot be parsed is a failure.
    return { wall, findings: 0, failure: `exited with ${String(status)} without a report` };
  }
}
