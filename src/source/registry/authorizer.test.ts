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

describe('a registry that asks for a password', () => {
  it('gets it, and only once it has asked', async () => {
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

  it('and gets none says so', async () => {
    const reference = await start({ kind: 'basic', ...login });
    const error = await failureOf(pull(reference));
    expect(error.code).toBe('REGISTRY_UNAUTHORIZED');
    expect(error.message).toBe(`${registry.host} asks for credentials to read team/app`);
    expect(error.hint).toContain(`docker login ${registry.host}`);
    expect(error.hint).toContain('a repository that does not exist is often answered the same way');
  });

  it('and gets a wrong one is not asked for ever', async () => {
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
  it('gives everybody a token for the scope it names', async () => {
    const reference = await start({ kind: 'bearer' });
    expect(await pull(reference)).toEqual(['layer', 'other layer']);
    expect(tokenRequests()).toEqual(['/token?service=fake+registry&scope=repository%3Ateam%2Fapp%3Apull']);
  });

  it('gives a token for a password, which the registry itself never sees', async () => {
    const reference = await start({ kind: 'bearer', login });
    expect(await pull(reference, { credentials: login })).toEqual(['layer', 'other layer']);
    for (const { url, headers } of registry.requests) {
      if (url.startsWith('/token')) expect(headers.authorization).toBe(basicOf(login.password));
      else expect(headers.authorization ?? 'Bearer').toMatch(/^Bearer/);
    }
  });

  it('that turns the password down says whose it was', async () => {
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

  it('gives a new token before the old one expires', async () => {
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

  it('that names no time is taken to mean a minute', async () => {
    const reference = await start({ kind: 'bearer' });
    const clock = testClock();
    const image = await openImage(reference, { clock });
    clock.time += 60_000;
    await readLayers(image);
    expect(tokenRequests()).toHaveLength(2);
    await image.close();
  });

  it('that forgets a token in the middle of a pull is asked for another', async () => {
    const reference = await start({ kind: 'bearer', expiresIn: 3600 });
    const image = await openImage(reference);
    registry.revokeTokens();
    expect((await readLayers(image)).map(String)).toEqual(['layer', 'other layer']);
    expect(tokenRequests()).toHaveLength(2);
    await image.close();
  });

  it('is asked once by many layers at a time', async () => {
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

  it('that gives tokens the registry never takes is not asked for ever', async () => {
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
    ['nothing', '{}'],
    ['no JSON', '<html>'],
    ['a token that is no header', JSON.stringify({ token: 'a\r\nb' })],
  ])('that answers with %s has failed', async (_, answer) => {
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

  it('may call the token an access token', async () => {
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

  it('that is no URL is an error, not a crash', async () => {
    const reference = await start({ kind: 'bearer', realm: 'not a URL' });
    expect(await failureOf(pull(reference))).toMatchObject({
      code: 'REGISTRY_FAILED',
      message: `the token service of ${registry.host} is not a URL`,
    });
  });
});

it('a registry that asks in another way than Basic and Bearer is told so', async () => {
  const reference = await start({ kind: 'basic', ...login });
  registry.fault = (_, response) => {
    response.writeHead(401, { 'www-authenticate': 'Negotiate' }).end();
    return true;
  };
  expect(await failureOf(pull(reference, { credentials: login }))).toMatchObject({
    code: 'REGISTRY_UNAUTHORIZED',
    hint: 'Basic and Bearer are',
  });
});

it('a registry that forbids is believed at once', async () => {
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

describe('logins from a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'logins-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function logIn(entry: object): Promise<{ environment: { DOCKER_CONFIG: string } }> {
    await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [registry.host]: entry } }));
    return { environment: { DOCKER_CONFIG: folder } };
  }

  it('a password is used', async () => {
    const reference = await start({ kind: 'bearer', login });
    const options = await logIn({ auth: btoa(`${login.username}:${login.password}`) });
    expect(await pull(reference, options)).toEqual(['layer', 'other layer']);
  });

  it('an identity token buys a token in the body of a request, where no log sees it', async () => {
    const identityToken = ['made', 'up', 'identity'].join('-');
    const reference = await start({ kind: 'bearer', login: { identityToken } });
    expect(await pull(reference, await logIn({ identitytoken: identityToken }))).toEqual([
      'layer',
      'other layer',
    ]);
    const [bought] = registry.requests.filter(({ method }) => method === 'POST');
    expect(Object.fromEntries(new URLSearchParams(bought?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: identityToken,
      client_id: 'scan-image',
      service: 'fake registry',
      scope: 'repository:team/app:pull',
    });
    expect(bought?.url).toBe('/token');
  });

  it('a registry token is sent as it is', async () => {
    const reference = await start({ kind: 'bearer', login });
    const error = await failureOf(pull(reference, await logIn({ registrytoken: 'made-up' })));
    expect(error.code).toBe('REGISTRY_UNAUTHORIZED');
    expect(registry.requests.map(({ headers }) => headers.authorization)).toContain('Bearer made-up');
    expect(tokenRequests()).toEqual([]);
  });

  it('a token is no answer to a registry that wants a password', async () => {
    const reference = await start({ kind: 'basic', ...login });
    const error = await failureOf(pull(reference, await logIn({ identitytoken: 'made-up' })));
    expect(error.code).toBe('CREDENTIALS_UNUSABLE');
  });

  it('are not looked for when the registry does not ask', async () => {
    const reference = await start({ kind: 'anonymous' });
    expect(await pull(reference, await logIn({ auth: 'nonsense' }))).toEqual(['layer', 'other layer']);
  });
});
