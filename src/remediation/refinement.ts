import type { Risks } from './kind.ts';
import type { Facts } from '../catalogue/model/facts.ts';
import { FIELDS } from './vendors/index.ts';

/** A vendor’s facts, and what is at stake there: what its field says, unless the vendor says it better. */
export interface Refinement {
  readonly vendor: Facts;
  readonly risks: Risks;
}

export const REFINEMENTS: readonly Refinement[] = FIELDS.flatMap(({ risks, vendors }) =>
  vendors.map((vendor) => ({ vendor, risks: { ...risks, ...vendor.risks } })),
);

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

/** Detectors of no vendor: a password in a URL is accepted by whatever the URL names. */
const VENDORLESS: ReadonlySet<string> = new Set([
  ...['dbconn', 'generic', 'gradle', 'httpauth', 'jwt', 'kerberos', 'keystore', 'ldap', 'maven', 'netrc'],
  ...['passwordhash', 'phpmailer', 'privatekey', 'psexec', 'reactapp', 'shell', 'wireguard'],
]);

export const isSpecific = ({ vendor }: Pick<Named, 'vendor'>): boolean => !VENDORLESS.has(vendor);

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
