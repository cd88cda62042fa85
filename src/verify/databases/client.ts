import { promises as dns } from 'node:dns';
import type { ClientLimits, VerifySeams } from '../client.ts';
import { type Judgement, cleaner } from '../judgement.ts';
import { type Silence, createLanes } from '../lanes.ts';
import { type Address, type Protocol, isUrl, readAddress } from './address.ts';
import { logInToAmqp } from './amqp.ts';
import { readConnectionString } from './connection-string.ts';
import type { LogIn, Login } from './login.ts';
import { logInToMongodb } from './mongodb.ts';
import { QUIT_MYSQL, logInToMysql } from './mysql.ts';
import { TERMINATE_POSTGRES, logInToPostgres } from './postgres.ts';
import { QUIT_REDIS, logInToRedis } from './redis.ts';
import { routeTo } from './route.ts';
import { machineOf } from './service.ts';
import { type Endpoint, Undecided, openWire } from './wire.ts';

/**
 * Tries one login: a password, and the URL or connection string that it stands in.
 * @throws the signal's reason, and nothing else
 */
export type TryLogin = (url: string, secret: string) => Promise<Judgement>;

export interface DatabaseClientOptions {
  /** Certificates to trust, PEM; null: those of Node. */
  readonly authorities: readonly string[] | null;
  readonly limits: ClientLimits;
  readonly signal: AbortSignal;
  /** Only of tests: where a login really goes. */
  readonly reconnect?: VerifySeams['reconnect'];
}

interface Spoken {
  readonly logIn: LogIn;
  readonly goodbye?: Uint8Array;
  /** It knows no way to log in but to tell the password. */
  readonly isClear?: true;
}

const SPOKEN: Readonly<Record<Protocol, Spoken>> = {
  postgres: { logIn: logInToPostgres, goodbye: TERMINATE_POSTGRES },
  mysql: { logIn: logInToMysql, goodbye: QUIT_MYSQL },
  mongodb: { logIn: logInToMongodb },
  redis: { logIn: logInToRedis, goodbye: QUIT_REDIS, isClear: true },
  amqp: { logIn: logInToAmqp, isClear: true },
};
const CLEAR = 'its protocol tells the password in clear text, and its URL asks for no TLS';
/** Bytes that are read of a server. */
const MOST_BYTES = 64 * 1024;

/** There is nobody to ask, and why. */
interface Unasked {
  readonly kind: 'unasked';
  readonly reason: string;
}

type Attempt = Login | Silence | Unasked;

export function createDatabaseClient(options: DatabaseClientOptions): TryLogin {
  const { limits, signal } = options;
  // One at a time: several logins at once look like an attack, and lock accounts.
  const inTurn = createLanes<Login | Unasked>({ ...limits, perHost: 1 }, signal, () => null);
  return async (url, secret) => {
    const address = isUrl(url) ? readAddress(url, secret) : readConnectionString(url, secret);
    if ('reason' in address) return unasked(address.reason);
    if (SPOKEN[address.protocol].isClear === true && !address.needsTls) return unasked(CLEAR);
    const host = `${address.host}:${String(address.port)}`;
    signal.throwIfAborted();
    return judge(await inTurn(host, () => attempt(address, options)), address, secret);
  };
}

function judge(said: Attempt, { host, port, user, password }: Address, secret: string): Judgement {
  const clean = cleaner({ secret, password });
  const asked = clean(`${host}:${String(port)}`);
  switch (said.kind) {
    case 'unasked':
      return unasked(said.reason);
    case 'silent':
      return { validity: 'unknown', host: asked, reason: said.reason };
    case 'refused':
      return { validity: 'inactive', host: asked, reason: `refused the login${inBrackets(said.code)}` };
    case 'accepted': {
      const isTold = user !== '' && !user.includes(password);
      const reason = `accepted the login${inBrackets(said.code)}`;
      return { validity: 'active', host: asked, reason, ...(isTold && { account: clean(user) }) };
    }
  }
}

const inBrackets = (code: string | undefined): string => (code === undefined ? '' : ` (${code})`);

function unasked(reason: string): Judgement {
  return { validity: 'unknown', host: null, reason };
}

async function attempt(found: Address, options: DatabaseClientOptions): Promise<Attempt> {
  const { limits, signal, reconnect } = options;
  const deadline = AbortSignal.timeout(limits.timeout);
  const either = AbortSignal.any([signal, deadline]);
  const silent = (error: unknown): Silence => {
    signal.throwIfAborted();
    if (deadline.aborted) {
      return { kind: 'silent', reason: `no answer within ${String(Math.ceil(limits.timeout / 1000))} s` };
    }
    // What else could be thrown may quote what was sent.
    return { kind: 'silent', reason: error instanceof Undecided ? error.message : 'the login failed' };
  };
  let address: Address;
  let endpoint: Endpoint;
  try {
    address = found.isService ? await inTime(either, machineOf(found, dns)) : found;
    endpoint = reconnect === undefined ? await inTime(either, routeTo(address)) : reconnect(address);
  } catch (error) {
    return { kind: 'unasked', reason: silent(error).reason };
  }
  try {
    return await logIn(endpoint, address, options, either);
  } catch (error) {
    return silent(error);
  }
}

/** One connection, closed whatever comes. @throws Undecided */
async function logIn(
  endpoint: Endpoint,
  address: Address,
  { authorities, limits }: DatabaseClientOptions,
  signal: AbortSignal,
): Promise<Login> {
  const limit = Math.min(limits.body, MOST_BYTES);
  const wire = await openWire(endpoint, { name: address.host, authorities, limit, signal });
  try {
    const { logIn: speak, goodbye } = SPOKEN[address.protocol];
    const login = await speak(wire, address);
    wire.end(login.kind === 'accepted' ? goodbye : undefined);
    return login;
  } catch (error) {
    wire.destroy();
    throw error;
  }
}

/** The name service cannot be interrupted, but need not be waited for. */
function inTime<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const give = (): void => {
      reject(new Undecided('the name service did not answer in time'));
    };
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', give);
    });
  });
}
