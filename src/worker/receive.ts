import type { MessagePort } from 'node:worker_threads';
import { ScanError } from '../errors.ts';
import { type BlobMessage, CREDIT } from './messages.ts';

/**
 * Yields the chunks of a blob that arrive through the port. It returns the credit of a chunk when the next one is
 * requested, so that a slow consumer slows down the sender.
 * @throws ScanError BLOB_CORRUPT if the sender could not read the blob to its end
 */
export async function* receive(port: MessagePort): AsyncGenerator<Uint8Array, void, undefined> {
  const queue: BlobMessage[] = [];
  let wake = (): void => undefined;
  port.on('message', (message: BlobMessage) => {
    queue.push(message);
    wake();
  });
  for (;;) {
    const message = queue.shift();
    if (message === undefined) {
      await new Promise<void>((resolve) => (wake = resolve));
    } else if (message.kind === 'chunk') {
      yield message.bytes;
      port.postMessage(CREDIT);
    } else if (message.kind === 'end') {
      return;
    } else {
      throw new ScanError('BLOB_CORRUPT', 'its bytes stopped coming before its end');
    }
  }
}
