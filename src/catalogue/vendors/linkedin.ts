import { lit, run, optional } from '../model/pattern.ts';
import { contextualId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, needsClientId, clientInForm, requestsToken, knowsClient } from '../model/verifier-parts.ts';

const docs = ['https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow'];

export const linkedin = defineVendor({
  slug: 'linkedin',
  name: 'LinkedIn',
  secrets: [
    {
      id: 'linkedin-client-secret',
      kind: 'oauth-secret',
      title: 'LinkedIn Client Secret',
      description: 'Proves to LinkedIn that a request comes from a registered application.',
      severity: 'high',
      confidence: 'medium',
      pattern: [
        optional(lit('WPL_AP'), run('digit', 1), lit('.')),
        run('alnum', 16),
        optional(lit('.'), run('base64', 6), lit('==')),
      ],
      context: { words: ['linkedin'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['LINKEDIN_CLIENT_SECRET={secret}', 'linkedin_client_secret: "{secret}"'],
      counterExamples: [
        'etag {secret}',
        'LINKEDIN_CLIENT_SECRET=<your-token>',
        'LINKEDIN_CLIENT_SECRET=short',
      ],
      docs,
    },
    {
      id: 'linkedin-access-token',
      kind: 'oauth-secret',
      title: 'LinkedIn Access Token',
      description: 'Reads and posts for a member within the scopes granted; lives 60 days.',
      severity: 'high',
      confidence: 'medium',
      pattern: [lit('AQ'), run('base64url', 200, 1000)],
      context: { words: ['linkedin'], within: 40 },
      entropy: 4,
      check: 'password-like',
      examples: ['LINKEDIN_TOKEN={secret}', 'linkedin_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'LINKEDIN_TOKEN=<token>'],
      docs,
    },
  ],
  identifiers: [contextualId('client-id', [run('alnum-lower', 14)], ['client-secret'])],
  verifiers: [
    {
      secrets: ['linkedin-client-secret'],
      needs: needsClientId('linkedin-client-id'),
      url: 'https://www.linkedin.com/oauth/v2/accessToken',
      form: clientInForm,
      ...requestsToken,
      ...knowsClient('access_denied'),
    },
    {
      secrets: ['linkedin-access-token'],
      url: 'https://api.linkedin.com/v2/me',
      ...bearer,
      activeButForbidden: [403],
      rules: [
        {
          means: 'inactive',
          at: 'code',
          oneOf: ['REVOKED_ACCESS_TOKEN', 'EXPIRED_ACCESS_TOKEN', 'INVALID_ACCESS_TOKEN'],
        },
      ],
      reads: { account: ['id'] },
      activeAnswer: [200, { id: 'x', localizedLastName: 'Lee' }],
      inactiveAnswer: [
        401,
        {
          status: 401,
          serviceErrorCode: 65600,
          code: 'INVALID_ACCESS_TOKEN',
          message: 'Invalid access token',
        },
      ],
    },
  ],
  facts: [
    {
      business: 'social',
      credential: 'Client secret',
      opens: 'Stands for the application.',
      create: 'https://www.linkedin.com/developers/apps > app > Auth',
      revoke: 'same page, generate new secret, delete old',
      audit: 'app Analytics',
      api: 'POST https://www.linkedin.com/oauth/v2/revoke',
      rotation: 'two secrets overlap',
      overlaps: true,
      variable: 'LINKEDIN_CLIENT_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
