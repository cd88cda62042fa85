import { unverifiable, verifiers } from '#built-in/verifiers';
import type { Verifier } from '../catalogue/model/verifier.ts';

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
  return Object.hasOwn(unverifiable, detector) ? (unverifiable[detector] ?? null) : null;
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
