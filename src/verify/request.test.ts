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

describe('a customer’s name in front of the vendor’s domain', () => {
  test('is what the half says, in one label or a few', () => {
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
  ])('is refused where it is no label: %s', (tenant) => {
    expect(build(tenant)).toHaveProperty('reason');
  });

  test('leads nowhere else, whatever stands in the image', () => {
    const piece = fc.constantFrom(
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
          fc.array(piece).map((all) => all.join('')),
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

  test('is told apart from what stands in the path', () => {
    expect(hostPlaceholders('https://{tenant}.acme.example/{account}')).toEqual(['tenant']);
    expect(hostPlaceholders('https://acme.example/{account}')).toEqual([]);
  });
});

test('what a secret tells of itself goes into the call, and one that does not is not sent', () => {
  const cut: Verifier = { ...verifier, needs: {}, captures: { tenant: /-(us\d+)$/ } };
  const ask = (secret: string) => buildRequest(cut, cut.url, { secret }, () => new Date());
  expect(ask('made-up-us7')).toMatchObject({ headers: { authorization: 'Bearer made-up-us7' } });
  expect(ask('made-up-us7')).toHaveProperty('url.host', 'us7.acme.example');
  expect(ask('made-up')).toHaveProperty('reason');
});
