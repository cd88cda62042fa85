import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  digest,
  type FakeAuth,
  type FakeRegistry,
  imageContent,
  startRegistry,
} from '../../testing/registry-server.ts';
import type { LayerBlob } from '../image.ts';
import { failureOf, openImage, pull, readLayers, testClock } from './testing.ts';

const login = { username: 'ann', password: ['a', 'made', 'up', 'password'].join('-') };
const basicOf = (password: string): string => `Basic ${Buffer.from(`ann:${password}`).toString('base64')}`;

let registry: FakeRegistry;
afterEach(() => registry.close());

async function start(auth: FakeAuth): Promise<string> {
  registry = await startRegistry({ ...imageContent(['layer', 'other layer']), auth });
  return `${registry.host}/team/app:1`;
}

const tokenRequests = (): readonly string[] =>
  registry.requests.filter(({ url }) => url.startsWith('/token')).map(({ url }) => url);

describe('a registry with Basic authentication', () => {
  it('gets the password, but not before it asks for it', async () => {
    const reference = await start({ kind: 'basic', ...login });
    expect(await pull(reference, { credentials: login })).toEqual(['layer', 'other layer']);
    const [first, ...others] = registry.requests
      .filter(({ url }) => url !== '/v2/')
      .map(({ headers }) => headers);
    expect(first?.authorization).toBeUndefined();
    expect(new Set(others.map((headers) => headers.authorization))).toEqual(
      new Set([basicOf(login.password)]),
    );
  });

  it('is reported if there is no password', async () => {
    const reference = await start({ kind: 'basic', ...login });
    const error = await failureOf(pull(reference));
    expect(error.code).toBe('REGISTRY_UNAUTHORIZED');
    expect(error.message).toBe(`${registry.host} asks for credentials to read team/app`);
    expect(error.hint).toContain(`docker login ${registry.host}`);
    expect(error.hint).toContain('many registries answer the same way for a repository that does not exist');
  });

  it('is not asked again and again with a wrong password', async () => {
    const reference = await start({ kind: 'basic', ...login });
    const error = await failureOf(pull(reference, { credentials: { ...login, password: 'wrong' } }));
    expect(error.code).toBe('REGISTRY_UNAUTHORIZED');
    expect(error.message).toBe(
      `${registry.host} denies access to team/app with the credentials from the command line or the environment`,
    );
    expect(registry.requests.length).toBeLessThan(5);
  });
});

describe('a registry with a token service', () => {
  it('gives an anonymous token for the scope in the challenge', async () => {
    const reference = await start({ kind: 'bearer' });
    expect(await pull(reference)).toEqual(['layer', 'other layer']);
    expect(tokenRequests()).toEqual(['/token?service=fake+registry&scope=repository%3Ateam%2Fapp%3Apull']);
  });

  it('gets the password, which is not sent to the registry', async () => {
    const reference = await start({ kind: 'bearer', login });
    expect(await pull(reference, { credentials: login })).toEqual(['layer', 'other layer']);
    for (const { url, headers } of registry.requests) {
      if (url.startsWith('/token')) expect(headers.authorization).toBe(basicOf(login.password));
      else expect(headers.authorization ?? 'Bearer').toMatch(/^Bearer/);
    }
  });

  it('that refuses the password is reported with the origin of the password', async () => {
    const reference = await start({ kind: 'bearer', login });
    const error = await failureOf(pull(reference, { credentials: { ...login, password: 'wrong' } }));
    expect(error.message).toBe(
      `${registry.host} denies access to team/app with the credentials from the command line or the environment`,
    );
    expect(await failureOf(pull(reference))).toMatchObject({
      code: 'REGISTRY_UNAUTHORIZED',
      message: `${registry.host} asks for credentials to read team/app`,
    });
  });

  it('is asked for a new token before the old one expires', async () => {
    const reference = await start({ kind: 'bearer', expiresIn: 300 });
    const clock = testClock();
    const image = await openImage(reference, { clock });
    await readLayers(image);
    expect(tokenRequests()).toHaveLength(1);
    clock.time += 269_000;
    await readLayers(image);
    expect(tokenRequests()).toHaveLength(1);
    clock.time += 2_000;
    await readLayers(image);
    expect(tokenRequests()).toHaveLength(2);
    await image.close();
  });

  it('without expires_in gives tokens for one minute', async () => {
    const reference = await start({ kind: 'bearer' });
    const clock = testClock();
    const image = await openImage(reference, { clock });
    clock.time += 60_000;
    await readLayers(image);
    expect(tokenRequests()).toHaveLength(2);
    await image.close();
  });

  it('is asked for another token if the first is revoked during a pull', async () => {
    const reference = await start({ kind: 'bearer', expiresIn: 3600 });
    const image = await openImage(reference);
    registry.revokeTokens();
    expect((await readLayers(image)).map(String)).toEqual(['layer', 'other layer']);
    expect(tokenRequests()).toHaveLength(2);
    await image.close();
  });

  it('is asked once for many layers in parallel', async () => {
    const layers = Array.from({ length: 20 }, (_, number) => `layer ${String(number)}`);
    registry = await startRegistry({ ...imageContent(layers), auth: { kind: 'bearer' } });
    const image = await openImage(`${registry.host}/team/app:1`);
    registry.revokeTokens();
    const blobs: LayerBlob[] = [];
    for await (const blob of image.layerBlobs()) blobs.push(blob);
    const read = async (blob: LayerBlob): Promise<string> => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of blob.open(new AbortController().signal)) chunks.push(chunk);
      return String(Buffer.concat(chunks));
    };
    expect(await Promise.all(blobs.map(read))).toEqual(layers);
    expect(tokenRequests()).toHaveLength(2);
    await image.close();
  });

  it('is not asked again and again for tokens that the registry refuses', async () => {
    const reference = await start({ kind: 'bearer' });
    registry.fault = (request, response) => {
      if (request.url?.startsWith('/token')) registry.revokeTokens();
      else return false;
      response.end(JSON.stringify({ token: `useless-${String(registry.requests.length)}` }));
      return true;
    };
    expect(await failureOf(pull(reference))).toMatchObject({ code: 'REGISTRY_UNAUTHORIZED' });
    expect(registry.requests.length).toBeLessThan(10);
  });

  it.each([
    ['no token', '{}'],
    ['HTML', '<html>'],
    ['a token that is not valid in a header', JSON.stringify({ token: 'a\r\nb' })],
  ])('that answers with %s is an error', async (_, answer) => {
    const reference = await start({ kind: 'bearer' });
    registry.fault = (request, response) => {
      if (!request.url?.startsWith('/token')) return false;
      response.end(answer);
      return true;
    };
    expect(await failureOf(pull(reference))).toMatchObject({
      code: 'REGISTRY_FAILED',
      message: `the token service ${registry.host} answers without a token`,
    });
  });

  it('may send the token as access_token', async () => {
    const reference = await start({ kind: 'bearer' });
    registry.fault = (request, response) => {
      if (!request.url?.startsWith('/token'))
        return request.headers.authorization === 'Bearer other-name' && serve(request.url, response);
      response.end(JSON.stringify({ access_token: 'other-name' }));
      return true;
    };
    const serve = (url: string | undefined, response: { end(content: Uint8Array): unknown }): boolean => {
      const key = url?.split('/').at(-1) ?? '';
      response.end(registry.manifests[key] ?? registry.blobs[key] ?? Buffer.of());
      return true;
    };
    expect(await pull(reference)).toEqual(['layer', 'other layer']);
  });

  it('without a valid URL is an error', async () => {
    const reference = await start({ kind: 'bearer', realm: 'not a URL' });
    expect(await failureOf(pull(reference))).toMatchObject({
      code: 'REGISTRY_FAILED',
      message: `the token service of ${registry.host} has no valid URL`,
    });
  });
});

