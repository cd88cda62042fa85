import { createServer, type IncomingMessage } from 'node:http';
import type { Finding } from '../findings/finding.ts';
import type { SecretStore } from '../findings/secrets.ts';
import type { VerifySeams } from './client.ts';
import type { ExampleAnswer } from '../catalogue/model/verifier.ts';
import { type VerifyOptions, verifyFindings } from './verify.ts';

/** What a vendor was sent. */
export interface Received {
  readonly host: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** One server that stands for every vendor: a call to `https://host/path` comes as `/host/path`. */
export interface Vendors {
  readonly received: Received[];
  readonly seams: VerifySeams;
  answer: (request: Received) => ExampleAnswer | 'cut' | 'silence';
  close(): void;
}

export async function startVendors(): Promise<Vendors> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [, host = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
      const { method = '', headers } = request;
      const received = { host, method, path, headers, body: Buffer.concat(chunks).toString() };
      vendors.received.push(received);
      const answer = vendors.answer(received);
      if (answer === 'silence') return;
      if (answer === 'cut') return void request.socket.destroy();
      const [status, body, more = {}] = answer;
      const isText = typeof body === 'string';
      response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json', ...more });
      response.end(isText ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the vendors do not listen');
  const origin = `http://127.0.0.1:${String(address.port)}`;
  const vendors: Vendors = {
    received: [],
    seams: {
      reroute: (url) => new URL(`${origin}/${url.host}${url.pathname}${url.search}`),
      limits: { interval: 0, timeout: 5000 },
    },
    answer: () => [500, ''],
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return vendors;
}

export function findingOf(detector: string, more: Partial<Finding> = {}): Finding {
  return {
    id: `id-of-${detector}`,
    detector,
    vendor: detector.split('-')[0] ?? '',
    title: detector,
    severity: 'high',
    confidence: 'high',
    redacted: '****',
    checksum: 'none',
    validity: 'unverified',
    lifecycle: 'present',
    locations: [],
    ...more,
  };
}

/** The secret of the finding, the halves that stand beside it, by their detectors, and the URLs it stands in. */
export function storeOf(
  secret: string,
  halves: Readonly<Record<string, readonly string[]>> = {},
  urls: readonly (string | null)[] = [null],
): SecretStore {
  return {
    secretOf: () => secret,
    near: (_, detectors) => detectors.flatMap((detector) => halves[detector] ?? []),
    urlsOf: () => urls,
  };
}

export function verifyOptions(more: Partial<VerifyOptions> = {}): VerifyOptions {
  const signal = new AbortController().signal;
  return { caFile: null, environment: {}, signal, most: 1000, databases: false, ...more };
}

/** The one finding, verified. */
export async function verifyOne(
  finding: Finding,
  store: SecretStore,
  vendors: Vendors,
  options: Partial<VerifyOptions> = {},
): Promise<Finding> {
  const [verified] = await verifyFindings([finding], store, verifyOptions(options), vendors.seams);
  if (verified === undefined) throw new Error('the finding got lost');
  return verified;
}
