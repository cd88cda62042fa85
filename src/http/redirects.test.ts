import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { get } from './redirects.ts';
import type { Transport } from './transport.ts';

const SIGNATURE = ['made', 'up', 'signature'].join('-');
const SIGNED = `https://storage.example/blob?X-Signature=${SIGNATURE}`;

/** A transport that answers with redirects to these locations in order; null is a redirect without a location. */
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
  ['redirects without a location', [SIGNED, null], 'storage.example redirects without a valid location'],
  [
    'redirects to plain HTTP',
    [SIGNED, 'http://plain.example/'],
    'storage.example redirects from HTTPS to a URL without HTTPS',
  ],
  [
    'redirects without end',
    Array.from({ length: 9 }, () => SIGNED),
    'storage.example redirects more than 5 times',
  ],
])('an error names only the host of a signed URL that %s', async (_, locations, message) => {
  const url = new URL(SIGNED);
  const error = await get(
    redirecting(...locations),
    { url, headers: {} },
    new AbortController().signal,
  ).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'REGISTRY_FAILED', message });
  expect(String(error)).not.toContain(SIGNATURE);
});
