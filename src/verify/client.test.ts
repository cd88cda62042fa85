import { createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Answer, type VerifyClientOptions, type VerifySeams, openVerifyClient } from './client.ts';
import type { VerifyRequest } from './request.ts';
import { type FakeVendors, startFakeVendors } from './testing.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function vendorsThat(answer: FakeVendors['answer']): Promise<FakeVendors> {
  const vendors = await startFakeVendors();
  vendors.answer = answer;
  open.push(vendors);
  return vendors;
}

async function clientFor(
  seams: VerifySeams,
  options: Partial<VerifyClientOptions> = {},
): Promise<(url?: string) => Promise<Answer>> {
  const signal = new AbortController().signal;
  const client = await openVerifyClient({ caFile: null, environment: {}, signal, ...options }, seams);
  open.push(client);
  return (url = 'https://vendor.example/me') => client.query(get(url));
}

const get = (url: string): VerifyRequest => ({ url: new URL(url), method: 'GET', headers: {}, body: null });

describe('a call', () => {
  test('without https is not made', async () => {
    const vendors = await vendorsThat(() => [200, {}]);
    const query = await clientFor(vendors.seams);
    expect(await query('http://vendor.example/me')).toEqual({
      kind: 'no-answer',
      reason: 'its address is not https',
    });
    expect(vendors.received).toEqual([]);
  });

  test('follows no redirect', async () => {
    const vendors = await vendorsThat(() => [302, '', { location: 'https://other.example/' }]);
    const query = await clientFor(vendors.seams);
    expect(await query()).toMatchObject({ status: 302 });
    expect(vendors.received).toHaveLength(1);
  });

  test('that takes too long gets no answer', async () => {
    const vendors = await vendorsThat(() => 'no-answer');
    const query = await clientFor({ ...vendors.seams, limits: { timeout: 50 } });
    expect(await query()).toEqual({ kind: 'no-answer', reason: 'no answer within 1 s' });
  });

  test('whose connection is closed gets no answer', async () => {
    const vendors = await vendorsThat(() => 'disconnect');
    const query = await clientFor(vendors.seams);
    expect(await query()).toMatchObject({ kind: 'no-answer' });
  });

  test('reads an answer up to its limit', async () => {
    const vendors = await vendorsThat(() => [200, 'x'.repeat(200_000)]);
    const query = await clientFor({ ...vendors.seams, limits: { body: 1000 } });
    const answer = await query();
    expect(answer).toMatchObject({ status: 200, isComplete: false });
    expect(answer.kind === 'answered' && answer.body.length).toBeLessThanOrEqual(1000);
  });

  test('is aborted with the scan', async () => {
    const vendors = await vendorsThat(() => 'no-answer');
    const control = new AbortController();
    const query = await clientFor(vendors.seams, { signal: control.signal });
    const answer = query();
    control.abort(new Error('stopped'));
    await expect(answer).rejects.toThrow('stopped');
  });

  test('to a host that does not speak TLS gets no answer', async () => {
    const server = createTcpServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push(server);
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const query = await clientFor({ reroute: () => new URL(`https://127.0.0.1:${String(port)}/`) });
    expect(await query()).toMatchObject({ kind: 'no-answer' });
  });

  test('goes through the proxy of the environment, and gets no answer if the proxy refuses', async () => {
    const requests: string[] = [];
    const proxy = createTcpServer((socket) => {
      socket.once('data', (data) => {
        requests.push(data.toString().split('\r\n')[0] ?? '');
        socket.end('HTTP/1.1 403 No\r\n\r\n');
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    open.push(proxy);
    const address = proxy.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const query = await clientFor({}, { environment: { HTTPS_PROXY: `http://127.0.0.1:${port}` } });
    const answer = await query();
    expect(answer.kind === 'no-answer' && answer.reason).toContain('the proxy answered 403');
    expect(requests).toEqual(['CONNECT vendor.example:443 HTTP/1.1']);
  });
});

describe('a host', () => {
  test('that limits the rate is not called again', async () => {
    const vendors = await vendorsThat(() => [429, {}]);
    const query = await clientFor(vendors.seams);
    expect(await query()).toMatchObject({ status: 429 });
    expect(await query()).toEqual({ kind: 'no-answer', reason: 'the host limits the rate of calls' });
    expect(await query('https://other.example/')).toMatchObject({ status: 429 });
    expect(vendors.received).toHaveLength(2);
  });

  test('that repeatedly gives no answer is not called again', async () => {
    const vendors = await vendorsThat(() => 'disconnect');
    const query = await clientFor({ ...vendors.seams, limits: { interval: 0, maxFailures: 2 } });
    for (let i = 0; i < 4; i++) await query();
    expect(vendors.received).toHaveLength(2);
  });

  test('has a limited number of concurrent calls, and all calls are made', async () => {
    let [running, most] = [0, 0];
    const vendors = await vendorsThat(() => [200, {}]);
    const seams: VerifySeams = {
      limits: { interval: 0, perHost: 2 },
      reroute: (url) => {
        most = Math.max(most, ++running);
        return vendors.seams.reroute?.(url) ?? url;
      },
    };
    const query = await clientFor(seams);
    const answers = await Promise.all(
      Array.from({ length: 9 }, () =>
        query().then((answer) => {
          running--;
          return answer;
        }),
      ),
    );
    expect(answers.every((answer) => answer.kind === 'answered')).toBe(true);
    expect(vendors.received).toHaveLength(9);
    // A finished call frees its slot a moment before its caller continues.
    expect(most).toBeLessThanOrEqual(4);
  });

  test('is called at intervals', async () => {
    const starts: number[] = [];
    const vendors = await vendorsThat(() => {
      starts.push(performance.now());
      return [200, {}];
    });
    const query = await clientFor({ ...vendors.seams, limits: { interval: 60 } });
    await Promise.all([query(), query(), query()]);
    expect((starts[2] ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(90);
  });
});
