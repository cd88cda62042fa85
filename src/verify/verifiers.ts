import { unverifiable, verifiers } from '#built-in/verifiers';
import type { Verifier } from '../catalogue/model/verifier.ts';

export interface Found {
  readonly verifier: Verifier;
  /** The role of the detector's secret in the verifier's call: `secret`, or the name of a need. */
  readonly role: string;
}

let byDetector: ReadonlyMap<string, readonly Found[]> | undefined;

/** Returns the verifiers of a detector; those that need identifiers come first. */
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

/** Whether the verifier's call needs only the secret. */
export function needsNothingElse({ verifier: { needs = {} }, role }: Found): boolean {
  return role === 'secret' && Object.values(needs).every(({ optional }) => optional === true);
}

/** Returns why the detector's secrets cannot be verified; null if no reason is recorded. */
export function whyUnverifiable(detector: string): string | null {
  return Object.hasOwn(unverifiable, detector) ? (unverifiable[detector] ?? null) : null;
}

/** Returns the detectors whose findings the verifier checks, with the role of each in the call. */
export function detectorsOf({ secrets, needs = {} }: Verifier): readonly (readonly [string, string])[] {
  return [
    ...secrets.map((id) => [id, 'secret'] as const),
    ...Object.entries(needs)
      .filter(([, need]) => need.verified === true)
      .flatMap(([role, need]) => need.detectors.map((id) => [id, role] as const)),
  ];
}
