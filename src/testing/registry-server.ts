import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { text } from 'node:stream/consumers';

/**
 * The content and the behaviour of a registry on loopback. A test may change the content while it runs.
 *
 *     const registry = await startRegistry({ ...imageContent(['layer']), auth: { kind: 'bearer' } });
 *     registry.fault = (request, response) => …;  // true: it has answered
 */
export interface RegistrySetup {
  /** Manifests by tag and by digest. */
  readonly manifests: Readonly<Record<string, Uint8Array>>;
  /** Blobs by digest. */
  readonly blobs: Readonly<Record<string, Uint8Array>>;
  readonly auth?: FakeAuth;
  /** Serves HTTPS with this key pair in PEM form. */
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly fault?: Fault;
}

export type FakeAuth =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | BearerAuth;

interface BearerAuth {
  readonly kind: 'bearer';
  /** Credentials that the token service requires; without them it serves every client. */
  readonly login?:
    { readonly username: string; readonly password: string } | { readonly identityToken: string };
  /** Lifetime of a token, in seconds. */
  readonly expiresIn?: number;
  /** URL of the token service; by default the registry's `/token`. */
  readonly realm?: string;
}

/** Receives every request first, also those to the token service. Returns whether it has answered. */
type Fault = (request: IncomingMessage, response: ServerResponse) => boolean;

interface SeenRequest {
  readonly method: string;
  /** Path and query of the request. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Body of a POST; empty for other methods. */
  readonly body: string;
}

export interface FakeRegistry {
  /** `127.0.0.1:<port>`, the registry part of a reference. */
  readonly host: string;
  readonly origin: string;
  readonly requests: readonly SeenRequest[];
  readonly manifests: Record<string, Uint8Array>;
  readonly blobs: Record<string, Uint8Array>;
  fault: Fault;
  /** Invalidates every token that was issued so far. */
  revokeTokens(): void;
  close(): Promise<void>;
}

export async function startRegistry(setup: RegistrySetup): Promise<FakeRegistry> {
  const requests: SeenRequest[] = [];
  const auth = setup.auth ?? { kind: 'anonymous' };
  let tokens = new Set<string>();
  let issued = 0;

  const server = setup.tls === undefined ? createServer(handle) : createTlsServer(setup.tls, handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the fake registry does not listen');
  const host = `127.0.0.1:${String(address.port)}`;
  const registry: FakeRegistry = {
    host,
    origin: `${setup.tls === undefined ? 'http' : 'https'}://${host}`,
    requests,
    manifests: { ...setup.manifests },
    blobs: { ...setup.blobs },
    fault: setup.fault ?? (() => false),
    revokeTokens() {
      tokens = new Set();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return registry;

  function handle(request: IncomingMessage, response: ServerResponse): void {
    void answer(request, response).catch(() => response.destroy());
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const body = method === 'POST' ? await text(request) : '';
    requests.push({ method, url, headers, body });
    if (registry.fault(request, response)) return;
    if (url.startsWith('/token')) {
      answerToken(headers, body, response);
    } else if (isAuthorized(headers)) {
      answerContent(request, response);
    } else {
      response.writeHead(401, { 'www-authenticate': challengeFor(url) }).end();
    }
  }

  function answerContent(request: IncomingMessage, response: ServerResponse): void {
    const [, kind, key = ''] = /^\/v2\/.+\/(manifests|blobs)\/([^/]+)$/.exec(request.url ?? '') ?? [];
    const content = kind === undefined ? undefined : registry[kind === 'blobs' ? 'blobs' : 'manifests'][key];
    if (content === undefined) {
      end(response, request.url === '/v2/' ? 200 : 404);
      return;
    }
    if (kind === 'manifests') response.setHeader('docker-content-digest', digest(content));
    sendContent(request, response, content);
  }

  function isAuthorized({ authorization = '' }: IncomingHttpHeaders): boolean {
    if (auth.kind === 'anonymous') return true;
    if (auth.kind === 'basic') return authorization === basic(auth);
    return tokens.has(authorization);
  }

  function challengeFor(url: string): string {
    if (auth.kind !== 'bearer') return 'Basic realm="fake registry"';
    const repository = /^\/v2\/(.+)\/(?:manifests|blobs)\//.exec(url)?.[1];
    const scope = repository === undefined ? '' : `,scope="repository:${repository}:pull"`;
    return `Bearer realm="${auth.realm ?? `${registry.origin}/token`}",service="fake registry"${scope}`;
  }

  function answerToken(headers: IncomingHttpHeaders, body: string, response: ServerResponse): void {
    const { login, expiresIn }: Partial<BearerAuth> = auth.kind === 'bearer' ? auth : {};
    const isWelcome =
      login === undefined ||
      ('username' in login
        ? headers.authorization === basic(login)
        : new URLSearchParams(body).get('refresh_token') === login.identityToken);
    if (!isWelcome) {
      end(response, 401);
      return;
    }
    issued += 1;
    const token = `fake-token-${String(issued)}`;
    tokens.add(`Bearer ${token}`);
    response.end(JSON.stringify({ token, ...(expiresIn !== undefined && { expires_in: expiresIn }) }));
  }
}

/** Sends the content, or the rest of it for `Range: bytes=N-`, as a registry does. */
function sendContent(request: IncomingMessage, response: ServerResponse, content: Uint8Array): void {
  const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
  if (from === undefined) {
    response.writeHead(200, { 'content-length': content.length }).end(content);
  } else if (Number(from) >= content.length) {
    end(response, 416);
  } else {
    const rest = content.subarray(Number(from));
    const range = `bytes ${from}-${String(content.length - 1)}/${String(content.length)}`;
    response.writeHead(206, { 'content-length': rest.length, 'content-range': range }).end(rest);
  }
}

/** Returns the manifest, config and blobs of an image with tag `1`. Its layers consist of these bytes as stored. */
export function imageContent(
  layers: readonly (Uint8Array | string)[],
  config: object = {
    os: 'linux',
    architecture: 'amd64',
    rootfs: { diff_ids: layers.map((layer) => digest(layer)) },
  },
): {
  manifests: Record<string, Uint8Array>;
  blobs: Record<string, Uint8Array>;
  digest: string;
  config: string;
} {
  const configBytes = json(config);
  const describe = (mediaType: string, content: Uint8Array | string): object => ({
    mediaType,
    digest: digest(content),
    size: Buffer.from(content).length,
  });
  const manifest = json({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: describe('application/vnd.oci.image.config.v1+json', configBytes),
    layers: layers.map((layer) => describe('application/vnd.oci.image.layer.v1.tar', layer)),
  });
  return {
    manifests: { '1': manifest, [digest(manifest)]: manifest },
    blobs: Object.fromEntries([configBytes, ...layers].map((blob) => [digest(blob), Buffer.from(blob)])),
    digest: digest(manifest),
    config: digest(configBytes),
  };
}

export function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

export function digest(content: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function basic({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
