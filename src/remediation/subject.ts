import { SEVERITIES, type Detector } from '../catalogue/model/detector.ts';
import { nearest } from '../nearest.ts';
import type { Subject } from './playbook.ts';
import { nameOf, REFINEMENTS } from './refinement.ts';

/** The subject of a name: a detector, or a vendor with all its detectors. */
export interface Explained {
  readonly subject: Subject;
  /** Ids of the detectors of a vendor; empty for a detector. */
  readonly detectors: readonly string[];
}

/** Null if nothing has this name. */
export function subjectOf(name: string, detectors: readonly Detector[]): Explained | null {
  const wanted = plain(name);
  const detector = detectors.find(({ id }) => id === wanted);
  if (detector !== undefined) return { subject: detector, detectors: [] };
  const vendor = REFINEMENTS.find(
    ({ vendor: { id, name } }) => id === wanted || plain(name) === wanted,
  )?.vendor;
  const own = detectors
    .filter(
      (one) =>
        one.vendor === wanted || one.vendor === vendor?.id || one.id.startsWith(`${vendor?.id ?? wanted}-`),
    )
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const [worst] = own;
  const ids = own.map(({ id }) => id);
  if (vendor !== undefined) {
    const id = worst?.id ?? vendor.id;
    const about = { title: vendor.title ?? vendor.name, description: vendor.opens, vendor: vendor.id };
    return { subject: { id, ...about }, detectors: ids };
  }
  return worst === undefined ? null : { subject: { ...worst, title: nameOf(worst) }, detectors: ids };
}

const MOST_NAMES = 5;

/** Names that are written much like this one, the nearest first. */
export function suggestions(name: string, detectors: readonly Detector[]): readonly string[] {
  const vendors = [...detectors.map(({ vendor }) => vendor), ...REFINEMENTS.map(({ vendor }) => vendor.id)];
  return nearest(plain(name), [...new Set([...vendors, ...detectors.map(({ id }) => id)])], MOST_NAMES);
}

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
