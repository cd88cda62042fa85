import { describe, expect, test } from 'vitest';
import { readStripe } from './stripe.ts';

const SECRET = ['sk', 'live', 'madeup0madeup0madeup0'].join('_');
const read = (status: number, error: object | null): ReturnType<typeof readStripe> =>
  readStripe(status, error === null ? { id: 'acct_0' } : { error }, 'api.stripe.com', { secret: SECRET });

describe('Stripe’s answer to a key', () => {
  test.each([
    [
      'that is invalid',
      401,
      { type: 'invalid_request_error', message: 'Invalid API Key provided' },
      'inactive',
    ],
    ['that is invalid (older error)', 401, { type: 'authentication_error' }, 'inactive'],
    ['that has expired', 401, { type: 'invalid_request_error', code: 'api_key_expired' }, 'inactive'],
    [
      'whose platform key has expired',
      401,
      { type: 'invalid_request_error', code: 'platform_api_key_expired' },
      'inactive',
    ],
    [
      'that lacks a permission',
      403,
      { type: 'invalid_request_error', code: 'more_permissions_required' },
      'active',
    ],
    [
      'of an account without access',
      403,
      { type: 'invalid_request_error', code: 'account_invalid' },
      'active',
    ],
    [
      'with a refused card',
      402,
      { type: 'card_error', code: 'card_declined', decline_code: 'lost_card' },
      'active',
    ],
    ['with a conflict of idempotency keys', 400, { type: 'idempotency_error' }, 'active'],
    ['over its rate limit', 429, { type: 'invalid_request_error', code: 'rate_limit' }, 'unknown'],
    ['that waits for a lock', 400, { type: 'invalid_request_error', code: 'lock_timeout' }, 'unknown'],
    ['while Stripe has an internal error', 400, { type: 'api_error' }, 'unknown'],
    [
      'that requests a missing resource',
      404,
      { type: 'invalid_request_error', code: 'resource_missing' },
      'unknown',
    ],
    ['that is publishable', 401, { type: 'invalid_request_error', code: 'secret_key_required' }, 'unknown'],
  ])('%s (%i, %j) means %s', (_, status, error, validity) => {
    expect(read(status, error).validity).toBe(validity);
  });

  test('that is active contains its account', () => {
    expect(read(200, null)).toMatchObject({ validity: 'active', account: 'acct_0' });
  });

  test('that lacks a permission contains the account in its message', () => {
    const message =
      "The provided key does not have the required permissions on account 'acct_1ABCDEFGHIJKLMNO'.";
    expect(read(403, { type: 'invalid_request_error', message }).account).toBe('acct_1ABCDEFGHIJKLMNO');
  });

  test('without an error object means unknown', () => {
    expect(readStripe(401, undefined, 'api.stripe.com', { secret: SECRET }).validity).toBe('unknown');
    expect(readStripe(401, { error: 'no' }, 'api.stripe.com', { secret: SECRET }).validity).toBe('unknown');
  });
});

const full = {
  type: 'card_error',
  code: 'card_declined',
  decline_code: 'insufficient_funds',
  message: `Your card was declined, and ${SECRET} was seen.`,
  param: 'amount',
  doc_url: 'https://docs.stripe.com/error-codes/card-declined',
  request_log_url: 'https://dashboard.stripe.com/acct_0/test/logs/req_0?t=1',
  charge: 'ch_0',
  payment_intent: { id: 'pi_0', object: 'payment_intent' },
  setup_intent: { id: 'seti_0' },
  payment_method_type: 'card',
};

test('every field of Stripe’s error is shown, expanded objects as their ids, and the secret is masked', () => {
  const { details, links } = read(402, full);
  expect(Object.fromEntries((details ?? []).map(({ name, value }) => [name, value]))).toEqual({
    type: 'card_error',
    code: 'card_declined',
    decline_code: 'insufficient_funds',
    message: 'Your card was declined, and **** was seen.',
    param: 'amount',
    charge: 'ch_0',
    payment_intent: 'pi_0',
    setup_intent: 'seti_0',
    payment_method_type: 'card',
  });
  expect(links).toEqual([
    { name: 'doc_url', url: full.doc_url },
    { name: 'request_log_url', url: full.request_log_url },
  ]);
});

test.each([
  'https://stripe.com.evil.example/logs',
  'http://dashboard.stripe.com/logs',
  'https://user:pass@dashboard.stripe.com/',
  'javascript:alert(1)',
  'dashboard',
])('a link that does not lead to Stripe is omitted: %s', (url) => {
  expect(read(401, { type: 'invalid_request_error', request_log_url: url }).links).toBeUndefined();
});
