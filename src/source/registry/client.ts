import { ScanError, printable } from '../../errors.ts';
import { readAll } from '../../http/body.ts';
import { get } from '../../http/redirects.ts';
import { type Clock, parseRetryAfter, Transient, withRetries } from '../../http/retry.ts';
import { type HttpResponse, openTransport, type TransportOptions } from '../../http/transport.ts';
import type { ImageReference } from '../../oci/reference.ts';
import { createAuthorizer } from './authorizer.ts';
import { type Credentials, findCredentials } from './credentials.ts';
import { findEndpoint } from './endpoint.ts';
import { statusFailure } from './status-failure.ts';

/** Reads from one repository of a registry, with authorization, redirects and retries. */
export interface RegistryClient {
  /** `registry.example/team/app`, for messages. */
  readonly name: string;
  /**
   * Sends a request and returns the response, whose body must be read or discarded.
   * @throws ScanError, or the signal's reason
   */
  open(resource: Resource, signal: AbortSignal): Promise<HttpResponse>;
  /**
   * Sends a request and reads the whole body.
   * @param limit bytes
   * @throws ScanError, or the signal's reason
   */
  read(resource: Resource, limit: number, signal: AbortSignal): Promise<WholeResponse>;
  close(): Promise<void>;
}

export interface Resource {
  /** Relative to `/v2/<repository>/`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Name of the resource for messages. */
  readonly what: string;
  /** The error for a 404. */
  readonly missing: ScanError;
}

interface WholeResponse {
  readonly bytes: Uint8Array;
  readonly header: (name: string) => string | null;
}

export interface ClientOptions extends TransportOptions {
  /** From the user; null to search Docker's and podman's files. */
  readonly credentials: { readonly username: string; readonly password: string } | null;
  readonly diagnostics?: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Connects to the registry of a reference. @throws ScanError, or the signal's reason */
export async function openClient(
  { host, repository }: ImageReference,
  options: ClientOptions,
  clock: Clock,
): Promise<RegistryClient> {
  const { environment, signal, diagnostics = () => undefined } = options;
  const transport = await openTransport(options);
  const registry = await findEndpoint(host, transport, clock, signal).catch(async (error: unknown) => {
    await transport.close();
    throw error;
  });
  const given: Credentials | null = options.credentials && {
    kind: 'password',
    ...options.credentials,
    from: 'the command line or the environment',
  };
  const authorizer = createAuthorizer({
    transport,
    registry,
    host,
    repository,
    findCredentials: async () =>
      given ?? findCredentials({ host, repository, environment, diagnostics, signal }),
    clock,
    signal,
  });

  function send(
    resource: Resource,
    authorization: string | null,
    signal: AbortSignal,
  ): Promise<HttpResponse> {
    const url = new URL(`/v2/${repository}/${resource.path}`, registry);
    const headers = { ...resource.headers, ...(authorization !== null && { authorization }) };
    return get(transport, { url, headers }, signal);
  }

  async function attempt(resource: Resource, signal: AbortSignal): Promise<HttpResponse> {
    const sent = await authorizer.header();
    let response = await send(resource, sent, signal);
    if (response.status === 401 && response.url.origin === registry.origin) {
      await response.discard();
      const renewed = await authorizer.answer(response.header('www-authenticate') ?? '', sent);
      response = await send(resource, renewed, signal);
    }
    if (response.status === 200 || response.status === 206) return response;
    await response.discard();
    throw failureOf(response, resource);
  }

  function failureOf({ status, url, header }: HttpResponse, { what, missing }: Resource): Error {
    if (status === 404) return missing;
    const failure = statusFailure(status, url.host, what, parseRetryAfter(header('retry-after'), clock));
    if (status !== 401 && status !== 403) return failure;
    if (url.origin === registry.origin) return authorizer.refusal();
    // The registry redirected to a storage. Its signed URL may have expired; a retry gets a new one.
    return failure instanceof ScanError ? new Transient(failure) : failure;
  }

  return {
    name: printable(`${host}/${repository}`, 600),
    open: (resource, signal) => withRetries(() => attempt(resource, signal), clock, signal),
    read: (resource, limit, signal) =>
      withRetries(
        async () => {
          const response = await attempt(resource, signal);
          const bytes = await readAll(response, limit, resource.what);
          return { bytes, header: response.header };
        },
        clock,
        signal,
      ),
    close: () => transport.close(),
  };
}
