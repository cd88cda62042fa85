import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://www.contentful.com/developers/docs/references/authentication/'];

export const contentful = defineVendor({
  slug: 'contentful',
  name: 'Contentful',
  secrets: [
    {
      id: 'contentful-management-token',
      title: 'Contentful Management Token',
      description: 'Changes content and settings as its owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('CFPAT-'), run('base64url', 43)],
      entropy: 3,
      examples: ['CONTENTFUL_MANAGEMENT_TOKEN={secret}', 'contentful_management_token = {secret}'],
      counterExamples: [
        'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-',
        'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-your-key-here',
      ],
      docs,
    },
    {
      id: 'contentful-delivery-api-token',
      title: 'Contentful Delivery API Token',
      description: 'Reads the published, or as a preview token the draft, content of a space.',
      severity: 'medium',
      confidence: 'medium',
      pattern: [run('base64url', 1), run('base64url', 42, 44, '=')],
      context: { words: ['contentful'], within: 40 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['CONTENTFUL_TOKEN={secret}', 'contentful_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'CONTENTFUL_TOKEN=<token>'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['contentful-management-token'],
      url: 'https://api.contentful.com/users/me',
      otherUrls: ['https://api.eu.contentful.com/users/me'],
      ...bearer,
      reads: { account: ['email'] },
      activeAnswer: [200, { sys: { type: 'User', id: 'x' }, email: 'ann@example.org' }],
      inactiveAnswer: [
        401,
        { sys: { type: 'Error', id: 'AccessTokenInvalid' }, message: 'The access token is invalid.' },
      ],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'Management (CFPAT-), delivery, preview tokens',
      opens:
        'A management token does what its owner can in all spaces; delivery and preview tokens read one.',
      risks: { reputation: 'Content of your site or app can be changed.' },
      create: 'https://app.contentful.com/account/profile/cma_tokens',
      revoke: 'same page, Revoke',
      audit: 'Organization settings > Tokens (last use)',
      api: 'PUT https://api.contentful.com/users/me/access_tokens/{id}/revoked',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'CONTENTFUL_MANAGEMENT_TOKEN',
      checked: ['audit'],
      sources: ['https://www.contentful.com/developers/changelog/api-token-management/'],
    },
  ],
});
