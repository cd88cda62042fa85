import { describe, expect, test } from 'vitest';
import { findingOf } from '../verify/testing.ts';
import { verificationLines } from './verification.ts';

const lines = (more: Parameters<typeof findingOf>[1]): readonly string[] =>
  verificationLines(findingOf('stripe-live-secret-key', more), 80, '  ');

describe('the lines of a verification', () => {
  test('are empty for a finding that was not verified', () => {
    expect(lines({})).toEqual([]);
  });

  test('show the account, its access and links to read more', () => {
    const url = `https://dashboard.stripe.com/logs/${'x'.repeat(80)}`;
    expect(
      lines({
        validity: 'active',
        verification: {
          host: 'api.stripe.com',
          reason: 'answered 403: the key is active, but may not make this call',
          account: 'acct_0',
          scopes: ['read', 'write'],
          expiresAt: '2031-01-31T00:00:00.000Z',
          details: [{ name: 'code', value: 'more_permissions_required' }],
          links: [{ name: 'request_log_url', url }],
        },
      }),
    ).toEqual([
      '  active: api.stripe.com answered 403: the key is active, but may not make this',
      '  call',
      '    account acct_0',
      '    scopes read write',
      '    expires 2031-01-31T00:00:00.000Z',
      '    code more_permissions_required',
      `    request_log_url ${url}`,
    ]);
  });

  test('say why no request could be sent, and control no terminal', () => {
    const verification = { host: null, reason: 'needs the access key ID as well', account: '\u001b[2J' };
    expect(lines({ validity: 'unknown', verification })).toEqual([
      '  unknown: needs the access key ID as well',
      '    account \\x1b[2J',
    ]);
  });
});
