import type { Store } from '../../snippet.ts';
import { AWS_REFUSALS, startAws } from './aws.ts';
import { CONJUR_REFUSALS, startConjur } from './conjur.ts';
import { SECRET, type Refusal, type FakeStore } from './fake-store.ts';
import { startVault, VAULT_REFUSALS } from './vault.ts';

interface StoreSetup {
  readonly start: () => Promise<FakeStore>;
  readonly refusals: readonly Refusal[];
}

/** The environment is a store without a server. */
const environment: StoreSetup = {
  start: async () => ({
    environment: { CIRCLECI_TOKEN: SECRET },
    reply: null,
    reads: 0,
    close: async () => undefined,
  }),
  refusals: [
    { when: 'the variable is not set', environment: { CIRCLECI_TOKEN: undefined }, stderr: /CIRCLECI_TOKEN/ },
    { when: 'the variable is empty', environment: { CIRCLECI_TOKEN: '' }, stderr: /CIRCLECI_TOKEN/ },
  ],
};

export const FAKE_STORES: Readonly<Record<Store, StoreSetup>> = {
  env: environment,
  aws: { start: startAws, refusals: AWS_REFUSALS },
  vault: { start: startVault, refusals: VAULT_REFUSALS },
  conjur: { start: startConjur, refusals: CONJUR_REFUSALS },
};