it('reports an authentication scheme that is not supported', async () => {
  const reference = await start({ kind: 'basic', ...login });
  registry.fault = (_, response) => {
    response.writeHead(401, { 'www-authenticate': 'Negotiate' }).end();
    return true;
  };
  expect(await failureOf(pull(reference, { credentials: login }))).toMatchObject({
    code: 'REGISTRY_UNAUTHORIZED',
    hint: 'use a registry with Basic or Bearer authentication',
  });
});

it('does not retry a status 403', async () => {
  const reference = await start({ kind: 'anonymous' });
  registry.fault = (request, response) => {
    if (!request.url?.endsWith(digest('other layer'))) return false;
    response.writeHead(403).end();
    return true;
  };
  const clock = testClock();
  expect(await failureOf(pull(reference, { clock }))).toMatchObject({ code: 'REGISTRY_UNAUTHORIZED' });
  expect(clock.sleeps).toEqual([]);
});

describe('a login in a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'logins-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function logIn(entry: object): Promise<{ environment: { DOCKER_CONFIG: string } }> {
    await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [registry.host]: entry } }));
    return { environment: { DOCKER_CONFIG: folder } };
  }

  it('may be a password', async () => {
    const reference = await start({ kind: 'bearer', login });
    const options = await logIn({ auth: btoa(`${login.username}:${login.password}`) });
    expect(await pull(reference, options)).toEqual(['layer', 'other layer']);
  });

  it('may be an identity token, which is sent in the body of a request and so not logged', async () => {
    const identityToken = ['made', 'up', 'identity'].join('-');
    const reference = await start({ kind: 'bearer', login: { identityToken } });
    expect(await pull(reference, await logIn({ identitytoken: identityToken }))).toEqual([
      'layer',
      'other layer',
    ]);
    const [request] = registry.requests.filter(({ method }) => method === 'POST');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: identityToken,
      client_id: 'scan-image',
      service: 'fake registry',
      scope: 'repository:team/app:pull',
    });
    expect(request?.url).toBe('/token');
  });

  it('may be a registry token, which is sent verbatim', async () => {
    const reference = await start({ kind: 'bearer', login });
    const error = await failureOf(pull(reference, await logIn({ registrytoken: 'made-up' })));
    expect(error.code).toBe('REGISTRY_UNAUTHORIZED');
    expect(registry.requests.map(({ headers }) => headers.authorization)).toContain('Bearer made-up');
    expect(tokenRequests()).toEqual([]);
  });

  it('is an error if it is a token and the registry asks for a password', async () => {
    const reference = await start({ kind: 'basic', ...login });
    const error = await failureOf(pull(reference, await logIn({ identitytoken: 'made-up' })));
    expect(error.code).toBe('CREDENTIALS_UNUSABLE');
  });

  it('is not searched if the registry asks for none', async () => {
    const reference = await start({ kind: 'anonymous' });
    expect(await pull(reference, await logIn({ auth: 'nonsense' }))).toEqual(['layer', 'other layer']);
  });
});
