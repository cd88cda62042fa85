import type { Detector } from '../catalogue/model/detector.ts';
import type { LayerChanges, PathKey } from '../layers/changes.ts';
import type { PlacedMatch } from '../worker/layer-scan.ts';
import { attributionsOf } from './attribution.ts';
import { describeLeak } from './describe.ts';
import type { Finding } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { groupBy } from './group.ts';
import { knownExample } from './known-examples.ts';
import type { Leak, LeakWithId } from './leak.ts';
import { type ChangingLayer, trackLifecycles } from './lifecycle.ts';
import { type Occurrence, locate } from './locate.ts';
import { inReadingOrder } from './order.ts';
import { pairUp } from './pairs.ts';
import { type Scrubber, createScrubber } from './scrub.ts';
import { type SecretStore, createSecretStore } from './secrets.ts';

/** All matches in an image. */
export interface ImageMatches {
  readonly detectors: readonly Detector[];
  /** Lowest layer first. */
  readonly layers: readonly {
    readonly createdBy: string | null;
    readonly matches: readonly PlacedMatch[];
    /** Null if the layer could not be read. */
    readonly changes: LayerChanges | null;
  }[];
  /** Matches in the config, its history and the annotations. */
  readonly metadata: readonly PlacedMatch[];
  /** Key of the path hashes in `changes`. */
  readonly pathKey: PathKey;
  readonly showSecrets: boolean;
}

export interface CollectedFindings {
  /** In reading order. Without `showSecrets` they hold no secret in any of their texts. */
  readonly findings: readonly Finding[];
  /** The raw secrets, by the ids of the findings. */
  readonly secrets: SecretStore;
  /** Masks the image's secrets in other texts of the report, such as build instructions. */
  readonly scrubber: Scrubber;
}

/**
 * Merges matches into findings: the same bytes are one finding, however many places hold them and however many detectors
 * match them, unless they are attributed to several vendors (attribution.ts). The order of the matches has no effect.
 */
export function collectFindings(image: ImageMatches): CollectedFindings {
  const occurrences = occurrencesIn(image);
  const scrubber = createScrubber(occurrences.map(({ placed }) => placed));
  const leaks = fingerprints(findLeaks(image, occurrences, scrubber)).map(({ item, id }): LeakWithId => ({
    ...item,
    id,
  }));
  const findings = pairUp(leaks)
    .map(({ item, related }) => describeLeak(item, related, image.showSecrets))
    .sort(inReadingOrder);
  return { findings, secrets: createSecretStore(leaks), scrubber };
}

function occurrencesIn(image: ImageMatches): readonly Occurrence[] {
  return [
    ...image.metadata.map((placed) => ({ layer: null, placed })),
    ...image.layers.flatMap(({ matches }, layer) => matches.map((placed) => ({ layer, placed }))),
  ];
}

function findLeaks(
  image: ImageMatches,
  occurrences: readonly Occurrence[],
  scrubber: Scrubber,
): readonly Leak[] {
  const detectors = new Map(image.detectors.map((detector) => [detector.id, detector]));
  const layers = image.showSecrets ? image.layers : maskInstructions(image.layers, scrubber);
  const lifecycleOf = trackLifecycles(layers, image.pathKey);
  const bySecret = groupBy(occurrences, ({ placed }) => placed.match.secret);
  const attributed = [...bySecret].flatMap(([secret, all]) =>
    attributionsOf(all, detectors).map((attribution) => ({ secret, ...attribution })),
  );
  return attributed.map(({ secret, occurrences: own, best }): Leak => {
    const locations = locate(own, lifecycleOf);
    return {
      detector: best.detector,
      secret,
      best: best.match,
      detectors: new Set(own.map(({ placed }) => placed.match.detector)),
      urls: new Set(own.map(({ placed }) => placed.match.url ?? null)),
      exampleOf: knownExample(secret),
      locations,
      places: locations.map((location) => ({
        ...location,
        path: location.path && scrubber.path(location.path),
        name: location.name && scrubber.instruction(location.name),
      })),
    };
  });
}

function maskInstructions(layers: readonly ChangingLayer[], scrubber: Scrubber): readonly ChangingLayer[] {
  return layers.map(({ createdBy, changes }) => ({
    createdBy: createdBy && scrubber.instruction(createdBy),
    changes,
  }));
}
