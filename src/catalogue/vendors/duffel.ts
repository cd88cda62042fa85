import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearerWith } from '../model/verifier-parts.ts';

const docs = ['https://duffel.com/docs/api/overview/authentication'];

export const duffel = defineVendor({
  slug: 'duffel',
  name: 'Duffel',
  secrets: [
    {
      id: 'duffel-live-token',
      title: 'Duffel Live Token',
      description: 'Books and pays for travel.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('duffel_live_'), run('base64url', 43, 43, '=')],
      entropy: 3,
      examples: ['DUFFEL_ACCESS_TOKEN={secret}', '{"duffelAccessToken": "{secret}"}'],
      counterExamples: ['DUFFEL_ACCESS_TOKEN=duffel_live_', 'DUFFEL_ACCESS_TOKEN=duffel_live_your-key-here'],
      docs,
    },
    {
      id: 'duffel-test-token',
      title: 'Duffel Test Token',
      description: 'Works on Duffel’s test data only.',
      severity: 'low',
      confidence: 'high',
      pattern: [lit('duffel_test_'), run('base64url', 43, 43, '=')],
      entropy: 3,
      examples: ['DUFFEL_TOKEN={secret}', "export DUFFEL_TOKEN='{secret}'"],
      counterExamples: ['DUFFEL_TOKEN=duffel_test_', 'DUFFEL_TOKEN=duffel_test_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['duffel-live-token', 'duffel-test-token'],
      url: 'https://api.duffel.com/identity/customer/users?limit=1',
      ...bearerWith({ 'duffel-version': 'v2' }),
      activeButForbidden: [403],
      activeAnswer: [200, { data: [], meta: {} }],
      inactiveAnswer: [401, { errors: [{ code: 'access_token_not_found', status: 401 }] }],
    },
  ],
});
