import { lit, run } from '../model/pattern.ts';
import { contextual } from '../model/key.ts';
import { assignedId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import {
  idAndSecret,
  needsClientId,
  clientGrant,
  requestsToken,
  otherClient,
} from '../model/verifier-parts.ts';

export const paypal = defineVendor({
  slug: 'paypal',
  name: 'PayPal',
  offers: 'payments',
  keyDefaults: {
    severity: 'critical',
  },
  secrets: [contextual('oauth-secret', [run('base64url', 44, 120, '.')], { kind: 'oauth-secret' })],
  identifiers: [
    assignedId('client-id', ['paypal_client_id'], [lit('A'), run('base64url', 79)], ['oauth-secret']),
  ],
  verifiers: [
    {
      secrets: ['paypal-oauth-secret'],
      needs: needsClientId('paypal-client-id', 'paypal-oauth-secret'),
      url: 'https://api-m.paypal.com/v1/oauth2/token',
      otherUrls: ['https://api-m.sandbox.paypal.com/v1/oauth2/token'],
      basic: idAndSecret,
      form: clientGrant,
      otherHosts: otherClient,
      ...requestsToken,
      reads: { account: ['app_id'] },
      activeAnswer: [200, { access_token: 'x', token_type: 'Bearer', app_id: 'APP-1' }],
    },
  ],
  facts: [
    {
      business: 'payments',
      credential: 'REST app client id and secret',
      opens: 'With the client id it gets tokens that pay, refund and pay out in the name of the business.',
      create: 'https://developer.paypal.com/dashboard/applications',
      revoke: 'same page, add a second secret, then disable or delete the first',
      audit: 'PayPal > Activity; developer API logs',
      api: 'POST /v1/oauth2/token/terminate',
      rotation: 'two secrets per app',
      overlaps: true,
      variable: 'PAYPAL_CLIENT_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
