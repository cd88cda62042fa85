import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Peer,
  type Script,
  NEEDS_CLEAR_TEXT,
  NOT_UNDERSTOOD,
  PASSWORD,
  certificate,
  closeFakeServers,
  startFakeServer,
  int32,
  login,
} from './testing.ts';

afterEach(closeFakeServers);

describe('MySQL', () => {
  const packet = (number: number, ...body: (Uint8Array | string)[]): Buffer => {
    const bytes = Buffer.concat(body.map((part) => Buffer.from(part as Uint8Array)));
    const head = Buffer.alloc(4);
    head.writeUIntLE(bytes.length, 0, 3);
    head[3] = number;
    return Buffer.concat([head, bytes]);
  };
  const NONCE = 'abcdefghijklmnopqrst';
  const greeting = (plugin: string, tls: boolean): Buffer => {
    const capabilities = [0x01, tls ? 0x8a : 0x82, 45, 2, 0, 0x08, 0]; // low half, character set, status, high half
    const rest = [NONCE.length + 1, ...Array.from({ length: 10 }, () => 0)];
    return packet(
      0,
      '\x0a8.0.36\0',
      int32(7),
      NONCE.slice(0, 8),
      '\0',
      Buffer.from(capabilities),
      Buffer.from(rest),
      `${NONCE.slice(8)}\0`,
      `${plugin}\0`,
    );
  };
  const OK = Buffer.from([0, 0, 0, 2, 0, 0, 0]);
  const error = (number: number): Buffer =>
    Buffer.concat([Buffer.from([0xff, number & 0xff, number >> 8]), Buffer.from(`#28000no ${PASSWORD}`)]);
  const next = async (peer: Peer): Promise<{ number: number; body: Buffer }> => {
    const head = await peer.read(4);
    return { number: head[3] ?? 0, body: await peer.read(head.readUIntLE(0, 3)) };
  };
  const hash = (name: string, ...parts: (Buffer | string)[]): Buffer =>
    createHash(name)
      .update(Buffer.concat(parts.map((part) => Buffer.from(part as Buffer))))
      .digest();
  const xor = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
  const native = (nonce: string): Buffer =>
    xor(hash('sha1', PASSWORD), hash('sha1', nonce, hash('sha1', hash('sha1', PASSWORD))));
  const sha2 = xor(hash('sha256', PASSWORD), hash('sha256', hash('sha256', hash('sha256', PASSWORD)), NONCE));

  /** Greets the client, and returns its answer to the challenge with the number of the packet. */
  const greet = async (
    peer: Peer,
    plugin: string,
    tls = false,
  ): Promise<{ number: number; answer: Buffer }> => {
    peer.write(greeting(plugin, tls));
    if (tls) {
      expect((await next(peer)).body).toHaveLength(32);
      await peer.secure();
    }
    const { number, body } = await next(peer);
    expect(body.subarray(32, 37).toString()).toBe('shop\0');
    expect(body.toString('latin1')).toMatch(new RegExp(`\0${plugin}\0$|${plugin}\0$`));
    return { number, answer: body.subarray(38, 38 + (body[37] ?? 0)) };
  };

  const REFUSED =
    'unknown: refused this user at the address of this machine (1045), which does not prove that the password is wrong: an account may be limited to other addresses';

  test.each([
    ['mysql_native_password', native(NONCE)],
    ['caching_sha2_password', sha2],
  ])('accepts by %s, and a refusal is unknown', async (plugin, right) => {
    const script: Script = async (peer) => {
      const { number, answer } = await greet(peer, plugin);
      expect(answer).toEqual(right);
      if (plugin.startsWith('caching')) peer.write(packet(number + 1, Buffer.from([1, 3])));
      peer.write(packet(number + 2, OK));
      expect((await peer.read(5)).toString('hex')).toBe('0100000001');
    };
    expect(await login(await startFakeServer(script), 'mysql')).toBe('active: accepted the login');
    const refusing = await startFakeServer(async (peer) => {
      const { number } = await greet(peer, plugin);
      peer.write(packet(number + 1, error(1045)));
    });
    expect(await login(refusing, 'mysql')).toBe(REFUSED);
  });

  test('may switch to another method than that of its greeting', async () => {
    const other = 'ABCDEFGHIJKLMNOPQRST';
    const fake = await startFakeServer(async (peer) => {
      const { number, answer } = await greet(peer, 'auth_gssapi_client');
      expect(answer).toHaveLength(0);
      peer.write(packet(number + 1, Buffer.from([0xfe]), `mysql_native_password\0${other}\0`));
      const { number: last, body } = await next(peer);
      peer.write(packet(last + 1, body.equals(native(other)) ? OK : error(1045)));
    });
    expect(await login(fake, 'mariadb')).toBe('active: accepted the login');
  });

  const full =
    (tls: boolean): Script =>
    async (peer) => {
      const { number } = await greet(peer, 'caching_sha2_password', tls);
      peer.write(packet(number + 1, Buffer.from([1, 4])));
      const { number: last, body } = await next(peer);
      peer.write(packet(last + 1, body.toString() === `${PASSWORD}\0` ? OK : error(1045)));
    };

  test('is not sent the password in clear text', async () => {
    expect(await login(await startFakeServer(full(false)), 'mysql')).toBe(NEEDS_CLEAR_TEXT);
  });

  test.skipIf(certificate === null)(
    'is sent the password over TLS if its certificate is trusted',
    async () => {
      expect(await login(await startFakeServer(full(true)), 'mysql')).toBe('active: accepted the login');
      const fake = await startFakeServer(full(true));
      expect(await login(fake, 'mysql', { authorities: [] })).toMatch(/not trusted/);
      expect(fake.received.secure).toBe('');
    },
  );

  test.each([
    ['active: accepted the login (1044)', error(1044)],
    ['active: accepted the login (1862)', error(1862)],
    ['unknown: answered 1698, which says nothing about the password', error(1698)],
    ['unknown: offers no supported login method', Buffer.from('\xfemysql_clear_password\0\0', 'latin1')],
    [
      'unknown: offers no supported login method',
      Buffer.from('\xfeconstructor\0aaaaaaaaaaaaaaaaaaaa\0', 'latin1'),
    ],
    ['unknown: offers no supported login method', Buffer.from('\xfe', 'latin1')],
    [NOT_UNDERSTOOD, Buffer.from([1, 9])],
    [NOT_UNDERSTOOD, Buffer.from([0xff])],
    [NOT_UNDERSTOOD, Buffer.from('HTTP')],
  ])('gives %s', async (outcome, answer) => {
    const fake = await startFakeServer(async (peer) => {
      const { number } = await greet(peer, 'mysql_native_password');
      peer.write(packet(number + 1, answer));
    });
    expect(await login(fake, 'mysql')).toBe(outcome);
  });

  test('is unknown if it refuses the connection or never ends the login', async () => {
    const blocked = await startFakeServer((peer) => {
      peer.write(packet(0, error(1130)));
    });
    expect(await login(blocked, 'mysql')).toBe(
      'unknown: answered 1130, which says nothing about the password',
    );
    const endless = await startFakeServer(async (peer) => {
      const { number } = await greet(peer, 'caching_sha2_password');
      for (let i = 1; i < 20; i++) peer.write(packet(number + i, Buffer.from([1, 3])));
    });
    expect(await login(endless, 'mysql')).toBe(NOT_UNDERSTOOD);
  });
});
