import type { Report } from '../result/report.ts';
import { formatBytes, formatCount } from './units.ts';

/** Returns what was scanned: `12 layers, 1,234 files, 85 MB`; `11 of 12 layers, …` if one could not be read. */
export function scopeText({ layers, coverage }: Report): string {
  const failed = layers.filter(({ status }) => status === 'failed').length;
  const scanned = failed === 0 ? '' : `${String(layers.length - failed)} of `;
  return [
    `${scanned}${formatCount(layers.length, 'layer')}`,
    formatCount(coverage.files, 'file'),
    formatBytes(coverage.bytes),
  ].join(', ');
}
