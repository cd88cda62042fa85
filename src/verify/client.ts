import { messageOf, printable } from '../errors.ts';
import type { HttpResponse, Transport } from '../http/transport.ts';
import { type LaneLimits, type Silence, createLanes } from './lanes.ts';
import type { VerifyRequest } from './request.ts';

/** What came back: an answer, or the reason why there is none. */
export type Answer = HttpAnswer | Silence;

interface HttpAnswer {
  readonly kind: 'answered';
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: string;
  /** False where the body was longer than is read. */
  readonly isWhole: boolean;
}

export interface VerifyClient {
  /**
   * One call to one host: never a redirect, never a second try.
   * @throws the signal's reason, and nothing else
   */
  ask(request: VerifyRequest): Promise<Answer>;
  close(): Promise<void>;
}

export interface VerifyClientOptions {
  readonly caFile: string | null;
  /** For the proxies. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

/** What only tests set: no option and no variable leads here. */
export interface VerifySeams {
  /** Where a call really goes. */
  readonly reroute?: (url: URL) => URL;
  /** Where a login to a database really goes. */
  readonly reconnect?: (to: HostAndPort) => HostAndPort;
  readonly limits?: Partial<ClientLimits>;
}

export interface ClientLimits extends LaneLimits {
  /** Milliseconds for a call, from its start to the end of its answer. */
  readonly timeout: number;
  /** Bytes that are read of an answer. */
  readonly body: number;
}

export const LIMITS: ClientLimits = {
  perHost: 2,
  interval: 100,
  timeout: 10_000,
  body: 256 * 1024,
  patience: 3,
};

/** @throws ScanError USAGE when the CA file or a proxy variable is no good */
export async function openVerifyClient(
  { caFile, environment, signal }: VerifyClientOptions,
  { reroute = (url) => url, limits: changed }: VerifySeams = {},
): Promise<VerifyClient> {
  const limits = { ...LIMITS, ...changed };
  const { openTransport } = await import('../http/transport.ts');
  const timeouts = { connect: limits.timeout, idle: limits.timeout };
  // TLS is always verified, whatever a registry is allowed.
  const transport = await openTransport({ insecure: false, caFile, environment, timeouts });
  const inTurn = createLanes<HttpAnswer>(limits, signal, (answer) =>
    answer.kind === 'answered' && answer.status === 429 ? 'the host limits the rate of calls' : null,
  );

  return {
    async ask(request) {
      if (request.url.protocol !== 'https:') return { kind: 'silent', reason: 'its address is not https' };
      signal.throwIfAborted();
      try {
        return await inTurn(request.url.host, () =>
          send(transport, { ...request, url: reroute(request.url) }, limits, signal),
        );
      } catch {
        signal.throwIfAborted();
        // What was thrown may quote a header.
        return { kind: 'silent', reason: 'the call failed' };
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
  const either = AbortSignal.any([signal, deadline]);
  try {
    const request = { url, method, headers, ...(body !== null && { body }) };
    const response = await transport.send(request, either);
    return { kind: 'answered', ...(await read(response, limit)) };
  } catch (error) {
    signal.throwIfAborted();
    if (deadline.aborted) {
      return { kind: 'silent', reason: `no answer within ${String(Math.ceil(timeout / 1000))} s` };
    }
    // Words of the transport, which name the host and an error code, and no more.
    const reason = messageOf(error);
    const subject = `${url.host} `;
    return { kind: 'silent', reason: reason.startsWith(subject) ? reason.slice(subject.length) : reason };
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
    isWhole: length <= limit,
  };
}
