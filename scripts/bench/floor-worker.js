// Does what a worker of the scanner does with a layer, except for the scanning.
import { createHash } from 'node:crypto';
import { decompress } from '../../src/archive/decompress.ts';
import { receive } from '../../src/worker/receive.ts';

export async function run({ port }) {
  const blobHash = createHash('sha256');
  const tarHash = createHash('sha256');
  try {
    for await (const chunk of decompress(hashed(receive(port), blobHash))) tarHash.update(chunk);
  } finally {
    port.close();
  }
  const digestOf = (hash) => `sha256:${hash.digest('hex')}`;
  return { digest: digestOf(blobHash), diffId: digestOf(tarHash), failure: null };
}

async function* hashed(chunks, hash) {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
