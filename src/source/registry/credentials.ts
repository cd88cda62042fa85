import { ScanError, messageOf, printable } from '../../errors.ts';
import { asString, type JsonObject } from '../../json.ts';
import { type AuthFile, authFilePaths, readAuthFile } from './auth-file.ts';
import { isBearerToken } from './challenge.ts';
import { queryHelper } from './credential-helper.ts';
import { credentialHosts, credentialServer } from './hosts.ts';

/** Credentials for a registry; `from` is where they were found, for messages. */
export type Credentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string; readonly from: string }
  /** An OAuth2 refresh token, to be exchanged for access tokens. */
  | { readonly kind: 'identity-token'; readonly token: string; readonly from: string }
  /** A bearer token that is sent to the registry verbatim. */
  | { readonly kind: 'registry-token'; readonly token: string; readonly from: string };

export interface CredentialSearch {
  /** As written in references. */
  readonly host: string;
  readonly repository: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly diagnostics: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Searches Docker's and podman's files, each in the order `credHelpers`, `credsStore`, `auths`; returns null if there
 * is no login for the registry. A broken file or store is a diagnostic, because the image may be public.
 * @throws ScanError CREDENTIALS_UNUSABLE if the configuration for this host is broken
 */
export async function findCredentials(search: CredentialSearch): Promise<Credentials | null> {
  for (const path of authFilePaths(search.environment)) {
    const file = await orDiagnostic(search, printable(path), () => readAuthFile(path));
    const found = file && (await searchFile(file, search));
    if (found) return found;
  }
  return null;
}

async function searchFile(file: AuthFile, search: CredentialSearch): Promise<Credentials | null> {
  const { host, environment, signal } = search;
  const query = (helper: string): Promise<Credentials | null> =>
    queryHelper(helper, credentialServer(host), environment, signal);

  const helper = firstOf(file.helpers, credentialHosts(host));
  if (helper !== null) {
    const found = await query(helper).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw unusable(host, file, messageOf(cause));
    });
    if (found !== null) return found;
  }
  const { store } = file;
  if (store !== null && helper === null) {
    const stored = await orDiagnostic(search, printable(file.path), () => query(store));
    if (stored !== null) return stored;
  }
  const entry = firstOf(file.entries, entryKeys(search));
  return entry && readEntry(entry, file, host);
}

async function orDiagnostic<T>(
  { diagnostics, signal }: CredentialSearch,
  what: string,
  attempt: () => Promise<T | null>,
): Promise<T | null> {
  try {
    return await attempt();
  } catch (error) {
    signal.throwIfAborted();
    diagnostics(`${what}: ${messageOf(error)}; continuing without it`);
    return null;
  }
}

/** Returns the keys of an entry, most specific first: `host/team/app`, `host/team`, `host` (podman). */
function entryKeys({ host, repository }: CredentialSearch): readonly string[] {
  const segments = repository.split('/');
  const paths = segments.map((_, index) => `/${segments.slice(0, segments.length - index).join('/')}`);
  return [...paths, ''].flatMap((path) => credentialHosts(host).map((name) => name + path));
}

/** Reads an entry of `auths`; returns null for an entry without a secret, which is in the store. */
function readEntry(entry: JsonObject, file: AuthFile, host: string): Credentials | null {
  const from = printable(file.path);
  const [identity, registry, auth] = ['identitytoken', 'registrytoken', 'auth'].map((key) =>
    asString(entry[key]),
  );
  if (identity) return { kind: 'identity-token', token: identity, from };
  if (registry) {
    if (!isBearerToken(registry)) throw unusable(host, file, 'its "registrytoken" is not a token');
    return { kind: 'registry-token', token: registry, from };
  }
  if (auth) {
    const decoded = Buffer.from(auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon < 1) throw unusable(host, file, 'its "auth" is not the base64 of user:password');
    // Docker pads the password with NUL.
    const password = decoded.slice(colon + 1).replace(/\0+$/, '');
    return { kind: 'password', username: decoded.slice(0, colon), password, from };
  }
  const [username, password] = [asString(entry.username), asString(entry.password)];
  return username && password ? { kind: 'password', username, password, from } : null;
}

function firstOf<T>(map: ReadonlyMap<string, T>, keys: readonly string[]): T | null {
  for (const key of keys) {
    const value = map.get(key);
    if (value !== undefined) return value;
  }
  return null;
}

function unusable(host: string, file: AuthFile, reason: string): ScanError {
  const message = `the credentials for ${host} in ${printable(file.path)} cannot be used: ${reason}`;
  return new ScanError('CREDENTIALS_UNUSABLE', message, {
    hint: 'log in again, or pass --username and --password-stdin',
  });
}
