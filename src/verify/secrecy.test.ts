import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageOf } from '../errors.ts';
import { sanitizerFor } from './sanitize.ts';
import { buildRequest } from './request.ts';
import { type FakeVendors, findingOf, startFakeVendors, storeOf, verifyOne } from './testing.ts';
import type { ExampleAnswer } from '../catalogue/model/verifier.ts';
import { verifiers } from '#built-in/verifiers';

let vendors: FakeVendors;
beforeAll(async () => {
  vendors = await startFakeVendors();
});
afterAll(() => {
  vendors.close();
});

const secrets = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 60 });
const printableSecrets = fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 60 });
const simple = verifiers.filter(({ needs, registry }) => needs === undefined && registry === undefined);

test('a piece of a secret is masked, but not the account number in it', () => {
  const secret = '123456789:AAk7Qz9vLm2T0xq4R8w';
  const sanitize = sanitizerFor({ secret });
  expect(sanitize(`no such key: ${secret.slice(3, 22)}…`)).toBe('no such key: ****…');
  expect(sanitize(`${secret.slice(0, 9)} AAk7Qz9`)).toBe('123456789 AAk7Qz9');
});

/** Fails if the text contains the secret in any encoding. */
function expectAbsent(secret: string, text: string): void {
  for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
    expect(text.includes(form)).toBe(false);
  }
}

/** Answers that contain the secret in every field that is read. */
const echoes: readonly ((secret: string) => ExampleAnswer | 'disconnect')[] = [
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
  (secret) => [302, '', { location: `https://other.example/${encodeURIComponent(secret)}` }],
  (secret) => [418, secret],
  // Shortened, as by many vendors.
  (secret) => [
    200,
    { login: secret.slice(1, -1), id: secret.slice(2), user: { email: secret.slice(0, -2) } },
  ],
  () => 'disconnect',
];

test('no verification contains the secret, whatever the vendor answers', async () => {
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
        expectAbsent(secret, JSON.stringify(verification));
        const texts = [verification?.reason, verification?.account, ...(verification?.scopes ?? [])];
        expectAbsent(secret, texts.join('\n'));
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

test('a secret that cannot be sent is not sent, and no error contains it', () => {
  fc.assert(
    fc.property(secrets, fc.constantFrom(...verifiers), (secret, verifier) => {
      try {
        const endpoint =
          verifier.registry === undefined ? verifier.url : `https://registry.example${verifier.url}`;
        const request = buildRequest(
          verifier,
          endpoint,
          { secret, id: secret, key: secret, sid: secret },
          () => new Date(),
        );
        if ('reason' in request) expectAbsent(secret, request.reason);
        else expect(secret).toMatch(/^[\x20-\x7e]+$/);
      } catch (error) {
        expectAbsent(secret, messageOf(error));
        throw error;
      }
    }),
    { numRuns: 1000 },
  );
});

test('a secret never changes the declared host and path', () => {
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
