import { afterEach, describe, expect, test } from 'vitest';
import {
  type Script,
  NOT_UNDERSTOOD,
  PASSWORD,
  certificate,
  closeFakeServers,
  startFakeServer,
  login,
  trusting,
  clientAt,
} from './testing.ts';

afterEach(closeFakeServers);

describe.skipIf(certificate === null)('Redis', () => {
  const answering =
    (answer: string): Script =>
    async (peer) => {
      await peer.secure();
      const command = `*3\r\n$4\r\nAUTH\r\n$4\r\nshop\r\n$10\r\n${PASSWORD}\r\n`;
      expect((await peer.read(command.length)).toString()).toBe(command);
      peer.write(answer);
    };

  test.each([
    ['active: accepted the login', '+OK\r\n'],
    [
      'inactive: refused the login (WRONGPASS)',
      '-WRONGPASS invalid username-password pair or user is disabled.\r\n',
    ],
    ['inactive: refused the login (WRONGPASS)', '-ERR invalid password\r\n'],
    ['unknown: accepts logins without a password', '-ERR Client sent AUTH, but no password is set\r\n'],
    [
      'unknown: accepts logins without a password',
      '-ERR AUTH <password> called without any password configured for the default user. Are you sure?\r\n',
    ],
    ['unknown: answered ERR, which says nothing about the password', `-ERR unknown command ${PASSWORD}\r\n`],
    [
      'unknown: answered DENIED, which says nothing about the password',
      '-DENIED Redis is running in protected mode\r\n',
    ],
    [NOT_UNDERSTOOD, '$3\r\nabc\r\n'],
    [NOT_UNDERSTOOD, 'HTTP/1.1 400 Bad Request\r\n'],
  ])('gives %s', async (outcome, answer) => {
    expect(await login(await startFakeServer(answering(answer)), 'rediss')).toBe(outcome);
  });

  test('is sent no user if the URL has none', async () => {
    const command = `*2\r\n$4\r\nAUTH\r\n$10\r\n${PASSWORD}\r\n`;
    const fake = await startFakeServer(async (peer) => {
      await peer.secure();
      expect((await peer.read(command.length)).toString()).toBe(command);
      peer.write('+OK\r\n');
    });
    const { account, validity } = await clientAt(fake, trusting)(
      `rediss://:${PASSWORD}@db.example`,
      PASSWORD,
    );
    expect([validity, account]).toEqual(['active', undefined]);
  });

  test('is not connected to without TLS', async () => {
    const fake = await startFakeServer(answering('+OK\r\n'));
    expect(await login(fake, 'redis')).toBe(
      'unknown: its protocol sends the password in clear text, and its URL does not require TLS',
    );
    expect(fake.connections()).toBe(0);
  });
});
