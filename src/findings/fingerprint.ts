import { createHash } from 'node:crypto';
import type { Detector } from '../catalogue/model/detector.ts';
import { by } from './order.ts';
import { hiddenShare } from './redact.ts';
import { DERIVED_BITS, guessBits, isMachineMade, OUT_OF_REACH } from './strength.ts';

/** A secret before it has an id. */
export interface Unnamed {
  readonly detector: Detector;
  /** latin1 of the bytes. */
  readonly secret: string;
  /** At least one. Paths that hold a secret have to be masked already. */
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
 * The ids of an image's findings, in the order given: 32 hexadecimal digits that stay the same when the image is
 * rebuilt, tagged anew or gets another layer below, and from which nobody can compute the secret.
 *
 * A secret that a machine made out of a large space names itself: its id is a hash over detector and secret, and
 * finding the secret means searching that space. Large is judged from the format, less what the report shows in
 * `redacted` and what a checksum gives away, since who guesses has the report before him.
 *
 * A weak secret (a password, a generic assignment, a short token) must not enter the hash at all: whoever hashes
 * a dictionary would read it off the report. It is named by its detector and its first place by kind and path,
 * and where several weak secrets of a detector share that place, by their order in it. So its id survives a
 * change of the password, and a new weak secret further up in the same file moves the ids of those below.
 */
export function fingerprints<T extends Unnamed>(all: readonly T[]): readonly { item: T; id: string }[] {
  const ordinals = weakOrdinals(all);
  return all.map((item) => ({ item, id: fingerprint(item, ordinals.get(item)) }));
}

function fingerprint(item: Unnamed, ordinal: number | undefined): string {
  if (ordinal === undefined) return hash('strong', item.detector.id, item.secret);
  const { kind, path } = firstPlace(item);
  return hash('weak', item.detector.id, kind, path ?? '', String(ordinal));
}

/** Whether the value may stand in a hash that everybody can read. */
export function isOutOfReach(secret: string, detector: Detector): boolean {
  if (!isMachineMade(detector)) return false;
  const unseen = guessBits(detector.pattern) * hiddenShare(secret, detector);
  return unseen - (detector.checksum === undefined ? 0 : DERIVED_BITS[detector.checksum]) >= OUT_OF_REACH;
}

function weakOrdinals(all: readonly Unnamed[]): ReadonlyMap<Unnamed, number> {
  // The value decides last, and only between two secrets at one offset of one place.
  const weak = all
    .filter((item) => !isOutOfReach(item.secret, item.detector))
    .map((item) => ({ item, first: firstPlace(item) }))
    .sort((a, b) => inPlaceOrder(a.first, b.first) || by<Unnamed>((item) => item.secret)(a.item, b.item));
  const seen = new Map<string, number>();
  const ordinals = new Map<Unnamed, number>();
  for (const { item, first } of weak) {
    const place = JSON.stringify([item.detector.id, first.kind, first.path]);
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    ordinals.set(item, ordinal);
  }
  return ordinals;
}

function firstPlace(item: Unnamed): Place {
  return item.places.reduce((first, place) => (inPlaceOrder(place, first) < 0 ? place : first));
}

/** Every field with its length before it, so that no two lists of fields hash the same bytes. */
function hash(...fields: readonly string[]): string {
  const sha256 = createHash('sha256').update('scan-image finding 1\n');
  for (const field of fields) {
    const bytes = Buffer.from(field, 'utf8');
    sha256.update(`${String(bytes.length)}:`).update(bytes);
  }
  return sha256.digest('hex').slice(0, 32);
}
