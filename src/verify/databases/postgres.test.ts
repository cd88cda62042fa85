import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Peer,
  type Script,
  NEEDS_CLEAR_TEXT,
  PASSWORD,
  certificate,
  closeFakeServers,
  startFakeServer,
  int32,
  login,
  scramServer,
  trusting,
} from './testing.ts';

afterEach(closeFakeServers);

describe('PostgreSQL', () => {
  const message = (type: string, ...body: (Buffer | string)[]): Buffer => {
    const bytes = Buffer.concat(body.map((part) => Buffer.from(part as Buffer)));
    return Buffer.concat([Buffer.from(type), int32(bytes.length + 4), bytes]);
  };
  const error = (code: string): Buffer => message('E', `SFATAL\0C${code}\0Mno ${PASSWORD}\0\0`);
  const OK = message('R', int32(0));
  const nextMessage = async (peer: Peer): Promise<string> => {
    const length = (await peer.read(5)).readInt32BE(1) - 4;
    return (await peer.read(length)).toString();
  };
  const start = async (peer: Peer, tls: boolean): Promise<string> => {
    expect((await peer.read(8)).toString('hex')).toBe('0000000804d2162f');
    peer.write(tls ? 'S' : 'N');
    if (tls) await peer.secure();
    const length = (await peer.read(4)).readInt32BE(0) - 4;
    return (await peer.read(length)).toString('latin1');
  };
  const scram =
    (password: string, forge = (last: string) => last): Script =>
    async (peer) => {
      expect(await start(peer, false)).toBe('\0\x03\0\0user\0shop\0database\0main\0\0');
      peer.write(
        message('N', 'SNOTICE\0\0'),
        message('R', int32(10), 'SCRAM-SHA-256-PLUS\0SCRAM-SHA-256\0\0'),
      );
      const server = scramServer('sha256', password);
      const first = await nextMessage(peer);
      expect(first).toMatch(/^SCRAM-SHA-256\0/);
      peer.write(message('R', int32(11), server.first(first.slice(first.indexOf('n,,')))));
      const last = server.last(await nextMessage(peer));
      if (last === null) peer.write(error('28P01'));
      else peer.write(message('R', int32(12), forge(last)), OK);
      expect((await peer.read(5)).toString('hex')).toBe('5800000004');
    };

  test('accepts and refuses by SCRAM', async () => {
    expect(await login(await startFakeServer(scram(PASSWORD)), 'postgres')).toBe(
      'active: accepted the login',
    );
    expect(await login(await startFakeServer(scram('other')), 'postgres')).toBe(
      'inactive: refused the login (28P01)',
    );
  });

  test('is unknown if the server does not prove that it knows the password', async () => {
    const forged = await startFakeServer(scram(PASSWORD, () => `v=${Buffer.alloc(32).toString('base64')}`));
    expect(await login(forged, 'postgres')).toBe('unknown: does not prove that it knows the password');
    const skipping = await startFakeServer(async (peer) => {
      await start(peer, false);
      peer.write(message('R', int32(10), 'SCRAM-SHA-256\0\0'));
      const first = await nextMessage(peer);
      peer.write(
        message('R', int32(11), scramServer('sha256', 'x').first(first.slice(first.indexOf('n,,')))),
      );
      await nextMessage(peer);
      peer.write(OK);
    });
    expect(await login(skipping, 'postgres')).toBe('unknown: does not prove that it knows the password');
  });

  test('accepts by MD5', async () => {
    const md5 = (text: string): string => createHash('md5').update(text, 'latin1').digest('hex');
    const fake = await startFakeServer(async (peer) => {
      await start(peer, false);
      peer.write(message('R', int32(5), 'salt'));
      const right = `md5${md5(`${md5(`${PASSWORD}shop`)}salt`)}\0`;
      peer.write((await nextMessage(peer)) === right ? OK : error('28P01'));
    });
    expect(await login(fake, 'postgres')).toBe('active: accepted the login');
  });

  const clear =
    (tls: boolean): Script =>
    async (peer) => {
      await start(peer, tls);
      peer.write(message('R', int32(3)));
      peer.write((await nextMessage(peer)) === `${PASSWORD}\0` ? OK : error('28P01'));
    };

  test('is not sent the password in clear text', async () => {
    expect(await login(await startFakeServer(clear(false)), 'postgres')).toBe(NEEDS_CLEAR_TEXT);
  });

  test.skipIf(certificate === null)(
    'is sent the password over TLS if its certificate is trusted',
    async () => {
      expect(await login(await startFakeServer(clear(true)), 'postgres')).toBe('active: accepted the login');
      const fake = await startFakeServer(clear(true));
      expect(await login(fake, 'postgres', { authorities: [] })).toMatch(
        /^unknown: has a certificate that is not trusted \(\w+\)$/,
      );
      expect(fake.received.secure).toBe('');
    },
  );

  test.each([
    ['accepts logins without a password', OK],
    ['answered 28000, which says nothing about the password', error('28000')],
    ['answered 28P01, which says nothing about the password', error('28P01')],
    ['answered 3D000, which says nothing about the password', error('3D000')],
    ['offers no supported login method', message('R', int32(7))],
    ['offers no supported login method', message('R', int32(10), 'SCRAM-SHA-256-PLUS\0\0')],
    ['does not speak the protocol of its URL', message('Z', 'I')],
    ['does not speak the protocol of its URL', message('E', `M${PASSWORD}\0\0`)],
    ['does not speak the protocol of its URL', Buffer.from('R\x7f\xff\xff\xff', 'latin1')],
    ['does not speak the protocol of its URL', Buffer.from('R\0\0\0\0', 'latin1')],
  ])('is unknown if it %s', async (reason, answer) => {
    const fake = await startFakeServer(async (peer) => {
      await start(peer, false);
      peer.write(answer);
    });
    expect(await login(fake, 'postgres')).toBe(`unknown: ${reason}`);
  });

  test('is unknown if it has no TLS and its URL requires it', async () => {
    const fake = await startFakeServer(scram(PASSWORD));
    expect(await login(fake, 'postgres', trusting, '/main?sslmode=verify-full')).toBe(
      'unknown: offers no TLS, which its URL requires',
    );
  });

  test('is unknown if it sends bytes before the TLS handshake', async () => {
    const fake = await startFakeServer((peer) => {
      peer.write('S', OK);
    });
    expect(await login(fake, 'postgres')).toMatch(/^unknown: (?:sent data before TLS|does not speak TLS)/);
  });
});
