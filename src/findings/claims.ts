import { CONFIDENCES, type Detector } from '../catalogue/model/detector.ts';
import type { Match } from '../matcher/match.ts';
import { groupBy } from './group.ts';
import type { Sighting } from './locate.ts';
import { by } from './order.ts';

/** Whose a secret is said to be, and the places that speak for it. */
export interface Claim {
  /** The match that says most. */
  readonly best: Judged;
  readonly sightings: readonly Sighting[];
}

interface Judged {
  readonly match: Match;
  readonly detector: Detector;
}

type Judgement = Judged & { readonly sighting: Sighting };

const CHECKSUMS: readonly Match['checksum'][] = ['valid', 'none', 'invalid'];

/** The surest first, and a vendor's rather than a generic one or a half. */
const inOrder = by<Judgement>(
  ({ match }) => CONFIDENCES.indexOf(match.confidence),
  ({ detector }) => (detector.isIdentifier === true ? 2 : detector.attribution === 'guess' ? 1 : 0),
  ({ detector }) => detector.id,
  ({ match }) => CHECKSUMS.indexOf(match.checksum),
);

/**
 * Whose the same bytes are, the surest claim first. Where places name different vendors, each may be right, and each
 * vendor has a console of its own in which to revoke the secret: all are told. To the first claim belong the places of
 * those that are less sure, too, so that whoever acts on it misses none.
 * @param sightings of one secret
 */
export function claimsOf(
  sightings: readonly Sighting[],
  detectors: ReadonlyMap<string, Detector>,
): readonly Claim[] {
  const judged = sightings
    .map((sighting): Judgement => {
      const { match } = sighting.placed;
      const detector = detectors.get(match.detector);
      if (detector === undefined) throw new Error(`a match names the unknown detector ${match.detector}`);
      return { match, detector, sighting };
    })
    .sort(inOrder);
  const [first] = judged;
  if (first === undefined) return [];
  const isRival = ({ detector }: Judgement): boolean =>
    isNamed(detector) && detector.vendor !== first.detector.vendor;
  const rivals = groupBy(judged.filter(isRival), ({ detector }) => detector.vendor);
  const isAsSure = ({ match }: Judgement): boolean => match.confidence === first.match.confidence;
  const own = judged.filter((each) => !isRival(each) || !isAsSure(each));
  return [own, ...rivals.values()].flatMap((all) =>
    all.slice(0, 1).map((best) => ({ best, sightings: all.map(({ sighting }) => sighting) })),
  );
}

const isNamed = ({ attribution, isIdentifier }: Detector): boolean =>
  attribution !== 'guess' && isIdentifier !== true;
