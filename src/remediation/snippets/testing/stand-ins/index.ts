import type { Store } from '../../snippet.ts';
import { AWS_REFUSALS, startAws } from './aws.ts';
import { CONJUR_REFUSALS, startConjur } from './conjur.ts';
import { SECRET, type Refusal, type StandIn } from './stand-in.ts';
import { startVault, VAULT_REFUSALS } from './vault.ts';

interface Stage {
  readonly start: () => Promise<StandIn>;
  readonly refusals: readonly Refusal[];
}

/** The environment is a store of its own: nobody has to be asked. */
const environment: Stage = {
  start: async () => ({
    environment: { CIRCLECI_TOKEN: SECRET },
    reply: null,
    asks: 0,
    close: async () => undefined,
  }),
  refusals: [
    { when: 'the variable is not set', environment: { CIRCLECI_TOKEN: undefined }, says: /CIRCLECI_TOKEN/ },
    { when: 'the variable is empty', environment: { CIRCLECI_TOKEN: '' }, says: /CIRCLECI_TOKEN/ },
  ],
};

export const STAND_INS: Readonly<Record<Store, Stage>> = {
  env: environment,
  aws: { start: startAws, refusals: AWS_REFUSALS },
  vault: { start: startVault, refusals: VAULT_REFUSALS },
  conjur: { start: startConjur, refusals: CONJUR_REFUSALS },
};
