import { ScanError, printable } from '../../errors.ts';
import { readAll } from '../../http/body.ts';
import { get, mayFollow } from '../../http/redirects.ts';
import { type Clock, parseRetryAfter } from '../../http/retry.ts';
import type { HttpResponse, Transport } from '../../http/transport.ts';
import { parseUrl } from '../../http/url.ts';
import { asString, parseObject } from '../../json.ts';
import { type Challenge, isBearerToken } from './challenge.ts';
import type { Credentials } from './credentials.ts';
import { statusFailure } from './status-failure.ts';

export interface Grant {
  /** Value of the `Authorization` header. */
  readonly header: string;
  /** Milliseconds since the epoch from which on it is better to ask for a new one. */
  readonly renewAt: number;
}

export interface TokenRequest {
  readonly challenge: Challenge;
  readonly credentials: Credentials | null;
  /** Of the registry that sent the challenge. */
  readonly registry: URL;
  /** Where the challenge names none. */
  readonly scope: string;
}

const ANSWER_BYTES = 1024 * 1024;
/** Distribution spec, token.md: what a service that names no `expires_in` means. */
const DEFAULT_SECONDS = 60;

/**
 * Buys a bearer token at the service the challenge names (distribution's token.md and oauth.md).
 * @returns null when the service turns the credentials down
 * @throws ScanError REGISTRY_FAILED | REGISTRY_UNREACHABLE, Transient, or the signal's reason
 */
export async function fetchToken(
  request: TokenRequest,
  transport: Transport,
  clock: Clock,
  signal: AbortSignal,
): Promise<Grant | null> {
  const realm = readRealm(request, transport.insecure);
  const askedAt = clock.now();
  const response = await ask(realm, request, transport, signal);
  if (response.status !== 200) {
    await response.discard();
    if ([400, 401, 403].includes(response.status)) return null;
    const retryAfter = parseRetryAfter(response.header('retry-after'), clock);
    throw statusFailure(response.status, response.url.host, 'a token', retryAfter);
  }
  const answer = parseObject(await readAll(response, ANSWER_BYTES, `the token of ${realm.host}`)) ?? {};
  const token = asString(answer.token) || asString(answer.access_token) || '';
  if (!isBearerToken(token)) {
    throw new ScanError(
      'REGISTRY_FAILED',
      `the token service ${printable(realm.host)} answers without a token`,
    );
  }
  const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : DEFAULT_SECONDS;
  return { header: `Bearer ${token}`, renewAt: askedAt + seconds * 900 };
}

/** Credentials must not go over plain HTTP, unless the registry itself is spoken to like that. */
function readRealm({ challenge, registry }: TokenRequest, insecure: boolean): URL {
  const realm = parseUrl(challenge.parameters.get('realm') ?? '');
  const wrong = (reason: string): ScanError =>
    new ScanError('REGISTRY_FAILED', `the token service of ${registry.host} ${reason}`);
  if (realm === null) throw wrong('is not a URL');
  if (!mayFollow(registry, realm, insecure)) throw wrong('is not served over HTTPS');
  return realm;
}

function ask(
  realm: URL,
  { challenge, credentials, scope: ownScope }: TokenRequest,
  transport: Transport,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const service = challenge.parameters.get('service') ?? '';
  const scope = challenge.parameters.get('scope') || ownScope;
  if (credentials?.kind === 'identity-token') {
    const form = { grant_type: 'refresh_token', refresh_token: credentials.token, client_id: 'scan-image' };
    return transport.send(
      {
        url: realm,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...form, service, scope }).toString(),
      },
      signal,
    );
  }
  const url = new URL(realm);
  if (service !== '') url.searchParams.set('service', service);
  for (const one of scope.split(' ')) url.searchParams.append('scope', one);
  const headers = credentials?.kind === 'password' ? { authorization: basicHeader(credentials) } : {};
  return get(transport, { url, headers }, signal);
}

/** RFC 7617. */
export function basicHeader({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
