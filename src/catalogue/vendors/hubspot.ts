import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';
import { uuidLike } from '../patterns/encodings.ts';

const docs = ['https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview'];

export const hubspot = defineVendor({
  slug: 'hubspot',
  name: 'HubSpot',
  secrets: [
    {
      id: 'hubspot-private-app-token',
      title: 'HubSpot Private App Token',
      description: 'Reads and changes contacts and deals within its scopes.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('pat-'), run('alnum-lower', 2, 3), run('digit', 0, 1), lit('-'), ...uuidLike('alnum')],
      entropy: 3,
      examples: ['HUBSPOT_TOKEN={secret}', 'hubspot_token = {secret}'],
      counterExamples: ['HUBSPOT_TOKEN=pat-na1-', 'HUBSPOT_TOKEN=pat-na1-your-key-here'],
      docs,
    },
    {
      id: 'hubspot-api-key',
      title: 'HubSpot API Key (legacy)',
      description: 'Reads and changes the contacts, companies and deals of an account.',
      severity: 'high',
      confidence: 'medium',
      pattern: [...uuidLike('alnum')],
      context: { words: ['hubspot', 'hapikey', 'hubapi'], within: 40 },
      entropy: 2.5,
      examples: ['HUBSPOT_KEY={secret}', 'hubspot_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'HUBSPOT_KEY=<key>'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['hubspot-private-app-token'],
      url: 'https://api.hubapi.com/account-info/v3/details',
      ...bearer,
      activeButForbidden: [403],
      reads: { account: ['portalId'] },
      activeAnswer: [200, { portalId: 1, accountType: 'STANDARD' }],
      inactiveAnswer: [
        401,
        {
          status: 'error',
          category: 'INVALID_AUTHENTICATION',
          message: 'Authentication credentials not found.',
        },
      ],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'Private app token, OAuth secret',
      opens: 'Reads and writes contacts, deals and content within the scopes of the private app.',
      risks: { data: 'All contacts and deals.' },
      create: 'HubSpot > Settings > Integrations > Private Apps',
      revoke: 'same page, Rotate (now or with 7-day overlap)',
      audit: 'private app > Logs; account activity log',
      api: 'DELETE https://api.hubapi.com/oauth/v1/refresh-tokens/{token}',
      rotation: 'rotation can keep the old token 7 days',
      overlaps: true,
      variable: 'HUBSPOT_ACCESS_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
