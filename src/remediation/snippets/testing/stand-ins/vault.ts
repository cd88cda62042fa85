import type { IncomingMessage } from 'node:http';
import { listen, NAMES, SECRET, type Refusal, type Reply, type StandIn } from './stand-in.ts';

const TOKEN = 'token-of-a-stand-in';

/** HashiCorp Vault: reads from a KV engine of version 2 that is mounted at `secret`. */
export async function startVault(): Promise<StandIn> {
  const { origin, close } = await listen(answer);
  const standIn: StandIn = {
    environment: { VAULT_ADDR: origin, VAULT_TOKEN: TOKEN },
    reply: null,
    asks: 0,
    close,
  };
  return standIn;

  function answer({ method, url, headers }: IncomingMessage): Reply {
    if (headers['x-vault-token'] !== TOKEN) return { status: 403, body: { errors: ['permission denied'] } };
    if (method !== 'GET' || url !== `/v1/secret/data/${NAMES.path}`) return NOT_THERE;
    standIn.asks += 1;
    return standIn.reply ?? held({ [NAMES.field]: SECRET });
  }
}

const NOT_THERE: Reply = { status: 404, body: { errors: [] } };

/** @param data null for a version that was deleted */
function held(data: Readonly<Record<string, string>> | null): Reply {
  const metadata = {
    created_time: '2026-01-01T00:00:00Z',
    custom_metadata: null,
    deletion_time: data === null ? '2026-01-02T00:00:00Z' : '',
    destroyed: false,
    version: 1,
  };
  const envelope = { request_id: 'stand-in', lease_id: '', renewable: false, lease_duration: 0 };
  return {
    status: data === null ? 404 : 200,
    body: { ...envelope, data: { data, metadata }, wrap_info: null, warnings: null, auth: null },
  };
}

export const VAULT_REFUSALS: readonly Refusal[] = [
  { when: 'there is no such secret', reply: NOT_THERE, says: /app\/circleci-token|404/ },
  { when: 'the secret was deleted', reply: held(null), says: /app\/circleci-token|404/ },
  { when: 'the secret lacks the field', reply: held({ other: 'x' }), says: /api_key/ },
  {
    when: 'its token is not let in',
    environment: { VAULT_TOKEN: 'token-of-someone-else' },
    says: /permission denied/,
  },
];
