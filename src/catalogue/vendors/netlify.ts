import { run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/'];

export const netlify = defineVendor({
  slug: 'netlify',
  name: 'Netlify',
  secrets: [
    {
      id: 'netlify-personal-access-token',
      title: 'Netlify Personal Access Token',
      description: 'Deploys and changes sites as its owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [oneOf('nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'), run('word', 36)],
      entropy: 3.5,
      examples: ['NETLIFY_AUTH_TOKEN={secret}', 'netlify_auth_token: "{secret}"'],
      counterExamples: ['NETLIFY_AUTH_TOKEN=nfp_', 'NETLIFY_AUTH_TOKEN=nfp_your-key-here'],
      docs,
    },
    {
      id: 'netlify-legacy-access-token',
      title: 'Netlify Access Token (legacy)',
      description: 'A token without a prefix, told apart by the word beside it only.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64url', 1), run('base64url', 39, 45, '=')],
      context: { words: ['netlify'], within: 40 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['NETLIFY_AUTH_TOKEN={secret}', '{"netlifyAuthToken": "{secret}"}'],
      counterExamples: [
        'etag {secret}',
        'NETLIFY_AUTH_TOKEN=<your-token>',
        'NETLIFY_AUTH_TOKEN={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'netlify-api-key',
      title: 'Netlify Access Token (hex)',
      description: 'Deploys and changes the sites of its owner; an older form.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('hex-lower', 60, 64)],
      context: { words: ['netlify'], within: 40 },
      entropy: 3,
      examples: ['NETLIFY_TOKEN={secret}', 'netlify_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'NETLIFY_TOKEN=<token>'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['netlify-personal-access-token', 'netlify-legacy-access-token', 'netlify-api-key'],
      url: 'https://api.netlify.com/api/v1/user',
      ...bearer,
      reads: { account: ['email'] },
      activeAnswer: [200, { id: 'x', email: 'ann@example.org' }],
      inactiveAnswer: [401, { code: 401, message: 'Access Denied' }],
    },
  ],
  facts: [
    {
      business: 'platforms',
      credential: 'Personal access token',
      opens: 'Acts as its owner: sites, deploys, DNS and environment variables of all teams.',
      create: 'https://app.netlify.com/user/applications#personal-access-tokens',
      revoke: 'same page, Options > Delete personal token',
      audit: 'Team > Audit log',
      api: 'DELETE https://api.netlify.com/api/v1/oauth/tokens/{id}',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'NETLIFY_AUTH_TOKEN',
      checked: ['create', 'revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/netlify/'],
    },
  ],
});
