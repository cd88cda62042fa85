import { detectorsOf } from './assembly/detectors.ts';
import { entries } from './entries.ts';
import type { Detector } from './model/detector.ts';

/** The built-in detectors, sorted by vendor; those of one vendor in the order of its file. */
export const detectors: readonly Detector[] = detectorsOf(entries).toSorted((a, b) =>
  a.vendor < b.vendor ? -1 : Number(a.vendor > b.vendor),
);
