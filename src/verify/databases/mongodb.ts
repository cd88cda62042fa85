import { createHash } from 'node:crypto';
import type { Address } from './address.ts';
import { type Bson, decodeBson, encodeBson } from './bson.ts';
import { type LogIn, type Login, NO_METHOD, NO_PROOF, NOT_UNDERSTOOD, undecided } from './login.ts';
import { startScram } from './scram.ts';
import { Undecided, type Wire } from './wire.ts';

const OP_MSG = 2013;
const HEAD = 16;
/** Flags, and the kind of the one section. */
const PREFACE = 5;
const LONGEST_REPLY = 32 * 1024;

/** AuthenticationFailed. That a user may not log in this way (Unauthorized) says nothing of the password. */
const REFUSED = 18;

const SHA256 = 'SCRAM-SHA-256';
const SHA1 = 'SCRAM-SHA-1';

type Reply = ReadonlyMap<string, unknown>;

/** MongoDB 4.4 and later: `hello`, then SCRAM, in OP_MSG (specifications “OP_MSG” and “Authentication”). */
export const logInToMongodb: LogIn = async (wire, address) => {
  if (address.needsTls) await wire.secure();
  const { user, parameters, database } = address;
  const source = parameters.get('authSource') ?? database ?? 'admin';
  const hello = await command(wire, 1, 'admin', { hello: 1, saslSupportedMechs: `${source}.${user}` });
  if (hello.get('ok') !== 1) throw undecided(codeOf(hello));
  return exchange(wire, address, source, methodOf(parameters, hello));
};

/** Of a user that it does not know the server names no methods; drivers then try the older one. */
function methodOf(parameters: URLSearchParams, hello: Reply): typeof SHA256 | typeof SHA1 {
  const wanted = parameters.get('authMechanism');
  if (wanted === SHA256 || wanted === SHA1) return wanted;
  if (wanted !== null && wanted !== 'DEFAULT') throw new Undecided(NO_METHOD);
  const known = hello.get('saslSupportedMechs');
  if (!Array.isArray(known) || known.includes(SHA1)) {
    return Array.isArray(known) && known.includes(SHA256) ? SHA256 : SHA1;
  }
  if (known.includes(SHA256)) return SHA256;
  throw new Undecided(NO_METHOD);
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
  if (started.get('ok') !== 1) return judgeError(started);
  const { last, isProven } = await scram.answer(payloadOf(started));
  const conversationId = started.get('conversationId');
  const finished = await command(wire, 3, source, {
    saslContinue: 1,
    conversationId: typeof conversationId === 'number' ? conversationId : 1,
    payload: Buffer.from(last),
  });
  if (finished.get('ok') !== 1) return judgeError(finished);
  if (!isProven(payloadOf(finished))) throw new Undecided(NO_PROOF);
  return { kind: 'accepted' };
}

function payloadOf(reply: Reply): string {
  const payload = reply.get('payload');
  if (!Buffer.isBuffer(payload)) throw new Undecided(NOT_UNDERSTOOD);
  return payload.toString('latin1');
}

function judgeError(reply: Reply): Login {
  if (reply.get('code') === REFUSED) return { kind: 'refused', code: String(REFUSED) };
  throw undecided(codeOf(reply));
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
  const head = Buffer.alloc(HEAD + PREFACE);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(id, 4);
  head.writeInt32LE(OP_MSG, 12);
  wire.write(Buffer.concat([head, body]));

  const reply = await wire.read(HEAD + PREFACE);
  const length = reply.readInt32LE(0) - HEAD - PREFACE;
  const isOne = reply.readInt32LE(12) === OP_MSG && reply[HEAD + PREFACE - 1] === 0;
  if (!isOne || length < 0 || length > LONGEST_REPLY) throw new Undecided(NOT_UNDERSTOOD);
  return decodeBson(await wire.read(length));
}
