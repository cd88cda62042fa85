import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../client.ts';
import type { Outcome } from '../outcome.ts';
import { createDatabaseClient } from './client.ts';
import {
  PASSWORD,
  type Script,
  certificate,
  clientAt,
  closeFakeServers,
  startFakeServer,
  login,
  trusting,
} from './testing.ts';

afterEach(closeFakeServers);

/** Schemes, and whether they use TLS from the start. */
const SCHEMES: readonly (readonly [string, boolean])[] = [
  ['postgres', false],
  ['mysql', false],
  ['mongodb', false],
  ['rediss', true],
  ['amqps', true],
];

describe.each(SCHEMES)('a server at a URL of %s', (scheme, tls) => {
  const afterTls =
    (script: Script): Script =>
    async (peer) => {
      if (tls) await peer.secure();
      await script(peer);
    };

  test.skipIf(certificate === null)('that sends nothing gives no answer in time', async () => {
    const fake = await startFakeServer(afterTls(() => undefined));
    const options = { ...trusting, limits: { timeout: 300 } };
    expect(await login(fake, scheme, options)).toBe('unknown: no answer within 1 s');
  });

  test.skipIf(certificate === null)('that sends single bytes gives no answer in time', async () => {
    let dripping: NodeJS.Timeout | undefined;
    const fake = await startFakeServer(
      afterTls((peer) => {
        dripping = setInterval(() => {
          peer.write(scheme === 'mysql' ? '\x0a' : scheme === 'postgres' ? 'N' : '\0');
        }, 40);
      }),
    );
    const options = { ...trusting, limits: { timeout: 300 } };
    expect(await login(fake, scheme, options)).toMatch(/^unknown: (?:no answer within 1 s|does not speak)/);
    clearInterval(dripping);
  });

  test.skipIf(certificate === null)('that sends without end is disconnected', async () => {
    const flood = Buffer.alloc(512 * 1024, 'N\0');
    const fake = await startFakeServer(
      afterTls((peer) => {
        peer.write(flood);
      }),
    );
    expect(await login(fake, scheme)).toMatch(/^unknown: (?:sent more data than|does not speak)/);
  });

  test.skipIf(certificate === null)('that speaks HTTP is not understood', async () => {
    const fake = await startFakeServer(
      afterTls((peer) => {
        peer.write('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
      }),
    );
    expect(await login(fake, scheme)).toMatch(/^unknown: (?:sent more data than|does not speak)/);
  });

  test('that closes the connection proves nothing', async () => {
    const fake = await startFakeServer(() => {
      throw new Error('hang up');
    });
    expect(await login(fake, scheme)).toMatch(/^unknown: (?:closed the connection|does not speak TLS)/);
  });

  test('that cannot be reached proves nothing', async () => {
    const fake = await startFakeServer(() => undefined);
    fake.close();
    expect(await login(fake, scheme)).toBe('unknown: cannot be reached (ECONNREFUSED)');
  });
});

describe('a login', () => {
  const url = `postgres://shop:${PASSWORD}@db.example/main`;

  test('is aborted with the scan', async () => {
    const control = new AbortController();
    const fake = await startFakeServer(() => {
      control.abort(new Error('stopped'));
    });
    await expect(clientAt(fake, { signal: control.signal })(url, PASSWORD)).rejects.toThrow('stopped');
  });

  test('is not tried again at a host that repeatedly gives no answer', async () => {
    const fake = await startFakeServer(() => {
      throw new Error('hang up');
    });
    const tryLogin = clientAt(fake, { limits: { maxFailures: 2 } });
    const reasons: string[] = [];
    for (let i = 0; i < 4; i++) reasons.push((await tryLogin(url, PASSWORD)).reason);
    expect(reasons.slice(2)).toEqual(
      Array.from({ length: 2 }, () => 'earlier calls to this host got no answer'),
    );
    expect(fake.connections()).toBe(2);
  });

  test('is tried while no other login at the host is running', async () => {
    let [running, most] = [0, 0];
    const fake = await startFakeServer(async (peer) => {
      most = Math.max(most, ++running);
      await peer.read(8);
      running--;
      throw new Error('hang up');
    });
    const tryLogin = clientAt(fake, { limits: { maxFailures: 10 } });
    await Promise.all(Array.from({ length: 4 }, () => tryLogin(url, PASSWORD)));
    expect([fake.connections(), most]).toEqual([4, 1]);
  });

  test.skipIf(certificate === null)(
    'is not tried at a server with the certificate of another host',
    async () => {
      const fake = await startFakeServer(async (peer) => {
        await peer.read(8);
        peer.write('S');
        await peer.secure();
      });
      const other = url.replace('db.example', 'other.example');
      expect((await clientAt(fake, trusting)(other, PASSWORD)).reason).toBe(
        'has a certificate that is not trusted (ERR_TLS_CERT_ALTNAME_INVALID)',
      );
    },
  );

  test('is not tried at hosts outside the public internet', async () => {
    const signal = new AbortController().signal;
    const tryLogin = createDatabaseClient({ authorities: null, limits: LIMITS, signal });
    const tryAt = (host: string): Promise<Outcome> => tryLogin(url.replace('db.example', host), PASSWORD);
    expect(await tryAt('127.0.0.1')).toMatchObject({ validity: 'unknown', host: null });
    expect(await tryAt('169.254.169.254')).toMatchObject({
      reason: 'its host has a link-local address, which clouds use for their metadata',
    });
    expect(await tryAt('db')).toMatchObject({ validity: 'unknown', host: null });
  });

  test('shows neither a user nor a host that contains the password', async () => {
    const fake = await startFakeServer(() => {
      throw new Error('hang up');
    });
    const outcome = await clientAt(fake)('mysql://shop:shop-main@shop-main.example', 'shop-main');
    expect(outcome.host).toBe('****.example:3306');
  });
});

test('no random answer of a server counts as a login or shows the password', async () => {
  const heads = fc.constantFrom(
    'N',
    'NR\0\0\0\x08\0\0\0\x05salt',
    'NE',
    '\x15\0\0\0',
    '\x4a\0\0\0\x0a8.0\0',
    '',
  );
  const noise = fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes));
  const schemes = fc.constantFrom('postgres', 'mysql', 'mongodb');
  await fc.assert(
    fc.asyncProperty(schemes, heads, noise, async (scheme, head, rest) => {
      const fake = await startFakeServer((peer) => {
        peer.write(Buffer.from(head, 'latin1'), rest);
      });
      expect(await login(fake, scheme, { limits: { timeout: 30 } })).toMatch(/^unknown: /);
      fake.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);
