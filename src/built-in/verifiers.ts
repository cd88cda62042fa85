import { entries } from '../catalogue/entries.ts';
import type { Verifier } from '../catalogue/model/verifier.ts';
import type { Entry, Vendor } from '../catalogue/model/vendor.ts';

const isVendor = (entry: Entry): entry is Vendor => !('isVendorless' in entry);
const vendors = entries.filter(isVendor);

export const verifiers: readonly Verifier[] = vendors.flatMap((vendor) => vendor.verifiers ?? []);

/** By detector: why no request can verify its secrets. */
export const unverifiable: Readonly<Record<string, string>> = Object.fromEntries(
  vendors.flatMap((vendor) => Object.entries(vendor.unverifiable ?? {})),
);
