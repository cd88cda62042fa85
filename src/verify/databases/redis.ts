import { type LogIn, NO_PASSWORD_REQUIRED, NOT_UNDERSTOOD, inconclusive } from './login.ts';
import { Inconclusive } from './wire.ts';

export const QUIT_REDIS = Buffer.from('QUIT\r\n');

/**
 * Logs in to Redis and Valkey by RESP 2 (redis.io, “Redis serialization protocol”). AUTH sends the password in clear
 * text, so the connection is always TLS.
 */
export const logInToRedis: LogIn = async (wire, { user, password }) => {
  await wire.secure();
  wire.write(command('AUTH', ...(user === '' ? [] : [user]), password));
  const line = await wire.readLine();
  if (line === '+OK') return { kind: 'accepted' };
  // Redis before version 6 says “invalid password”. Some servers put ERR before WRONGPASS.
  if (/^-(?:ERR )?(?:WRONGPASS\b|invalid password$)/.test(line))
    return { kind: 'refused', code: 'WRONGPASS' };
  if (/^-ERR .*\b(?:no password is set|without any password configured)\b/.test(line)) {
    throw new Inconclusive(NO_PASSWORD_REQUIRED);
  }
  const code = /^-([A-Z]{1,20})\b/.exec(line)?.[1];
  throw code === undefined ? new Inconclusive(NOT_UNDERSTOOD) : inconclusive(code);
};

function command(...words: readonly string[]): Buffer {
  const parts = words.map((word) => `$${String(Buffer.byteLength(word))}\r\n${word}\r\n`);
  return Buffer.from(`*${String(words.length)}\r\n${parts.join('')}`);
}
