import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBson, encodeBson } from './bson.ts';
import { Inconclusive } from './wire.ts';

test('an encoded document can be decoded', () => {
  const bytes = encodeBson({ ok: 1, name: 'größe', flag: true, data: Buffer.from([1, 2]), more: { a: 'b' } });
  expect([...decodeBson(bytes)]).toEqual([
    ['ok', 1],
    ['name', 'größe'],
    ['flag', true],
    ['data', Buffer.from([1, 2])],
    ['more', new Map([['a', 'b']])],
  ]);
});

test('a document is encoded as in the specification', () => {
  expect(encodeBson({ hello: 'world' }).toString('latin1')).toBe('\x16\0\0\0\x02hello\0\x06\0\0\0world\0\0');
});

test('doubles and lists are decoded, and types that no login needs are skipped', () => {
  const element = (type: number, name: string, value: number[]): Buffer =>
    Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), Buffer.from(value)]);
  const list = encodeBson({ 0: 'SCRAM-SHA-1', 1: 'SCRAM-SHA-256' });
  const body = Buffer.concat([
    element(0x01, 'ok', [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]),
    element(
      0x07,
      'id',
      Array.from({ length: 12 }, () => 7),
    ),
    element(0x09, 'at', [1, 2, 3, 4, 5, 6, 7, 8]),
    element(0x0a, 'none', []),
    element(0x04, 'methods', [...list]),
  ]);
  const length = Buffer.alloc(4);
  length.writeInt32LE(body.length + 5);
  expect([...decodeBson(Buffer.concat([length, body, Buffer.from([0])]))]).toEqual([
    ['ok', 1],
    ['methods', ['SCRAM-SHA-1', 'SCRAM-SHA-256']],
  ]);
});

test('malformed bytes are refused, and nothing is read after their end', () => {
  const good = encodeBson({ ok: 1, name: 'text', data: Buffer.from([1, 2]), more: { a: { b: 'c' } } });
  const broken = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    .map((changes) => {
      const bytes = Buffer.from(good);
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  const noise = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(fc.oneof(broken, noise), (bytes) => {
      try {
        decodeBson(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(Inconclusive);
      }
    }),
    { numRuns: 3000 },
  );
});

test('deeply nested documents are refused', () => {
  let deep = encodeBson({});
  for (let i = 0; i < 50; i++) {
    const length = Buffer.alloc(4);
    length.writeInt32LE(deep.length + 8);
    deep = Buffer.concat([length, Buffer.from([0x03, 0x61, 0]), deep, Buffer.from([0])]);
  }
  expect(() => decodeBson(deep)).toThrow(Inconclusive);
});
