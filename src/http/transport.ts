import { readFile } from 'node:fs/promises';
import { rootCertificates } from 'node:tls';
import type { Dispatcher } from 'undici';
import { ScanError, printable } from '../errors.ts';
import { networkFailure } from './network-failure.ts';
import { readProxies } from './proxies.ts';

export interface HttpRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpResponse {
  /** URL of the server that answered, after redirects. */
  readonly url: URL;
  readonly status: number;
  /** Returns a header, or null; repeated headers are joined with commas. */
  readonly header: (name: string) => string | null;
  /** Must be read or discarded. Throws like `Transport.send`. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Drops the body. Never throws. */
  discard(): Promise<void>;
}

export interface Transport {
  /** Whether plain HTTP and untrusted certificates are allowed. */
  readonly insecure: boolean;
  /**
   * Sends one request to one server, without redirects and retries.
   * @throws ScanError REGISTRY_UNREACHABLE, Transient, or the signal's reason
   */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse>;
  /** Closes every connection. */
  close(): Promise<void>;
}

export interface TransportOptions {
  readonly insecure: boolean;
  readonly caFile: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly timeouts?: Timeouts;
}

/** Milliseconds. `idle` is the longest wait for the headers and between two chunks of the body. */
interface Timeouts {
  readonly connect: number;
  readonly idle: number;
}

const TIMEOUTS: Timeouts = { connect: 10_000, idle: 60_000 };
/** A discarded body is read up to this size to keep the connection; a longer one closes it. */
const DISCARD_BYTES = 64 * 1024;

/** Opens a transport. @throws ScanError USAGE for an invalid CA file or proxy variable */
export async function openTransport(options: TransportOptions): Promise<Transport> {
  const { Agent, ProxyAgent } = await import('undici');
  const { connect: timeout, idle } = options.timeouts ?? TIMEOUTS;
  const ca = await readAuthorities(options.caFile);
  const proxies = readProxies(options.environment);
  const verified = { timeout, ...(ca !== null && { ca }) };
  const tls = { ...verified, rejectUnauthorized: !options.insecure };
  /** By the URL of the proxy; '' for no proxy. */
  const dispatchers = new Map<string, Dispatcher>();

  function dispatcherFor(proxy: URL | null): Dispatcher {
    const key = proxy?.href ?? '';
    const known = dispatchers.get(key);
    if (known !== undefined) return known;
    const dispatcher =
      proxy === null
        ? new Agent({ connect: tls })
        : // Without a tunnel for plain HTTP: proxies often refuse CONNECT to other ports than 443.
          new ProxyAgent({ uri: proxy.href, requestTls: tls, proxyTls: verified, proxyTunnel: false });
    dispatchers.set(key, dispatcher);
    return dispatcher;
  }

  return {
    insecure: options.insecure,
    async send({ url, method, headers, body }, signal) {
      const proxy = proxies.proxyFor(url);
      const peer = proxy === null ? url.host : `${url.host} (through proxy ${proxy.host})`;
      signal.throwIfAborted();
      try {
        const response = await dispatcherFor(proxy).request({
          origin: url.origin,
          path: url.pathname + url.search,
          method,
          // The digest of a blob does not cover a content coding.
          headers: { 'user-agent': 'scan-image', 'accept-encoding': 'identity', ...headers },
          body: body ?? null,
          signal,
          headersTimeout: idle,
          bodyTimeout: idle,
        });
        return toResponse(url, response, peer, signal);
      } catch (error) {
        signal.throwIfAborted();
        throw networkFailure(error, peer);
      }
    },
    async close() {
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
    },
  };
}

function toResponse(
  url: URL,
  { statusCode, headers, body }: Dispatcher.ResponseData,
  peer: string,
  signal: AbortSignal,
): HttpResponse {
  return {
    url,
    status: statusCode,
    header(name) {
      const value = headers[name];
      return value === undefined ? null : [value].flat().join(', ');
    },
    body: translateErrors(body, peer, signal),
    async discard() {
      await body.dump({ limit: DISCARD_BYTES }).catch(() => undefined);
    },
  };
}

async function* translateErrors(
  body: AsyncIterable<Uint8Array>,
  peer: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* body;
  } catch (error) {
    signal.throwIfAborted();
    throw networkFailure(error, peer);
  }
}

/** Returns the certificates of the file and Node's own, since the `ca` option of TLS replaces the default. */
export async function readAuthorities(file: string | null): Promise<string[] | null> {
  if (file === null) return null;
  const pem = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ScanError('USAGE', `cannot read the CA file ${printable(file)}`, {
      hint: 'check the path and its permissions',
      cause,
    });
  });
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw new ScanError('USAGE', `the CA file ${printable(file)} holds no certificate in PEM form`, {
      hint: 'convert it, for example with `openssl x509 -inform der`',
    });
  }
  return [...rootCertificates, pem];
}
