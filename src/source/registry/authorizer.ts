import { ScanError, printable } from '../../errors.ts';
import type { Clock } from '../../http/retry.ts';
import type { Transport } from '../../http/transport.ts';
import { type Challenge, parseChallenges } from './challenge.ts';
import type { Credentials } from './credentials.ts';
import { basicHeader, fetchToken, type Grant } from './tokens.ts';

/** Authorizes all requests to one repository, so that a token is fetched once and not once per layer. */
export interface Authorizer {
  /**
   * Returns the `Authorization` header for the next request, renewed if it is about to expire; null before the
   * first challenge.
   */
  header(): Promise<string | null>;
  /**
   * Returns a new `Authorization` header after a 401.
   * @param challenge the `WWW-Authenticate` header
   * @param rejected the `Authorization` header that was refused
   */
  answer(challenge: string, rejected: string | null): Promise<string>;
  /** Returns the error for a registry that refuses the renewed header, too. */
  refusal(): ScanError;
}

export interface AuthorizerOptions {
  readonly transport: Transport;
  readonly registry: URL;
  /** As written in references. */
  readonly host: string;
  readonly repository: string;
  /** Called once, after the first challenge: a public image needs no keychain. */
  readonly findCredentials: () => Promise<Credentials | null>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Both asynchronous methods throw ScanError REGISTRY_UNAUTHORIZED | CREDENTIALS_UNUSABLE, and like `fetchToken`. */
export function createAuthorizer(options: AuthorizerOptions): Authorizer {
  const { clock, host, registry, repository, signal, transport } = options;
  let challenge: Challenge | null = null;
  let grant: Grant | null = null;
  let renewal: Promise<Grant> | null = null;
  let credentials: Credentials | null = null;
  let credentialSearch: Promise<Credentials | null> | null = null;

  /** Layers are pulled in parallel: requests with an expired token wait for the same renewal. */
  function renew(current: Challenge): Promise<Grant> {
    renewal ??= fetchGrant(current).finally(() => {
      renewal = null;
    });
    return renewal;
  }

  async function fetchGrant(current: Challenge): Promise<Grant> {
    credentials = await (credentialSearch ??= options.findCredentials());
    grant = current.scheme === 'basic' ? basicGrant(credentials) : await bearerGrant(current);
    return grant;
  }

  async function bearerGrant(current: Challenge): Promise<Grant> {
    if (credentials?.kind === 'registry-token') {
      return { header: `Bearer ${credentials.token}`, renewAt: Infinity };
    }
    const scope = `repository:${repository}:pull`;
    const fetched = await fetchToken(
      { challenge: current, credentials, registry, scope },
      transport,
      clock,
      signal,
    );
    if (fetched === null) throw refusal();
    return fetched;
  }

  function basicGrant(found: Credentials | null): Grant {
    if (found === null) throw refusal();
    if (found.kind !== 'password') {
      throw new ScanError(
        'CREDENTIALS_UNUSABLE',
        `${host} asks for a password, but ${found.from} holds a token`,
        { hint: `log in with a password: "docker login ${host}"` },
      );
    }
    return { header: basicHeader(found), renewAt: Infinity };
  }

  function refusal(): ScanError {
    const message =
      credentials === null
        ? `${host} asks for credentials to read ${repository}`
        : `${host} denies access to ${repository} with the credentials from ${credentials.from}`;
    return new ScanError('REGISTRY_UNAUTHORIZED', message, {
      hint:
        `check the name: many registries answer the same way for a repository that does not exist; ` +
        `else log in with "docker login ${host}", or pass --username and --password-stdin`,
    });
  }

  return {
    async header() {
      if (challenge === null) return null;
      const valid = grant !== null && clock.now() < grant.renewAt ? grant : await renew(challenge);
      return valid.header;
    },
    async answer(header, rejected) {
      // Another request has renewed the grant since this one was sent.
      if (grant !== null && grant.header !== rejected) return grant.header;
      challenge = preferredChallenge(header) ?? challenge;
      if (challenge === null) {
        const message = `${printable(host)} asks for credentials by a scheme that is not supported`;
        throw new ScanError('REGISTRY_UNAUTHORIZED', message, {
          hint: 'use a registry with Basic or Bearer authentication',
        });
      }
      const renewed = await renew(challenge);
      if (renewed.header === rejected) throw refusal();
      return renewed.header;
    },
    refusal,
  };
}

/** Prefers Bearer to Basic: a stolen token does less harm than a password. */
function preferredChallenge(header: string): Challenge | null {
  const challenges = parseChallenges(header);
  const offered = (scheme: string): Challenge | undefined => challenges.find((it) => it.scheme === scheme);
  return offered('bearer') ?? offered('basic') ?? null;
}
