import type { Detector } from './detector.ts';
import type { Facts } from './facts.ts';
import type { Identifier } from './identifier.ts';
import type { Key, KeyOptions } from './key.ts';
import type { Secret } from './secret.ts';
import type { Verifier } from './verifier.ts';

/** Everything known about one vendor: a file in `vendors/`, or an entry of a file in `vendors/long-tail/`. */
export interface Vendor {
  /** Lower case, without blanks: `vendor` of its detectors and start of their ids. Never changes once released. */
  readonly slug: string;
  readonly name: string;
  /** What the vendor offers, as in `Budibase (internal tools)`. The descriptions of keys use it. */
  readonly offers?: string;
  /** What holds for all keys of the vendor unless the key says otherwise. */
  readonly keyDefaults?: KeyOptions;
  readonly secrets: readonly (Secret | Key)[];
  /** What is needed with a secret and is not secret itself: account ids, client ids, users, hosts. */
  readonly identifiers?: readonly Identifier[];
  /** How a secret is verified: the requests that only an active one can make. */
  readonly verifiers?: readonly Verifier[];
  /** By id of a secret: why no request can verify it. */
  readonly unverifiable?: Readonly<Record<string, string>>;
  /** What the playbook says beyond the texts of the secret's kind; several if the vendor issues different things. */
  readonly facts?: readonly Facts[];
}

/** Credentials that no vendor issues: a file in `credentials/`. */
export interface Credentials extends Pick<
  Vendor,
  'slug' | 'name' | 'offers' | 'keyDefaults' | 'secrets' | 'facts'
> {
  readonly isVendorless: true;
  /** These apply to all secrets of the group; see `Detector`. */
  readonly attribution?: NonNullable<Detector['attribution']>;
  readonly isKeyBlock?: true;
  readonly mayBePassword?: true;
}

export type Entry = Vendor | Credentials;

/** Returns its argument; checks the literal types. The one call of a vendor's file. */
export function defineVendor(vendor: Vendor): Vendor {
  return vendor;
}

/** Returns its argument as credentials without a vendor. The one call of a file in `credentials/`. */
export function defineCredentials(credentials: Omit<Credentials, 'isVendorless'>): Credentials {
  return { ...credentials, isVendorless: true };
}
