import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageOf } from '../errors.ts';
import { cleaner } from './judgement.ts';
import { buildRequest } from './request.ts';
import { type Vendors, findingOf, startVendors, storeOf, verifyOne } from './testing.ts';
import type { ExampleAnswer } from '../catalogue/model/verifier.ts';
import { verifiers } from '#built-in/verifiers';

let vendors: Vendors;
beforeAll(async () => {
  vendors = await startVendors();
});
afterAll(() => {
  vendors.close();
});

const secrets = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 60 });
const printableSecrets = fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 60 });
const simple = verifiers.filter(({ needs, registry }) => needs === undefined && registry === undefined);

test('a piece of a secret is masked as the whole is; the number of an account in it is not', () => {
  const secret = '123456789:AAk7Qz9vLm2T0xq4R8w';
  const clean = cleaner({ secret });
  expect(clean(`no such key: ${secret.slice(3, 22)}…`)).toBe('no such key: ****…');
  expect(clean(`${secret.slice(0, 9)} AAk7Qz9`)).toBe('123456789 AAk7Qz9');
});

/** In every form in which it could be written down. */
function expectNowhere(secret: string, text: string): void {
  for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
    expect(text.includes(form)).toBe(false);
  }
}

/** Answers that repeat the secret wherever an answer is read. */
const echoes: readonly ((secret: string) => ExampleAnswer | 'cut')[] = [
  (secret) => [
    200,
    {
      login: secret,
      id: secret,
      user: { email: secret, username: secret },
      data: { name: secret },
      scopes: [secret],
    },
    { 'x-oauth-scopes': encodeURIComponent(secret) },
  ],
  (secret) => [
    401,
    {
      error: {
        type: secret,
        code: secret,
        message: `Invalid: ${secret}`,
        param: secret,
        doc_url: `https://stripe.com/${encodeURIComponent(secret)}`,
        request_log_url: `https://dashboard.stripe.com/?key=${encodeURIComponent(secret)}`,
      },
      message: secret,
    },
  ],
  (secret) => [302, '', { location: `https://elsewhere.example/${encodeURIComponent(secret)}` }],
  (secret) => [418, secret],
  // Cut short, as many do it.
  (secret) => [
    200,
    { login: secret.slice(1, -1), id: secret.slice(2), user: { email: secret.slice(0, -2) } },
  ],
  () => 'cut',
];

test('no secret stands in what is told of it, whatever its vendor answers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(printableSecrets, secrets),
      fc.constantFrom(...simple),
      fc.constantFrom(...echoes),
      async (secret, verifier, echo) => {
        vendors.answer = () => echo(secret);
        const { verification, validity } = await verifyOne(
          findingOf(verifier.secrets[0] ?? ''),
          storeOf(secret),
          vendors,
        );
        expect(validity).not.toBe('unverified');
        expectNowhere(secret, JSON.stringify(verification));
        const texts = [verification?.reason, verification?.account, ...(verification?.scopes ?? [])];
        expectNowhere(secret, texts.join('\n'));
        expect(
          verification?.host === null ||
            verification?.host === new URL(verifier.url.replace(/\{.*?\}/g, 'x')).host ||
            (verifier.otherUrls ?? []).some((url) => url.includes(verification?.host ?? '')),
        ).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

test('a secret that cannot be sent is sent to nobody, and no error quotes it', () => {
  fc.assert(
    fc.property(secrets, fc.constantFrom(...verifiers), (secret, verifier) => {
      try {
        const base =
          verifier.registry === undefined ? verifier.url : `https://registry.example${verifier.url}`;
        const request = buildRequest(
          verifier,
          base,
          { secret, id: secret, key: secret, sid: secret },
          () => new Date(),
        );
        if ('reason' in request) expectNowhere(secret, request.reason);
        else expect(secret).toMatch(/^[\x20-\x7e]+$/);
      } catch (error) {
        expectNowhere(secret, messageOf(error));
        throw error;
      }
    }),
    { numRuns: 1000 },
  );
});

test('a secret never leads to another host or path than the declared one', () => {
  const hostile = fc.constantFrom(
    ...[
      '../../admin',
      '..',
      '.',
      '%2e%2e',
      '//evil.example/',
      '@evil.example',
      'a/../../b',
      '?x=1',
      '#',
      '\\..\\',
      'x\r\nHost: evil',
    ],
  );
  fc.assert(
    fc.property(fc.oneof(hostile, printableSecrets), fc.constantFrom(...simple), (secret, verifier) => {
      const request = buildRequest(verifier, verifier.url, { secret }, () => new Date());
      if ('reason' in request) return;
      const declared = new URL(verifier.url.replace(/\{[\w:]+\}/g, 'x'));
      expect(request.url.origin).toBe(declared.origin);
      if (verifier.part !== undefined) return;
      const depth = (path: string): number => path.split('/').length;
      expect(depth(request.url.pathname)).toBe(depth(declared.pathname));
      expect([...request.url.searchParams.keys()].length).toBeLessThanOrEqual(
        Math.max([...declared.searchParams.keys()].length, verifier.sign === undefined ? 0 : 20),
      );
      expect(Object.values(request.headers).every((value) => /^[\x20-\x7e]*$/.test(value))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
