import { messageOf, printable } from '../errors.ts';
import type { HttpResponse, Transport } from '../http/transport.ts';
import { type HostLimits, type NoAnswer, limitPerHost } from './host-limits.ts';
import type { VerifyRequest } from './request.ts';

export type Answer = HttpAnswer | NoAnswer;

interface HttpAnswer {
  readonly kind: 'answered';
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: string;
  /** False if the body was longer than the limit. */
  readonly isComplete: boolean;
}

export interface VerifyClient {
  /**
   * Makes one call to one host. It follows no redirect and does not retry.
   * @throws the signal's reason, and nothing else
   */
  query(request: VerifyRequest): Promise<Answer>;
  close(): Promise<void>;
}

export interface VerifyClientOptions {
  readonly caFile: string | null;
  /** For the proxy variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

/** Set by tests only: no option and no environment variable can change these. */
export interface VerifySeams {
  /** Replaces the URL of a call. */
  readonly reroute?: (url: URL) => URL;
  /** Replaces the endpoint of a login to a database. */
  readonly reconnect?: (to: HostAndPort) => HostAndPort;
  readonly limits?: Partial<ClientLimits>;
}

export interface ClientLimits extends HostLimits {
  /** Milliseconds from the start of a call to the end of its answer. */
  readonly timeout: number;
  /** Bytes of an answer that are read. */
  readonly body: number;
}

export const LIMITS: ClientLimits = {
  perHost: 2,
  interval: 100,
  timeout: 10_000,
  body: 256 * 1024,
  maxFailures: 3,
};

/** @throws ScanError USAGE when the CA file or a proxy variable cannot be used */
export async function openVerifyClient(
  { caFile, environment, signal }: VerifyClientOptions,
  { reroute = (url) => url, limits: overrides }: VerifySeams = {},
): Promise<VerifyClient> {
  const limits = { ...LIMITS, ...overrides };
  const { openTransport } = await import('../http/transport.ts');
  const timeouts = { connect: limits.timeout, idle: limits.timeout };
  // TLS is always verified, also with --insecure: that option is about registries.
  const transport = await openTransport({ insecure: false, caFile, environment, timeouts });
  const limited = limitPerHost<HttpAnswer>(limits, signal, (answer) =>
    answer.kind === 'answered' && answer.status === 429 ? 'the host limits the rate of calls' : null,
  );

  return {
    async query(request) {
      if (request.url.protocol !== 'https:') return { kind: 'no-answer', reason: 'its address is not https' };
      signal.throwIfAborted();
      try {
        return await limited(request.url.host, () =>
          send(transport, { ...request, url: reroute(request.url) }, limits, signal),
        );
      } catch {
        signal.throwIfAborted();
        // The error is not shown: it may quote a header.
        return { kind: 'no-answer', reason: 'the call failed' };
      }
    },
    close: () => transport.close(),
  };
}

async function send(
  transport: Transport,
  { url, method, headers, body }: VerifyRequest,
  { timeout, body: limit }: ClientLimits,
  signal: AbortSignal,
): Promise<Answer> {
  const deadline = AbortSignal.timeout(timeout);
  const stop = AbortSignal.any([signal, deadline]);
  try {
    const request = { url, method, headers, ...(body !== null && { body }) };
    const response = await transport.send(request, stop);
    return { kind: 'answered', ...(await read(response, limit)) };
  } catch (error) {
    signal.throwIfAborted();
    if (deadline.aborted) {
      return { kind: 'no-answer', reason: `no answer within ${String(Math.ceil(timeout / 1000))} s` };
    }
    // The transport's message contains the host and an error code only.
    const reason = messageOf(error);
    const subject = `${url.host} `;
    return { kind: 'no-answer', reason: reason.startsWith(subject) ? reason.slice(subject.length) : reason };
  }
}

async function read(response: HttpResponse, limit: number): Promise<Omit<HttpAnswer, 'kind'>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (length > limit) break;
    chunks.push(chunk);
  }
  return {
    status: response.status,
    header: (name) => {
      const value = response.header(name);
      return value === null ? null : printable(value, 2000);
    },
    body: Buffer.concat(chunks).toString('utf8'),
    isComplete: length <= limit,
  };
}
