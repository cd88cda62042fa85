import type { Verification } from '../findings/finding.ts';
import type { Validity } from '../catalogue/model/verifier.ts';

/** The validity of a secret after its vendor was queried, or why it could not be queried. */
export interface Outcome extends Verification {
  readonly validity: Validity;
}

/** Returns the outcome of a secret for which no request is sent. */
export function notQueried(reason: string): Outcome {
  return { validity: 'unknown', host: null, reason };
}
