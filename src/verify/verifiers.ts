import { unverifiable, verifiers } from '#built-in/verifiers';
import type { Verifier } from '../catalogue/model/verifier.ts';

/** A verifier, and what a detector's secret is in its request. */
export interface ApplicableVerifier {
  readonly verifier: Verifier;
  /** The name of the secret in the request: `secret`, or one of the verifier's `needs`. */
  readonly role: string;
}

let byDetector: ReadonlyMap<string, readonly ApplicableVerifier[]> | undefined;

/** Returns the verifiers for a detector's secrets, those that need other values first; empty if there are none. */
export function verifiersOf(detector: string): readonly ApplicableVerifier[] {
  byDetector ??= groupByDetector();
  return byDetector.get(detector) ?? [];
}

function groupByDetector(): ReadonlyMap<string, readonly ApplicableVerifier[]> {
  const groups = new Map<string, readonly ApplicableVerifier[]>();
  for (const verifier of verifiers) {
    for (const [id, role] of detectorsOf(verifier)) {
      const group = [...(groups.get(id) ?? []), { verifier, role }];
      groups.set(
        id,
        group.sort((a, b) => Number(needsNothingElse(a)) - Number(needsNothingElse(b))),
      );
    }
  }
  return groups;
}

/** Whether the request is possible with the secret alone. */
export function needsNothingElse({ verifier: { needs = {} }, role }: ApplicableVerifier): boolean {
  return role === 'secret' && Object.values(needs).every(({ optional }) => optional === true);
}

/** Returns why no request can verify a detector's secrets; null if the catalogue has no reason. */
export function whyUnverifiable(detector: string): string | null {
  return Object.hasOwn(unverifiable, detector) ? (unverifiable[detector] ?? null) : null;
}

/** Returns the ids of the detectors whose findings a verifier verifies, with the role of each in the request. */
export function detectorsOf({ secrets, needs = {} }: Verifier): readonly (readonly [string, string])[] {
  return [
    ...secrets.map((id) => [id, 'secret'] as const),
    ...Object.entries(needs)
      .filter(([, need]) => need.verified === true)
      .flatMap(([role, need]) => need.detectors.map((id) => [id, role] as const)),
  ];
}
