import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { get } from './redirects.ts';
import type { Transport } from './transport.ts';

const SIGNATURE = ['made', 'up', 'signature'].join('-');
const SIGNED = `https://storage.example/blob?X-Signature=${SIGNATURE}`;

/** Answers with redirects to these, one after the other; null is a redirect that names no place. */
function redirecting(...locations: readonly (string | null)[]): Transport {
  const left = [...locations];
  return {
    insecure: false,
    send({ url }) {
      const location = left.shift() ?? null;
      return Promise.resolve({
        url,
        status: 307,
        header: () => location,
        body: Readable.from([]),
        discard: () => Promise.resolve(),
      });
    },
    close: () => Promise.resolve(),
  };
}

test.each([
  ['says where no more', [SIGNED, null], 'storage.example redirects without saying where'],
  [
    'gives up HTTPS',
    [SIGNED, 'http://plain.example/'],
    'storage.example redirects from HTTPS to something less safe',
  ],
  [
    'goes on for ever',
    Array.from({ length: 9 }, () => SIGNED),
    'storage.example redirects more than 5 times',
  ],
])('a signed address that %s is told by its host alone', async (_, locations, told) => {
  const url = new URL(SIGNED);
  const error = await get(
    redirecting(...locations),
    { url, headers: {} },
    new AbortController().signal,
  ).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'REGISTRY_FAILED', message: told });
  expect(String(error)).not.toContain(SIGNATURE);
});
