import type { Detector } from '../catalogue/model/detector.ts';
import type { Match } from '../matcher/match.ts';
import type { Location } from './finding.ts';

/** One secret with all its places: what a finding is built from. */
export interface Leak {
  /** Of `best`. */
  readonly detector: Detector;
  /** latin1 of the bytes. */
  readonly secret: string;
  /** The match that the finding is named and graded by. */
  readonly best: Match;
  /** Ids of all detectors that matched it. */
  readonly detectors: ReadonlySet<string>;
  /** latin1, like `secret`. Contains null if the secret also occurs without a URL that is kept. */
  readonly urls: ReadonlySet<string | null>;
  /** Where it comes from if it is a publicly known example; null otherwise. */
  readonly exampleOf: string | null;
  readonly locations: readonly Location[];
  /** `locations` with the secrets in paths and names masked. */
  readonly places: readonly Location[];
}

export interface LeakWithId extends Leak {
  readonly id: string;
}
