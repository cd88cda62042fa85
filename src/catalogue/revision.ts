import { createHash } from 'node:crypto';
import type { Detector } from './model/detector.ts';

/**
 * Returns an id of what a set of detectors finds: `sha256:` and the hash of its data. It does not depend on the order of
 * the detectors and of their fields, but on every field.
 */
export function detectorsRevision(list: readonly Detector[]): string {
  const sorted = list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `sha256:${createHash('sha256').update(JSON.stringify(sorted, withSortedKeys)).digest('hex')}`;
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
