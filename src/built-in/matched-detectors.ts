import { detectors } from '../catalogue/detectors.ts';
import { type MatchedDetector, toMatched } from '../catalogue/model/detector.ts';

/** The built-in detectors for workers, with half of the text to parse. */
export const matchedDetectors: readonly MatchedDetector[] = detectors.map(toMatched);
