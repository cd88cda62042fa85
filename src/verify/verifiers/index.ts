import type { Verifier } from '../../catalogue/model/verifier.ts';
import { ai } from './ai.ts';
import { ci } from './ci.ts';
import { clients } from './clients.ts';
import { cloud } from './cloud.ts';
import { code } from './code.ts';
import { content } from './content.ts';
import { customers } from './customers.ts';
import { data } from './data.ts';
import { keypairs } from './keypairs.ts';
import { messaging } from './messaging.ts';
import { monitoring } from './monitoring.ts';
import { network } from './network.ts';
import { partners } from './partners.ts';
import { payments } from './payments.ts';
import { projects } from './projects.ts';
import { registries, UNASKABLE } from './registries.ts';
import { services } from './services.ts';
import { speech } from './speech.ts';
import { tenants } from './tenants.ts';
import { users } from './users.ts';

export const verifiers: readonly Verifier[] = [
  ...code,
  ...ci,
  ...cloud,
  ...network,
  ...ai,
  ...speech,
  ...payments,
  ...messaging,
  ...monitoring,
  ...projects,
  ...content,
  ...customers,
  ...data,
  ...services,
  ...registries,
  ...clients,
  ...keypairs,
  ...partners,
  ...tenants,
  ...users,
];

export interface Found {
  readonly verifier: Verifier;
  /** What the detector's secret is called in the verifier's call: `secret`, or one of its needs. */
  readonly role: string;
}

let byDetector: ReadonlyMap<string, readonly Found[]> | undefined;

/** The ways to ask, those that need other halves first; empty where there is none. */
export function verifiersOf(detector: string): readonly Found[] {
  byDetector ??= groupByDetector();
  return byDetector.get(detector) ?? [];
}

function groupByDetector(): ReadonlyMap<string, readonly Found[]> {
  const groups = new Map<string, readonly Found[]>();
  for (const verifier of verifiers) {
    for (const [id, role] of detectorsOf(verifier)) {
      const found = [...(groups.get(id) ?? []), { verifier, role }];
      groups.set(
        id,
        found.sort((a, b) => Number(needsNothingElse(a)) - Number(needsNothingElse(b))),
      );
    }
  }
  return groups;
}

/** Whether it asks after the secret with nothing beside it. */
export function needsNothingElse({ verifier: { needs = {} }, role }: Found): boolean {
  return role === 'secret' && Object.values(needs).every(({ optional }) => optional === true);
}

/** Why nobody can be asked about the detector's secrets; null where that is not known. */
export function whyUnverifiable(detector: string): string | null {
  return Object.hasOwn(UNASKABLE, detector) ? (UNASKABLE[detector] ?? null) : null;
}

/** Detectors whose findings a verifier judges, with the role of each in the call. */
export function detectorsOf({ secrets, needs = {} }: Verifier): readonly (readonly [string, string])[] {
  return [
    ...secrets.map((id) => [id, 'secret'] as const),
    ...Object.entries(needs)
      .filter(([, need]) => need.verified === true)
      .flatMap(([role, need]) => need.detectors.map((id) => [id, role] as const)),
  ];
}
