import type { Detector } from '../model/detector.ts';
import type { Secret } from '../model/secret.ts';
import { type Entry, isVendor } from '../model/vendor.ts';
import { type UsedIdentifier, identifierOf } from './identifier-detector.ts';
import { keyDetector } from './key-detector.ts';

/** Most bytes between the start of an identifier and the start of its secret. */
const PAIR_WITHIN = 400;

/** Returns the detectors of all entries: the secrets, in the order of the entries, then the identifiers. */
export function detectorsOf(entries: readonly Entry[]): readonly Detector[] {
  const secrets = entries.flatMap((entry) => entry.secrets.map((secret) => secretDetector(entry, secret)));
  const identifiers = identifiersOf(entries);
  const kinds = new Map(secrets.map(({ id, kind }) => [id, kind]));
  return [
    ...withIdentifiers(secrets, identifiers),
    ...identifiers.flatMap(({ detector, usedWith: [secret = ''] }) => withKind(detector, kinds.get(secret))),
  ];
}

/** Gives an identifier the kind, and so the playbook, of the first secret that it is used with. */
function withKind(detector: Detector | null, kind: Detector['kind']): readonly Detector[] {
  if (detector === null) return [];
  return [kind === undefined ? detector : { ...detector, kind }];
}

/** Returns the identifiers of all entries. */
export function identifiersOf(entries: readonly Entry[]): readonly UsedIdentifier[] {
  return entries
    .filter(isVendor)
    .flatMap((vendor) => (vendor.identifiers ?? []).map((identifier) => identifierOf(vendor, identifier)));
}

function secretDetector(entry: Entry, secret: Entry['secrets'][number]): Detector {
  const { slug } = entry;
  const detector = 'type' in secret ? keyDetector(entry, secret) : withVendor(slug, secret);
  if (isVendor(entry)) return detector;
  const { isVendorless, specificity, isKeyBlock, mayBePassword } = entry;
  return {
    ...detector,
    isVendorless,
    ...(specificity && { specificity }),
    ...(isKeyBlock && { isKeyBlock }),
    ...(mayBePassword && { mayBePassword }),
  };
}

function withVendor(vendor: string, { id, ...rest }: Secret): Detector {
  return { id, vendor, ...rest };
}

/** Adds the identifiers to the `pair` of each secret that they are used with. */
function withIdentifiers(
  secrets: readonly Detector[],
  identifiers: readonly UsedIdentifier[],
): readonly Detector[] {
  const bySecret = new Map<string, string[]>();
  for (const { id, usedWith } of identifiers) {
    for (const secret of usedWith) bySecret.set(secret, [...(bySecret.get(secret) ?? []), id]);
  }
  return secrets.map((detector) => {
    const ids = bySecret.get(detector.id);
    if (ids === undefined) return detector;
    const { with: others, within } = detector.pair ?? { with: [], within: 0 };
    return { ...detector, pair: { with: [...others, ...ids], within: Math.max(within, PAIR_WITHIN) } };
  });
}
