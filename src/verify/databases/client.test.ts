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
  closeFakes,
  fakeThat,
  login,
  trusting,
} from './testing.ts';

afterEach(closeFakes);

/** Schemes, and whether all is said in TLS. */
const SPOKEN: readonly (readonly [string, boolean])[] = [
  ['postgres', false],
  ['mysql', false],
  ['mongodb', false],
  ['rediss', true],
  ['amqps', true],
];

describe.each(SPOKEN)('a server that passes for %s', (scheme, tls) => {
  const met =
    (script: Script): Script =>
    async (peer) => {
      if (tls) await peer.secure();
      await script(peer);
    };

  test.skipIf(certificate === null)('and says nothing is given up', async () => {
    const fake = await fakeThat(met(() => undefined));
    const options = { ...trusting, limits: { timeout: 300 } };
    expect(await login(fake, scheme, options)).toBe('unknown: no answer within 1 s');
  });

  test.skipIf(certificate === null)('and says a byte now and then is given up', async () => {
    let dripping: NodeJS.Timeout | undefined;
    const fake = await fakeThat(
      met((peer) => {
        dripping = setInterval(() => {
          peer.write(scheme === 'mysql' ? '\x0a' : scheme === 'postgres' ? 'N' : '\0');
        }, 40);
      }),
    );
    const options = { ...trusting, limits: { timeout: 300 } };
    expect(await login(fake, scheme, options)).toMatch(/^unknown: (?:no answer within 1 s|does not speak)/);
    clearInterval(dripping);
  });

  test.skipIf(certificate === null)('and never stops talking is cut off', async () => {
    const flood = Buffer.alloc(512 * 1024, 'N\0');
    const fake = await fakeThat(
      met((peer) => {
        peer.write(flood);
      }),
    );
    expect(await login(fake, scheme)).toMatch(/^unknown: (?:says more than|does not speak)/);
  });

  test.skipIf(certificate === null)('and talks of something else is not understood', async () => {
    const fake = await fakeThat(
      met((peer) => {
        peer.write('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
      }),
    );
    expect(await login(fake, scheme)).toMatch(/^unknown: (?:says more than|does not speak)/);
  });

  test('and hangs up says nothing', async () => {
    const fake = await fakeThat(() => {
      throw new Error('hang up');
    });
    expect(await login(fake, scheme)).toMatch(/^unknown: (?:closed the connection|does not speak TLS)/);
  });

  test('and is not there says nothing', async () => {
    const fake = await fakeThat(() => undefined);
    fake.close();
    expect(await login(fake, scheme)).toBe('unknown: cannot be reached (ECONNREFUSED)');
  });
});

describe('a login', () => {
  const url = `postgres://shop:${PASSWORD}@db.example/main`;

  test('ends with the scan', async () => {
    const control = new AbortController();
    const fake = await fakeThat(() => {
      control.abort(new Error('stopped'));
    });
    await expect(clientAt(fake, { signal: control.signal })(url, PASSWORD)).rejects.toThrow('stopped');
  });

  test('is tried no more at a host that says nothing', async () => {
    const fake = await fakeThat(() => {
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

  test('is tried one at a time', async () => {
    let [running, most] = [0, 0];
    const fake = await fakeThat(async (peer) => {
      most = Math.max(most, ++running);
      await peer.read(8);
      running--;
      throw new Error('hang up');
    });
    const tryLogin = clientAt(fake, { limits: { maxFailures: 10 } });
    await Promise.all(Array.from({ length: 4 }, () => tryLogin(url, PASSWORD)));
    expect([fake.connections(), most]).toEqual([4, 1]);
  });

  test.skipIf(certificate === null)('is not tried at a server with the certificate of another', async () => {
    const fake = await fakeThat(async (peer) => {
      await peer.read(8);
      peer.write('S');
      await peer.secure();
    });
    const other = url.replace('db.example', 'other.example');
    expect((await clientAt(fake, trusting)(other, PASSWORD)).reason).toBe(
      'has a certificate that is not trusted (ERR_TLS_CERT_ALTNAME_INVALID)',
    );
  });

  test('is not tried at hosts that are none of the Internet', async () => {
    const signal = new AbortController().signal;
    const tryLogin = createDatabaseClient({ authorities: null, limits: LIMITS, signal });
    const judged = (host: string): Promise<Outcome> => tryLogin(url.replace('db.example', host), PASSWORD);
    expect(await judged('127.0.0.1')).toMatchObject({ validity: 'unknown', host: null });
    expect(await judged('169.254.169.254')).toMatchObject({
      reason: 'its host has a link-local address, where clouds keep their metadata',
    });
    expect(await judged('db')).toMatchObject({ validity: 'unknown', host: null });
  });

  test('tells neither a user nor a host that holds the password', async () => {
    const fake = await fakeThat(() => {
      throw new Error('hang up');
    });
    const told = await clientAt(fake)('mysql://shop:shop-main@shop-main.example', 'shop-main');
    expect(told.host).toBe('****.example:3306');
  });
});

test('whatever a server says, it is not taken for a login, and the password is in nothing that is told', async () => {
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
      const fake = await fakeThat((peer) => {
        peer.write(Buffer.from(head, 'latin1'), rest);
      });
      expect(await login(fake, scheme, { limits: { timeout: 30 } })).toMatch(/^unknown: /);
      fake.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);
