import { NOT_UNDERSTOOD } from './login.ts';
import { Inconclusive } from './wire.ts';

/** The types of BSON (bsonspec.org, version 1.1) that a login sends. A number is an int32. */
export type Bson = string | number | boolean | Uint8Array | { readonly [name: string]: Bson };

const DOUBLE = 0x01;
const STRING = 0x02;
const DOCUMENT = 0x03;
const ARRAY = 0x04;
const BINARY = 0x05;
const BOOLEAN = 0x08;
const NULL = 0x0a;
const INT32 = 0x10;
/** Lengths in bytes of the types that are skipped: an ObjectId, a date, a timestamp, an int64. */
const SKIPPED: ReadonlyMap<number, number> = new Map([
  [0x07, 12],
  [0x09, 8],
  [0x11, 8],
  [0x12, 8],
]);
const MAX_DEPTH = 8;

export function encodeBson(fields: Readonly<Record<string, Bson>>): Buffer {
  const elements = Object.entries(fields).map(([name, value]) => {
    const [type, bytes] = encodeValue(value);
    return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), bytes]);
  });
  const body = Buffer.concat(elements);
  return Buffer.concat([int32(body.length + 5), body, Buffer.from([0])]);
}

function encodeValue(value: Bson): readonly [type: number, bytes: Buffer] {
  if (typeof value === 'number') return [INT32, int32(value)];
  if (typeof value === 'boolean') return [BOOLEAN, Buffer.from([Number(value)])];
  if (typeof value === 'string') {
    const text = Buffer.from(`${value}\0`);
    return [STRING, Buffer.concat([int32(text.length), text])];
  }
  if (value instanceof Uint8Array) {
    return [BINARY, Buffer.concat([int32(value.length), Buffer.from([0]), value])];
  }
  return [DOCUMENT, encodeBson(value)];
}

/**
 * Returns the fields of a document; a nested document is a map. Types that no login needs are omitted.
 * @throws Inconclusive if the bytes are not a document
 */
export function decodeBson(bytes: Buffer): ReadonlyMap<string, unknown> {
  return readFields(bytes, 0);
}

function readFields(bytes: Buffer, depth: number): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  const length = bytes.length < 5 ? 0 : bytes.readInt32LE(0);
  if (length !== bytes.length || bytes[length - 1] !== 0 || depth > MAX_DEPTH) throw malformed();
  for (let at = 4; at < length - 1;) {
    const type = bytes[at];
    const end = bytes.indexOf(0, at + 1);
    const name = bytes.toString('utf8', at + 1, end);
    const size = sizeOf(type, bytes, end + 1);
    if (end + 1 + size > length - 1) throw malformed();
    const value = valueOf(type, bytes.subarray(end + 1, end + 1 + size), depth);
    if (value !== undefined) fields.set(name, value);
    at = end + 1 + size;
  }
  return fields;
}

/** Returns the length in bytes of the value that starts at `at`. */
function sizeOf(type: number | undefined, bytes: Buffer, at: number): number {
  const prefix = (): number => {
    const length = at + 4 <= bytes.length ? bytes.readInt32LE(at) : -1;
    if (length < 0) throw malformed();
    return length;
  };
  switch (type) {
    case DOUBLE:
      return 8;
    case INT32:
      return 4;
    case BOOLEAN:
      return 1;
    case NULL:
      return 0;
    case STRING:
      return 4 + prefix();
    case BINARY:
      return 5 + prefix();
    case DOCUMENT:
    case ARRAY:
      return prefix();
    default: {
      const skipped = SKIPPED.get(type ?? 0);
      if (skipped === undefined) throw malformed();
      return skipped;
    }
  }
}

function valueOf(type: number | undefined, bytes: Buffer, depth: number): unknown {
  switch (type) {
    case DOUBLE:
      return bytes.readDoubleLE(0);
    case INT32:
      return bytes.readInt32LE(0);
    case BOOLEAN:
      return bytes[0] === 1;
    case STRING:
      return bytes.toString('utf8', 4, Math.max(4, bytes.length - 1));
    case BINARY:
      return bytes.subarray(5);
    case DOCUMENT:
      return readFields(bytes, depth + 1);
    case ARRAY:
      return [...readFields(bytes, depth + 1).values()];
    default:
      return undefined;
  }
}

const malformed = (): Inconclusive => new Inconclusive(NOT_UNDERSTOOD);

function int32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(number);
  return bytes;
}
