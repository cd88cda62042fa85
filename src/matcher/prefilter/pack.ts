import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Program } from './tables.ts';

/**
 * A program as one piece of text, and back: the build compiles the built-in detectors once, so that no scan has to.
 * Layout: length of the JSON head, head, then owners, places, gramOffsets and tables.
 */
type Head = Omit<Program, 'owners' | 'places' | 'gramOffsets' | 'tables'> & { readonly rules: number };

const WORD = 4;

export function packProgram({ owners, places, gramOffsets, tables, ...numbers }: Program): string {
  const head = Buffer.from(JSON.stringify({ ...numbers, rules: owners.length } satisfies Head));
  const size = Buffer.alloc(WORD);
  size.writeUInt32LE(head.length);
  const arrays = [owners, places, gramOffsets, tables].map((array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength),
  );
  return deflateRawSync(Buffer.concat([size, head, ...arrays]), { level: 9 }).toString('base64');
}

/** @param text as `packProgram` gives it: it comes from the build, not from outside */
export function unpackProgram(text: string): Program {
  const bytes = inflateRawSync(Buffer.from(text, 'base64'));
  const headEnd = WORD + bytes.readUInt32LE(0);
  const { rules, ...numbers } = JSON.parse(bytes.toString('utf8', WORD, headEnd)) as Head;
  let at = headEnd;
  const take = (length: number): Uint8Array => {
    const part = bytes.subarray(at, at + length);
    at += length;
    return part;
  };
  const words = (length: number): Uint16Array => new Uint16Array(Uint8Array.from(take(2 * length)).buffer);
  const owners = words(rules);
  const places = words(rules);
  const gramOffsets = Uint8Array.from(take(rules));
  const rest = take(bytes.length - at);
  const tables = new Uint8Array(new SharedArrayBuffer(rest.length));
  tables.set(rest);
  return { ...numbers, owners, places, gramOffsets, tables };
}
