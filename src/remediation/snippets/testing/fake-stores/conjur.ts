import type { IncomingMessage } from 'node:http';
import { listen, NAMES, SECRET, type Refusal, type Reply, type FakeStore } from './fake-store.ts';

const ACCOUNT = 'team';
/** Logins of hosts contain a slash, which a URL has to encode. */
const LOGIN = 'host/app';
const API_KEY = 'api-key-of-the-fake-store';
/** The access token. Conjur returns JSON; clients send it back in base64. */
const TOKEN = JSON.stringify({ protected: 'fake', payload: 'fake', signature: 'fake' });

/** Starts CyberArk Conjur: `authenticate` with an API key, then one variable of the account. */
export async function startConjur(): Promise<FakeStore> {
  const { origin, close } = await listen(answer);
  const fakeStore: FakeStore = {
    environment: {
      CONJUR_APPLIANCE_URL: origin,
      CONJUR_ACCOUNT: ACCOUNT,
      CONJUR_AUTHN_LOGIN: LOGIN,
      CONJUR_AUTHN_API_KEY: API_KEY,
    },
    reply: null,
    reads: 0,
    close,
  };
  return fakeStore;

  function answer({ method, url, headers }: IncomingMessage, body: string): Reply {
    if (method === 'POST' && url === `/authn/${ACCOUNT}/${encodeURIComponent(LOGIN)}/authenticate`) {
      return body === API_KEY ? { status: 200, body: TOKEN } : { status: 401, body: '' };
    }
    const token = Buffer.from(TOKEN).toString('base64');
    if (headers.authorization !== `Token token="${token}"`) return { status: 401, body: '' };
    if (method !== 'GET' || url !== `/secrets/${ACCOUNT}/variable/${encodeURIComponent(NAMES.path)}`)
      return NOT_FOUND;
    fakeStore.reads += 1;
    return fakeStore.reply ?? { status: 200, body: SECRET };
  }
}

const NOT_FOUND: Reply = { status: 404, body: '' };

export const CONJUR_REFUSALS: readonly Refusal[] = [
  { when: 'the secret does not exist', reply: NOT_FOUND, stderr: /Conjur returned no secret: 404/ },
  {
    when: 'the host may not read the secret',
    reply: { status: 403, body: '' },
    stderr: /Conjur returned no secret: 403/,
  },
  {
    when: 'the API key is wrong',
    environment: { CONJUR_AUTHN_API_KEY: 'another-api-key' },
    stderr: /Conjur refused the login: 401/,
  },
];
