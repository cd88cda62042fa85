import type { IncomingMessage } from 'node:http';
import { listen, NAMES, SECRET, type Refusal, type Reply, type FakeStore } from './fake-store.ts';

const TOKEN = 'token-of-the-fake-store';

/** Starts HashiCorp Vault: reads from a KV engine, version 2, that is mounted at `secret`. */
export async function startVault(): Promise<FakeStore> {
  const { origin, close } = await listen(answer);
  const fakeStore: FakeStore = {
    environment: { VAULT_ADDR: origin, VAULT_TOKEN: TOKEN },
    reply: null,
    reads: 0,
    close,
  };
  return fakeStore;

  function answer({ method, url, headers }: IncomingMessage): Reply {
    if (headers['x-vault-token'] !== TOKEN) return { status: 403, body: { errors: ['permission denied'] } };
    if (method !== 'GET' || url !== `/v1/secret/data/${NAMES.path}`) return NOT_FOUND;
    fakeStore.reads += 1;
    return fakeStore.reply ?? stored({ [NAMES.field]: SECRET });
  }
}

const NOT_FOUND: Reply = { status: 404, body: { errors: [] } };

/** @param data null for a deleted version */
function stored(data: Readonly<Record<string, string>> | null): Reply {
  const metadata = {
    created_time: '2026-01-01T00:00:00Z',
    custom_metadata: null,
    deletion_time: data === null ? '2026-01-02T00:00:00Z' : '',
    destroyed: false,
    version: 1,
  };
  const envelope = { request_id: 'fake', lease_id: '', renewable: false, lease_duration: 0 };
  return {
    status: data === null ? 404 : 200,
    body: { ...envelope, data: { data, metadata }, wrap_info: null, warnings: null, auth: null },
  };
}

export const VAULT_REFUSALS: readonly Refusal[] = [
  { when: 'the secret does not exist', reply: NOT_FOUND, stderr: /app\/circleci-token|404/ },
  { when: 'the secret was deleted', reply: stored(null), stderr: /app\/circleci-token|404/ },
  { when: 'the secret lacks the field', reply: stored({ other: 'x' }), stderr: /api_key/ },
  {
    when: 'the token is wrong',
    environment: { VAULT_TOKEN: 'another-token' },
    stderr: /permission denied/,
  },
];
