import { promises as dns } from 'node:dns';
import type { ClientLimits, VerifySeams } from '../client.ts';
import { type NoAnswer, limitPerHost } from '../host-limits.ts';
import { type Outcome, notQueried } from '../outcome.ts';
import { sanitizerFor } from '../sanitize.ts';
import { type Address, type Protocol, isUrl, readAddress } from './address.ts';
import { logInToAmqp } from './amqp.ts';
import { readConnectionString } from './connection-string.ts';
import type { LogIn, Login } from './login.ts';
import { logInToMongodb } from './mongodb.ts';
import { QUIT_MYSQL, logInToMysql } from './mysql.ts';
import { TERMINATE_POSTGRES, logInToPostgres } from './postgres.ts';
import { QUIT_REDIS, logInToRedis } from './redis.ts';
import { routeTo } from './route.ts';
import { resolveService } from './service.ts';
import { type Endpoint, Inconclusive, openWire } from './wire.ts';

/**
 * Tries one login with a password, at the URL or connection string that it occurs in.
 * @throws the signal's reason, and nothing else
 */
export type TryLogin = (url: string, secret: string) => Promise<Outcome>;

export interface DatabaseClientOptions {
  /** Trusted certificates as PEM; null for those of Node. */
  readonly authorities: readonly string[] | null;
  readonly limits: ClientLimits;
  readonly signal: AbortSignal;
  /** Set by tests only: replaces the endpoint of a login. */
  readonly reconnect?: VerifySeams['reconnect'];
}

interface ProtocolClient {
  readonly logIn: LogIn;
  readonly goodbye?: Uint8Array;
  /** Whether every login sends the password itself. */
  readonly sendsPassword?: true;
}

const PROTOCOLS: Readonly<Record<Protocol, ProtocolClient>> = {
  postgres: { logIn: logInToPostgres, goodbye: TERMINATE_POSTGRES },
  mysql: { logIn: logInToMysql, goodbye: QUIT_MYSQL },
  mongodb: { logIn: logInToMongodb },
  redis: { logIn: logInToRedis, goodbye: QUIT_REDIS, sendsPassword: true },
  amqp: { logIn: logInToAmqp, sendsPassword: true },
};
const NEEDS_TLS = 'its protocol sends the password in clear text, and its URL does not require TLS';
/** Bytes that are read from a server. */
const MAX_BYTES = 64 * 1024;

/** Why no login is tried. */
interface NotTried {
  readonly kind: 'not-tried';
  readonly reason: string;
}

type Result = Login | NoAnswer | NotTried;

export function createDatabaseClient(options: DatabaseClientOptions): TryLogin {
  const { limits, signal } = options;
  // One at a time: concurrent logins look like an attack and lock accounts.
  const limited = limitPerHost<Login | NotTried>({ ...limits, perHost: 1 }, signal, () => null);
  return async (url, secret) => {
    const address = isUrl(url) ? readAddress(url, secret) : readConnectionString(url, secret);
    if ('reason' in address) return notQueried(address.reason);
    if (PROTOCOLS[address.protocol].sendsPassword === true && !address.needsTls) return notQueried(NEEDS_TLS);
    const host = `${address.host}:${String(address.port)}`;
    signal.throwIfAborted();
    return outcomeOf(await limited(host, () => attempt(address, options)), address, secret);
  };
}

function outcomeOf(result: Result, { host, port, user, password }: Address, secret: string): Outcome {
  const sanitize = sanitizerFor({ secret, password });
  const queried = sanitize(`${host}:${String(port)}`);
  switch (result.kind) {
    case 'not-tried':
      return notQueried(result.reason);
    case 'no-answer':
      return { validity: 'unknown', host: queried, reason: result.reason };
    case 'refused':
      return { validity: 'inactive', host: queried, reason: `refused the login${inBrackets(result.code)}` };
    case 'accepted': {
      const showsUser = user !== '' && !user.includes(password);
      const reason = `accepted the login${inBrackets(result.code)}`;
      return { validity: 'active', host: queried, reason, ...(showsUser && { account: sanitize(user) }) };
    }
  }
}

const inBrackets = (code: string | undefined): string => (code === undefined ? '' : ` (${code})`);

async function attempt(given: Address, options: DatabaseClientOptions): Promise<Result> {
  const { limits, signal, reconnect } = options;
  const deadline = AbortSignal.timeout(limits.timeout);
  const stop = AbortSignal.any([signal, deadline]);
  const noAnswer = (error: unknown): NoAnswer => {
    signal.throwIfAborted();
    if (deadline.aborted) {
      return { kind: 'no-answer', reason: `no answer within ${String(Math.ceil(limits.timeout / 1000))} s` };
    }
    // Another error is not shown: it may quote the password.
    return { kind: 'no-answer', reason: error instanceof Inconclusive ? error.message : 'the login failed' };
  };
  let address: Address;
  let endpoint: Endpoint;
  try {
    address = given.isService ? await inTime(stop, resolveService(given, dns)) : given;
    endpoint = reconnect === undefined ? await inTime(stop, routeTo(address)) : reconnect(address);
  } catch (error) {
    return { kind: 'not-tried', reason: noAnswer(error).reason };
  }
  try {
    return await logIn(endpoint, address, options, stop);
  } catch (error) {
    return noAnswer(error);
  }
}

/** Logs in over one connection and closes it. @throws Inconclusive */
async function logIn(
  endpoint: Endpoint,
  address: Address,
  { authorities, limits }: DatabaseClientOptions,
  signal: AbortSignal,
): Promise<Login> {
  const limit = Math.min(limits.body, MAX_BYTES);
  const wire = await openWire(endpoint, { name: address.host, authorities, limit, signal });
  try {
    const { logIn: perform, goodbye } = PROTOCOLS[address.protocol];
    const login = await perform(wire, address);
    wire.end(login.kind === 'accepted' ? goodbye : undefined);
    return login;
  } catch (error) {
    wire.destroy();
    throw error;
  }
}

/** Gives up a DNS query when the signal aborts: Node cannot cancel it. */
function inTime<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const giveUp = (): void => {
      reject(new Inconclusive('the name service did not answer in time'));
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', giveUp);
    });
  });
}
