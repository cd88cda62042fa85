import { CONFIDENCES, SEVERITIES, type Detector } from '../catalogue/model/detector.ts';
import type { LayerChanges, PathKey } from '../layers/changes.ts';
import type { PlacedMatch } from '../worker/layer-scan.ts';
import type { Match } from '../matcher/match.ts';
import type { Companion, Finding, Lifecycle, Location } from './finding.ts';
import { fingerprints, type Unnamed } from './fingerprint.ts';
import { groupBy } from './group.ts';
import { knownExample } from './known-examples.ts';
import { trackFates, type ChangingLayer } from './lifecycle.ts';
import { locate, type Sighting } from './locate.ts';
import { claimsOf } from './claims.ts';
import { by, LIFECYCLES } from './order.ts';
import { pairUp } from './pairs.ts';
import { redact } from './redact.ts';
import { createScrubber, decodeSecret, type Scrubber } from './scrub.ts';
import { createSecretStore, type SecretStore } from './secrets.ts';

/** All that was found in an image. */
export interface ImageMatches {
  readonly detectors: readonly Detector[];
  /** Lowest layer first. */
  readonly layers: readonly {
    readonly createdBy: string | null;
    readonly matches: readonly PlacedMatch[];
    /** Null where the layer could not be read. */
    readonly changes: LayerChanges | null;
  }[];
  /** What stands in no layer: config, history, annotations. */
  readonly config: readonly PlacedMatch[];
  readonly pathKey: PathKey;
  readonly showSecrets: boolean;
}

/** One secret, the match that names it, and where it stands; its `places` are the locations without secrets. */
interface Leak extends Unnamed {
  readonly best: Match;
  /** All that saw it. */
  readonly detectors: ReadonlySet<string>;
  readonly urls: ReadonlySet<string | null>;
  readonly isExample: boolean;
  readonly locations: readonly Location[];
  readonly places: readonly Location[];
}

interface NamedLeak extends Leak {
  readonly id: string;
}

/** The other half of a leak, and which of its places stand near. */
interface Beside {
  readonly item: Leak;
  readonly near: readonly number[];
}

/** Worst first, then the surest, then what survives best. */
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

/**
 * Turns matches into findings: the same bytes are one finding, however many places they stand in and whichever
 * detectors saw them there, unless they pass for the keys of several vendors (claims.ts). The result depends on what was found and not on the order in which it was.
 * Without `showSecrets` no secret leaves this function, in none of the texts it returns.
 */
export function buildFindings(image: ImageMatches): readonly Finding[] {
  const named = fingerprints(findLeaks(image)).map(({ item, id }) => ({ ...item, id }));
  return pairUp(named)
    .map(({ item, companions }) => describe(item, companions, image.showSecrets))
    .sort(inReadingOrder);
}

/** The raw secrets behind the findings of `buildFindings`, by their ids. */
export function secretsBehind(image: ImageMatches): SecretStore {
  const known = fingerprints(findLeaks(image)).map(({ item, id }) => ({ ...item, id }));
  return createSecretStore(known);
}

/** Masks the image's secrets in the report's other texts: the instructions of its layers, its coverage. */
export function scrubberFor(image: ImageMatches): Scrubber {
  return createScrubber(allSightings(image).map((sighting) => sighting.placed));
}

function findLeaks(image: ImageMatches): readonly Leak[] {
  const scrubber = scrubberFor(image);
  const detectors = new Map(image.detectors.map((detector) => [detector.id, detector]));
  const fateOf = trackFates(
    image.showSecrets ? image.layers : withoutSecrets(image.layers, scrubber),
    image.pathKey,
  );
  const secrets = groupBy(allSightings(image), (sighting) => sighting.placed.match.secret);
  const claims = [...secrets].flatMap(([secret, sightings]) =>
    claimsOf(sightings, detectors).map((claim) => ({ secret, ...claim })),
  );
  return claims.map(({ secret, sightings, best: { match, detector } }) => {
    const locations = locate(sightings, fateOf);
    const places = locations.map((place) => ({
      ...place,
      path: place.path && scrubber.path(place.path),
      name: place.name && scrubber.instruction(place.name),
    }));
    const seenBy = new Set(sightings.map(({ placed }) => placed.match.detector));
    const urls = new Set(sightings.map(({ placed }) => placed.match.url ?? null));
    const isExample = knownExample(secret) !== undefined;
    return { secret, detector, best: match, detectors: seenBy, urls, isExample, locations, places };
  });
}

function withoutSecrets(layers: readonly ChangingLayer[], scrubber: Scrubber): readonly ChangingLayer[] {
  return layers.map(({ createdBy, changes }) => ({
    createdBy: createdBy && scrubber.instruction(createdBy),
    changes,
  }));
}

function allSightings(image: ImageMatches): readonly Sighting[] {
  return [
    ...image.config.map((placed) => ({ layer: null, placed })),
    ...image.layers.flatMap(({ matches }, layer) => matches.map((placed) => ({ layer, placed }))),
  ];
}

/**
 * A pair is as severe, and as sure, as its worst half that is worth telling by itself: that one stands near is what a
 * context is for.
 */
function describe(leak: NamedLeak, companions: readonly Beside[], showSecrets: boolean): Finding {
  const { id, secret, detector } = leak;
  const halves = [
    leak,
    ...companions.map(({ item }) => item).filter((other) => other.detector.isIdentifier !== true),
  ];
  const origin = knownExample(secret);
  return {
    id,
    detector: detector.id,
    vendor: detector.vendor,
    // What everybody knows opens nothing: it is told, and does not count.
    title: origin === undefined ? detector.title : `${detector.title} (known example: ${origin})`,
    severity:
      origin === undefined
        ? first(
            SEVERITIES,
            halves.map((half) => half.detector.severity),
          )
        : 'info',
    confidence:
      origin === undefined
        ? first(
            CONFIDENCES,
            halves.map((half) => half.best.confidence),
          )
        : 'low',
    redacted: redact(secret, detector),
    ...(companions.length > 0 && {
      companions: companions.map((other) => describeCompanion(other, showSecrets)),
    }),
    ...(showSecrets ? { secret: decodeSecret(secret) } : {}),
    checksum: leak.best.checksum,
    validity: 'unverified',
    lifecycle: bestSurvival(leak.locations),
    locations: showSecrets ? leak.locations : leak.places,
  };
}

function describeCompanion({ item, near }: Beside, showSecrets: boolean): Companion {
  const { secret, detector, locations, places } = item;
  const shown = showSecrets ? locations : places;
  return {
    detector: detector.id,
    title: detector.title,
    redacted: redact(secret, detector),
    ...(showSecrets ? { secret: decodeSecret(secret) } : {}),
    locations: near.flatMap((index) => shown[index] ?? []),
  };
}

/** The one of `present` that comes first in the order. */
function first<T>(order: readonly T[], present: readonly T[]): T {
  return present.reduce((best, next) => (order.indexOf(next) < order.indexOf(best) ? next : best));
}

function bestSurvival(locations: readonly Location[]): Lifecycle {
  return (
    LIFECYCLES.find((lifecycle) => locations.some((place) => place.lifecycle === lifecycle)) ?? 'present'
  );
}
