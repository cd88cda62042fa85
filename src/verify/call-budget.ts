import { createHmac, randomBytes } from 'node:crypto';
import { type Outcome, notQueried } from './outcome.ts';

/** Bounds the calls of a run, and makes no call twice. */
export interface CallBudget {
  /** Returns the outcome of the earlier call with the same key, or makes this one. */
  once(key: readonly unknown[], call: () => Promise<Outcome>): Promise<Outcome>;
  /** Makes a call if one is left. */
  spend(call: () => Promise<Outcome>): Promise<Outcome>;
}

export function createCallBudget(maxCalls: number): CallBudget {
  let callsLeft = maxCalls;
  // Keys are hashed, so that the map holds no secret.
  const hashKey = randomBytes(32);
  const outcomes = new Map<string, Promise<Outcome>>();

  return {
    once(key, call) {
      const hash = createHmac('sha256', hashKey).update(JSON.stringify(key)).digest('hex');
      const outcome = outcomes.get(hash) ?? call();
      outcomes.set(hash, outcome);
      return outcome;
    },
    async spend(call) {
      return callsLeft-- > 0 ? call() : notQueried('the maximum number of calls was reached');
    },
  };
}
