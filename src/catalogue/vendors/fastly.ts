import { run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = [
  'https://www.fastly.com/documentation/guides/account-info/user-access-and-control/using-api-tokens/',
];

export const fastly = defineVendor({
  slug: 'fastly',
  name: 'Fastly',
  secrets: [
    {
      id: 'fastly-api-token',
      title: 'Fastly API Token',
      description: 'Changes and purges services within its scope.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64url', 1), run('base64url', 31, 31, '=')],
      context: { words: ['fastly'], within: 40 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['FASTLY_API_TOKEN={secret}', 'fastly_api_token: "{secret}"'],
      counterExamples: [
        'etag {secret}',
        'FASTLY_API_TOKEN=<your-token>',
        'FASTLY_API_TOKEN={secret}{secret}',
      ],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['fastly-api-token'],
      url: 'https://api.fastly.com/tokens/self',
      ...header('fastly-key'),
      reads: { account: ['user_id'], scopes: ['scope'], expires: ['expires_at'] },
      activeAnswer: [200, { id: 'x', name: 'ci', user_id: 'y', scope: 'global', expires_at: null }],
      inactiveAnswer: [401, { msg: 'Provided credentials are missing or invalid' }],
    },
  ],
  facts: [
    {
      business: 'platforms',
      credential: 'API token',
      opens: 'Changes services, VCL and certificates at Fastly, and purges caches.',
      risks: { access: 'Traffic can be sent to another origin, and code at the edge be changed.' },
      create: 'https://manage.fastly.com/account/tokens',
      revoke: 'same page, Delete',
      audit: 'Account > Event log (GET /events)',
      api: 'DELETE https://api.fastly.com/tokens/self with the token itself',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'FASTLY_API_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
