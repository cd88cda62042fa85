import { entries } from '../catalogue/entries.ts';
import { isVendor } from '../catalogue/model/vendor.ts';
import type { Verifier } from '../catalogue/model/verifier.ts';

const vendors = entries.filter(isVendor);

/** The verifiers of all vendors. */
export const verifiers: readonly Verifier[] = vendors.flatMap((vendor) => vendor.verifiers ?? []);

/** By detector id: why no request can verify its secrets. */
export const unverifiable: Readonly<Record<string, string>> = Object.fromEntries(
  vendors.flatMap((vendor) => Object.entries(vendor.unverifiable ?? {})),
);
