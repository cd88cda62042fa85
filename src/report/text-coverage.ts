import { printable } from '../errors.ts';
import { paint, wrap, type TextStyle } from './layout.ts';
import type { Coverage } from '../policy/coverage.ts';
import { formatBytes, formatCount } from './units.ts';

const MAX_PARTS = 10;

/** Returns what could not be read, so that a partial report cannot be mistaken for a clean one. */
export function coverageLines({ complete, failed }: Coverage, style: TextStyle): readonly string[] {
  if (complete && failed.length === 0) return [];
  const shown = style.verbose ? failed : failed.slice(0, MAX_PARTS);
  const rest = failed.length - shown.length;
  return [
    paint('NOT EVERYTHING COULD BE READ', 'incomplete', style),
    ...wrap('Secrets in these parts may have been missed:', style.width, '  '),
    ...shown.flatMap((part) => [`  ${placeOf(part)}`, ...wrap(printable(part.reason), style.width, '    ')]),
    ...(rest > 0 ? [`  and ${formatCount(rest, 'more part')}; see --format json`] : []),
  ];
}

/** Returns what was not scanned by choice: by a built-in rule or a user's. */
export function skippedLines({ skipped }: Coverage, style: TextStyle): readonly string[] {
  if (skipped.length === 0) return [];
  const bytes = skipped.reduce((sum, part) => sum + part.size, 0);
  const summary = `${formatCount(skipped.length, 'part')} skipped by a rule, ${formatBytes(bytes)}`;
  if (!style.verbose) return wrap(`${summary}; see --format json`, style.width);
  return [
    summary,
    ...skipped.flatMap((part) => [
      `  ${placeOf(part)}`,
      ...wrap(printable(part.reason), style.width, '    '),
    ]),
  ];
}

function placeOf({ layer, path }: { readonly layer: number | null; readonly path: string | null }): string {
  const where = layer === null ? 'image' : `layer ${String(layer)}`;
  return path === null ? where : `${where}  ${printable(path, Infinity)}`;
}
