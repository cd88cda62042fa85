import { lit, run, uuid } from '../../model/pattern.ts';
import { contextual, weaklyDistinctive } from '../../model/key.ts';
import { contextualId, hostId, UUID } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import { bearer, needsTenant, unauthorized } from '../../model/verifier-parts.ts';
import { padded, jsonWebToken } from '../../patterns/encodings.ts';
import { qualified, assignedPassword } from '../../patterns/names.ts';

/** Vendors from K of which little more than a key is known. */
export const k: readonly Vendor[] = [
  {
    slug: 'kagi',
    name: 'Kagi',
    offers: 'web search',
    keyDefaults: {
      words: [...qualified('kagi'), 'kagi_search', 'kagisearch'],
      docs: ['https://help.kagi.com/kagi/api/overview.html'],
    },
    secrets: [contextual('api-key', [run('base64url', 11), lit('.'), run('base64url', 43)])],
  },
  {
    slug: 'kanban',
    name: 'Kanban Tool',
    offers: 'boards of tasks',
    secrets: [contextual('api-key', [run('alnum-upper', 12)])],
    identifiers: [hostId('subdomain', 'kanbantool.com', ['api-key'])],
    verifiers: [
      {
        secrets: ['kanban-api-key'],
        needs: needsTenant('the subdomain', 'kanban-subdomain'),
        url: 'https://{tenant}.kanbantool.com/api/v3/users/current.json',
        ...bearer,
        reads: { account: ['email', 'name'] },
        activeAnswer: [200, { id: 1, name: 'Ann', email: 'ann@example.org' }],
        inactiveAnswer: unauthorized,
      },
    ],
  },
  {
    slug: 'karmacrm',
    name: 'karmaCRM',
    offers: 'customer relations',
    keyDefaults: {
      words: [...qualified('karma'), 'karmacrm', 'karma_crm', 'karma_api', 'karma_key'],
    },
    secrets: [contextual('api-key', [run('alnum', 20)])],
  },
  {
    slug: 'keenio',
    name: 'Keen',
    offers: 'events',
    keyDefaults: {
      words: [
        ...qualified('keen'),
        'keenio',
        'keen_io',
        'keen.io',
        'keen-io',
        'keen_api',
        'keen_read',
        'keen_write',
        'keen_master',
        'keen_key',
        'keen_token',
        'keenapi',
        'keenkey',
      ],
      docs: ['https://keen.io/docs/api/'],
    },
    secrets: [contextual('api-key', [run('alnum-upper', 64)])],
    identifiers: [
      contextualId('project-id', [run('hex-lower', 24)], ['api-key'], ['keen_project', 'keenio', 'keen.io']),
    ],
  },
  {
    slug: 'kickbox',
    name: 'Kickbox',
    offers: 'checks of mail addresses',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('word', 65, 80)])],
  },
  {
    slug: 'klaviyo',
    name: 'Klaviyo',
    offers: 'messages to customers',
    keyDefaults: {
      docs: ['https://developers.klaviyo.com/en/docs/rate_limits_and_error_handling'],
    },
    secrets: [
      contextual(
        'api-key',
        [lit('pk_'), { anyOf: [[run('alnum', 34)], [run('alnum', 6), lit('_'), run('hex-lower', 34)]] }],
        { confidence: 'high' },
      ),
      weaklyDistinctive('api-key', [lit('pk_'), run('hex-lower', 34)]),
    ],
    verifiers: [
      {
        secrets: ['klaviyo-api-key'],
        url: 'https://a.klaviyo.com/api/accounts',
        headers: { authorization: 'Klaviyo-API-Key {secret}', revision: '2024-10-15' },
        activeButForbidden: [403],
        reads: { account: ['data.0.attributes.contact_information.organization_name', 'data.0.id'] },
        activeAnswer: [
          200,
          {
            data: [
              {
                type: 'account',
                id: 'x',
                attributes: { contact_information: { organization_name: 'Acme' } },
              },
            ],
          },
        ],
        inactiveAnswer: [
          401,
          {
            errors: [
              { status: 401, code: 'authentication_failed', title: 'Incorrect authentication credentials.' },
            ],
          },
        ],
      },
    ],
  },
  {
    slug: 'klingai',
    name: 'Kling AI',
    offers: 'generation of video',
    keyDefaults: {
      words: [
        'klingai',
        'kling_',
        'kling-',
        'kling.ai',
        'klingapi',
        'klingsecret',
        'klingaccess',
        'kling api',
        'kling secret',
        'kling access',
      ],
    },
    secrets: [contextual('secret-key', [run('alnum', 32)])],
  },
  {
    slug: 'klipfolio',
    name: 'Klipfolio',
    offers: 'dashboards',
    secrets: [contextual('api-key', [run('hex-lower', 40)])],
  },
  {
    slug: 'knapsackpro',
    name: 'Knapsack Pro',
    offers: 'parallel tests',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('token', [run('alnum-lower', 32)])],
  },
  {
    slug: 'kontent',
    name: 'Kontent.ai',
    offers: 'contents of web sites',
    keyDefaults: {
      docs: [
        'https://kontent.ai',
        'https://kontent.ai/learn/docs/apis/openapi/management-api-v2/#operation/retrieve-environment-information',
      ],
    },
    secrets: [
      contextual('api-key', [run('alnum-lower', 36, 36, '-')]),
      contextual('api-key-v2', jsonWebToken, { confidence: 'high' }),
    ],
    identifiers: [contextualId('environment-id', UUID, ['api-key', 'api-key-v2'])],
  },
  {
    slug: 'kraken',
    name: 'Kraken',
    offers: 'a crypto exchange',
    keyDefaults: {
      severity: 'critical',
      docs: ['https://docs.kraken.com/rest/#section/Authentication/Headers-and-Signature'],
    },
    secrets: [
      contextual('access-token', padded('base64', 80, 90, '-_'), {
        title: 'Kraken Private Key',
      }),
      contextual('api-key', padded('base64', 54, 56)),
      contextual('private-key', padded('base64', 86, 88), { title: 'Kraken Private Key (padded)' }),
    ],
  },
  {
    slug: 'kucoin',
    name: 'KuCoin',
    offers: 'a crypto exchange',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('access-token', [run('hex-lower', 24)]),
      contextual('passphrase', [run('alnum', 7, 32, '!#$%&*@^_.-')], {
        kind: 'password',
        before: assignedPassword,
        check: 'password-like',
      }),
      contextual('secret-key', [uuid]),
    ],
  },
  {
    slug: 'kylas',
    name: 'Kylas',
    offers: 'customer relations',
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
  },
];
