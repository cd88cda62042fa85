import { afterEach, describe, expect, test } from 'vitest';
import {
  type Script,
  NOT_UNDERSTOOD,
  PASSWORD,
  certificate,
  closeFakes,
  fakeThat,
  login,
  trusting,
  clientAt,
} from './testing.ts';

afterEach(closeFakes);

describe.skipIf(certificate === null)('Redis', () => {
  const answering =
    (answer: string): Script =>
    async (peer) => {
      await peer.secure();
      const said = `*3\r\n$4\r\nAUTH\r\n$4\r\nshop\r\n$10\r\n${PASSWORD}\r\n`;
      expect((await peer.read(said.length)).toString()).toBe(said);
      peer.write(answer);
    };

  test.each([
    ['active: accepted the login', '+OK\r\n'],
    [
      'inactive: refused the login (WRONGPASS)',
      '-WRONGPASS invalid username-password pair or user is disabled.\r\n',
    ],
    ['inactive: refused the login (WRONGPASS)', '-ERR invalid password\r\n'],
    [
      'unknown: lets in whoever comes, without asking for the password',
      '-ERR Client sent AUTH, but no password is set\r\n',
    ],
    [
      'unknown: lets in whoever comes, without asking for the password',
      '-ERR AUTH <password> called without any password configured for the default user. Are you sure?\r\n',
    ],
    ['unknown: answered ERR, which says nothing of the password', `-ERR unknown command ${PASSWORD}\r\n`],
    [
      'unknown: answered DENIED, which says nothing of the password',
      '-DENIED Redis is running in protected mode\r\n',
    ],
    [NOT_UNDERSTOOD, '$3\r\nabc\r\n'],
    [NOT_UNDERSTOOD, 'HTTP/1.1 400 Bad Request\r\n'],
  ])('%s', async (outcome, answer) => {
    expect(await login(await fakeThat(answering(answer)), 'rediss')).toBe(outcome);
  });

  test('is named no user where the URL names none', async () => {
    const said = `*2\r\n$4\r\nAUTH\r\n$10\r\n${PASSWORD}\r\n`;
    const fake = await fakeThat(async (peer) => {
      await peer.secure();
      expect((await peer.read(said.length)).toString()).toBe(said);
      peer.write('+OK\r\n');
    });
    const { account, validity } = await clientAt(fake, trusting)(
      `rediss://:${PASSWORD}@db.example`,
      PASSWORD,
    );
    expect([validity, account]).toEqual(['active', undefined]);
  });

  test('without TLS is not even called', async () => {
    const fake = await fakeThat(answering('+OK\r\n'));
    expect(await login(fake, 'redis')).toBe(
      'unknown: its protocol tells the password in clear text, and its URL asks for no TLS',
    );
    expect(fake.connections()).toBe(0);
  });
});
