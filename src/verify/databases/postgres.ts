import { createHash } from 'node:crypto';
import type { Address } from './address.ts';
import {
  type LogIn,
  type Login,
  NEEDS_CLEAR_TEXT,
  NO_METHOD,
  NO_PROOF,
  NO_TLS,
  NO_PASSWORD_REQUIRED,
  NOT_UNDERSTOOD,
  inconclusive,
} from './login.ts';
import { startScram } from './scram.ts';
import { Inconclusive, type Wire } from './wire.ts';

/** A message of the server. */
interface Message {
  readonly type: string;
  readonly body: Buffer;
}

/** Numbers of `AuthenticationRequest`. */
const [OK, CLEAR_TEXT, MD5, SASL, SASL_CONTINUE, SASL_FINAL] = [0, 3, 5, 10, 11, 12];
const MAX_MESSAGE = 16 * 1024;

/** `invalid_catalog_name`: the server checks that the database exists after it has accepted the password. */
const AFTER_LOGIN = '3D000';
/** `invalid_password`. 28000 (no rule admits the user) is not about the password. */
const REFUSED = '28P01';

/** Logs in to PostgreSQL by frontend/backend protocol 3.0 (manual, chapter “Message Flow”). */
export const logInToPostgres: LogIn = async (wire, address) => {
  wire.write(int32(8, 80877103)); // SSLRequest
  const [offer = 0] = await wire.read(1);
  if (offer === 0x53) await wire.secure();
  else if (offer !== 0x4e) throw new Inconclusive(NOT_UNDERSTOOD);
  else if (address.needsTls) throw new Inconclusive(NO_TLS);

  const { user } = address;
  const names = ['user', user, 'database', address.database ?? user, ''].map((text) => `${text}\0`).join('');
  const startup = Buffer.concat([int32(196608), Buffer.from(names)]);
  wire.write(Buffer.concat([int32(startup.length + 4), startup]));
  return authenticate(wire, address);
};

async function authenticate(wire: Wire, { user, password }: Address): Promise<Login> {
  const { method, data } = await nextRequest(wire);
  switch (method) {
    case OK:
      throw new Inconclusive(NO_PASSWORD_REQUIRED);
    case CLEAR_TEXT:
      if (!wire.isSecure()) throw new Inconclusive(NEEDS_CLEAR_TEXT);
      wire.write(framed('p', Buffer.from(`${password}\0`)));
      return readResult(wire);
    case MD5: {
      const inner = Buffer.from(md5(Buffer.from(password + user)));
      wire.write(framed('p', Buffer.from(`md5${md5(Buffer.concat([inner, data]))}\0`)));
      return readResult(wire);
    }
    case SASL:
      return exchange(wire, data, password);
    default:
      throw new Inconclusive(NO_METHOD);
  }
}

/** Logs in by SCRAM-SHA-256. The user name is empty: the server has it from the startup message. */
async function exchange(wire: Wire, offered: Buffer, password: string): Promise<Login> {
  if (!offered.toString('latin1').split('\0').includes('SCRAM-SHA-256')) throw new Inconclusive(NO_METHOD);
  const scram = startScram('sha256', '', password);
  const first = Buffer.from(scram.first);
  wire.write(framed('p', Buffer.concat([Buffer.from('SCRAM-SHA-256\0'), int32(first.length), first])));
  const { method, data } = await nextRequest(wire);
  if (method !== SASL_CONTINUE) throw new Inconclusive(NOT_UNDERSTOOD);
  const { last, isProven } = await scram.answer(data.toString('latin1'));
  wire.write(framed('p', Buffer.from(last)));
  return readResult(wire, isProven);
}

/**
 * Reads the server's answer to the password.
 * @param isProven checks the proof of a server that first has to prove that it knows the password, too
 */
async function readResult(wire: Wire, isProven?: (proof: string) => boolean): Promise<Login> {
  const answer = await nextAnswer(wire);
  if ('code' in answer) {
    if (answer.code === REFUSED) return { kind: 'refused', code: answer.code };
    if (answer.code === AFTER_LOGIN) return { kind: 'accepted', code: answer.code };
    throw inconclusive(answer.code);
  }
  if (isProven === undefined && answer.method === OK) return { kind: 'accepted' };
  if (answer.method !== SASL_FINAL || isProven?.(answer.data.toString('latin1')) !== true) {
    throw new Inconclusive(isProven === undefined ? NOT_UNDERSTOOD : NO_PROOF);
  }
  return readResult(wire);
}

interface AuthenticationRequest {
  readonly method: number;
  readonly data: Buffer;
}

/** Reads what the server requests. An error at this point is not about the password, which was not sent yet. */
async function nextRequest(wire: Wire): Promise<AuthenticationRequest> {
  const answer = await nextAnswer(wire);
  if ('code' in answer) throw inconclusive(answer.code);
  return answer;
}

async function nextAnswer(wire: Wire): Promise<AuthenticationRequest | { readonly code: string }> {
  const { type, body } = await nextMessage(wire);
  if (type === 'N') return nextAnswer(wire); // notice
  if (type === 'R' && body.length >= 4) return { method: body.readInt32BE(0), data: body.subarray(4) };
  const code = type === 'E' ? /(?:^|\0)C([0-9A-Z]{5})\0/.exec(body.toString('latin1'))?.[1] : undefined;
  if (code === undefined) throw new Inconclusive(NOT_UNDERSTOOD);
  return { code };
}

async function nextMessage(wire: Wire): Promise<Message> {
  const head = await wire.read(5);
  const length = head.readInt32BE(1) - 4;
  if (length < 0 || length > MAX_MESSAGE) throw new Inconclusive(NOT_UNDERSTOOD);
  return { type: head.toString('latin1', 0, 1), body: await wire.read(length) };
}

function framed(type: string, body = Buffer.alloc(0)): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function int32(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [i, number] of numbers.entries()) bytes.writeInt32BE(number, i * 4);
  return bytes;
}

export const TERMINATE_POSTGRES = framed('X');

const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex');
