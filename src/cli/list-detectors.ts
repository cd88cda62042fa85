import type { Detector } from '../catalogue/model/detector.ts';
import { detectorsRevision } from '../catalogue/revision.ts';
import { printable } from '../errors.ts';
import { jsonText, summaryOf } from './show-detector.ts';

/** Returns the answer of `detectors list`: a line per detector, in columns. */
export function listText(detectors: readonly Detector[]): string {
  const rows = detectors.map(({ id, severity, confidence, title }) => [id, severity, confidence, title]);
  const table = [['ID', 'SEVERITY', 'CONFIDENCE', 'TITLE'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((text, column) => printable(text).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** Returns the answer of `detectors list --format json`. */
export function listJson(detectors: readonly Detector[], userIds: ReadonlySet<string>): string {
  return jsonText({
    count: detectors.length,
    revision: detectorsRevision(detectors),
    detectors: detectors.map((detector) => summaryOf(detector, userIds)),
  });
}
