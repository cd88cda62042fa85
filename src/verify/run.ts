import type { SecretStore } from '../findings/secrets.ts';
import type { CallBudget } from './call-budget.ts';
import type { VerifyClient } from './client.ts';
import type { TryLogin } from './databases/client.ts';
import type { RegistryAddresses } from './registries.ts';

/** The state that all calls of a run share. */
export interface Run {
  readonly client: VerifyClient;
  readonly secrets: SecretStore;
  readonly addresses: RegistryAddresses;
  /** Null if databases are not verified. */
  readonly tryLogin: TryLogin | null;
  readonly budget: CallBudget;
}
