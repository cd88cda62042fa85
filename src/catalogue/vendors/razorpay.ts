import { lit, run } from '../model/pattern.ts';
import { secretAsId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'];

export const razorpay = defineVendor({
  slug: 'razorpay',
  name: 'Razorpay',
  secrets: [
    {
      id: 'razorpay-live-key-id',
      title: 'Razorpay Live Key ID',
      description: 'Names a live key pair; its secret half usually lies close by.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('rzp_live_'), run('alnum', 14)],
      entropy: 3,
      examples: ['RAZORPAY_KEY_ID={secret}', "export RAZORPAY_KEY_ID='{secret}'"],
      counterExamples: ['RAZORPAY_KEY_ID=rzp_live_', 'RAZORPAY_KEY_ID=rzp_live_your-key-here'],
      docs,
    },
    {
      id: 'razorpay-secret-key',
      title: 'Razorpay Key Secret',
      description: 'With its key id, takes and refunds payments.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [run('alnum', 24)],
      context: { words: ['rzp_live_', 'rzp_test_', 'razorpay'], within: 50 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['RAZORPAY_KEY_SECRET={secret}', 'razorpay_key_secret: "{secret}"'],
      counterExamples: ['etag: {secret}', 'RAZORPAY_KEY_SECRET=<secret>'],
      docs,
    },
    {
      id: 'razorpay-test-key-id',
      title: 'Razorpay Test Key ID',
      description: 'Names a key of the test mode, in which no money moves.',
      severity: 'low',
      confidence: 'high',
      pattern: [{ lit: 'rzp_test_', ci: true }, run('alnum', 14)],
      entropy: 3,
      examples: ['RAZORPAY_KEY={secret}', 'razorpay_key: "{secret}"'],
      counterExamples: ['RAZORPAY_KEY=rzp_test_', 'RAZORPAY_KEY=rzp_test_your-key-here'],
      docs,
    },
  ],
  identifiers: [secretAsId('live-key-id', ['secret-key']), secretAsId('test-key-id', ['secret-key'])],
  verifiers: [
    {
      secrets: ['razorpay-secret-key'],
      needs: {
        id: {
          what: 'the key ID',
          detectors: ['razorpay-live-key-id', 'razorpay-test-key-id'],
          verified: true,
        },
      },
      url: 'https://api.razorpay.com/v1/items?count=1',
      basic: ['{id}', '{secret}'],
      activeAnswer: [200, { entity: 'collection', count: 0, items: [] }],
      inactiveAnswer: [401, { error: { code: 'BAD_REQUEST_ERROR', description: 'Authentication failed' } }],
    },
  ],
  facts: [
    {
      business: 'payments',
      credential: 'API key id and secret',
      opens: 'With the key id it makes payments, refunds and, with RazorpayX, payouts.',
      create: 'https://dashboard.razorpay.com/app/website-app-settings/api-keys',
      revoke: 'same page, Regenerate (optional 24-hour overlap)',
      audit: 'Dashboard > Account & settings > activity',
      rotation: 'regenerating can leave the old key valid for 24 hours: ask for that',
      overlaps: true,
      variable: 'RAZORPAY_KEY_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
