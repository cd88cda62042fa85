import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { digest, type FakeRegistry, imageContent, startRegistry } from '../../testing/registry-server.ts';
import { failureOf, pull, testClock } from './testing.ts';

const layer = randomBytes(300_000).toString('hex');
const half = Buffer.from(layer).subarray(0, 200_000);

let registry: FakeRegistry;
afterEach(() => registry.close());

/** Serves an image. @param fault for requests of the layer, numbered from 1 */
async function start(
  fault: (number: number, request: IncomingMessage, response: ServerResponse) => boolean,
): Promise<string> {
  registry = await startRegistry(imageContent([layer]));
  let number = 0;
  registry.fault = (request, response) => {
    if (!request.url?.endsWith(digest(layer))) return false;
    number += 1;
    return fault(number, request, response);
  };
  return `${registry.host}/app:1`;
}

const ranges = (): readonly (string | undefined)[] =>
  registry.requests.filter(({ url }) => url.endsWith(digest(layer))).map(({ headers }) => headers.range);

/** Sends the bytes as a part of the layer and cuts the connection. */
function cut(response: ServerResponse, status: number, bytes: Uint8Array, from = 0): true {
  const length = Buffer.byteLength(layer) - from;
  const range = `bytes ${String(from)}-${String(from + length - 1)}/${String(from + length)}`;
  response.writeHead(status, { 'content-length': length, ...(status === 206 && { 'content-range': range }) });
  response.write(bytes, () => response.destroy());
  return true;
}

it('resumes a blob where its connection was cut', async () => {
  const starts: number[] = [];
  const reference = await start((number, request, response) => {
    const from = Number(/\d+/.exec(request.headers.range ?? '0')?.[0]);
    starts.push(from);
    if (number > 2) return false;
    return cut(response, number === 1 ? 200 : 206, Buffer.from(layer).subarray(from, from + 100_000), from);
  });
  expect(await pull(reference)).toEqual([layer]);
  expect(starts).toHaveLength(3);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(starts[1]).toBeGreaterThan(0);
  expect(starts[2]).toBeGreaterThan(starts[1] ?? 0);
});

it('skips the bytes that a registry sends again because it ignores ranges', async () => {
  const reference = await start((number, _, response) => {
    if (number === 1) return cut(response, 200, half);
    response.end(layer);
    return true;
  });
  expect(await pull(reference)).toEqual([layer]);
  expect(ranges()).toEqual([undefined, expect.stringMatching(/^bytes=\d+-$/)]);
});

it('skips the bytes that a registry sends again with an earlier range', async () => {
  const reference = await start((number, _, response) => {
    if (number === 1) return cut(response, 200, half);
    response.writeHead(206, { 'content-range': 'bytes 7-599999/600000' }).end(layer.slice(7));
    return true;
  });
  expect(await pull(reference)).toEqual([layer]);
});

it('rejects a later range, which leaves a gap', async () => {
  const reference = await start((number, _, response) => {
    if (number === 1) return cut(response, 200, half);
    response.writeHead(206, { 'content-range': 'bytes 500000-599999/600000' }).end(layer.slice(500_000));
    return true;
  });
  expect(await failureOf(pull(reference))).toMatchObject({
    code: 'REGISTRY_FAILED',
    message: `${registry.host} answers with a range that was not requested`,
  });
});

it('gives up a blob that is cut again and again after a few bytes', async () => {
  const clock = testClock();
  const reference = await start((_, request, response) => {
    const from = Number(/\d+/.exec(request.headers.range ?? '0')?.[0]);
    return cut(response, from === 0 ? 200 : 206, Buffer.from(layer).subarray(from, from + 10), from);
  });
  const error = await failureOf(pull(reference, { clock }));
  expect(error.code).toBe('REGISTRY_FAILED');
  expect(error.message).toContain(`blob ${digest(layer)} of ${registry.host}/app ends after `);
  expect(error.message).toContain(' of 600000 bytes: the connection to ');
  expect(ranges()).toHaveLength(5);
  expect(clock.sleeps).toEqual([250, 500, 1000, 2000]);
});

it('reads a blob that is cut many times after many bytes', async () => {
  const reference = await start((_, request, response) => {
    const from = Number(/\d+/.exec(request.headers.range ?? '0')?.[0]);
    if (from > 500_000) return false;
    return cut(response, from === 0 ? 200 : 206, Buffer.from(layer).subarray(from, from + 70_000), from);
  });
  expect(await pull(reference)).toEqual([layer]);
  expect(ranges().length).toBeGreaterThan(6);
});

it('rejects a blob that is shorter than in its descriptor', async () => {
  const reference = await start(() => false);
  registry.blobs[digest(layer)] = half;
  const error = await failureOf(pull(reference));
  expect(error.code).toBe('BLOB_CORRUPT');
  expect(error.message).toBe(
    `blob ${digest(layer)} of ${registry.host}/app has fewer bytes in the registry than its descriptor says`,
  );
});

it('rejects a blob that always ends early, even if the registry ignores ranges', async () => {
  const reference = await start((_, __, response) => {
    response.end(half);
    return true;
  });
  const error = await failureOf(pull(reference));
  expect(error.code).toBe('BLOB_CORRUPT');
  expect(error.message).toBe(
    `blob ${digest(layer)} of ${registry.host}/app ends after 200000 of 600000 bytes`,
  );
});

it('rejects an endless blob as soon as it is longer than in its descriptor', async () => {
  const reference = await start((_, __, response) => {
    const more = (): void => {
      if (!response.destroyed) response.write(layer, more);
    };
    more();
    return true;
  });
  const error = await failureOf(pull(reference));
  expect(error.code).toBe('BLOB_CORRUPT');
  expect(error.message).toContain('is longer than the 600000 bytes its descriptor says');
});

it('names a blob that the registry does not have', async () => {
  const reference = await start((_, __, response) => Boolean(response.writeHead(404).end()));
  const error = await failureOf(pull(reference));
  expect(error.code).toBe('BLOB_MISSING');
  expect(error.message).toBe(`${registry.host}/app lacks blob ${digest(layer)}, which its manifest names`);
});
