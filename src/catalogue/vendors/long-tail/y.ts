import { lit, run } from '../../model/pattern.ts';
import { contextual } from '../../model/key.ts';
import type { Vendor } from '../../model/vendor.ts';
import { bearer } from '../../model/verifier-parts.ts';
import { padded } from '../../patterns/encodings.ts';

/** Vendors from Y of which little more than a key is known. */
export const y: readonly Vendor[] = [
  {
    slug: 'yelp',
    name: 'Yelp',
    offers: 'reviews of places',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://docs.developer.yelp.com/docs/places-authentication'],
    },
    secrets: [contextual('api-key', padded('base64url', 128, 128, '.'))],
    verifiers: [
      {
        secrets: ['yelp-api-key'],
        url: 'https://api.yelp.com/v3/categories?locale=en_US',
        ...bearer,
        inactive: [],
        rules: [
          {
            means: 'inactive',
            at: 'error.code',
            oneOf: ['TOKEN_INVALID', 'UNAUTHORIZED_API_KEY', 'TOKEN_MISSING'],
          },
        ],
        activeAnswer: [200, { categories: [] }],
        inactiveAnswer: [
          401,
          { error: { code: 'TOKEN_INVALID', description: 'Invalid API key or authorization header.' } },
        ],
      },
    ],
  },
  {
    slug: 'youneedabudget',
    name: 'YNAB',
    offers: 'personal budgets',
    keyDefaults: {
      words: ['youneedabudget', 'you_need_a_budget', 'ynab'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 64)])],
  },
  {
    slug: 'yousign',
    name: 'Yousign',
    offers: 'signatures of documents',
    keyDefaults: {
      docs: ['https://dev.yousign.com/#api-v3-documentation-new'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'youtube',
    name: 'YouTube',
    offers: 'videos',
    secrets: [
      contextual('api-key', [lit('AIza'), run('base64url', 35)], {
        confidence: 'high',
        docs: ['https://developers.google.com/youtube/registering_an_application'],
      }),
      contextual('api-key-unmarked', [run('base64url', 39)], { title: 'YouTube API Key (unmarked)' }),
    ],
  },
];
