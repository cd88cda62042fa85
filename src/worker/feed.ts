import type { MessagePort } from 'node:worker_threads';
import { type BlobMessage, CHUNK_BYTES, CREDITS } from './messages.ts';

/**
 * Sends a blob through a port, at most `CREDITS` chunks ahead of the worker. `source` is read to its end or closed, so
 * that it can release its resources.
 * @param over settles when the worker takes no more chunks
 * @param onBytes called with the size of each piece that is read
 * @throws the error of `source`, after the worker has received `broken`
 */
export async function feed(
  source: AsyncIterable<Uint8Array>,
  port: MessagePort,
  over: Promise<unknown>,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const state = { credits: CREDITS, isOver: false, wake: (): void => undefined };
  port.on('message', () => {
    state.credits++;
    state.wake();
  });
  const finish = (): void => {
    state.isOver = true;
    state.wake();
  };
  over.then(finish, finish);

  const send = (message: BlobMessage): void => {
    port.postMessage(message, message.kind === 'chunk' ? [message.bytes.buffer] : []);
  };
  try {
    for await (const bytes of inChunks(source, onBytes)) {
      while (state.credits === 0 && !state.isOver) {
        await new Promise<void>((resolve) => (state.wake = resolve));
      }
      if (state.isOver) return;
      state.credits--;
      send({ kind: 'chunk', bytes });
    }
    send({ kind: 'end' });
  } catch (error) {
    send({ kind: 'broken' });
    throw error;
  }
}

/**
 * Yields the same bytes in new buffers. Sockets, files and tar entries return views of buffers that they share or reuse,
 * but a transfer moves the whole buffer to the worker.
 */
async function* inChunks(
  source: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let chunk = new Uint8Array(new ArrayBuffer(CHUNK_BYTES));
  let filled = 0;
  for await (const piece of source) {
    onBytes(piece.byteLength);
    for (let at = 0; at < piece.byteLength;) {
      const part = piece.subarray(at, at + CHUNK_BYTES - filled);
      chunk.set(part, filled);
      filled += part.byteLength;
      at += part.byteLength;
      if (filled === CHUNK_BYTES) {
        yield chunk;
        chunk = new Uint8Array(new ArrayBuffer(CHUNK_BYTES));
        filled = 0;
      }
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}
