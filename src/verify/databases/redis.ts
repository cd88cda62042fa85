import { type LogIn, NOT_ASKED, NOT_UNDERSTOOD, undecided } from './login.ts';
import { Undecided } from './wire.ts';

export const QUIT_REDIS = Buffer.from('QUIT\r\n');

/**
 * Redis and Valkey, RESP 2 (redis.io, “Redis serialization protocol”). AUTH tells the password in clear text, so it
 * is said in TLS alone.
 */
export const logInToRedis: LogIn = async (wire, { user, password }) => {
  await wire.secure();
  wire.write(command('AUTH', ...(user === '' ? [] : [user]), password));
  const line = await wire.readLine();
  if (line === '+OK') return { kind: 'accepted' };
  // Until Redis 6 the second; some say ERR in front of the first.
  if (/^-(?:ERR )?(?:WRONGPASS\b|invalid password$)/.test(line))
    return { kind: 'refused', code: 'WRONGPASS' };
  if (/^-ERR .*\b(?:no password is set|without any password configured)\b/.test(line)) {
    throw new Undecided(NOT_ASKED);
  }
  const code = /^-([A-Z]{1,20})\b/.exec(line)?.[1];
  throw code === undefined ? new Undecided(NOT_UNDERSTOOD) : undecided(code);
};

function command(...words: readonly string[]): Buffer {
  const parts = words.map((word) => `$${String(Buffer.byteLength(word))}\r\n${word}\r\n`);
  return Buffer.from(`*${String(words.length)}\r\n${parts.join('')}`);
}
