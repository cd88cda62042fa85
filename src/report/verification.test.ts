import { describe, expect, test } from 'vitest';
import { findingOf } from '../verify/testing.ts';
import { verificationLines } from './verification.ts';

const lines = (more: Parameters<typeof findingOf>[1]): readonly string[] =>
  verificationLines(findingOf('stripe-live-secret-key', more), 80, '  ');

describe('what the vendor said', () => {
  test('is not told of a finding that nobody was asked about', () => {
    expect(lines({})).toEqual([]);
  });

  test('is told with whose the secret is and where to read on', () => {
    const url = `https://dashboard.stripe.com/logs/${'x'.repeat(80)}`;
    expect(
      lines({
        validity: 'active',
        verification: {
          host: 'api.stripe.com',
          reason: 'answered 403: the key is live, but may not make this call',
          account: 'acct_0',
          scopes: ['read', 'write'],
          expiresAt: '2031-01-31T00:00:00.000Z',
          details: [{ name: 'code', value: 'more_permissions_required' }],
          links: [{ name: 'request_log_url', url }],
        },
      }),
    ).toEqual([
      '  active: api.stripe.com answered 403: the key is live, but may not make this',
      '  call',
      '    account acct_0',
      '    scopes read write',
      '    expires 2031-01-31T00:00:00.000Z',
      '    code more_permissions_required',
      `    request_log_url ${url}`,
    ]);
  });

  test('says why nobody could be asked, and steers no terminal', () => {
    const verification = { host: null, reason: 'needs the access key ID beside it', account: '\u001b[2J' };
    expect(lines({ validity: 'unknown', verification })).toEqual([
      '  unknown: needs the access key ID beside it',
      '    account \\x1b[2J',
    ]);
  });
});
