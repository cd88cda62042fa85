import { REPORT_FIELDS, safeJson } from './json.ts';
import type { Report } from '../result/report.ts';

/**
 * The JSON report in lines, for streams and logs: one `"record": "finding"` a finding, each with the image it is
 * of, then one `"record": "scan"` with everything else. Where the last line is missing, the report was cut.
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
