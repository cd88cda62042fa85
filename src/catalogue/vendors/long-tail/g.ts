import { lit, run, oneOf } from '../../model/pattern.ts';
import { contextual, weaklyDistinctive } from '../../model/key.ts';
import { userEmail } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import { bearer, bearerWith, asUser, userAndSecret, needsEmail } from '../../model/verifier-parts.ts';
import { grouped, padded, jsonWebToken } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from G of which little more than a key is known. */
export const g: readonly Vendor[] = [
  {
    slug: 'geckoboard',
    name: 'Geckoboard',
    offers: 'dashboards',
    secrets: [contextual('api-key', [run('alnum', 44)])],
  },
  {
    slug: 'gemini',
    name: 'Gemini',
    offers: 'a crypto exchange',
    keyDefaults: {
      severity: 'critical',
      docs: ['https://docs.gemini.com/authentication/api-key'],
    },
    secrets: [
      contextual('api-key', [oneOf('account-', 'master-'), run('alnum', 20)]),
      contextual('api-secret', [run('alnum', 27, 28)]),
    ],
  },
  {
    slug: 'gengo',
    name: 'Gengo',
    offers: 'translation',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', padded('base64url', 64, 64, '$()@[]^{|}~'))],
  },
  {
    slug: 'geoapify',
    name: 'Geoapify',
    offers: 'maps',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'geocode',
    name: 'geocode.xyz',
    offers: 'coordinates of addresses',
    keyDefaults: {
      severity: 'medium',
      words: ['geocode.xyz', 'geocode_api', 'geocode_key', 'geocodeapi', 'geocode-api', 'geocode'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 28)])],
  },
  {
    slug: 'geocodify',
    name: 'Geocodify',
    offers: 'coordinates of addresses',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
  },
  {
    slug: 'geocodio',
    name: 'Geocodio',
    offers: 'coordinates of addresses',
    keyDefaults: {
      severity: 'medium',
      words: [...qualified('geocod'), 'geocodio', 'geocod.io', 'geocod_io'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 39)])],
  },
  {
    slug: 'geoipifi',
    name: 'IPify Geo',
    offers: 'places of IP addresses',
    keyDefaults: {
      severity: 'medium',
      words: ['ipifi', 'ipify'],
    },
    secrets: [contextual('api-key', [run('word', 32)])],
  },
  {
    slug: 'getemail',
    name: 'GetEmail',
    offers: 'addresses of people',
    keyDefaults: {
      severity: 'medium',
      words: qualified('getemail'),
    },
    secrets: [contextual('api-key', [run('alnum', 20, 20, '-')])],
  },
  {
    slug: 'getemails',
    name: 'GetEmails',
    offers: 'addresses of visitors',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 26, 26, '-')])],
  },
  {
    slug: 'getgeoapi',
    name: 'GetGeoAPI',
    offers: 'places of IP addresses',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('key', [run('alnum-lower', 40)])],
  },
  {
    slug: 'getgist',
    name: 'Gist',
    offers: 'marketing automation',
    keyDefaults: {
      words: ['getgist', 'get_gist'],
    },
    secrets: [contextual('api-key', padded('alnum', 66, 68, '+'))],
  },
  {
    slug: 'getresponse',
    name: 'GetResponse',
    offers: 'newsletters',
    keyDefaults: {
      words: qualified('getresponse'),
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'getsandbox',
    name: 'Sandbox',
    offers: 'mock APIs',
    keyDefaults: {
      severity: 'medium',
      words: ['getsandbox'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 40, 40, '-')])],
  },
  {
    slug: 'gitalk',
    name: 'Gitalk',
    offers: 'comments on web pages',
    secrets: [
      contextual('oauth-credentials', [run('hex-lower', 40)], {
        kind: 'oauth-secret',
        within: 160,
      }),
    ],
  },
  {
    slug: 'gitea',
    name: 'Gitea',
    offers: 'hosted repositories',
    keyDefaults: {
      words: [
        'gitea_token',
        'gitea-token',
        'giteatoken',
        'gitea_access',
        'gitea_key',
        'gitea_secret',
        'gitea_api',
        'gitea-api',
        'giteaaccess',
        'giteakey',
        'giteasecret',
        'gitea token',
      ],
    },
    secrets: [contextual('access-token', [run('hex-lower', 40)])],
  },
  {
    slug: 'gitter',
    name: 'Gitter',
    offers: 'chat rooms',
    keyDefaults: {
      docs: ['https://developer.gitter.im/docs/authentication'],
    },
    secrets: [contextual('access-token', [run('alnum-lower', 40, 40, '-_')])],
    verifiers: [
      {
        secrets: ['gitter-access-token'],
        url: 'https://api.gitter.im/v1/user',
        ...bearer,
        activeAnswer: [200, [{ id: 'x', username: 'ann' }]],
        inactiveAnswer: [401, { error: 'Unauthorized' }],
        reads: { account: ['0.username'] },
      },
    ],
  },
  {
    slug: 'glassnode',
    name: 'Glassnode',
    offers: 'data of blockchains',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 27)])],
  },
  {
    slug: 'gocanvas',
    name: 'GoCanvas',
    offers: 'forms of field work',
    secrets: [contextual('api-key', [run('base64', 43), lit('=')])],
  },
  {
    slug: 'gocardless',
    name: 'GoCardless',
    offers: 'direct debits',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('live-access-token', [lit('live_'), run('base64url', 40, 42, '=')], { confidence: 'high' }),
      weaklyDistinctive('live-access-token', [lit('live_'), run('base64url', 40)], { entropy: 4 }),
    ],
    verifiers: [
      {
        secrets: ['gocardless-live-access-token'],
        url: 'https://api.gocardless.com/creditors?limit=1',
        ...bearerWith({ 'gocardless-version': '2015-07-06' }),
        activeButForbidden: [403],
        reads: { account: ['creditors.0.name'] },
        activeAnswer: [200, { creditors: [{ id: 'x', name: 'Acme' }], meta: {} }],
        inactiveAnswer: [401, { error: { type: 'invalid_api_usage', code: 401, message: 'Unauthorized' } }],
      },
    ],
  },
  {
    slug: 'godaddy',
    name: 'GoDaddy',
    offers: 'domains',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('api-key', [{ anyOf: [[run('word', 35)], [run('word', 37)]] }]),
      contextual('secret', [run('alnum', 22)]),
    ],
  },
  {
    slug: 'goodday',
    name: 'GoodDay',
    offers: 'projects',
    keyDefaults: {
      docs: ['https://www.goodday.work/docs/api'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'graphcms',
    name: 'GraphCMS',
    offers: 'contents of web sites',
    keyDefaults: {
      words: ['graphcms', 'hygraph'],
    },
    secrets: [contextual('api-key', jsonWebToken, { confidence: 'high' })],
  },
  {
    slug: 'graphhopper',
    name: 'GraphHopper',
    offers: 'routes',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'greptile',
    name: 'Greptile',
    offers: 'code review',
    secrets: [contextual('api-key', [run('base64', 48)])],
  },
  {
    slug: 'groovehq',
    name: 'Groove',
    offers: 'a help desk',
    keyDefaults: {
      words: [...qualified('groove'), 'groovehq', 'groove_hq'],
    },
    secrets: [contextual('api-key', [run('alnum', 64)])],
  },
  {
    slug: 'gtmetrix',
    name: 'GTmetrix',
    offers: 'speed of web sites',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('hex-lower', 32)])],
    verifiers: [
      {
        secrets: ['gtmetrix-api-key'],
        url: 'https://gtmetrix.com/api/2.0/status',
        ...asUser,
        activeAnswer: [200, { data: { type: 'user', id: 'x', attributes: { api_credits: 1 } } }],
        inactiveAnswer: [401, { errors: [{ status: '401', code: 'E40101', title: 'Invalid API key' }] }],
      },
    ],
  },
  {
    slug: 'guardian',
    name: 'The Guardian',
    offers: 'news',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://open-platform.theguardian.com/documentation/'],
    },
    secrets: [contextual('api-key', grouped('alnum', 8, 4, 4, 4, 12))],
  },
  {
    slug: 'gumroad',
    name: 'Gumroad',
    offers: 'sales of digital goods',
    keyDefaults: {
      docs: ['https://gumroad.com/api'],
    },
    secrets: [contextual('access-token', [{ anyOf: [[run('base64url', 43)], [run('hex-lower', 64)]] }])],
    verifiers: [
      {
        secrets: ['gumroad-access-token'],
        url: 'https://api.gumroad.com/v2/user',
        ...bearer,
        reads: { account: ['user.email', 'user.name'] },
        activeAnswer: [200, { success: true, user: { name: 'Ann', email: 'ann@example.org' } }],
        inactiveAnswer: [401, { error: 'The access token is invalid' }],
      },
    ],
  },
  {
    slug: 'guru',
    name: 'Guru',
    offers: 'knowledge of a company',
    keyDefaults: {
      words: [
        'getguru',
        'guru_api',
        'guru_token',
        'guru_key',
        'guru-api',
        'guruapi',
        'gurutoken',
        'guru token',
        'guru key',
      ],
    },
    secrets: [contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
    identifiers: [userEmail(['api-key'], ['getguru', 'guru_user', 'guru_email'])],
    verifiers: [
      {
        secrets: ['guru-api-key'],
        needs: needsEmail('guru-user-email'),
        url: 'https://api.getguru.com/api/v1/teams',
        basic: userAndSecret,
        reads: { account: ['0.name'] },
        activeAnswer: [200, [{ id: 'x', name: 'Acme' }]],
        inactiveAnswer: [401, { description: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'gyazo',
    name: 'Gyazo',
    offers: 'screenshots',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 43, 43, '-')])],
  },
];
