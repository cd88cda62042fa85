import type { IncomingMessage } from 'node:http';
import { listen, NAMES, SECRET, type Refusal, type Reply, type StandIn } from './stand-in.ts';

const ACCOUNT = 'team';
/** With a slash, as the logins of hosts have one: in a URL it has to be encoded. */
const LOGIN = 'host/app';
const API_KEY = 'api-key-of-a-stand-in';
/** The access token as the service gives it, which is JSON; clients send it back in base64. */
const TOKEN = JSON.stringify({ protected: 'stand-in', payload: 'stand-in', signature: 'stand-in' });

/** CyberArk Conjur: `authenticate` with an API key, then one variable of the account. */
export async function startConjur(): Promise<StandIn> {
  const { origin, close } = await listen(answer);
  const standIn: StandIn = {
    environment: {
      CONJUR_APPLIANCE_URL: origin,
      CONJUR_ACCOUNT: ACCOUNT,
      CONJUR_AUTHN_LOGIN: LOGIN,
      CONJUR_AUTHN_API_KEY: API_KEY,
    },
    reply: null,
    asks: 0,
    close,
  };
  return standIn;

  function answer({ method, url, headers }: IncomingMessage, body: string): Reply {
    if (method === 'POST' && url === `/authn/${ACCOUNT}/${encodeURIComponent(LOGIN)}/authenticate`) {
      return body === API_KEY ? { status: 200, body: TOKEN } : { status: 401, body: '' };
    }
    const token = Buffer.from(TOKEN).toString('base64');
    if (headers.authorization !== `Token token="${token}"`) return { status: 401, body: '' };
    if (method !== 'GET' || url !== `/secrets/${ACCOUNT}/variable/${encodeURIComponent(NAMES.path)}`)
      return NOT_THERE;
    standIn.asks += 1;
    return standIn.reply ?? { status: 200, body: SECRET };
  }
}

const NOT_THERE: Reply = { status: 404, body: '' };

export const CONJUR_REFUSALS: readonly Refusal[] = [
  { when: 'there is no such secret', reply: NOT_THERE, says: /Conjur gives no secret: 404/ },
  {
    when: 'its host may not read the secret',
    reply: { status: 403, body: '' },
    says: /Conjur gives no secret: 403/,
  },
  {
    when: 'its API key is another',
    environment: { CONJUR_AUTHN_API_KEY: 'api-key-of-someone-else' },
    says: /Conjur lets nobody in: 401/,
  },
];
