import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://airtable.com/developers/web/guides/personal-access-tokens'];

export const airtable = defineVendor({
  slug: 'airtable',
  name: 'Airtable',
  secrets: [
    {
      id: 'airtable-personal-access-token',
      title: 'Airtable Personal Access Token',
      description: 'Reads and changes the bases it was given.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('pat'), run('alnum', 14), lit('.'), run('alnum', 62, 66)],
      entropy: 3,
      examples: ['AIRTABLE_API_KEY={secret}', 'airtable_api_key = {secret}'],
      counterExamples: ['AIRTABLE_API_KEY=pat', 'AIRTABLE_API_KEY=patyour-key-here'],
      docs,
    },
    {
      id: 'airtable-api-key',
      title: 'Airtable API Key (legacy)',
      description: 'Acts as its owner in every base; Airtable stopped making such keys in 2024.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 17)],
      context: { words: ['airtable'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['AIRTABLE_KEY={secret}', 'airtable_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'AIRTABLE_KEY=<key>', 'AIRTABLE_KEY={secret}{secret}'],
      docs,
    },
    {
      id: 'airtable-oauth-token',
      title: 'Airtable OAuth Token',
      description: 'Reads and writes the bases that a person opened to an integration.',
      severity: 'high',
      confidence: 'high',
      pattern: [
        run('alnum', 3, 40),
        lit('.v1.'),
        run('base64url', 3, 100),
        lit('.'),
        run('hex-lower', 16, 160),
      ],
      context: { words: ['airtable'], within: 40 },
      entropy: 3,
      examples: ['AIRTABLE_OAUTH_TOKEN={secret}', 'airtable_oauth_token: "{secret}"'],
      counterExamples: ['AIRTABLE_OAUTH_TOKEN=oaa.v1.', 'AIRTABLE_OAUTH_TOKEN=oaa.v1.your-token-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['airtable-personal-access-token', 'airtable-oauth-token', 'airtable-api-key'],
      url: 'https://api.airtable.com/v0/meta/whoami',
      ...bearer,
      activeButForbidden: [403],
      reads: { account: ['email', 'id'], scopes: ['scopes'] },
      activeAnswer: [200, { id: 'usr0', scopes: ['data.records:read'] }],
      inactiveAnswer: [
        401,
        { error: { type: 'AUTHENTICATION_REQUIRED', message: 'Authentication required' } },
      ],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'Personal access token, OAuth',
      opens: 'Reads and writes the bases it was given, within its scopes.',
      create: 'https://airtable.com/create/tokens',
      revoke: 'same page, Regenerate or Delete',
      audit: 'admin panel > Audit logs (Enterprise)',
      api: 'POST https://airtable.com/oauth2/v1/revoke (OAuth)',
      rotation: 'several tokens can be valid at once; regenerate ends the old',
      overlaps: true,
      variable: 'AIRTABLE_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
