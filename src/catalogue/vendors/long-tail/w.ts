import { lit, run, optional, uuid } from '../../model/pattern.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { contextualId, distinctiveId, assignedId } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import { bearer } from '../../model/verifier-parts.ts';
import { grouped, padding, jsonWebToken } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from W of which little more than a key is known. */
export const w: readonly Vendor[] = [
  {
    slug: 'wakatime',
    name: 'WakaTime',
    offers: 'time tracking of programmers',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://wakatime.com/developers'],
    },
    secrets: [
      contextual('api-key', [uuid], { words: [...qualified('waka'), 'wakatime', 'waka_time', 'waka-time'] }),
      distinctive('prefixed-api-key', [lit('waka_'), run('alnum-lower', 36, 64, '-')]),
    ],
    verifiers: [
      {
        secrets: ['wakatime-prefixed-api-key', 'wakatime-api-key'],
        url: 'https://wakatime.com/api/v1/users/current',
        headers: { authorization: 'Basic {base64:secret}' },
        reads: { account: ['data.username', 'data.email'] },
        activeAnswer: [200, { data: { id: 'x', username: 'ann' } }],
        inactiveAnswer: [401, { error: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'walkscore',
    name: 'Walk Score',
    offers: 'scores of places',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'weatherbit',
    name: 'Weatherbit',
    offers: 'weather',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'weatherstack',
    name: 'weatherstack',
    offers: 'weather',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'web3storage',
    name: 'web3.storage',
    offers: 'files on IPFS',
    keyDefaults: {
      words: ['web3'],
    },
    secrets: [contextual('api-key', jsonWebToken, { confidence: 'high' })],
  },
  {
    slug: 'webex',
    name: 'Webex',
    offers: 'meetings and messages',
    secrets: [
      contextual('api-key', [run('hex-lower', 64)]),
      contextual(
        'bot-api-key',
        [run('alnum', 64), lit('_'), run('alnum', 4), lit('_'), ...grouped('alnum', 8, 4, 4, 4, 12)],
        { words: ['webex', 'spark'] },
      ),
    ],
    identifiers: [distinctiveId('client-id', [lit('C'), run('hex-lower', 64)], ['api-key'])],
    verifiers: [
      {
        secrets: ['webex-bot-api-key', 'webex-api-key'],
        url: 'https://webexapis.com/v1/people/me',
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['emails.0', 'displayName'] },
        activeAnswer: [200, { id: 'x', emails: ['bot@webex.bot'], displayName: 'bot' }],
        inactiveAnswer: [
          401,
          { message: 'The request requires a valid access token set in the Authorization request header.' },
        ],
      },
    ],
  },
  {
    slug: 'webflow',
    name: 'Webflow',
    offers: 'web sites',
    secrets: [contextual('api-key', [run('alnum', 64)])],
    verifiers: [
      {
        secrets: ['webflow-api-key'],
        url: 'https://api.webflow.com/v2/token/introspect',
        ...bearer,
        reads: { account: ['application.displayName'], scopes: ['authorization.scope'] },
        activeAnswer: [
          200,
          { authorization: { id: 'x', scope: 'sites:read' }, application: { displayName: 'ci' } },
        ],
        inactiveAnswer: [401, { message: 'Request not authorized', code: 'not_authorized' }],
      },
    ],
  },
  {
    slug: 'webscraper',
    name: 'Web Scraper',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 60)])],
  },
  {
    slug: 'webscraping',
    name: 'WebScraping.AI',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
      words: ['webscraping', 'web_scraping'],
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'websitepulse',
    name: 'WebsitePulse',
    offers: 'checks of web sites',
    secrets: [contextual('api-key', [run('hex-lower', 32)])],
  },
  {
    slug: 'wepay',
    name: 'WePay',
    offers: 'payments',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('api-key', [run('word', 62, 62, '?')])],
    identifiers: [
      assignedId('app-id', ['wepay_app_id', 'wepay_client_id'], [run('digit', 4, 7)], ['api-key']),
    ],
  },
  {
    slug: 'whoxy',
    name: 'Whoxy',
    offers: 'owners of domains',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 33)])],
  },
  {
    slug: 'wise',
    name: 'Wise',
    offers: 'transfers between currencies',
    keyDefaults: {
      severity: 'critical',
      words: ['transferwise', 'wise_api', 'wise_token', 'wise-api', 'wiseapi'],
    },
    secrets: [contextual('api-key', [uuid])],
    verifiers: [
      {
        secrets: ['wise-api-key'],
        url: 'https://api.transferwise.com/v2/profiles',
        otherUrls: ['https://api.sandbox.transferwise.tech/v2/profiles'],
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, [{ id: 1, type: 'BUSINESS' }]],
        inactiveAnswer: [401, { error: 'invalid_token', error_description: 'Invalid token' }],
      },
    ],
  },
  {
    slug: 'wistia',
    name: 'Wistia',
    offers: 'video',
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
  },
  {
    slug: 'wit',
    name: 'Wit.ai',
    offers: 'language understanding',
    keyDefaults: {
      words: [
        'wit.ai',
        'witai',
        'wit_ai',
        'wit_token',
        'wit_access',
        'wit_api',
        'wit_key',
        'wit-ai',
        'wit-token',
        'wit-api',
        'wittoken',
        'wit token',
      ],
    },
    secrets: [contextual('api-key', [run('alnum-upper', 32)])],
    verifiers: [
      {
        secrets: ['wit-api-key'],
        url: 'https://api.wit.ai/apps?offset=0&limit=1',
        ...bearer,
        activeAnswer: [200, [{ id: 'x', name: 'app' }]],
        inactiveAnswer: [401, { error: 'Bad auth, check token/params', code: 'no-auth' }],
      },
    ],
  },
  {
    slug: 'wiz',
    name: 'Wiz',
    offers: 'security of clouds',
    keyDefaults: {
      words: [
        ...qualified('wiz'),
        'wiz_client',
        'wiz_secret',
        'wiz_api',
        'wiz_token',
        'wiz_key',
        'wiz-client',
        'wiz-secret',
        'wiz-api',
        'wizio',
        'wiz.io',
        'wizclient',
        'wizsecret',
        'wiz client',
        'wiz secret',
        'app.wiz',
      ],
    },
    secrets: [contextual('secret', [run('alnum', 64)])],
    identifiers: [contextualId('client-id', [run('alnum', 52, 53)], ['secret'])],
  },
  {
    slug: 'workato',
    name: 'Workato',
    offers: 'workflows',
    secrets: [
      distinctive('developer-api-token', [
        lit('wrka'),
        optional(run('lower', 2)),
        lit('-'),
        run('base64url', 12, 400),
        lit('.'),
        run('base64url', 16, 2000),
        lit('.'),
        run('base64url', 64, 1100),
      ]),
    ],
  },
  {
    slug: 'workos',
    name: 'WorkOS',
    offers: 'logins of users',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('production-api-key', [lit('sk_live_a2V5Xz'), run('base64', 69), padding], {
        confidence: 'high',
      }),
    ],
    verifiers: [
      {
        secrets: ['workos-production-api-key'],
        url: 'https://api.workos.com/organizations?limit=1',
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, { object: 'list', data: [] }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'worksnaps',
    name: 'Worksnaps',
    offers: 'time tracking',
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'workstack',
    name: 'WorkStack',
    offers: 'tasks of teams',
    secrets: [contextual('api-key', [run('alnum', 60)])],
  },
  {
    slug: 'worldcoinindex',
    name: 'WorldCoinIndex',
    offers: 'prices of cryptocurrencies',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 35)])],
  },
  {
    slug: 'worldweather',
    name: 'World Weather Online',
    offers: 'weather',
    keyDefaults: {
      severity: 'medium',
      words: ['worldweather', 'world_weather', 'world-weather'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 31)])],
  },
  {
    slug: 'wpengine',
    name: 'WP Engine',
    offers: 'hosted WordPress',
    keyDefaults: {
      severity: 'critical',
      words: [
        ...qualified('wpe'),
        'wpengine',
        'wp_engine',
        'wp-engine',
        'wpe_api',
        'wpe_key',
        'wpe_token',
        'wpe_secret',
      ],
      docs: ['https://wpengineapi.com/'],
    },
    secrets: [contextual('api-key', [run('alnum', 24, 64)])],
  },
  {
    slug: 'wrike',
    name: 'Wrike',
    offers: 'projects',
    secrets: [contextual('api-key', [lit('ey'), run('base64url', 333, 333, '.')])],
    verifiers: [
      {
        secrets: ['wrike-api-key'],
        url: 'https://www.wrike.com/api/v4/contacts?me=true',
        ...bearer,
        otherHosts: 'another region of Wrike',
        activeButForbidden: [403],
        reads: { account: ['data.0.profiles.0.email'] },
        activeAnswer: [
          200,
          { kind: 'contacts', data: [{ id: 'x', profiles: [{ email: 'ann@example.org' }] }] },
        ],
        inactiveAnswer: [
          401,
          { error: 'not_authorized', errorDescription: 'Access token is unknown or invalid' },
        ],
      },
    ],
  },
];
