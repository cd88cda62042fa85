import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeRegistry, imageContent, startRegistry } from '../testing/registry-server.ts';
import { failureOf, pull, testClock, type TestClock } from '../source/registry/testing.ts';
import { parseRetryAfter, systemClock } from './retry.ts';

let registry: FakeRegistry;
let clock: TestClock;
let reference: string;

beforeEach(async () => {
  registry = await startRegistry(imageContent(['layer']));
  clock = testClock();
  reference = `${registry.host}/app:1`;
});
afterEach(() => registry.close());

/** Answers the first requests for a manifest with a fault. */
function failManifest(times: number, answer: (response: ServerResponse) => void): void {
  let left = times;
  registry.fault = (request, response) => {
    if (!request.url?.includes('/manifests/') || left === 0) return false;
    left -= 1;
    answer(response);
    return true;
  };
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(code, headers).end();
  };

it.each([408, 429, 500, 502, 503])('retries a status %s, with increasing waits', async (code) => {
  failManifest(4, status(code));
  expect(await pull(reference, { clock })).toEqual(['layer']);
  expect(clock.sleeps).toEqual([250, 500, 1000, 2000]);
});

it.each([400, 405, 418])('does not retry a status %s', async (code) => {
  failManifest(1, status(code));
  expect(await failureOf(pull(reference, { clock }))).toMatchObject({
    code: 'REGISTRY_FAILED',
    message: `${registry.host} answered ${String(code)} when asked for the manifest of ${reference}`,
  });
  expect(clock.sleeps).toEqual([]);
});

it('gives up after the fifth status 500', async () => {
  failManifest(Infinity, status(500));
  expect(await failureOf(pull(reference, { clock }))).toMatchObject({
    code: 'REGISTRY_FAILED',
    message: `${registry.host} answered 500 when asked for the manifest of ${reference}`,
  });
  expect(clock.sleeps).toHaveLength(4);
});

it('retries a connection that is cut before the response', async () => {
  failManifest(2, (response) => response.destroy());
  expect(await pull(reference, { clock })).toEqual(['layer']);
});

it('requests a manifest again that is cut', async () => {
  failManifest(2, (response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('{', () => response.destroy());
  });
  expect(await pull(reference, { clock })).toEqual(['layer']);
});

it('waits as long as the registry asks for', async () => {
  failManifest(2, status(429, { 'retry-after': '17' }));
  expect(await pull(reference, { clock })).toEqual(['layer']);
  expect(clock.sleeps).toEqual([17_000, 17_000]);
});

it('waits until the date that the registry names', async () => {
  failManifest(1, status(503, { 'retry-after': new Date(clock.time + 30_000).toUTCString() }));
  expect(await pull(reference, { clock })).toEqual(['layer']);
  expect(clock.sleeps).toEqual([30_000]);
});

it('gives up if the registry asks for an hour', async () => {
  failManifest(1, status(429, { 'retry-after': '3600' }));
  expect(await failureOf(pull(reference, { clock }))).toMatchObject({
    code: 'REGISTRY_RATE_LIMITED',
    message: `${registry.host} limits the rate of requests and asks to wait 3600 s`,
  });
  expect(clock.sleeps).toEqual([]);
});

it('stops waiting with the reason of the signal', async () => {
  const stop = new AbortController();
  const reason = new Error('enough');
  failManifest(Infinity, (response) => {
    status(429, { 'retry-after': '50' })(response);
    stop.abort(reason);
  });
  await expect(pull(reference, { signal: stop.signal, clock: systemClock })).rejects.toBe(reason);
});

describe('a Retry-After header', () => {
  it.each([
    [null, null],
    ['0', 0],
    ['120', 120_000],
    ['soon', null],
    ['Mon, 01 Jan 2024 00:00:10 GMT', 10_000],
    ['Sun, 31 Dec 2023 23:59:00 GMT', 0],
  ])('%s means %s ms', (header, expected) => {
    expect(parseRetryAfter(header, testClock())).toBe(expected);
  });
});
