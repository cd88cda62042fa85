import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRequest, hostPlaceholders } from './request.ts';
import type { Verifier } from '../catalogue/model/verifier.ts';

const verifier: Verifier = {
  secrets: ['acme-token'],
  needs: { tenant: { what: 'the tenant', detectors: ['acme-tenant'] } },
  url: 'https://{tenant}.acme.example/v1/me?of={tenant}',
  headers: { authorization: 'Bearer {secret}' },
  activeAnswer: [200, {}],
  inactiveAnswer: [401, {}],
};
const build = (tenant: string): ReturnType<typeof buildRequest> =>
  buildRequest(verifier, verifier.url, { secret: 'made-up', tenant }, () => new Date());
const addressOf = (tenant: string): string => {
  const request = build(tenant);
  return 'url' in request ? request.url.href : request.reason;
};

describe('the customer’s name before the vendor’s domain', () => {
  test('is the given value, of one label or several', () => {
    expect(addressOf('shop-7')).toBe('https://shop-7.acme.example/v1/me?of=shop-7');
    expect(addressOf('Shop.eu')).toBe('https://shop.eu.acme.example/v1/me?of=Shop.eu');
  });

  test.each([
    'evil.example/',
    'evil.example#',
    'evil.example?',
    'evil.example\\',
    'evil.example:8443',
    'user@evil.example',
    'evil.example%2f',
    '.',
    'a..b',
    '-a',
    'a-',
    'a.b.c.d',
    '[::1]',
    'ä',
    '',
    'x'.repeat(64),
  ])('is refused if it is not a label: %s', (tenant) => {
    expect(build(tenant)).toHaveProperty('reason');
  });

  test('never changes the host, the scheme or the path of the vendor', () => {
    const fragment = fc.constantFrom(
      '.',
      '/',
      '\\',
      '@',
      ':',
      '#',
      '?',
      '%',
      'evil.example',
      'a',
      '\u3002',
      '\uff0f',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fragment).map((fragments) => fragments.join('')),
        ),
        (tenant) => {
          const request = build(tenant);
          if ('reason' in request) return;
          expect(request.url.host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+){0,2}\.acme\.example$/);
          expect([request.url.protocol, request.url.port, request.url.username]).toEqual(['https:', '', '']);
          expect(request.url.pathname).toBe('/v1/me');
        },
      ),
    );
  });

  test('is distinguished from a placeholder in the path', () => {
    expect(hostPlaceholders('https://{tenant}.acme.example/{account}')).toEqual(['tenant']);
    expect(hostPlaceholders('https://acme.example/{account}')).toEqual([]);
  });
});

test('a capture of the secret fills the call, and a secret without it is not sent', () => {
  const capturing: Verifier = { ...verifier, needs: {}, captures: { tenant: /-(us\d+)$/ } };
  const build = (secret: string) => buildRequest(capturing, capturing.url, { secret }, () => new Date());
  expect(build('made-up-us7')).toMatchObject({ headers: { authorization: 'Bearer made-up-us7' } });
  expect(build('made-up-us7')).toHaveProperty('url.host', 'us7.acme.example');
  expect(build('made-up')).toHaveProperty('reason');
});
