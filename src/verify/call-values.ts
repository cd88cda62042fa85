import type { Finding } from '../findings/finding.ts';
import type { SecretStore } from '../findings/secrets.ts';
import type { Need, Verifier } from '../catalogue/model/verifier.ts';
import type { CallValues } from './request.ts';

/** Values near a finding that are tried for one need: a file may hold several key pairs. */
export const MAX_VALUES_PER_NEED = 3;

/** The combinations of values with which a call is made. */
export interface Combinations {
  readonly tried: readonly CallValues[];
  /** False if more values are near the finding than are tried. */
  readonly isComplete: boolean;
}

/**
 * Combines the secret of a finding with the identifiers near it that a verifier needs.
 * @param role the finding's secret in the call: `secret`, or the name of a need
 * @returns the reason as a text if a value is missing
 */
export function gatherValues(
  finding: Finding,
  verifier: Verifier,
  role: string,
  secrets: SecretStore,
): Combinations | string {
  const secret = secrets.secretOf(finding.id);
  if (secret === null) return 'its secret is not available';
  let combinations: readonly CallValues[] = [{ [role]: secret }];
  let isComplete = true;
  for (const [name, { what, detectors, optional }] of otherNeeds(verifier, role)) {
    const near = secrets.near(finding.id, detectors);
    const tried = near.slice(0, MAX_VALUES_PER_NEED);
    isComplete &&= tried.length === near.length;
    if (tried.length === 0 && optional !== true) return `needs ${what} near it`;
    if (tried.length > 0) {
      combinations = combinations.flatMap((values) => tried.map((value) => ({ ...values, [name]: value })));
    }
  }
  const tried = combinations.slice(0, MAX_VALUES_PER_NEED ** 2);
  return { tried, isComplete: isComplete && tried.length === combinations.length };
}

/** What the call needs besides the finding's secret; a finding of an identifier needs the secret. */
function otherNeeds({ secrets, needs = {} }: Verifier, role: string): readonly (readonly [string, Need])[] {
  const secret: Need = { what: 'the secret', detectors: secrets };
  return Object.entries(role === 'secret' ? needs : { secret, ...needs }).filter(([name]) => name !== role);
}
