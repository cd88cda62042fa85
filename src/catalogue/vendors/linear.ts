import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { scheme } from '../model/verifier-parts.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://linear.app/developers/graphql'];

export const linear = defineVendor({
  slug: 'linear',
  name: 'Linear',
  secrets: [
    {
      id: 'linear-api-key',
      title: 'Linear API Key',
      description: 'Reads and writes as its owner in a Linear workspace.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('lin_api_'), run('word', 32, 128)],
      entropy: 3,
      examples: ['LINEAR_API_KEY={secret}', "export LINEAR_API_KEY='{secret}'"],
      counterExamples: ['LINEAR_API_KEY=lin_api_', 'LINEAR_API_KEY=lin_api_your-key-here'],
      docs,
    },
    {
      id: 'linear-client-secret',
      kind: 'oauth-secret',
      title: 'Linear Client Secret',
      description: 'Signs in as an OAuth application of a workspace.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('hex', 32)],
      context: {
        words: [
          ...qualified('linear'),
          'linear_client',
          'linear-client',
          'linearclient',
          'linear_secret',
          'linearsecret',
          'linear_oauth',
          'linear_api',
          'linearapi',
          'linear_key',
          'linear_token',
          'lineartoken',
          'linear_webhook',
          'linear.app',
        ],
        within: 40,
      },
      entropy: 3,
      examples: ['LINEAR_CLIENT_SECRET={secret}', 'linear_client_secret: "{secret}"'],
      counterExamples: [
        'etag: {secret}',
        'LINEAR_CLIENT_SECRET=<secret>',
        'LINEAR_CLIENT_SECRET={secret}{secret}',
      ],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['linear-api-key'],
      method: 'POST',
      url: 'https://api.linear.app/graphql',
      ...scheme(''),
      json: '{"query":"{ viewer { email } }"}',
      active: [],
      rules: [
        { means: 'active', status: 200, at: 'data.viewer.email' },
        { means: 'inactive', at: 'errors.0.extensions.code', oneOf: ['AUTHENTICATION_ERROR'] },
      ],
      reads: { account: ['data.viewer.email'] },
      activeAnswer: [200, { data: { viewer: { email: 'ann@example.org' } } }],
      inactiveAnswer: [
        401,
        { errors: [{ message: 'Authentication required', extensions: { code: 'AUTHENTICATION_ERROR' } }] },
      ],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'Personal API key, OAuth token',
      opens: 'Acts as its owner in the workspace: issues, projects, documents.',
      create: 'https://linear.app/settings/account/security',
      revoke: 'same page, Revoke',
      audit: 'workspace > Audit log',
      api: 'POST https://api.linear.app/oauth/revoke (OAuth)',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'LINEAR_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
