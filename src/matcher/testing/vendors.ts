import type { Vendor } from '../../catalogue/model/vendor.ts';

/** Returns a vendor with keys. @param words what its keys need near them; default: forms of its name */
export const testVendor = (
  slug: string,
  name: string,
  secrets: Vendor['secrets'],
  words?: readonly string[],
): Vendor => ({
  slug,
  name,
  offers: 'anvils',
  secrets,
  ...(words && { keyDefaults: { words } }),
});
