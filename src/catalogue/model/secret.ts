import type { Detector } from './detector.ts';

/** One type of secret, written out in full. `Key` is the short form, for keys that follow the usual rules. */
export type Secret = Omit<
  Detector,
  'vendor' | 'isIdentifier' | 'isVendorless' | 'attribution' | 'isKeyBlock' | 'mayBePassword'
>;

/** Returns its argument; checks the literal types. For a secret that is defined outside its vendor's list. */
export function defineSecret(secret: Secret): Secret {
  return secret;
}
