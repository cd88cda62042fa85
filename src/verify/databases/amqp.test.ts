import { afterEach, describe, expect, test } from 'vitest';
import {
  type Script,
  NOT_UNDERSTOOD,
  PASSWORD,
  certificate,
  closeFakeServers,
  startFakeServer,
  int32,
  login,
} from './testing.ts';

afterEach(closeFakeServers);

describe.skipIf(certificate === null)('AMQP', () => {
  const frame = (method: number, body: Buffer | string = ''): Buffer => {
    const payload = Buffer.concat([Buffer.from([0, 10, 0, method]), Buffer.from(body as Buffer)]);
    return Buffer.concat([Buffer.from([1, 0, 0]), int32(payload.length), payload, Buffer.from([0xce])]);
  };
  const start = (mechanisms: string): Buffer =>
    frame(
      10,
      Buffer.concat([
        Buffer.from([0, 9]),
        int32(3),
        Buffer.from('xyz'),
        int32(mechanisms.length),
        Buffer.from(mechanisms),
        int32(5),
        Buffer.from('en_US'),
      ]),
    );
  const close = (code: number, text: string): Buffer =>
    frame(
      50,
      Buffer.concat([
        Buffer.from([code >> 8, code & 0xff, text.length]),
        Buffer.from(text),
        Buffer.from([0, 10, 0, 11]),
      ]),
    );
  const answering =
    (answer: Buffer, mechanisms = 'AMQPLAIN PLAIN'): Script =>
    async (peer) => {
      await peer.secure();
      expect((await peer.read(8)).toString('latin1')).toBe('AMQP\0\0\x09\x01');
      peer.write(start(mechanisms));
      const length = (await peer.read(7)).readUInt32BE(3);
      const startOk = (await peer.read(length + 1)).toString('latin1');
      expect(startOk).toContain(`\x05PLAIN\0\0\0\x10\0shop\0${PASSWORD}\x05en_US\xce`);
      peer.write(answer);
    };

  test.each([
    ['active: accepted the login', frame(30, '\0\0\0\0\0\0\0\0')],
    ['inactive: refused the login (403)', close(403, 'ACCESS_REFUSED - Login was refused')],
    [
      'unknown: accepts this user from its own machine only',
      close(403, "ACCESS_REFUSED - user 'guest' can only connect via localhost"),
    ],
    ['unknown: answered 530, which says nothing about the password', close(530, 'NOT_ALLOWED')],
    [NOT_UNDERSTOOD, frame(20, '\0\0\0\0')],
    [NOT_UNDERSTOOD, Buffer.from('AMQP\0\x03\x01\0\0\0\0\0\0\0', 'latin1')],
  ])('gives %s', async (outcome, answer) => {
    expect(await login(await startFakeServer(answering(answer)), 'amqps')).toBe(outcome);
  });

  test('is not sent the password if it does not support PLAIN', async () => {
    const fake = await startFakeServer(answering(frame(30), 'EXTERNAL'));
    expect(await login(fake, 'amqps')).toBe('unknown: offers no supported login method');
    expect(fake.received.secure).not.toContain(PASSWORD);
  });

  test('is not connected to without TLS', async () => {
    const fake = await startFakeServer(answering(frame(30)));
    expect(await login(fake, 'amqp')).toMatch(/^unknown: its protocol sends the password in clear text/);
    expect(fake.connections()).toBe(0);
  });
});
