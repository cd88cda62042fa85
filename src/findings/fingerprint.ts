import { createHash } from 'node:crypto';
import type { Detector } from '../catalogue/model/detector.ts';
import { by } from './order.ts';
import { hiddenShare } from './redact.ts';
import { DERIVED_BITS, guessBits, isMachineMade, OUT_OF_REACH } from './strength.ts';

export interface Fingerprintable {
  readonly detector: Detector;
  /** latin1 of the bytes. */
  readonly secret: string;
  /** At least one. Secrets in paths must be masked already. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly kind: string;
  readonly layer: number | null;
  readonly path: string | null;
  readonly offset: number;
}

const inPlaceOrder = by<Place>(
  (place) => place.kind,
  (place) => place.path ?? '',
  (place) => place.offset,
  (place) => place.layer ?? -1,
);

/**
 * Returns the ids of an image's findings, in the order given: 32 hexadecimal digits that stay the same if the image is
 * rebuilt, gets another tag or another layer below, and that do not reveal the secret.
 */
export function fingerprints<T extends Fingerprintable>(
  all: readonly T[],
): readonly { item: T; id: string }[] {
  const weakPlaces = weakPlacesOf(all);
  return all.map((item) => ({ item, id: fingerprint(item, weakPlaces.get(item)) }));
}

function fingerprint({ detector, secret }: Fingerprintable, weak: WeakPlace | undefined): string {
  if (weak === undefined) return hash('strong', detector.id, secret);
  // A dictionary reverses the hash of a weak secret (a password, a short token), so its place is hashed. The id survives
  // a new password; it changes if a weak secret of the same detector is added before it in the file.
  const { first, ordinal } = weak;
  return hash('weak', detector.id, first.kind, first.path ?? '', String(ordinal));
}

/**
 * Whether the secret cannot be found by a search for its published hash. The search space is that of the pattern, less
 * what the report shows in `redacted` and what a checksum gives away.
 */
export function isOutOfReach(secret: string, detector: Detector): boolean {
  if (!isMachineMade(detector)) return false;
  const unseen = guessBits(detector.pattern) * hiddenShare(secret, detector);
  return unseen - (detector.checksum === undefined ? 0 : DERIVED_BITS[detector.checksum]) >= OUT_OF_REACH;
}

interface WeakPlace {
  readonly first: Place;
  /** Order among the weak secrets of the same detector in the same file, from 0. */
  readonly ordinal: number;
}

function weakPlacesOf(all: readonly Fingerprintable[]): ReadonlyMap<Fingerprintable, WeakPlace> {
  const bySecret = by<Fingerprintable>((item) => item.secret);
  const weak = all
    .filter((item) => !isOutOfReach(item.secret, item.detector))
    .map((item) => ({ item, first: firstPlace(item) }))
    // The value decides only between two secrets at the same offset of the same place.
    .sort((a, b) => inPlaceOrder(a.first, b.first) || bySecret(a.item, b.item));
  const counts = new Map<string, number>();
  const places = new Map<Fingerprintable, WeakPlace>();
  for (const { item, first } of weak) {
    const key = JSON.stringify([item.detector.id, first.kind, first.path]);
    const ordinal = counts.get(key) ?? 0;
    counts.set(key, ordinal + 1);
    places.set(item, { first, ordinal });
  }
  return places;
}

function firstPlace(item: Fingerprintable): Place {
  return item.places.reduce((first, place) => (inPlaceOrder(place, first) < 0 ? place : first));
}

/** Returns a hash in which each field is preceded by its length, so that no two lists of fields hash the same bytes. */
function hash(...fields: readonly string[]): string {
  const sha256 = createHash('sha256').update('scan-image finding 1\n');
  for (const field of fields) {
    const bytes = Buffer.from(field, 'utf8');
    sha256.update(`${String(bytes.length)}:`).update(bytes);
  }
  return sha256.digest('hex').slice(0, 32);
}
