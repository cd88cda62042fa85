import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { SecretNames } from '../../snippet.ts';

/** What the snippets in the tests are made for. */
export const NAMES = {
  variable: 'CIRCLECI_TOKEN',
  path: 'app/circleci-token',
  field: 'api_key',
} as const satisfies SecretNames;

/** The one secret that each stand-in keeps. Full of what shells, URLs and encodings spoil. */
export const SECRET = 'made up: "naïve" & 50% of $HOME\\n';

/** Speaks as much of a store’s API, on loopback, as a client needs that reads one secret. */
export interface StandIn {
  /** What points a client to it and lets it in. */
  readonly environment: Environment;
  /** Given in place of the secret to whoever asks rightly; null for the secret. */
  reply: Reply | null;
  /** How often the secret was asked for rightly. */
  asks: number;
  readonly close: () => Promise<void>;
}

/** Undefined takes a variable away. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Reply {
  readonly status: number;
  /** Sent as JSON; a string as it is. */
  readonly body: unknown;
}

/** A way to get no secret. */
export interface Refusal {
  /** Completes “fails when …”. */
  readonly when: string;
  readonly reply?: Reply;
  /** Laid over the stand-in’s own. */
  readonly environment?: Environment;
  /** Found in what the snippet leaves on standard error. */
  readonly says: RegExp;
}

export interface Loopback {
  readonly server: Server;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** @param answer sees the request with its body, and may throw: the connection is then broken off */
export async function listen(
  answer: (request: IncomingMessage, body: string) => Reply,
): Promise<Loopback & { readonly listener: RequestListener }> {
  const listener: RequestListener = (request, response) => {
    void text(request).then(
      (body) => {
        const reply = answer(request, body);
        const isText = typeof reply.body === 'string';
        response.writeHead(reply.status, { 'content-type': isText ? 'text/plain' : 'application/json' });
        response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
      },
      () => response.destroy(),
    );
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in does not listen');
  return {
    server,
    listener,
    origin: `http://127.0.0.1:${String(address.port)}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
