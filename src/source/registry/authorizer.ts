import { ScanError, printable } from '../../errors.ts';
import type { Clock } from '../../http/retry.ts';
import type { Transport } from '../../http/transport.ts';
import { type Challenge, parseChallenges } from './challenge.ts';
import type { Credentials } from './credentials.ts';
import { basicHeader, fetchToken, type Grant } from './tokens.ts';

/** Keeps what opens one repository. Shared by all its requests: a token is bought once, not once a layer. */
export interface Authorizer {
  /**
   * The `Authorization` header for the next request, renewed when it is about to expire; null as long as the
   * registry has not asked for one.
   */
  header(): Promise<string | null>;
  /**
   * A new header in answer to a 401.
   * @param challenge the `WWW-Authenticate` header
   * @param rejected what was sent and turned down
   */
  answer(challenge: string, rejected: string | null): Promise<string>;
  /** What to say when the registry refuses all the same. */
  refusal(): ScanError;
}

export interface AuthorizerOptions {
  readonly transport: Transport;
  readonly registry: URL;
  /** As in references. */
  readonly host: string;
  readonly repository: string;
  /** Asked when the registry asks, and once: a public image needs no keychain. */
  readonly findCredentials: () => Promise<Credentials | null>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Both methods throw ScanError REGISTRY_UNAUTHORIZED | CREDENTIALS_UNUSABLE, and like `fetchToken`. */
export function createAuthorizer(options: AuthorizerOptions): Authorizer {
  const { clock, host, registry, repository, signal, transport } = options;
  let challenge: Challenge | null = null;
  let grant: Grant | null = null;
  let renewal: Promise<Grant> | null = null;
  let credentials: Credentials | null = null;
  let search: Promise<Credentials | null> | null = null;

  /** Layers are pulled side by side: those that find the token stale at once wait for the same new one. */
  function renew(asked: Challenge): Promise<Grant> {
    renewal ??= buy(asked).finally(() => {
      renewal = null;
    });
    return renewal;
  }

  async function buy(asked: Challenge): Promise<Grant> {
    credentials = await (search ??= options.findCredentials());
    grant = asked.scheme === 'basic' ? basicGrant(credentials) : await bearerGrant(asked);
    return grant;
  }

  async function bearerGrant(asked: Challenge): Promise<Grant> {
    if (credentials?.kind === 'registry-token') {
      return { header: `Bearer ${credentials.token}`, renewAt: Infinity };
    }
    const scope = `repository:${repository}:pull`;
    const bought = await fetchToken(
      { challenge: asked, credentials, registry, scope },
      transport,
      clock,
      signal,
    );
    if (bought === null) throw refusal();
    return bought;
  }

  function basicGrant(found: Credentials | null): Grant {
    if (found === null) throw refusal();
    if (found.kind !== 'password') {
      throw new ScanError(
        'CREDENTIALS_UNUSABLE',
        `${host} asks for a password, and ${found.from} has a token`,
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
        `check the name: a repository that does not exist is often answered the same way; ` +
        `else log in with "docker login ${host}", or give --username and --password-stdin`,
    });
  }

  return {
    async header() {
      if (challenge === null) return null;
      const current = grant !== null && clock.now() < grant.renewAt ? grant : await renew(challenge);
      return current.header;
    },
    async answer(header, rejected) {
      // Another request has renewed it since this one was sent.
      if (grant !== null && grant.header !== rejected) return grant.header;
      challenge = choose(header) ?? challenge;
      if (challenge === null) {
        const message = `${printable(host)} asks for credentials in a way that is not supported`;
        throw new ScanError('REGISTRY_UNAUTHORIZED', message, { hint: 'Basic and Bearer are' });
      }
      const renewed = await renew(challenge);
      if (renewed.header === rejected) throw refusal();
      return renewed.header;
    },
    refusal,
  };
}

/** A token is worth less to a thief than a password, so Bearer goes first. */
function choose(header: string): Challenge | null {
  const challenges = parseChallenges(header);
  const offered = (scheme: string): Challenge | undefined => challenges.find((one) => one.scheme === scheme);
  return offered('bearer') ?? offered('basic') ?? null;
}
