import { createHash } from 'node:crypto';
import {
  type LogIn,
  type Login,
  NEEDS_CLEAR_TEXT,
  NO_METHOD,
  NO_TLS,
  NOT_UNDERSTOOD,
  inconclusive,
} from './login.ts';
import { xor } from './scram.ts';
import { Inconclusive, type Wire } from './wire.ts';

export const QUIT_MYSQL = Buffer.from([1, 0, 0, 0, 1]);

const CAPABILITIES = 0x00000001 | 0x00000200 | 0x00008000 | 0x00080000; // long password, 4.1, secure, plugins
const TLS = 0x00000800;
const MAX_PACKET = 16 * 1024;
/** Bytes. */
const NONCE = 20;
/** First bytes of packets. */
const [OK, MORE_DATA, SWITCH_METHOD, ERROR] = [0x00, 0x01, 0xfe, 0xff];
/** Statuses of `caching_sha2_password`: the hash was sufficient, or the server requests the password itself. */
const [FAST, FULL] = [3, 4];
const MAX_PACKETS = 8;

/**
 * `ER_ACCESS_DENIED_ERROR`. An account is a user at a host (MySQL's “Specifying Account Names”). The code also means that
 * the user has no account for this machine’s address, so it never proves a password inactive: the password may work from
 * where the image runs.
 */
const REFUSED = 1045;
const NOT_FROM_HERE =
  'refused this user at the address of this machine (1045), which does not prove that the password is wrong: an account may be limited to other addresses';
/** Errors after the password was accepted: no rights to the database, no such database, an expired password. */
const AFTER_LOGIN: ReadonlySet<number> = new Set([1044, 1049, 1862]);

interface Greeting {
  readonly nonce: Buffer;
  readonly plugin: string;
  readonly offersTls: boolean;
}

interface Packet {
  readonly number: number;
  readonly body: Buffer;
}

/** Logs in to MySQL and MariaDB by client/server protocol 4.1 (MySQL’s “Connection Phase”). */
export const logInToMysql: LogIn = async (wire, { user, password, needsTls }) => {
  const first = await nextPacket(wire);
  if (first.body[0] === ERROR) throw inconclusive(String(errorOf(first.body)));
  const greeting = readGreeting(first.body);
  let number = first.number + 1;
  const options = Buffer.alloc(32); // capabilities, maximum packet, character set, zeros
  options.writeUInt32LE(greeting.offersTls ? CAPABILITIES | TLS : CAPABILITIES, 0);
  options.writeUInt32LE(MAX_PACKET, 4);
  options[8] = 45; // utf8mb4
  if (greeting.offersTls) {
    wire.write(packet(number++, options));
    await wire.secure();
  } else if (needsTls) throw new Inconclusive(NO_TLS);

  // For an unknown method the answer is empty; the server then names a method again.
  const answer = ANSWERS.get(greeting.plugin)?.(password, greeting.nonce) ?? Buffer.alloc(0);
  const credentials = [Buffer.from(`${user}\0`), Buffer.from([answer.length]), answer];
  wire.write(packet(number, Buffer.concat([options, ...credentials, Buffer.from(`${greeting.plugin}\0`)])));

  return authenticate(wire, password);
};

async function authenticate(wire: Wire, password: string): Promise<Login> {
  for (let packets = 0; packets < MAX_PACKETS; packets++) {
    const { number, body } = await nextPacket(wire);
    const [kind, status] = body;
    if (kind === OK) return { kind: 'accepted' };
    if (kind === ERROR) return readError(body);
    if (kind === SWITCH_METHOD) {
      const [plugin, rest] = untilZero(body.subarray(1));
      const answer = ANSWERS.get(plugin)?.(password, rest.subarray(0, NONCE));
      if (answer === undefined || rest.length < NONCE) throw new Inconclusive(NO_METHOD);
      wire.write(packet(number + 1, answer));
    } else if (kind === MORE_DATA && status === FULL) {
      if (!wire.isSecure()) throw new Inconclusive(NEEDS_CLEAR_TEXT);
      wire.write(packet(number + 1, Buffer.from(`${password}\0`)));
    } else if (kind !== MORE_DATA || status !== FAST) throw new Inconclusive(NOT_UNDERSTOOD);
  }
  throw new Inconclusive(NOT_UNDERSTOOD);
}

type Answer = (password: string, nonce: Buffer) => Buffer;

/** By method: a proof of the password that does not contain it. */
const ANSWERS = new Map<string, Answer>(
  Object.entries({
    mysql_native_password(password: string, nonce: Buffer) {
      const once = digest('sha1', Buffer.from(password));
      return xor(once, digest('sha1', nonce, digest('sha1', once)));
    },
    caching_sha2_password(password: string, nonce: Buffer) {
      const once = digest('sha256', Buffer.from(password));
      return xor(once, digest('sha256', digest('sha256', once), nonce));
    },
  }),
);

function readGreeting(body: Buffer): Greeting {
  const [version, rest] = [body[0], untilZero(body.subarray(1))[1]];
  // Thread id, 8 bytes of nonce, 0, capabilities, character set, status, capabilities, length of the nonce, 10 zeros.
  if (version !== 10 || rest.length < 44) throw new Inconclusive(NOT_UNDERSTOOD);
  const capabilities = rest.readUInt16LE(13) | (rest.readUInt16LE(18) << 16);
  const nonce = Buffer.concat([rest.subarray(4, 12), rest.subarray(31, 43)]);
  if ((capabilities & CAPABILITIES & ~1) !== (CAPABILITIES & ~1)) throw new Inconclusive(NO_METHOD);
  const [plugin] = untilZero(rest.subarray(31 + Math.max(13, (rest[20] ?? 0) - 8)));
  return { nonce, plugin, offersTls: (capabilities & TLS) !== 0 };
}

async function nextPacket(wire: Wire): Promise<Packet> {
  const head = await wire.read(4);
  const length = head.readUIntLE(0, 3);
  if (length === 0 || length > MAX_PACKET) throw new Inconclusive(NOT_UNDERSTOOD);
  return { number: head[3] ?? 0, body: await wire.read(length) };
}

function packet(number: number, body: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUIntLE(body.length, 0, 3);
  head[3] = number & 0xff;
  return Buffer.concat([head, body]);
}

function readError(body: Buffer): Login {
  const error = errorOf(body);
  if (error === REFUSED) throw new Inconclusive(NOT_FROM_HERE);
  if (AFTER_LOGIN.has(error)) return { kind: 'accepted', code: String(error) };
  throw inconclusive(String(error));
}

function errorOf(body: Buffer): number {
  if (body.length < 3) throw new Inconclusive(NOT_UNDERSTOOD);
  return body.readUInt16LE(1);
}

/** Returns the text before a zero byte, and the bytes after it. */
function untilZero(bytes: Buffer): readonly [string, Buffer] {
  const at = bytes.indexOf(0);
  const end = at < 0 ? bytes.length : at;
  return [bytes.toString('latin1', 0, end), bytes.subarray(end + 1)];
}

function digest(hash: 'sha1' | 'sha256', ...parts: readonly Buffer[]): Buffer {
  return createHash(hash).update(Buffer.concat(parts)).digest();
}
