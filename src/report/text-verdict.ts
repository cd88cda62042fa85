import type { Report } from './report.ts';
import { formatBytes, formatCount } from './units.ts';

/** The verdict in one sentence, without a full stop. */
export function verdictSentence(report: Report): string {
  const {
    findings,
    coverage,
    verdict: { outcome, reasons },
  } = report;
  const found = findings.length === 0 ? 'nothing found' : 'nothing found that counts';
  switch (outcome) {
    case 'fail':
      return `${reasons[0] ?? 'the policy says no'}${coverage.complete ? '' : ' (not everything could be read)'}`;
    case 'incomplete':
      return `${found}, but not everything could be read: this is no pass`;
    case 'pass':
      return `${found} in ${scopeText(report)}`;
  }
}

/** `12 layers, 1,234 files, 85 MB` */
export function scopeText({ layers, coverage }: Report): string {
  return [
    formatCount(layers.length, 'layer'),
    formatCount(coverage.files, 'file'),
    formatBytes(coverage.bytes),
  ].join(', ');
}
