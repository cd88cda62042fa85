import type { Report } from '../result/report.ts';
import { formatBytes, formatCount } from './units.ts';

/** What was read: `12 layers, 1,234 files, 85 MB`; `11 of 12 layers, …` where one could not be. */
export function scopeText({ layers, coverage }: Report): string {
  const failed = layers.filter(({ status }) => status === 'failed').length;
  const read = failed === 0 ? '' : `${String(layers.length - failed)} of `;
  return [
    `${read}${formatCount(layers.length, 'layer')}`,
    formatCount(coverage.files, 'file'),
    formatBytes(coverage.bytes),
  ].join(', ');
}
