import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collect } from '../archive/bytes.ts';
import { inPieces } from '../testing/tar.ts';
import { feed } from './feed.ts';
import { CHUNK_BYTES, CREDITS } from './messages.ts';
import { receive } from './receive.ts';

let sending: MessagePort;
let receiving: MessagePort;
beforeEach(() => {
  ({ port1: sending, port2: receiving } = new MessageChannel());
});
afterEach(() => {
  sending.close();
  receiving.close();
});

const never = new Promise<never>(() => undefined);
const ignore = (): void => undefined;

/** Waits until all messages in both directions have arrived. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
}

interface Endless {
  readonly source: AsyncIterable<Uint8Array>;
  taken: number;
  isClosed: boolean;
}

/** Yields chunks without end, and counts them. */
function endless(): Endless {
  const state = { taken: 0, isClosed: false };
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (;;) {
        state.taken++;
        yield new Uint8Array(CHUNK_BYTES);
      }
    } finally {
      state.isClosed = true;
    }
  }
  return Object.assign(state, { source: chunks() });
}

test.each([0, 1, 1000, CHUNK_BYTES, CHUNK_BYTES + 1, 20 * CHUNK_BYTES + 7])(
  'transmits a blob of %i bytes unchanged',
  async (size) => {
    const blob = Buffer.from(Uint8Array.from({ length: size }, (_, at) => at % 251));
    const [received] = await Promise.all([
      collect(receive(receiving), size, 'the blob'),
      feed(inPieces(blob, 70_001), sending, never, ignore),
    ]);
    expect(blob.equals(received)).toBe(true);
  },
);

test('allows a source to reuse its buffer', async () => {
  const source = (async function* () {
    const buffer = Buffer.alloc(100_000);
    for (const letter of 'abcdefgh') yield buffer.fill(letter);
  })();
  const [received] = await Promise.all([
    collect(receive(receiving), 1e6, 'the blob'),
    feed(source, sending, never, ignore),
  ]);
  const letters = Array.from({ length: 8 }, (_, at) => received[at * 100_000 + 99_999]);
  expect(String.fromCharCode(...letters.map((letter) => letter ?? 0))).toBe('abcdefgh');
});

test('reports the size of each piece that is read', async () => {
  const sizes: number[] = [];
  await Promise.all([
    collect(receive(receiving), 100, 'the blob'),
    feed(inPieces(Buffer.alloc(10), 4), sending, never, (size) => sizes.push(size)),
  ]);
  expect(sizes).toEqual([4, 4, 2]);
});

test('stops the sender while the receiver takes nothing', async () => {
  const state = endless();
  let finish = (): void => undefined;
  const over = new Promise<void>((resolve) => (finish = resolve));
  const fed = feed(state.source, sending, over, ignore);
  await settle();
  expect(state.taken).toBe(CREDITS + 1); // one waits in the sender

  const chunks = receive(receiving);
  for (let read = 1; read <= 30; read++) {
    await chunks.next();
    await settle();
    // The credit of a chunk returns when the next one is requested.
    expect(state.taken).toBe(CREDITS + read);
  }
  finish();
  await fed;
});

describe('if the receiver ends', () => {
  test.each([
    ['normally', () => Promise.resolve()],
    ['with an error', () => Promise.reject(new Error('out of memory'))],
  ])('%s, the sender stops and closes the source', async (_, over) => {
    const state = endless();
    await feed(state.source, sending, over(), ignore);
    expect(state.isClosed).toBe(true);
    expect(state.taken).toBeLessThanOrEqual(CREDITS + 1);
  });

  test('while the sender waits for credit, the sender stops', async () => {
    const state = endless();
    let crash = (_: Error): void => undefined;
    const fed = feed(state.source, sending, new Promise((_, reject) => (crash = reject)), ignore);
    await settle();
    expect(state.isClosed).toBe(false);
    crash(new Error('out of memory'));
    await fed;
    expect(state.isClosed).toBe(true);
  });
});

test('reports a failed source to the receiver, after the bytes read before', async () => {
  const broken = (async function* () {
    yield* inPieces(Buffer.alloc(2 * CHUNK_BYTES), 100_000);
    throw new Error('the wire broke');
  })();
  const fed = feed(broken, sending, never, ignore);
  fed.catch(ignore);
  let size = 0;
  const reading = (async () => {
    for await (const chunk of receive(receiving)) size += chunk.byteLength;
  })();
  await expect(reading).rejects.toThrow(expect.objectContaining({ code: 'BLOB_CORRUPT' }));
  await expect(fed).rejects.toThrow('the wire broke');
  expect(size).toBe(2 * CHUNK_BYTES);
});
