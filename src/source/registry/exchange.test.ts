import { afterEach, describe, expect, it } from 'vitest';
import {
  digest,
  type FakeRegistry,
  imageContent,
  sendContent,
  startRegistry,
} from '../../testing/registry-server.ts';
import { failureOf, pull } from './pull-in-test.ts';

const content = imageContent(['layer']);
const LAYER = digest('layer');
const registries: FakeRegistry[] = [];

afterEach(async () => {
  for (const registry of registries.splice(0)) await registry.close();
});

async function start(setup: Partial<Parameters<typeof startRegistry>[0]> = {}): Promise<FakeRegistry> {
  const registry = await startRegistry({ ...content, ...setup });
  registries.push(registry);
  return registry;
}

describe('a redirect', () => {
  const login = { username: 'ann', password: ['made', 'up'].join('-') };
  const redirect = (registry: FakeRegistry, location: string): void => {
    registry.fault = (request, response) => {
      if (!request.url?.endsWith(LAYER) || !request.headers.authorization) return false;
      response.writeHead(307, { location }).end('gone elsewhere');
      return true;
    };
  };

  it('to another host does not take the credentials along', async () => {
    const [registry, storage] = [await start({ auth: { kind: 'basic', ...login } }), await start()];
    redirect(registry, `${storage.origin}/v2/storage/blobs/${LAYER}?signature=abc`);
    storage.fault = (request, response) => {
      sendContent(request, response, Buffer.from('layer'));
      return true;
    };
    expect(await pull(`${registry.host}/app:1`, { credentials: login })).toEqual(['layer']);
    expect(storage.requests).toHaveLength(1);
    expect(storage.requests[0]?.url).toContain('?signature=abc');
    expect(storage.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('to another host and back has lost them', async () => {
    const [registry, other] = [await start({ auth: { kind: 'basic', ...login } }), await start()];
    redirect(registry, `${other.origin}/elsewhere`);
    other.fault = (_, response) => {
      response.writeHead(302, { location: `${registry.origin}/v2/app/blobs/back` }).end();
      return true;
    };
    await failureOf(pull(`${registry.host}/app:1`, { credentials: login }));
    const back = registry.requests.filter(({ url }) => url.endsWith('/back'));
    expect(back[0]?.headers).not.toHaveProperty('authorization');
  });

  it('within the host keeps them', async () => {
    const registry = await start({ auth: { kind: 'basic', ...login } });
    registry.fault = (request, response) => {
      if (!request.url?.endsWith('/tagged')) return false;
      response.writeHead(308, { location: '/v2/app/manifests/1' }).end();
      return true;
    };
    expect(await pull(`${registry.host}/app:tagged`, { credentials: login })).toEqual(['layer']);
  });

  it('without end is given up', async () => {
    const registry = await start();
    registry.fault = (request, response) => {
      response.writeHead(302, { location: `${request.url ?? ''}x` }).end();
      return true;
    };
    expect(await failureOf(pull(`${registry.host}/app:1`))).toMatchObject({
      code: 'REGISTRY_FAILED',
      message: `${registry.host} redirects more than 5 times`,
    });
  });

  it.each(['file:///etc/passwd', 'ftp://other.example/', 'http://['])(
    'to %s is not followed',
    async (location) => {
      const registry = await start();
      registry.fault = (_, response) => {
        response.writeHead(302, { location }).end();
        return true;
      };
      expect(await failureOf(pull(`${registry.host}/app:1`))).toMatchObject({ code: 'REGISTRY_FAILED' });
    },
  );

  it('to storage that refuses is asked for again, since the signed URL may have expired', async () => {
    const [registry, storage] = [await start(), await start()];
    registry.fault = (request, response) => {
      if (!request.url?.endsWith(LAYER)) return false;
      response.writeHead(307, { location: `${storage.origin}/${String(registry.requests.length)}` }).end();
      return true;
    };
    storage.fault = (request, response) => {
      if (storage.requests.length === 1) response.writeHead(403).end();
      else sendContent(request, response, Buffer.from('layer'));
      return true;
    };
    expect(await pull(`${registry.host}/app:1`)).toEqual(['layer']);
  });

  it('to storage that goes on refusing names the storage and not the URL', async () => {
    const [registry, storage] = [await start(), await start({ auth: { kind: 'basic', ...login } })];
    registry.fault = (request, response) => {
      if (!request.url?.endsWith(LAYER)) return false;
      response.writeHead(307, { location: `${storage.origin}/x?signature=abc` }).end();
      return true;
    };
    const error = await failureOf(pull(`${registry.host}/app:1`, { credentials: login }));
    expect(error.code).toBe('REGISTRY_FAILED');
    expect(error.message).toBe(
      `${storage.host} answered 401 when asked for blob ${LAYER} of ${registry.host}/app`,
    );
    for (const { headers } of storage.requests) expect(headers).not.toHaveProperty('authorization');
  });
});
