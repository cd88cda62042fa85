import { CONFIDENCES, type Detector } from '../catalogue/model/detector.ts';
import type { Match } from '../matcher/match.ts';
import { groupBy } from './group.ts';
import type { Occurrence } from './locate.ts';
import { by } from './order.ts';

/** A secret attributed to one vendor, or to none, and the occurrences that support it. */
export interface Attribution {
  /** The surest match, which names and grades the finding. */
  readonly best: DetectedMatch;
  readonly occurrences: readonly Occurrence[];
}

interface DetectedMatch {
  readonly match: Match;
  readonly detector: Detector;
}

type DetectedOccurrence = DetectedMatch & { readonly occurrence: Occurrence };

const CHECKSUMS: readonly Match['checksum'][] = ['valid', 'none', 'invalid'];

/** Surest first; among equals a vendor's detector before a generic one, and an identifier last. */
const surestFirst = by<DetectedOccurrence>(
  ({ match }) => CONFIDENCES.indexOf(match.confidence),
  ({ detector }) => (detector.isIdentifier === true ? 2 : detector.specificity === 'generic' ? 1 : 0),
  ({ detector }) => detector.id,
  ({ match }) => CHECKSUMS.indexOf(match.checksum),
);

/**
 * Returns the attributions of one secret, surest first: one for each vendor that a match names, since each has its own
 * console to revoke the secret in. The first also has the occurrences of less sure attributions, so that acting on it
 * misses no place.
 * @param occurrences all of the same secret
 * @throws Error for a match of a detector that is not in `detectors`
 */
export function attributionsOf(
  occurrences: readonly Occurrence[],
  detectors: ReadonlyMap<string, Detector>,
): readonly Attribution[] {
  const detected = occurrences
    .map((occurrence): DetectedOccurrence => {
      const { match } = occurrence.placed;
      const detector = detectors.get(match.detector);
      if (detector === undefined) throw new Error(`a match names the unknown detector ${match.detector}`);
      return { match, detector, occurrence };
    })
    .sort(surestFirst);
  const [first] = detected;
  if (first === undefined) return [];
  const namesOther = ({ detector }: DetectedOccurrence): boolean =>
    namesVendor(detector) && detector.vendor !== first.detector.vendor;
  const isAsSure = ({ match }: DetectedOccurrence): boolean => match.confidence === first.match.confidence;
  const ofFirst = detected.filter((each) => !namesOther(each) || !isAsSure(each));
  const ofOthers = groupBy(detected.filter(namesOther), ({ detector }) => detector.vendor);
  return [ofFirst, ...ofOthers.values()].flatMap((all) =>
    all.slice(0, 1).map((best) => ({ best, occurrences: all.map(({ occurrence }) => occurrence) })),
  );
}

const namesVendor = ({ specificity, isIdentifier }: Detector): boolean =>
  specificity !== 'generic' && isIdentifier !== true;
