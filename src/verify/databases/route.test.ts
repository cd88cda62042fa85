import { describe, expect, test } from 'vitest';
import { type Address, readAddress } from './address.ts';
import { routeTo, whyForbidden } from './route.ts';
import { type NameService, resolveService } from './service.ts';

describe('an address', () => {
  test.each([
    ['169.254.169.254', /link-local/],
    ['fe80::1', /link-local/],
    ['::ffff:169.254.169.254', /link-local/],
    ['127.0.0.1', /the machine it runs on/],
    ['127.8.9.1', /the machine it runs on/],
    ['::1', /the machine it runs on/],
    ['::ffff:127.0.0.1', /the machine it runs on/],
    ['10.1.2.3', /private network/],
    ['172.31.255.255', /private network/],
    ['192.168.0.10', /private network/],
    ['100.64.0.1', /private network/],
    ['fd00:ec2::254', /private network/],
    ['0.0.0.0', /no server’s/],
    ['::', /no server’s/],
    ['224.0.0.1', /no server’s/],
    ['255.255.255.255', /no server’s/],
    ['64:ff9b::a9fe:a9fe', /no server’s/],
    ['2002:a9fe:a9fe::1', /no server’s/],
  ])('%s is not connected to', async (address, reason) => {
    expect(whyForbidden(address)).toMatch(reason);
    await expect(routeTo({ host: address, port: 1 })).rejects.toThrow(reason);
  });

  test.each(['8.8.8.8', '172.32.0.1', '169.253.1.1', '2606:4700::1111'])('%s is', async (address) => {
    expect(whyForbidden(address)).toBeNull();
    expect(await routeTo({ host: address, port: 1 })).toEqual({ host: address, port: 1 });
  });
});

test.each(['db', 'localhost', 'postgres_1', '2130706433'])(
  'the short name %s is not looked up',
  async (host) => {
    const find = (): Promise<string[]> => Promise.resolve(['8.8.8.8']);
    await expect(routeTo({ host, port: 1 }, find)).rejects.toThrow('short name');
  },
);

describe('a name', () => {
  const route = (...addresses: string[]): Promise<unknown> => {
    const asked: string[] = [];
    const find = (name: string): Promise<string[]> => {
      asked.push(name);
      return Promise.resolve(addresses);
    };
    return routeTo({ host: 'db.example', port: 5432 }, find).then((to) => [asked, to]);
  };

  test('is looked up as it is, without the domains of this machine', async () => {
    expect(await route('8.8.8.8')).toEqual([['db.example.'], { host: '8.8.8.8', port: 5432 }]);
  });

  test('that leads to a forbidden address among others is not asked', async () => {
    await expect(route('8.8.8.8', '169.254.169.254')).rejects.toThrow('link-local');
    await expect(route('8.8.8.8', '::ffff:10.0.0.1')).rejects.toThrow('private network');
  });

  test('that leads nowhere is not asked', async () => {
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
  const names = (name: string, text: string[] = []): NameService => ({
    resolveSrv: (asked) =>
      asked === '_mongodb._tcp.c.shop.example'
        ? Promise.resolve([{ name, port: 27020 }])
        : Promise.reject(new Error()),
    resolveTxt: () => Promise.resolve([text]),
  });

  test('leads to a machine of its own domain', async () => {
    const machine = await resolveService(address(), names('a1.shop.example'));
    expect(machine).toMatchObject({ host: 'a1.shop.example', port: 27020, database: 'main', needsTls: true });
    expect(machine.parameters.get('authSource')).toBeNull();
  });

  test('may tell where the users are, unless the URL does', async () => {
    const there = names('a1.shop.example', ['authSource=admin&replica', 'Set=x']);
    expect((await resolveService(address(), there)).parameters.get('authSource')).toBe('admin');
    expect((await resolveService(address('?authSource=own'), there)).parameters.get('authSource')).toBe(
      'own',
    );
  });

  test.each(['db.other.example', 'evilshop.example', 'localhost', '.example'])(
    'does not lead to %s',
    async (name) => {
      await expect(resolveService(address(), names(name))).rejects.toThrow('not the name of a service');
    },
  );

  test('that nobody knows leads nowhere', async () => {
    const nobody: NameService = {
      resolveSrv: () => Promise.reject(new Error()),
      resolveTxt: () => Promise.resolve([]),
    };
    await expect(resolveService(address(), nobody)).rejects.toThrow('not the name of a service');
  });
});
