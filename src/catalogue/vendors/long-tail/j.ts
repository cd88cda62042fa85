import { lit, run } from '../../model/pattern.ts';
import { contextual, distinctive } from '../../model/key.ts';
import type { Vendor } from '../../model/vendor.ts';
import { header } from '../../model/verifier-parts.ts';

/** Vendors from J of which little more than a key is known. */
export const j: readonly Vendor[] = [
  {
    slug: 'jina',
    name: 'Jina AI',
    offers: 'search models',
    keyDefaults: {
      docs: ['https://jina.ai'],
    },
    secrets: [
      distinctive('search-foundation-api-key', [lit('jina_'), run('alnum', 60)], {
        title: 'Jina AI API Key',
      }),
    ],
  },
  {
    slug: 'jotform',
    name: 'Jotform',
    offers: 'forms of web sites',
    keyDefaults: {
      docs: ['https://api.jotform.com/docs/'],
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
    verifiers: [
      {
        secrets: ['jotform-api-key'],
        url: 'https://api.jotform.com/user?apiKey={secret}',
        otherUrls: [
          'https://eu-api.jotform.com/user?apiKey={secret}',
          'https://hipaa-api.jotform.com/user?apiKey={secret}',
        ],
        reads: { account: ['content.username'] },
        activeAnswer: [200, { responseCode: 200, message: 'success', content: { username: 'ann' } }],
        inactiveAnswer: [401, { responseCode: 401, message: 'You’re not authorized to use (/user) ' }],
      },
    ],
  },
  {
    slug: 'jumpcloud',
    name: 'JumpCloud',
    offers: 'a directory of users',
    keyDefaults: {
      severity: 'critical',
      docs: ['https://docs.jumpcloud.com/api/'],
    },
    secrets: [contextual('api-key', [run('alnum', 40)])],
    verifiers: [
      {
        secrets: ['jumpcloud-api-key'],
        url: 'https://console.jumpcloud.com/api/organizations?limit=1',
        ...header('x-api-key'),
        activeButForbidden: [403],
        reads: { account: ['results.0.displayName'] },
        activeAnswer: [200, { totalCount: 1, results: [{ id: 'x', displayName: 'Acme' }] }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'jupiterone',
    name: 'JupiterOne',
    offers: 'an inventory of assets',
    secrets: [contextual('api-key', [run('alnum', 76)])],
  },
  {
    slug: 'juro',
    name: 'Juro',
    offers: 'contracts',
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
];
