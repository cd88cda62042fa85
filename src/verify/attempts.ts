import { type Outcome, notQueried } from './outcome.ts';

/** A call that has not been made yet. */
export type Attempt = () => Promise<Outcome>;

/** Returns the first active outcome; without one `unknown` if an attempt is unknown, else `inactive`. */
export async function firstActive(attempts: readonly Attempt[]): Promise<Outcome> {
  let best: Outcome | null = null;
  for (const attempt of attempts) {
    const outcome = await attempt();
    if (outcome.validity === 'active') return outcome;
    if (best === null || (best.validity === 'inactive' && outcome.validity === 'unknown')) best = outcome;
  }
  return best ?? notQueried(NO_VENDOR);
}

export const NO_VENDOR = 'there is no way to query it';

/** Turns `inactive` into `unknown`: an attempt that was left out might have been active. */
export function unknownIfInactive(outcome: Outcome, note: string): Outcome {
  if (outcome.validity !== 'inactive') return outcome;
  return { ...outcome, validity: 'unknown', reason: `${outcome.reason}; ${note}` };
}
