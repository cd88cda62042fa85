import { detectors } from '#built-in/detectors';
import { facts } from '#built-in/facts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Risks, VendorFacts } from '../catalogue/model/facts.ts';
import type { SecretKind } from '../catalogue/model/kind.ts';
import { BUSINESS_RISKS } from './business-risks.ts';
import { kindByName } from './kind.ts';
import { vendorNameIn } from './vendor-name.ts';

/** What a vendor adds to the texts of a kind. */
export interface Refinement {
  readonly vendor: VendorFacts;
  /** The risks of the vendor's line of business, unless the vendor's facts have their own. */
  readonly risks: Risks;
}

export const REFINEMENTS: readonly Refinement[] = facts.map((vendor) => ({
  vendor,
  risks: { ...BUSINESS_RISKS[vendor.business], ...vendor.risks },
}));

/** Returns the facts that cover a detector or vendor, those of the longest start; null if there are none. */
export function vendorFor(id: string): Refinement | null {
  let best: Refinement | null = null;
  let length = 0;
  for (const refinement of REFINEMENTS) {
    const { vendor } = refinement;
    if (vendor.id === id) return refinement;
    for (const start of vendor.covers ?? [`${vendor.id}-`]) {
      if (id.startsWith(start) && start.length > length) {
        best = refinement;
        length = start.length;
      }
    }
  }
  return best;
}

let byId: ReadonlyMap<string, Detector> | undefined;
let vendorless: ReadonlySet<string> | undefined;

/** Returns the kind of a secret by the id of its detector, or of a vendor without a detector. */
export function kindOf(id: string): SecretKind {
  byId ??= new Map(detectors.map((detector) => [detector.id, detector]));
  const detector = byId.get(id);
  if (detector !== undefined) return detector.kind ?? 'api-token';
  return vendorFor(id)?.vendor.kind ?? kindByName(id);
}

type Named = Pick<Detector, 'id' | 'vendor' | 'title'>;

/** Whether a vendor issued the secret. A password in a URL, for example, belongs to the host in the URL. */
export function isSpecific({ vendor }: Pick<Named, 'vendor'>): boolean {
  vendorless ??= new Set(detectors.filter((one) => one.isVendorless).map((one) => one.vendor));
  return !vendorless.has(vendor);
}

/** Returns the vendor's name for the texts of a playbook. */
export function nameOf(subject: Named): string {
  const known =
    vendorFor(subject.id)?.vendor ?? REFINEMENTS.find(({ vendor }) => vendor.id === subject.vendor)?.vendor;
  if (known !== undefined) return known.name;
  if (!isSpecific(subject)) return 'the service that accepts it';
  return vendorNameIn(subject) || 'its vendor';
}
