import { lit, run, optional } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://developer.flutterwave.com/docs/authentication'];

export const flutterwave = defineVendor({
  slug: 'flutterwave',
  name: 'Flutterwave',
  secrets: [
    {
      id: 'flutterwave-secret-key',
      title: 'Flutterwave Secret Key',
      description: 'Takes and sends money.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('FLWSECK-'), run('alnum', 32), lit('-X')],
      entropy: 3,
      examples: ['FLW_SECRET_KEY={secret}', "export FLW_SECRET_KEY='{secret}'"],
      counterExamples: ['FLW_SECRET_KEY=FLWSECK-', 'FLW_SECRET_KEY=FLWSECK-your-key-here'],
      docs,
    },
    {
      id: 'flutterwave-test-secret-key',
      title: 'Flutterwave Test Secret Key',
      description: 'Works on Flutterwave’s test data only.',
      severity: 'low',
      confidence: 'high',
      pattern: [
        lit('FLWSECK_TEST'),
        optional(lit('-')),
        { anyOf: [[run('alnum', 32), lit('-X')], [run('alnum', 12)]] },
      ],
      entropy: 3,
      examples: ['FLW_TEST_KEY={secret}', 'flw_test_key = {secret}'],
      counterExamples: ['FLW_TEST_KEY=FLWSECK_TEST-', 'FLW_TEST_KEY=FLWSECK_TEST-your-key-here'],
      docs,
    },
    {
      id: 'flutterwave-public-key',
      title: 'Flutterwave Public Key',
      description: 'Names an account in the pages of a shop; it is made to be seen.',
      severity: 'info',
      confidence: 'low',
      pattern: [lit('FLWPUBK'), optional(lit('_TEST')), lit('-'), run('alnum', 32), lit('-X')],
      entropy: 3,
      examples: ['FLW_PUBLIC_KEY={secret}', 'flw_public_key: "{secret}"'],
      counterExamples: ['FLW_PUBLIC_KEY=FLWPUBK-', 'FLW_PUBLIC_KEY=FLWPUBK_TEST-your-key-X'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['flutterwave-secret-key', 'flutterwave-test-secret-key'],
      url: 'https://api.flutterwave.com/v3/balances',
      ...bearer,
      activeAnswer: [200, { status: 'success', data: [] }],
      inactiveAnswer: [401, { status: 'error', message: 'Invalid authorization key', data: null }],
    },
  ],
  facts: [
    {
      business: 'payments',
      credential: 'Secret key',
      opens: 'Takes payments, makes transfers and reads transactions of the account.',
      create: 'https://app.flutterwave.com/dashboard/settings/apis',
      revoke: 'same page, Generate new keys',
      audit: 'Dashboard > Audit logs',
      rotation: 'there is one set of keys: new ones end the old',
      overlaps: false,
      variable: 'FLW_SECRET_KEY',
      checked: [],
      sources: [],
    },
  ],
});
