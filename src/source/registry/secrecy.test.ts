import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FakeRegistry, imageContent, startRegistry } from '../../testing/registry-server.ts';
import { pull, testClock } from './testing.ts';

/* No error, cause of an error or diagnostic may show a credential, a token or a signed URL. */
const PASSWORD = ['hidden', 'password'].join('-');
const TOKEN = ['hidden', 'token'].join('-');
const SIGNATURE = ['hidden', 'signature'].join('-');
const HIDDEN = [PASSWORD, TOKEN, SIGNATURE, ...[PASSWORD, TOKEN].map((text) => btoa(`ann:${text}`))];

let registry: FakeRegistry;
let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'secrecy-'));
  registry = await startRegistry({ ...imageContent(['layer']), auth: { kind: 'bearer' } });
});
afterEach(async () => {
  await registry.close();
  await rm(home, { recursive: true });
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers with the headers and the URL of the request, as a careless server may. */
const echo =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (request, response) => {
    const received = `${request.headers.authorization ?? ''} ${request.url ?? ''} ${TOKEN} ${SIGNATURE}`;
    response
      .writeHead(status, `no ${received}`, { 'x-echo': received, ...headers })
      .end(`{"error": "${received}`);
  };

const answers: readonly (readonly [string, Answer])[] = [
  ...[200, 204, 400, 401, 403, 404, 407, 416, 429, 500].map(
    (status) => [String(status), echo(status)] as const,
  ),
  ['a 401 that echoes', echo(401, { 'www-authenticate': `Bearer realm="${TOKEN}",service="${SIGNATURE}"` })],
  ['a cut connection', (_, response) => response.destroy()],
  [
    'a body that is cut',
    (_, response) => response.writeHead(200, { 'content-length': 9 }).write('x', () => response.destroy()),
  ],
  [
    'something that is not HTTP',
    (request) => request.socket.end(`${TOKEN} ${request.headers.authorization ?? ''}\r\n\r\n`),
  ],
  ['a redirect to a closed port', echo(307, { location: `http://127.0.0.1:1/x?signature=${SIGNATURE}` })],
  ['a redirect to an invalid URL', echo(307, { location: `http://[${SIGNATURE}` })],
  ['a redirect in a circle', echo(302, { location: `/v2/?signature=${SIGNATURE}` })],
  ['a wait that is too long', echo(429, { 'retry-after': '9999' })],
];

async function outcomeOf(
  environment: Record<string, string>,
  credentials: { username: string; password: string } | null,
) {
  const lines: string[] = [];
  const diagnostics = (line: string): void => void lines.push(line);
  const outcome: unknown = await pull(`${registry.host}/team/app:1`, {
    environment,
    credentials,
    diagnostics,
    clock: testClock(),
  }).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(Error);
  return inspect({ outcome, lines }, { depth: Infinity, showHidden: true });
}

function expectNoLeak(text: string): void {
  for (const hidden of HIDDEN) expect(text).not.toContain(hidden);
}

const credentials = { username: 'ann', password: PASSWORD };

it.each(answers)(
  '%s in answer to a manifest, a blob or a token request leaks no secret',
  async (_, answer) => {
    const isToken = ({ url }: IncomingMessage): boolean => url?.startsWith('/token') === true;
    const isBlob = ({ url }: IncomingMessage): boolean => url?.includes('/blobs/') === true;
    const isManifest = ({ url }: IncomingMessage): boolean => url?.includes('/manifests/') === true;
    for (const isHit of [isToken, isBlob, isManifest]) {
      registry.fault = (request, response) => {
        // The registry sends a challenge before it fails.
        if (!isHit(request) || (!isToken(request) && !request.headers.authorization)) return false;
        answer(request, response);
        return true;
      };
      expectNoLeak(await outcomeOf({}, credentials));
    }
  },
);

it.each([
  ['an entry', { auths: { HOST: { auth: btoa(PASSWORD) } } }],
  ['an identity token', { auths: { HOST: { identitytoken: TOKEN } } }],
  ['a registry token', { auths: { HOST: { registrytoken: TOKEN } } }],
  ['a name and a password', { auths: { HOST: { auth: btoa(`ann:${PASSWORD}`) } } }],
  ['a helper', { credHelpers: { HOST: PASSWORD + '/' } }],
  ['invalid JSON', `{"auths": {"HOST": {"auth": "${PASSWORD}"`],
])('an auth file with %s that does not help leaks no secret', async (_, content) => {
  registry.fault = (request, response) => {
    if (request.url?.startsWith('/v2/')) registry.revokeTokens();
    else echo(401)(request, response);
    return !request.url?.startsWith('/v2/');
  };
  const text = (typeof content === 'string' ? content : JSON.stringify(content)).replace(
    'HOST',
    registry.host,
  );
  await writeFile(join(home, 'config.json'), text);
  expectNoLeak(await outcomeOf({ DOCKER_CONFIG: home }, null));
});

it('names a proxy that does not answer without its password', async () => {
  await registry.close();
  const proxy = `http://ann:${PASSWORD}@${registry.host}`;
  const outcome: unknown = await pull('registry.example/app:1', {
    environment: { HTTPS_PROXY: proxy },
  }).catch((error: unknown) => error);
  expect(outcome).toMatchObject({
    code: 'REGISTRY_UNREACHABLE',
    message: `registry.example (through proxy ${registry.host}) cannot be reached: connection refused (ECONNREFUSED)`,
  });
  expectNoLeak(inspect(outcome, { depth: Infinity, showHidden: true }));
  registry = await startRegistry(imageContent([]));
});
