import { run } from '../model/pattern.ts';
import { contextualId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { idAndSecret, needsId } from '../model/verifier-parts.ts';

const docs = ['https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials'];

export const braintree = defineVendor({
  slug: 'braintree',
  name: 'Braintree',
  secrets: [
    {
      id: 'braintree-private-key',
      title: 'Braintree Private Key',
      description: 'Takes payments and reads customers of a merchant account.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [run('hex-lower', 32)],
      context: { words: ['braintree'], within: 40 },
      entropy: 3,
      examples: ['BRAINTREE_PRIVATE_KEY={secret}', 'braintree_private_key: "{secret}"'],
      counterExamples: [
        'etag {secret}',
        'BRAINTREE_PRIVATE_KEY=<your-token>',
        'BRAINTREE_PRIVATE_KEY={secret}{secret}',
      ],
      docs,
    },
  ],
  identifiers: [
    contextualId(
      'public-key',
      [run('alnum-lower', 16)],
      ['private-key'],
      ['braintree_public', 'braintree-public', 'braintreepublic'],
    ),
  ],
  verifiers: [
    {
      secrets: ['braintree-private-key'],
      needs: needsId('the public key', 'braintree-public-key'),
      method: 'POST',
      url: 'https://payments.braintree-api.com/graphql',
      otherUrls: ['https://payments.sandbox.braintree-api.com/graphql'],
      basic: idAndSecret,
      headers: { 'braintree-version': '2019-01-01' },
      json: '{"query":"{ ping }"}',
      active: [],
      rules: [
        { means: 'active', status: 200, at: 'data.ping', oneOf: ['pong'] },
        { means: 'inactive', at: 'errors.0.extensions.errorClass', oneOf: ['AUTHENTICATION'] },
      ],
      activeAnswer: [200, { data: { ping: 'pong' } }],
      inactiveAnswer: [
        200,
        { errors: [{ message: 'Authentication failed', extensions: { errorClass: 'AUTHENTICATION' } }] },
      ],
    },
  ],
  facts: [
    {
      business: 'payments',
      credential: 'API keys (public, private)',
      opens: 'With public key and merchant id it makes and refunds payments, and reads vaulted customers.',
      risks: {
        access: 'Sales, refunds and changes of subscriptions; stored payment methods can be charged.',
      },
      create: 'Braintree control panel > Settings > API',
      revoke: 'same page, delete the key',
      audit: 'Control panel > Transactions; API log',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'BRAINTREE_PRIVATE_KEY',
      checked: ['revoke'],
      sources: [
        'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/paypal_braintree_keys',
      ],
    },
  ],
});
