import { clients } from './clients.ts';
import type { Half } from './half.ts';
import { hosts } from './hosts.ts';
import { ids } from './ids.ts';
import { partners } from './partners.ts';
import { users } from './users.ts';

export { withHalves } from './half.ts';

/** Halves by what they name. Those of accounts.ts stand with the secrets they belong to. */
export const halves: readonly Half[] = [...clients, ...ids, ...users, ...hosts, ...partners];
