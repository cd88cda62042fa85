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
  /** Milliseconds since the epoch; from then on the header should be renewed. */
  readonly renewAt: number;
}

export interface TokenRequest {
  readonly challenge: Challenge;
  readonly credentials: Credentials | null;
  /** Of the registry that sent the challenge. */
  readonly registry: URL;
  /** The scope if the challenge names none. */
  readonly scope: string;
}

const MAX_BYTES = 1024 * 1024;
/** Lifetime of a token without `expires_in` (distribution's token.md). */
const DEFAULT_SECONDS = 60;

/**
 * Fetches a bearer token from the service in the challenge (distribution's token.md and oauth.md); returns null if the
 * service refuses the credentials.
 * @throws ScanError REGISTRY_FAILED | REGISTRY_UNREACHABLE, Transient, or the signal's reason
 */
export async function fetchToken(
  request: TokenRequest,
  transport: Transport,
  clock: Clock,
  signal: AbortSignal,
): Promise<Grant | null> {
  const realm = readRealm(request, transport.insecure);
  const sentAt = clock.now();
  const response = await requestToken(realm, request, transport, signal);
  if (response.status !== 200) {
    await response.discard();
    if ([400, 401, 403].includes(response.status)) return null;
    const retryAfter = parseRetryAfter(response.header('retry-after'), clock);
    throw statusFailure(response.status, response.url.host, 'a token', retryAfter);
  }
  const answer = parseObject(await readAll(response, MAX_BYTES, `the token of ${realm.host}`)) ?? {};
  const token = asString(answer.token) || asString(answer.access_token) || '';
  if (!isBearerToken(token)) {
    throw new ScanError(
      'REGISTRY_FAILED',
      `the token service ${printable(realm.host)} answers without a token`,
    );
  }
  const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : DEFAULT_SECONDS;
  // Renew after 90 % of the lifetime.
  return { header: `Bearer ${token}`, renewAt: sentAt + seconds * 900 };
}

/** Credentials must not be sent over plain HTTP, unless the registry itself uses it. */
function readRealm({ challenge, registry }: TokenRequest, insecure: boolean): URL {
  const realm = parseUrl(challenge.parameters.get('realm') ?? '');
  const invalid = (reason: string): ScanError =>
    new ScanError('REGISTRY_FAILED', `the token service of ${registry.host} ${reason}`);
  if (realm === null) throw invalid('has no valid URL');
  if (!mayFollow(registry, realm, insecure)) throw invalid('is not served over HTTPS');
  return realm;
}

function requestToken(
  realm: URL,
  { challenge, credentials, scope: defaultScope }: TokenRequest,
  transport: Transport,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const service = challenge.parameters.get('service') ?? '';
  const scope = challenge.parameters.get('scope') || defaultScope;
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
  for (const part of scope.split(' ')) url.searchParams.append('scope', part);
  const headers = credentials?.kind === 'password' ? { authorization: basicHeader(credentials) } : {};
  return get(transport, { url, headers }, signal);
}

/** Returns the header for Basic authentication (RFC 7617). */
export function basicHeader({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
