import { REPORT_FIELDS, safeJson } from './json.ts';
import type { Report } from '../result/report.ts';

/**
 * Yields the JSON report as lines, for streams and logs: one `"record": "finding"` per finding, with its image, then
 * one `"record": "scan"` with everything else. A report without that last line is truncated.
 */
export function* renderJsonl({ findings, ...scan }: Report): Generator<string> {
  const { reference, digest } = scan.image;
  for (const finding of findings)
    yield lineOf({ record: 'finding', image: { reference, digest }, ...finding });
  yield lineOf({ record: 'scan', ...scan });
}

function lineOf(record: object): string {
  return `${safeJson(JSON.stringify(record, ['record', ...REPORT_FIELDS]))}\n`;
}
