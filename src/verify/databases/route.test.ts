import { describe, expect, test } from 'vitest';
import { type Address, readAddress } from './address.ts';
import { routeTo, whyForbidden } from './route.ts';
import { type NameService, resolveService } from './service.ts';

describe('an address', () => {
  test.each([
    ['169.254.169.254', /link-local/],
    ['fe80::1', /link-local/],
    ['::ffff:169.254.169.254', /link-local/],
    ['127.0.0.1', /loopback address/],
    ['127.8.9.1', /loopback address/],
    ['::1', /loopback address/],
    ['::ffff:127.0.0.1', /loopback address/],
    ['10.1.2.3', /private network/],
    ['172.31.255.255', /private network/],
    ['192.168.0.10', /private network/],
    ['100.64.0.1', /private network/],
    ['fd00:ec2::254', /private network/],
    ['0.0.0.0', /reserved/],
    ['::', /reserved/],
    ['224.0.0.1', /reserved/],
    ['255.255.255.255', /reserved/],
    ['64:ff9b::a9fe:a9fe', /reserved/],
    ['2002:a9fe:a9fe::1', /reserved/],
  ])('%s is not connected to', async (address, reason) => {
    expect(whyForbidden(address)).toMatch(reason);
    await expect(routeTo({ host: address, port: 1 })).rejects.toThrow(reason);
  });

  test.each(['8.8.8.8', '172.32.0.1', '169.253.1.1', '2606:4700::1111'])(
    '%s is connected to',
    async (address) => {
      expect(whyForbidden(address)).toBeNull();
      expect(await routeTo({ host: address, port: 1 })).toEqual({ host: address, port: 1 });
    },
  );
});

test.each(['db', 'localhost', 'postgres_1', '2130706433'])(
  'the short name %s is not looked up',
  async (host) => {
    const lookUp = (): Promise<string[]> => Promise.resolve(['8.8.8.8']);
    await expect(routeTo({ host, port: 1 }, lookUp)).rejects.toThrow('short name');
  },
);

describe('a host name', () => {
  const route = (...addresses: string[]): Promise<unknown> => {
    const queried: string[] = [];
    const lookUp = (name: string): Promise<string[]> => {
      queried.push(name);
      return Promise.resolve(addresses);
    };
    return routeTo({ host: 'db.example', port: 5432 }, lookUp).then((to) => [queried, to]);
  };

  test('is looked up verbatim, without the domains of this machine', async () => {
    expect(await route('8.8.8.8')).toEqual([['db.example.'], { host: '8.8.8.8', port: 5432 }]);
  });

  test('with a forbidden address among others is not connected to', async () => {
    await expect(route('8.8.8.8', '169.254.169.254')).rejects.toThrow('link-local');
    await expect(route('8.8.8.8', '::ffff:10.0.0.1')).rejects.toThrow('private network');
  });

  test('without an address is not connected to', async () => {
    await expect(route()).rejects.toThrow('not known to the name service');
    const failing = (): Promise<never> => Promise.reject(new Error('ENOTFOUND'));
    await expect(routeTo({ host: 'db.example', port: 1 }, failing)).rejects.toThrow('not known');
  });
});

describe('the name of a service', () => {
  const address = (query = ''): Address => {
    const read = readAddress(`mongodb+srv://shop:k7Qz9vLm@c.shop.example/main${query}`, 'k7Qz9vLm');
    if ('reason' in read) throw new Error(read.reason);
    return read;
  };
  const nameService = (server: string, text: string[] = []): NameService => ({
    resolveSrv: (name) =>
      name === '_mongodb._tcp.c.shop.example'
        ? Promise.resolve([{ name: server, port: 27020 }])
        : Promise.reject(new Error()),
    resolveTxt: () => Promise.resolve([text]),
  });

  test('resolves to a server in its domain', async () => {
    const server = await resolveService(address(), nameService('a1.shop.example'));
    expect(server).toMatchObject({ host: 'a1.shop.example', port: 27020, database: 'main', needsTls: true });
    expect(server.parameters.get('authSource')).toBeNull();
  });

  test('sets the database of the users, unless the URL does', async () => {
    const names = nameService('a1.shop.example', ['authSource=admin&replica', 'Set=x']);
    expect((await resolveService(address(), names)).parameters.get('authSource')).toBe('admin');
    expect((await resolveService(address('?authSource=own'), names)).parameters.get('authSource')).toBe(
      'own',
    );
  });

  test.each(['db.other.example', 'evilshop.example', 'localhost', '.example'])(
    'does not resolve to %s',
    async (name) => {
      await expect(resolveService(address(), nameService(name))).rejects.toThrow('not the name of a service');
    },
  );

  test('that is unknown is not resolved', async () => {
    const empty: NameService = {
      resolveSrv: () => Promise.reject(new Error()),
      resolveTxt: () => Promise.resolve([]),
    };
    await expect(resolveService(address(), empty)).rejects.toThrow('not the name of a service');
  });
});
