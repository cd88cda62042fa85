import { lit, oneOf, run, uuid, optional } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import {
  grouped,
  jsonWebToken,
  marked,
  named,
  padding,
  qualified,
  table,
  vendor,
  unnamed,
} from '../table.ts';

export const payments: readonly Detector[] = table(
  'critical',
  vendor('asaas', 'Asaas', 'payments and invoices in Brazil', [
    marked('api-token', [oneOf('$aact_prod_', '$aact_hmlg_'), run('base64url', 20, 100)], { check: 'none' }),
  ]),
  vendor(
    'checio',
    'Chec',
    'checkout for online shops',
    [named('api-key', [lit('pk_'), run('alnum-lower', 45)])],
    { severity: 'high', words: ['checio', 'chec_', 'chec-', 'chec.io'] },
  ),
  vendor('checkout', 'Checkout.com', 'card payments', [
    named('api-key', [lit('sk_test_'), uuid], {
      title: 'Checkout.com Test API Key',
      severity: 'low',
      words: ['checkout'],
    }),
    named('secret-key', [lit('sk_'), uuid], { words: ['checkout'] }),
    unnamed('secret-key', [lit('sk_'), optional(lit('test_')), uuid]),
  ]),
  vendor('column', 'Column', 'a bank with an API', [
    named('api-key', [oneOf('live_', 'test_'), run('alnum', 27)], { confidence: 'high' }),
    unnamed('api-key', [oneOf('live_', 'test_'), run('alnum', 27)], { entropy: 3.5 }),
  ]),
  vendor('currencycloud', 'Currencycloud', 'payments across borders', [
    named('api-key', [run('alnum-lower', 64)]),
  ]),
  vendor('dwolla', 'Dwolla', 'bank transfers', [named('secret', [run('alnum', 50, 50, '-')])]),
  vendor('finicity', 'Finicity', 'bank data of consumers', [
    named('api-token', [run('hex', 32)]),
    named('client-secret', [run('alnum', 20)]),
  ]),
  vendor('gocardless', 'GoCardless', 'direct debits', [
    named('live-access-token', [lit('live_'), run('base64url', 40, 42, '=')], { confidence: 'high' }),
    unnamed('live-access-token', [lit('live_'), run('base64url', 40)], { entropy: 4 }),
  ]),
  vendor('highnote', 'Highnote', 'card issuing', [
    named('secret-live-key', [lit('sk_live_a2V5Xz'), run('base64', 69), padding], {
      confidence: 'high',
    }),
  ]),
  vendor('instamojo', 'Instamojo', 'payments in India', [
    named('api-key', [run('alnum', 40)]),
    named('secret', [run('alnum', 128)]),
  ]),
  vendor('lemonsqueezy', 'Lemon Squeezy', 'payments for digital goods', [
    named('api-token', jsonWebToken, { confidence: 'high' }),
  ]),
  vendor('lendflow', 'Lendflow', 'loans to businesses', [
    named(
      'api-key',
      [run('alnum', 20, 60), lit('.'), run('alnum', 100, 400), lit('.'), run('base64url', 200, 900)],
      { confidence: 'high' },
    ),
  ]),
  vendor('mercury', 'Mercury', 'bank accounts', [
    marked('production-api-token', [
      lit('mercury_production_'),
      run('lower', 3, 6),
      lit('_'),
      run('alnum', 40, 50),
      lit('_yrucrem'),
    ]),
  ]),
  vendor('midtrans', 'Midtrans', 'payments in Indonesia', [
    marked('production-server-client-key', [oneOf('Mid-server-', 'Mid-client-'), run('word', 10, 40)]),
  ]),
  vendor('moonclerk', 'MoonClerk', 'recurring payments', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('paddle', 'Paddle', 'payments for software', [
    marked('live-api-key', [
      lit('pdl_live_apikey_'),
      run('alnum-lower', 26),
      lit('_'),
      run('alnum', 22),
      lit('_'),
      run('alnum', 3),
    ]),
  ]),
  vendor('pagarme', 'Pagar.me', 'payments in Brazil', [
    marked('api-key', [lit('ak_live_'), run('alnum', 30)]),
  ]),
  vendor('paymongo', 'PayMongo', 'payments in the Philippines', [named('api-key', [run('word', 32)])]),
  vendor('paypal', 'PayPal', 'payments', [named('oauth-secret', [run('base64url', 44, 120, '.')])]),
  vendor(
    'paystack',
    'Paystack',
    'payments in Africa',
    [
      named('api-key', [lit('sk_'), oneOf('live', 'test'), lit('_'), run('alnum', 40)], {
        confidence: 'high',
      }),
      // Others that begin like this have more than the digits and a to f.
      marked('secret-key', [lit('sk_'), oneOf('live', 'test'), lit('_'), run('hex-lower', 40)]),
    ],
    { docs: ['https://paystack.com/docs/api/authentication/'] },
  ),
  vendor('polar', 'Polar', 'payments for developers', [
    marked('oauth-access-token', [lit('polar_at_'), run('base64url', 20, 100)]),
    marked('organization-access-token', [lit('polar_oat_'), run('base64url', 20, 100)]),
    marked('personal-access-token', [lit('polar_pat_'), run('base64url', 20, 100)]),
  ]),
  vendor(
    'privacy',
    'Privacy.com',
    'virtual payment cards',
    [named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
    { words: [...qualified('privacy'), 'privacycom', 'privacy_com'] },
  ),
  vendor('rainforestpay', 'Rainforest', 'payments inside other software', [
    named('production-api-key', [lit('apikey_'), run('hex-lower', 64)], { confidence: 'high' }),
  ]),
  vendor('ramp', 'Ramp', 'company cards', [
    marked('api-key', [lit('ramp_id_'), run('alnum', 40)], { title: 'Ramp Client ID', severity: 'low' }),
    marked('client-secret', [lit('ramp_sec_'), run('alnum', 48)]),
  ]),
  vendor('recharge', 'Recharge', 'subscriptions for shops', [
    marked('payments-api-key', [
      oneOf('sk_', 'sk_test_'),
      oneOf('1', '2', '3', '5', '10'),
      lit('x'),
      { chars: '123', min: 1, max: 1 },
      lit('_'),
      { anyOf: [[run('hex', 64)], [run('hex', 56)], [run('hex', 32)]] },
    ]),
  ]),
  vendor('requestfinance', 'Request Finance', 'invoices paid in crypto', [
    named('api-key', grouped('alnum-upper', 7, 7, 7, 7)),
  ]),
  vendor('wepay', 'WePay', 'payments', [named('api-key', [run('word', 62, 62, '?')])]),
  vendor('wise', 'Wise', 'transfers between currencies', [named('api-key', [uuid])], {
    words: ['transferwise', 'wise_api', 'wise_token', 'wise-api', 'wiseapi'],
  }),
);
