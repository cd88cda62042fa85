import { detectors } from '#built-in/detectors';
import { facts } from '#built-in/facts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Risks, VendorFacts } from '../catalogue/model/facts.ts';
import type { SecretKind } from '../catalogue/model/kind.ts';
import { BUSINESS_RISKS } from './business-risks.ts';
import { kindByName } from './kind.ts';

/** A vendor’s facts, and what is at stake there: what its line of business says, unless the vendor says it better. */
export interface Refinement {
  readonly vendor: VendorFacts;
  readonly risks: Risks;
}

export const REFINEMENTS: readonly Refinement[] = facts.map((vendor) => ({
  vendor,
  risks: { ...BUSINESS_RISKS[vendor.business], ...vendor.risks },
}));

/** Null where only the kind of the secret is known. */
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

interface Named {
  readonly id: string;
  readonly vendor: string;
  readonly title: string;
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

/** Whether a vendor issued the secret. A password in a URL is accepted by whatever the URL names. */
export function isSpecific({ vendor }: Pick<Named, 'vendor'>): boolean {
  vendorless ??= new Set(detectors.filter((one) => one.isVendorless).map((one) => one.vendor));
  return !vendorless.has(vendor);
}

/** The vendor’s name as texts say it. */
export function nameOf(subject: Named): string {
  const known =
    vendorFor(subject.id)?.vendor ?? REFINEMENTS.find(({ vendor }) => vendor.id === subject.vendor)?.vendor;
  if (known !== undefined) return known.name;
  if (!isSpecific(subject)) return 'the service that accepts it';
  return withoutType(subject) || 'its vendor';
}

/** `Clockify API Key`, of `clockify-api-key`, is Clockify’s. */
function withoutType({ id, vendor, title }: Named): string {
  const type = new Set(id.slice(vendor.length).split('-').concat(TYPE_WORDS));
  const words = title.replace(/ \(.*\)$/, '').split(' ');
  const isVendor = (): boolean => words.join('').toLowerCase() === vendor;
  while (words.length > 1 && !isVendor() && type.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  return words.join(' ');
}

const TYPE_WORDS = ['key', 'token', 'secret', 'password', 'credentials', 'url', 'api', 'id'].concat([
  'account',
  'application',
  'client',
  'private',
  'read',
  'test',
]);
