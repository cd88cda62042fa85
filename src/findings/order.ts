import { CONFIDENCES, SEVERITIES } from '../catalogue/model/detector.ts';
import type { Finding, Lifecycle } from './finding.ts';

/** Visible in a container of the image first. */
export const LIFECYCLES: readonly Lifecycle[] = ['present', 'overwritten', 'deleted'];

/**
 * Returns a comparison for `sort` by one key after another. Strings are compared by code unit and not by locale, so
 * that a report does not depend on the machine that wrote it.
 */
export function by<T>(...keys: readonly ((item: T) => number | string)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const left = key(a);
      const right = key(b);
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}

/** The order of a report: worst first, then surest, then by lifecycle. The other keys only make it total. */
export const inReadingOrder = by<Finding>(
  (finding) => SEVERITIES.indexOf(finding.severity),
  (finding) => CONFIDENCES.indexOf(finding.confidence),
  (finding) => LIFECYCLES.indexOf(finding.lifecycle),
  (finding) => finding.vendor,
  (finding) => finding.detector,
  (finding) => finding.locations[0]?.layer ?? -1,
  (finding) => finding.locations[0]?.path ?? '',
  (finding) => finding.locations[0]?.offset ?? 0,
  (finding) => finding.id,
);
