import type { Detector } from './detector.ts';
import type { Facts } from './facts.ts';
import type { Identifier } from './identifier.ts';
import type { Key, KeyOptions } from './key.ts';
import type { Secret } from './secret.ts';
import type { Verifier } from './verifier.ts';

/**
 * Everything known about one vendor: a file `vendors/acme.ts`, or, if it is little more than a key, an entry of
 * `vendors/long-tail/a.ts`. CONTRIBUTING.md has a whole example and the commands that check it.
 */
export interface Vendor {
  /** Lower case, letters and digits: `acme`. Start of its detectors' ids, and their `vendor`. Never changes. */
  readonly slug: string;
  /** As the vendor writes it: `Acme`. All titles spell it the same way. */
  readonly name: string;
  /** What the vendor offers: `anvils` of `Calls the API of Acme (anvils)`. Only derived descriptions of keys use it. */
  readonly offers?: string;
  /** What applies to all keys of the vendor unless the key says otherwise. Secrets in full do not use it. */
  readonly keyDefaults?: KeyOptions;
  /** `contextual(…)` and `distinctive(…)` of key.ts return a `Key`; a `Secret` is an object with all fields. */
  readonly secrets: readonly (Secret | Key)[];
  /** What is needed with a secret and is not secret itself: account ids, client ids, users, hosts. */
  readonly identifiers?: readonly Identifier[];
  /** How a secret is verified. One verifier a secret, or two: the first with required `needs`, the second without. */
  readonly verifiers?: readonly Verifier[];
  /** By id of a secret: why no request can verify it, as the report shows it (`it is never sent anywhere`). */
  readonly unverifiable?: Readonly<Record<string, string>>;
  /** What the playbook says beyond the texts of the secret's kind; several if the vendor issues different things. */
  readonly facts?: readonly Facts[];
}

/** Credentials that no vendor issues: a file in `credentials/`. The fields are those of a vendor. */
export interface Credentials extends Pick<
  Vendor,
  'slug' | 'name' | 'offers' | 'keyDefaults' | 'secrets' | 'facts'
> {
  readonly isVendorless: true;
  /** These apply to all secrets of the group; see `Detector`. */
  readonly specificity?: NonNullable<Detector['specificity']>;
  readonly isKeyBlock?: true;
  readonly mayBePassword?: true;
}

export type Entry = Vendor | Credentials;

/** Whether an entry is a vendor rather than credentials that no vendor issues. */
export const isVendor = (entry: Entry): entry is Vendor => !('isVendorless' in entry);

/**
 * Returns its argument; checks the literal types. A file of `vendors/` has one call and one exported constant:
 * `export const acme = defineVendor({ slug: 'acme', name: 'Acme', secrets: [] });`
 */
export function defineVendor(vendor: Vendor): Vendor {
  return vendor;
}

/** Returns its argument as credentials without a vendor. A file of `credentials/` exports nothing else. */
export function defineCredentials(credentials: Omit<Credentials, 'isVendorless'>): Credentials {
  return { ...credentials, isVendorless: true };
}
