import { createHash } from 'node:crypto';
import type { Address } from './address.ts';
import { type Bson, decodeBson, encodeBson } from './bson.ts';
import { type LogIn, type Login, NO_METHOD, NO_PROOF, NOT_UNDERSTOOD, inconclusive } from './login.ts';
import { startScram } from './scram.ts';
import { Inconclusive, type Wire } from './wire.ts';

const OP_MSG = 2013;
/** Bytes of the message header. */
const HEADER = 16;
/** Bytes of the flags and of the kind of the only section. */
const PREFIX = 5;
const MAX_REPLY = 32 * 1024;

/** AuthenticationFailed. Unauthorized (13) is about the user’s rights, not about the password. */
const REFUSED = 18;

const SHA256 = 'SCRAM-SHA-256';
const SHA1 = 'SCRAM-SHA-1';

type Reply = ReadonlyMap<string, unknown>;

/** Logs in to MongoDB 4.4 or later: `hello`, then SCRAM, in OP_MSG (specifications “OP_MSG” and “Authentication”). */
export const logInToMongodb: LogIn = async (wire, address) => {
  if (address.needsTls) await wire.secure();
  const { user, parameters, database } = address;
  const source = parameters.get('authSource') ?? database ?? 'admin';
  const hello = await command(wire, 1, 'admin', { hello: 1, saslSupportedMechs: `${source}.${user}` });
  if (hello.get('ok') !== 1) throw inconclusive(codeOf(hello));
  return exchange(wire, address, source, mechanismOf(parameters, hello));
};

/** For an unknown user the server names no mechanisms. Like the drivers, this then tries the older one. */
function mechanismOf(parameters: URLSearchParams, hello: Reply): typeof SHA256 | typeof SHA1 {
  const wanted = parameters.get('authMechanism');
  if (wanted === SHA256 || wanted === SHA1) return wanted;
  if (wanted !== null && wanted !== 'DEFAULT') throw new Inconclusive(NO_METHOD);
  const supported = hello.get('saslSupportedMechs');
  if (!Array.isArray(supported) || supported.includes(SHA1)) {
    return Array.isArray(supported) && supported.includes(SHA256) ? SHA256 : SHA1;
  }
  if (supported.includes(SHA256)) return SHA256;
  throw new Inconclusive(NO_METHOD);
}

async function exchange(
  wire: Wire,
  { user, password }: Address,
  source: string,
  mechanism: typeof SHA256 | typeof SHA1,
): Promise<Login> {
  const scram =
    mechanism === SHA256
      ? startScram('sha256', user, password)
      : startScram('sha1', user, createHash('md5').update(`${user}:mongo:${password}`).digest('hex'));
  const started = await command(wire, 2, source, {
    saslStart: 1,
    mechanism,
    payload: Buffer.from(scram.first),
    autoAuthorize: 1,
    options: { skipEmptyExchange: true },
  });
  if (started.get('ok') !== 1) return readError(started);
  const { last, isProven } = await scram.answer(payloadOf(started));
  const conversationId = started.get('conversationId');
  const finished = await command(wire, 3, source, {
    saslContinue: 1,
    conversationId: typeof conversationId === 'number' ? conversationId : 1,
    payload: Buffer.from(last),
  });
  if (finished.get('ok') !== 1) return readError(finished);
  if (!isProven(payloadOf(finished))) throw new Inconclusive(NO_PROOF);
  return { kind: 'accepted' };
}

function payloadOf(reply: Reply): string {
  const payload = reply.get('payload');
  if (!Buffer.isBuffer(payload)) throw new Inconclusive(NOT_UNDERSTOOD);
  return payload.toString('latin1');
}

function readError(reply: Reply): Login {
  if (reply.get('code') === REFUSED) return { kind: 'refused', code: String(REFUSED) };
  throw inconclusive(codeOf(reply));
}

function codeOf(reply: Reply): string {
  const code = reply.get('code');
  return typeof code === 'number' ? String(code) : 'with an error';
}

async function command(
  wire: Wire,
  id: number,
  database: string,
  fields: Readonly<Record<string, Bson>>,
): Promise<Reply> {
  const body = encodeBson({ ...fields, $db: database });
  const head = Buffer.alloc(HEADER + PREFIX);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(id, 4);
  head.writeInt32LE(OP_MSG, 12);
  wire.write(Buffer.concat([head, body]));

  const reply = await wire.read(HEADER + PREFIX);
  const length = reply.readInt32LE(0) - HEADER - PREFIX;
  const isReply = reply.readInt32LE(12) === OP_MSG && reply[HEADER + PREFIX - 1] === 0;
  if (!isReply || length < 0 || length > MAX_REPLY) throw new Inconclusive(NOT_UNDERSTOOD);
  return decodeBson(await wire.read(length));
}
