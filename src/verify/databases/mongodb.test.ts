import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { type Bson, decodeBson, encodeBson } from './bson.ts';
import {
  type Peer,
  type Script,
  PASSWORD,
  certificate,
  closeFakeServers,
  startFakeServer,
  login,
  scramServer,
  trusting,
} from './testing.ts';

afterEach(closeFakeServers);

describe('MongoDB', () => {
  const reply = (fields: Readonly<Record<string, Bson>>): Buffer => {
    const body = encodeBson(fields);
    const head = Buffer.alloc(21);
    head.writeInt32LE(head.length + body.length, 0);
    head.writeInt32LE(2013, 12);
    return Buffer.concat([head, body]);
  };
  const command = async (peer: Peer): Promise<ReadonlyMap<string, unknown>> => {
    const head = await peer.read(21);
    return decodeBson(await peer.read(head.readInt32LE(0) - 21));
  };
  const payload = (message: ReadonlyMap<string, unknown>): string => String(message.get('payload'));
  const secretOf = (hash: 'sha1' | 'sha256', password: string): string =>
    hash === 'sha256' ? password : createHash('md5').update(`shop:mongo:${password}`).digest('hex');

  const scram =
    (hash: 'sha1' | 'sha256', password: string, source: string, methods?: Bson): Script =>
    async (peer) => {
      const hello = await command(peer);
      expect([hello.get('hello'), hello.get('saslSupportedMechs'), hello.get('$db')]).toEqual([
        1,
        `${source}.shop`,
        'admin',
      ]);
      peer.write(reply({ ok: 1, ...(methods !== undefined && { saslSupportedMechs: methods }) }));
      const start = await command(peer);
      expect([start.get('mechanism'), start.get('$db')]).toEqual([
        hash === 'sha256' ? 'SCRAM-SHA-256' : 'SCRAM-SHA-1',
        source,
      ]);
      const server = scramServer(hash, secretOf(hash, password), 4096);
      peer.write(reply({ ok: 1, conversationId: 5, payload: Buffer.from(server.first(payload(start))) }));
      const last = await command(peer);
      expect(last.get('conversationId')).toBe(5);
      const proof = server.last(payload(last));
      peer.write(
        reply(
          proof === null
            ? { ok: 0, code: 18, errmsg: `no ${PASSWORD}` }
            : { ok: 1, done: true, payload: Buffer.from(proof) },
        ),
      );
    };

  test.each([
    ['mongodb', 'sha256' as const, 'main', '/main', undefined, '?authMechanism=SCRAM-SHA-256'],
    ['mongodb', 'sha1' as const, 'main', '/main', undefined, ''],
    ['mongodb', 'sha1' as const, 'admin', '/', undefined, ''],
    ['mongodb', 'sha1' as const, 'users', '/main', undefined, '?authSource=users'],
  ])(
    'accepts and refuses a login: %s by %s, users in %s',
    async (scheme, hash, source, path, methods, query) => {
      const right = await startFakeServer(scram(hash, PASSWORD, source, methods));
      expect(await login(right, scheme, trusting, path + query)).toBe('active: accepted the login');
      const wrong = await startFakeServer(scram(hash, 'other', source, methods));
      expect(await login(wrong, scheme, trusting, path + query)).toBe('inactive: refused the login (18)');
    },
  );

  test('is unknown if the server does not prove that it knows the password', async () => {
    const fake = await startFakeServer(async (peer) => {
      await command(peer);
      peer.write(reply({ ok: 1 }));
      const server = scramServer('sha1', 'other');
      peer.write(
        reply({ ok: 1, conversationId: 1, payload: Buffer.from(server.first(payload(await command(peer)))) }),
      );
      await command(peer);
      peer.write(reply({ ok: 1, done: true, payload: Buffer.from('v=AAAA') }));
    });
    expect(await login(fake, 'mongodb')).toBe('unknown: does not prove that it knows the password');
  });

  test.skipIf(certificate === null)('is queried over TLS if its URL requires it', async () => {
    const fake = await startFakeServer(async (peer) => {
      await peer.secure();
      await scram('sha1', PASSWORD, 'main')(peer);
    });
    expect(await login(fake, 'mongodb', trusting, '/main?tls=true')).toBe('active: accepted the login');
    expect(fake.received.clear).toBe('');
    expect(await login(fake, 'mongodb', { authorities: [] }, '/main?ssl=true&tlsInsecure=true')).toMatch(
      /not trusted/,
    );
  });

  test.each([
    ['answered 13, which says nothing about the password', reply({ ok: 0, code: 13 }), ''],
    ['answered with an error, which says nothing about the password', reply({ ok: 0 }), ''],
    ['offers no supported login method', reply({ ok: 1 }), '?authMechanism=PLAIN'],
    ['does not speak the protocol of its URL', Buffer.alloc(40), ''],
    [
      'does not speak the protocol of its URL',
      Buffer.concat([reply({}).subarray(0, 21), Buffer.alloc(40, 1)]),
      '',
    ],
  ])('is unknown if it %s', async (reason, answer, query) => {
    const fake = await startFakeServer(async (peer) => {
      await command(peer);
      peer.write(answer);
    });
    expect(await login(fake, 'mongodb', trusting, `/main${query}`)).toBe(`unknown: ${reason}`);
  });
});
