// Lists what a scan reports for the benchmark's image, in which no secrets were planted; docs/noise.md explains each line.
import { measureNode } from './child.js';

const FAILED_BY_FINDINGS = 1;

/** Returns a table of the findings of medium confidence or more, and their number per gigabyte. */
export async function listNoise(image, programs) {
  const args = [programs.scan, `oci-dir:${image.variants.gzip}`, '--format', 'json'];
  const { stdout } = await measureNode(args, [0, FAILED_BY_FINDINGS]);
  const { findings, tool, coverage } = JSON.parse(stdout);
  const counted = findings.filter(({ confidence }) => confidence !== 'low');
  const rows = counted.map(({ detector, confidence, locations: [first, ...others] }) => {
    const more = others.length > 0 ? ` (and ${String(others.length)} more)` : '';
    return `| ${detector} | ${confidence} | \`${first.path}:${String(first.line)}\`${more} |`;
  });
  const perGigabyte = (counted.length / coverage.bytes) * 1e9;
  return [
    `${String(counted.length)} secrets of medium confidence or more in ${(coverage.bytes / 1e9).toFixed(2)} GB of files: ` +
      `**${perGigabyte.toFixed(1)} per GB**; ${String(findings.length - counted.length)} of low confidence. ` +
      `${String(tool.detectors.count)} detectors.`,
    ['| detector | confidence | place |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}
