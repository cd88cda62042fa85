import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { SecretNames } from '../../snippet.ts';

/** The names in the snippets of the tests. */
export const NAMES = {
  variable: 'CIRCLECI_TOKEN',
  path: 'app/circleci-token',
  field: 'api_key',
} as const satisfies SecretNames;

/** The only secret of each store. Its characters break where a shell, a URL or an encoding is handled wrongly. */
export const SECRET = 'made up: "naïve" & 50% of $HOME\\n';

/** A fake of a store on loopback, with the part of its API that reads one secret. */
export interface FakeStore {
  /** The address of the store and the credentials, for a client. */
  readonly environment: Environment;
  /** Answers a correct request instead of the secret; null for the secret. */
  reply: Reply | null;
  /** Number of correct requests for the secret. */
  reads: number;
  readonly close: () => Promise<void>;
}

/** Undefined removes a variable. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Reply {
  readonly status: number;
  /** Sent as JSON; a string is sent verbatim. */
  readonly body: unknown;
}

/** A case in which the store returns no secret. */
export interface Refusal {
  /** Completes the title “fails when …”. */
  readonly when: string;
  readonly reply?: Reply;
  /** Overrides the store’s environment. */
  readonly environment?: Environment;
  /** Matches the standard error of the snippet. */
  readonly stderr: RegExp;
}

export interface Loopback {
  readonly server: Server;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** @param answer if it throws, the connection is closed */
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
  if (address === null || typeof address === 'string') throw new Error('the fake store does not listen');
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
