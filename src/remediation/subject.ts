import { SEVERITIES, type Detector } from '../catalogue/model/detector.ts';
import { nearest } from '../nearest.ts';
import type { Subject } from './playbook.ts';
import { nameOf, REFINEMENTS } from './refinement.ts';

/** What a name means: one detector, or a vendor with all its detectors. */
export interface Explained {
  readonly subject: Subject;
  /** Ids of the vendor's detectors, the worst severity first; empty if the name is a detector's. */
  readonly detectors: readonly string[];
}

/** Returns what a name means, case and blanks aside; null if no detector and no vendor has it. */
export function subjectOf(name: string, detectors: readonly Detector[]): Explained | null {
  const wanted = normalized(name);
  const detector = detectors.find(({ id }) => id === wanted);
  if (detector !== undefined) return { subject: detector, detectors: [] };
  const facts = REFINEMENTS.find(
    ({ vendor: { id, name } }) => id === wanted || normalized(name) === wanted,
  )?.vendor;
  const ofVendor = detectors
    .filter(
      ({ vendor, id }) =>
        vendor === wanted || vendor === facts?.id || id.startsWith(`${facts?.id ?? wanted}-`),
    )
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const [worst] = ofVendor;
  const ids = ofVendor.map(({ id }) => id);
  if (facts !== undefined) {
    const id = worst?.id ?? facts.id;
    const about = { title: facts.title ?? facts.name, description: facts.opens, vendor: facts.id };
    return { subject: { id, ...about }, detectors: ids };
  }
  return worst === undefined ? null : { subject: { ...worst, title: nameOf(worst) }, detectors: ids };
}

const MOST_SUGGESTIONS = 5;

/** Returns names of detectors and vendors that are spelled like this one, the nearest first. */
export function suggestions(name: string, detectors: readonly Detector[]): readonly string[] {
  const vendors = [...detectors.map(({ vendor }) => vendor), ...REFINEMENTS.map(({ vendor }) => vendor.id)];
  const known = [...new Set([...vendors, ...detectors.map(({ id }) => id)])];
  return nearest(normalized(name), known, MOST_SUGGESTIONS);
}

/** Returns a name as ids are written: `Hugging Face` is `hugging-face`. */
const normalized = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
