import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.goshippo.com/docs/guides_general/authentication/'];

export const shippo = defineVendor({
  slug: 'shippo',
  name: 'Shippo',
  secrets: [
    {
      id: 'shippo-live-token',
      title: 'Shippo Live Token',
      description: 'Buys shipping labels at the owner’s cost.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('shippo_live_'), run('hex', 40)],
      entropy: 3,
      examples: ['SHIPPO_TOKEN={secret}', '{"shippoToken": "{secret}"}'],
      counterExamples: ['SHIPPO_TOKEN=shippo_live_', 'SHIPPO_TOKEN=shippo_live_your-key-here'],
      docs,
    },
    {
      id: 'shippo-test-token',
      title: 'Shippo Test Token',
      description: 'Works on Shippo’s test data only.',
      severity: 'low',
      confidence: 'high',
      pattern: [lit('shippo_test_'), run('hex', 40)],
      entropy: 3,
      examples: ['SHIPPO_TEST_TOKEN={secret}', "export SHIPPO_TEST_TOKEN='{secret}'"],
      counterExamples: ['SHIPPO_TEST_TOKEN=shippo_test_', 'SHIPPO_TEST_TOKEN=shippo_test_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['shippo-live-token', 'shippo-test-token'],
      url: 'https://api.goshippo.com/addresses/?results=1',
      headers: { authorization: 'ShippoToken {secret}' },
      activeAnswer: [200, { count: 0, results: [] }],
      inactiveAnswer: [401, { detail: 'Token does not exist' }],
    },
  ],
});
