import type { Verifier } from '../verifier.ts';
import { ai } from './ai.ts';
import { ci } from './ci.ts';
import { cloud } from './cloud.ts';
import { code } from './code.ts';
import { content } from './content.ts';
import { customers } from './customers.ts';
import { data } from './data.ts';
import { messaging } from './messaging.ts';
import { monitoring } from './monitoring.ts';
import { network } from './network.ts';
import { payments } from './payments.ts';
import { projects } from './projects.ts';
import { registries, UNASKABLE } from './registries.ts';
import { services } from './services.ts';
import { speech } from './speech.ts';

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
];

export interface Found {
  readonly verifier: Verifier;
  /** What the detector's secret is called in the verifier's call: `secret`, or one of its needs. */
  readonly role: string;
}

let byDetector: ReadonlyMap<string, Found> | undefined;

/** Null where there is no way to ask. */
export function verifierOf(detector: string): Found | null {
  byDetector ??= new Map(
    verifiers.flatMap((verifier) =>
      detectorsOf(verifier).map(([id, role]) => [id, { verifier, role }] as const),
    ),
  );
  return byDetector.get(detector) ?? null;
}

/** Why nobody can be asked about the detector's secrets; null where that is not known. */
export function unaskable(detector: string): string | null {
  return Object.hasOwn(UNASKABLE, detector) ? (UNASKABLE[detector] ?? null) : null;
}

/** Detectors whose findings a verifier judges, with the role of each in the call. */
export function detectorsOf({ detectors, needs = {} }: Verifier): readonly (readonly [string, string])[] {
  return [
    ...detectors.map((id) => [id, 'secret'] as const),
    ...Object.entries(needs)
      .filter(([, need]) => need.verified === true)
      .flatMap(([role, need]) => need.detectors.map((id) => [id, role] as const)),
  ];
}
