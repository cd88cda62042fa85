import type { Detector } from './detector.ts';

/**
 * One type of secret, written in full: see the fields of `Detector`. Its `vendor` is the slug of the entry that lists
 * it. For a key without special properties, the short form `Key` is enough.
 */
export type Secret = Omit<
  Detector,
  'vendor' | 'isIdentifier' | 'isVendorless' | 'specificity' | 'isKeyBlock' | 'mayBePassword'
>;

/** Returns its argument; checks the literal types. For a secret that is a constant outside the list of its vendor. */
export function defineSecret(secret: Secret): Secret {
  return secret;
}
