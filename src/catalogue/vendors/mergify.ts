import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://docs.mergify.com/'];

export const mergify = defineVendor({
  slug: 'mergify',
  name: 'Mergify',
  secrets: [
    {
      id: 'mergify-application-key',
      title: 'Mergify Application Key',
      description: 'Works a repository’s merge queue.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('mergify_application_key_'), run('base64url', 40, 200)],
      entropy: 3,
      examples: ['MERGIFY_TOKEN={secret}', '{"mergifyToken": "{secret}"}'],
      counterExamples: [
        'MERGIFY_TOKEN=mergify_application_key_',
        'MERGIFY_TOKEN=mergify_application_key_your-key-here',
      ],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['mergify-application-key'],
      url: 'https://api.mergify.com/v1/application',
      ...bearer,
      reads: { account: ['account_scope.login', 'name'] },
      activeAnswer: [200, { id: 1, name: 'ci', account_scope: { login: 'acme' } }],
      inactiveAnswer: [401, { detail: 'Unauthorized' }],
    },
  ],
});
