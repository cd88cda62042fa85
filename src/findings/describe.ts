import { CONFIDENCES, SEVERITIES } from '../catalogue/model/detector.ts';
import type { Finding, Lifecycle, Location, RelatedValue } from './finding.ts';
import type { Leak, LeakWithId } from './leak.ts';
import { LIFECYCLES } from './order.ts';
import type { Related } from './pairs.ts';
import { redact } from './redact.ts';
import { decodeSecret } from './scrub.ts';

/**
 * Returns the finding of a leak. It has the worst severity and the highest confidence among the leak and its related
 * secrets; identifiers do not count. A known example is harmless: `info`, of low confidence.
 */
export function describeLeak(
  leak: LeakWithId,
  related: readonly Related<Leak>[],
  showSecrets: boolean,
): Finding {
  const { id, secret, detector, exampleOf } = leak;
  const relatedSecrets = related
    .map(({ item }) => item)
    .filter((other) => other.detector.isIdentifier !== true);
  const graded: readonly Leak[] = [leak, ...relatedSecrets];
  const severities = graded.map((each) => each.detector.severity);
  const confidences = graded.map((each) => each.best.confidence);
  return {
    id,
    detector: detector.id,
    vendor: detector.vendor,
    title: exampleOf === null ? detector.title : `${detector.title} (known example: ${exampleOf})`,
    severity: exampleOf === null ? first(SEVERITIES, severities) : 'info',
    confidence: exampleOf === null ? first(CONFIDENCES, confidences) : 'low',
    redacted: redact(secret, detector),
    ...(related.length > 0 && {
      companions: related.map((value) => describeRelated(value, showSecrets)),
    }),
    ...(showSecrets ? { secret: decodeSecret(secret) } : {}),
    checksum: leak.best.checksum,
    validity: 'unverified',
    lifecycle: lifecycleOf(leak.locations),
    locations: showSecrets ? leak.locations : leak.places,
  };
}

function describeRelated({ item, near }: Related<Leak>, showSecrets: boolean): RelatedValue {
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

/** Returns the one of `present` that comes first in `order`. */
function first<T>(order: readonly T[], present: readonly T[]): T {
  return present.reduce((best, next) => (order.indexOf(next) < order.indexOf(best) ? next : best));
}

function lifecycleOf(locations: readonly Location[]): Lifecycle {
  return (
    LIFECYCLES.find((lifecycle) => locations.some((location) => location.lifecycle === lifecycle)) ??
    'present'
  );
}
