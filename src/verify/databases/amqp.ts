import { type LogIn, NO_METHOD, NOT_UNDERSTOOD, inconclusive } from './login.ts';
import { Inconclusive, type Wire } from './wire.ts';

const HEADER = Buffer.from('AMQP\0\0\x09\x01', 'latin1');
const METHOD_FRAME = 1;
const FRAME_END = 0xce;
const LONGEST_FRAME = 32 * 1024;
/** Methods of the class `connection`. */
const CONNECTION = 10;
const [START, START_OK, TUNE, CLOSE] = [10, 11, 30, 50];
/** Reply code ACCESS_REFUSED. */
const REFUSED = 403;

/**
 * Logs in by AMQP 0-9-1 (specification, section 2.2.4, and RabbitMQ’s “authentication failure notifications”).
 * PLAIN and AMQPLAIN send the password itself, so the connection is always TLS. `tune` from the server means that the
 * login succeeded; no virtual host is opened.
 */
export const logInToAmqp: LogIn = async (wire, { user, password }) => {
  await wire.secure();
  wire.write(HEADER);
  const start = await nextMethod(wire, START);
  if (!mechanismsIn(start.body).includes('PLAIN')) throw new Inconclusive(NO_METHOD);
  wire.write(startOk(`\0${user}\0${password}`));
  const { method, body } = await nextMethod(wire, TUNE, CLOSE);
  if (method === TUNE) return { kind: 'accepted' };
  const code = body.length < 2 ? 0 : body.readUInt16BE(0);
  // RabbitMQ refuses `guest` from other hosts, even with the right password.
  const isLocalOnly = /only connect via localhost/i.test(body.toString('latin1'));
  if (code === REFUSED && !isLocalOnly) return { kind: 'refused', code: String(code) };
  if (isLocalOnly) throw new Inconclusive('accepts this user from its own machine only');
  throw inconclusive(String(code));
};

/**
 * Encodes `start-ok`. Its only capability makes the server send the reason of a refusal before it closes the
 * connection.
 */
function startOk(response: string): Buffer {
  const capability = Buffer.concat([
    shortText('authentication_failure_close'),
    Buffer.from('t\x01', 'latin1'),
  ]);
  const capabilities = Buffer.concat([shortText('capabilities'), Buffer.from('F'), longBytes(capability)]);
  const body = Buffer.concat([
    longBytes(capabilities),
    shortText('PLAIN'),
    longBytes(Buffer.from(response)),
    shortText('en_US'),
  ]);
  const payload = Buffer.concat([Buffer.from([0, CONNECTION, 0, START_OK]), body]);
  return Buffer.concat([Buffer.from([METHOD_FRAME, 0, 0]), longBytes(payload), Buffer.from([FRAME_END])]);
}

/** Reads the mechanisms of `start`, which follow the version and the table of the server’s properties. */
function mechanismsIn(body: Buffer): readonly string[] {
  const properties = body.length < 6 ? body.length : 6 + body.readUInt32BE(2);
  if (properties + 4 > body.length) throw new Inconclusive(NOT_UNDERSTOOD);
  const length = body.readUInt32BE(properties);
  return body.toString('latin1', properties + 4, properties + 4 + length).split(' ');
}

async function nextMethod(
  wire: Wire,
  ...expected: readonly (number | undefined)[]
): Promise<{ readonly method: number; readonly body: Buffer }> {
  const head = await wire.read(7);
  const length = head.readUInt32BE(3);
  if (head[0] !== METHOD_FRAME || length < 4 || length > LONGEST_FRAME)
    throw new Inconclusive(NOT_UNDERSTOOD);
  const frame = await wire.read(length + 1);
  const method = frame.readUInt16BE(2);
  const isExpected = frame.readUInt16BE(0) === CONNECTION && expected.includes(method);
  if (frame[length] !== FRAME_END || !isExpected) throw new Inconclusive(NOT_UNDERSTOOD);
  return { method, body: frame.subarray(4, length) };
}

function shortText(text: string): Buffer {
  return Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
}

function longBytes(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
