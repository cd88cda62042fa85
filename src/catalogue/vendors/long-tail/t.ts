import { USER, assignedId, hostId, userEmail } from '../../model/identifier.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { lit, oneOf, run, uuid } from '../../model/pattern.ts';
import type { Vendor } from '../../model/vendor.ts';
import {
  asUser,
  bearer,
  clientGrant,
  idAndSecret,
  knowsClient,
  needsEmail,
  needsId,
  needsOtherKey,
  requestsToken,
  userAndSecret,
} from '../../model/verifier-parts.ts';
import { grouped, jsonWebToken, signedText } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from T of which little more than a key is known. */
export const t: readonly Vendor[] = [
  {
    slug: 'tableau',
    name: 'Tableau',
    offers: 'reports',
    secrets: [
      contextual('personal-access-token', [run('base64', 22), lit('==:'), run('alnum', 32)], {
        confidence: 'high',
        within: 60,
        side: 'either',
      }),
    ],
    identifiers: [hostId('cloud-pod', 'online.tableau.com', ['personal-access-token'])],
  },
  {
    slug: 'tallyfy',
    name: 'Tallyfy',
    offers: 'workflows',
    secrets: [contextual('api-key', signedText, { confidence: 'high' })],
  },
  {
    slug: 'tatumio',
    name: 'Tatum',
    offers: 'access to blockchains',
    keyDefaults: { words: ['tatumio', 'tatum_', 'tatum.io', 'tatum-', 'tatumapi', 'tatumkey'] },
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'taxjar',
    name: 'TaxJar',
    offers: 'sales tax',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['taxjar-api-key'],
        url: 'https://api.taxjar.com/v2/categories',
        ...bearer,
        activeAnswer: [200, { categories: [] }],
        inactiveAnswer: [401, { status: 401, error: 'Unauthorized', detail: 'Not Authorized' }],
      },
    ],
  },
  {
    slug: 'teamcity',
    name: 'TeamCity',
    offers: 'builds',
    keyDefaults: { severity: 'critical' },
    secrets: [
      distinctive('api-token', [
        lit('eyJ0eXAiOiAiVENWMiJ9.'),
        run('base64url', 36),
        lit('.'),
        run('base64url', 48),
      ]),
    ],
  },
  {
    slug: 'teamgate',
    name: 'Teamgate',
    offers: 'customer relations',
    secrets: [contextual('api-key', [{ anyOf: [[run('alnum', 80)], [run('alnum-lower', 40)]] }])],
  },
  {
    slug: 'teamworkcrm',
    name: 'Teamwork CRM',
    offers: 'customer relations',
    secrets: [contextual('api-key', [lit('tkn.v1_'), run('alnum', 71), lit('=')], { confidence: 'high' })],
  },
  {
    slug: 'teamworkdesk',
    name: 'Teamwork Desk',
    offers: 'a help desk',
    secrets: [
      distinctive('api-token', [lit('tkn.v1_'), run('alnum', 71), lit('=')], { confidence: 'medium' }),
    ],
  },
  {
    slug: 'teamworkspaces',
    name: 'Teamwork Spaces',
    offers: 'team documents',
    secrets: [contextual('api-key', [lit('tkn.v1_'), run('alnum', 71), lit('=')], { confidence: 'high' })],
  },
  {
    slug: 'technicalanalysisapi',
    name: 'Technical Analysis API',
    offers: 'market indicators',
    keyDefaults: {
      severity: 'medium',
      words: ['technicalanalysisapi', 'technical_analysis', 'technicalanalysis', 'technical-analysis'],
    },
    secrets: [contextual('key', [run('alnum-upper', 48)])],
  },
  {
    slug: 'tefter',
    name: 'Tefter',
    offers: 'bookmarks',
    keyDefaults: { severity: 'medium', docs: ['https://www.tefter.io/docs/api'] },
    secrets: [contextual('api-key', [run('alnum', 20)])],
  },
  {
    slug: 'teletype',
    name: 'Teletype',
    offers: 'conversations with customers',
    secrets: [contextual('api-key', [run('alnum', 64, 64, '-')])],
  },
  {
    slug: 'telnyx',
    name: 'Telnyx',
    offers: 'text messages and calls',
    secrets: [
      contextual('api-v2-key', [lit('KEY'), run('base64url', 55)], {
        title: 'Telnyx API Key',
        confidence: 'high',
      }),
    ],
    verifiers: [
      {
        secrets: ['telnyx-api-v2-key'],
        url: 'https://api.telnyx.com/v2/balance',
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, { data: { record_type: 'balance', balance: '0.00' } }],
        inactiveAnswer: [401, { errors: [{ code: '10009', title: 'Authentication failed' }] }],
      },
    ],
  },
  {
    slug: 'temporal',
    name: 'Temporal',
    offers: 'durable workflows',
    secrets: [contextual('cloud-api-key', jsonWebToken, { confidence: 'high' })],
    verifiers: [
      {
        secrets: ['temporal-cloud-api-key'],
        url: 'https://saas-api.tmprl.cloud/cloud/current-identity',
        ...bearer,
        reads: { account: ['user.spec.email', 'principalId'] },
        activeAnswer: [200, { user: { id: 'x', spec: { email: 'ann@example.org' } } }],
        inactiveAnswer: [401, { code: 16, message: 'Unauthenticated' }],
      },
    ],
  },
  {
    slug: 'testingbot',
    name: 'TestingBot',
    offers: 'browser tests',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    identifiers: [
      assignedId(
        'client-key',
        ['testingbot_client_key', 'testingbot_key'],
        [run('hex-lower', 32)],
        ['api-key'],
      ),
    ],
    verifiers: [
      {
        secrets: ['testingbot-api-key'],
        needs: needsId('the client key', 'testingbot-client-key', 'testingbot-api-key'),
        url: 'https://api.testingbot.com/v1/user',
        basic: idAndSecret,
        otherHosts: 'a client whose key is not near',
        reads: { account: ['email'] },
        activeAnswer: [200, { first_name: 'Ann', email: 'ann@example.org' }],
        inactiveAnswer: [401, { error: 'Invalid credentials' }],
      },
    ],
  },
  {
    slug: 'textmagic',
    name: 'TextMagic',
    offers: 'text messages',
    secrets: [contextual('api-key', [run('alnum', 30)])],
    identifiers: [assignedId('username', ['textmagic_username', 'textmagic_user'], USER, ['api-key'])],
    verifiers: [
      {
        secrets: ['textmagic-api-key'],
        needs: needsId('the user name', 'textmagic-username'),
        url: 'https://rest.textmagic.com/api/v2/user',
        headers: { 'x-tm-username': '{id}', 'x-tm-key': '{secret}' },
        reads: { account: ['email', 'username'] },
        activeAnswer: [200, { id: 1, username: 'ann', email: 'ann@example.org' }],
        inactiveAnswer: [401, { code: 401, message: 'Invalid Credentials' }],
      },
    ],
  },
  {
    slug: 'theoddsapi',
    name: 'The Odds API',
    offers: 'betting odds',
    keyDefaults: {
      severity: 'medium',
      words: ['theoddsapi', 'the_odds_api', 'the-odds-api', 'odds_api', 'oddsapi', 'odds-api'],
    },
    secrets: [contextual('key', [run('hex-lower', 32)])],
  },
  {
    slug: 'thingsboard',
    name: 'ThingsBoard',
    offers: 'connected devices',
    keyDefaults: { docs: ['https://thingsboard.io/docs/paas/reference/http-api/'] },
    secrets: [
      distinctive('access-token', [run('alnum-lower', 20)], {
        before: [lit('thingsboard.cloud/api/v1/')],
        examples: [
          'curl https://thingsboard.cloud/api/v1/{secret}/telemetry',
          'url = "http://eu.thingsboard.cloud/api/v1/{secret}/attributes"',
        ],
      }),
      contextual('provision-device-key', [run('alnum-lower', 20)], {
        words: [
          'provisiondevicekey',
          'provisiondevicesecret',
          'provision_device_key',
          'provision_device_secret',
        ],
      }),
    ],
  },
  {
    slug: 'thinkific',
    name: 'Thinkific',
    offers: 'course sales',
    secrets: [contextual('api-key', [run('hex-lower', 32)])],
  },
  {
    slug: 'thousandeyes',
    name: 'ThousandEyes',
    offers: 'network monitoring',
    secrets: [contextual('api-key', [run('alnum', 32)])],
    identifiers: [userEmail(['api-key'], ['thousandeyes', 'thousand_eyes'])],
    verifiers: [
      {
        secrets: ['thousandeyes-api-key'],
        needs: needsEmail('thousandeyes-user-email'),
        url: 'https://api.thousandeyes.com/v6/account-groups.json',
        basic: userAndSecret,
        activeButForbidden: [403],
        reads: { account: ['accountGroups.0.accountGroupName'] },
        activeAnswer: [200, { accountGroups: [{ aid: 1, accountGroupName: 'Acme' }] }],
        inactiveAnswer: [401, { errorMessage: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'thunderstore',
    name: 'Thunderstore',
    offers: 'game mods',
    secrets: [distinctive('api-token', [lit('tss_'), run('base64url', 20, 80)])],
    verifiers: [
      {
        secrets: ['thunderstore-api-token'],
        url: 'https://thunderstore.io/api/experimental/current-user/',
        ...bearer,
        // Without a valid token, the answer has no user name.
        rules: [{ means: 'inactive', status: 200, at: 'username', oneOf: [null] }],
        reads: { account: ['username'] },
        activeAnswer: [200, { username: 'ann', capabilities: [] }],
        inactiveAnswer: [401, { detail: 'Invalid token.' }],
      },
    ],
  },
  {
    slug: 'ticketmaster',
    name: 'Ticketmaster',
    offers: 'event tickets',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://developer.ticketmaster.com/products-and-docs/apis/getting-started/'],
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'tickettailor',
    name: 'Ticket Tailor',
    offers: 'event tickets',
    keyDefaults: { docs: ['https://developers.tickettailor.com/#authentication'] },
    secrets: [
      contextual('api-key', [
        lit('sk_'),
        run('digit', 4),
        lit('_'),
        run('digit', 6),
        lit('_'),
        run('hex-lower', 32),
      ]),
    ],
    verifiers: [
      {
        secrets: ['tickettailor-api-key'],
        url: 'https://api.tickettailor.com/v1/overview',
        ...asUser,
        reads: { account: ['box_office_name'] },
        activeAnswer: [200, { box_office_name: 'Acme' }],
        inactiveAnswer: [401, { status: 401, error_code: 'UNAUTHORIZED', message: 'Invalid API key' }],
      },
    ],
  },
  {
    slug: 'tiingo',
    name: 'Tiingo',
    offers: 'market data',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
  },
  {
    slug: 'timecamp',
    name: 'TimeCamp',
    offers: 'time tracking',
    secrets: [contextual('api-key', [run('alnum-lower', 26)])],
  },
  {
    slug: 'timezoneapi',
    name: 'Timezone API',
    offers: 'time zones',
    keyDefaults: { severity: 'low' },
    secrets: [contextual('key', [run('alpha', 20)])],
  },
  {
    slug: 'tines',
    name: 'Tines',
    offers: 'workflows',
    secrets: [
      distinctive('webhook', [run('alnum-lower', 32)], {
        kind: 'webhook',
        title: 'Tines Webhook Secret',
        severity: 'medium',
        before: [
          lit('https://'),
          run('base64url', 1, 60),
          lit('.tines.com/webhook/'),
          run('alnum', 32),
          lit('/'),
        ],
        examples: [
          'https://acme.tines.com/webhook/7c1d5a90e3b84f2697d0c8e1a4b6f35d/{secret}',
          "curl -X POST 'https://acme.tines.com/webhook/7c1d5a90e3b84f2697d0c8e1a4b6f35d/{secret}'",
        ],
      }),
    ],
  },
  {
    slug: 'tly',
    name: 'T.LY',
    offers: 'short links',
    keyDefaults: {
      severity: 'medium',
      words: [...qualified('tly'), 'tly_api', 'tly_key', 'tly_token', 'tlyapi', 'tly-api', 't.ly'],
    },
    secrets: [contextual('api-key', [run('alnum', 60)])],
    verifiers: [
      {
        secrets: ['tly-api-key'],
        url: 'https://api.t.ly/api/v1/link/list',
        ...bearer,
        activeAnswer: [200, { data: [], current_page: 1 }],
        inactiveAnswer: [401, { message: 'Unauthenticated.' }],
      },
    ],
  },
  {
    slug: 'tmetric',
    name: 'TMetric',
    offers: 'time tracking',
    keyDefaults: { words: qualified('tmetric'), docs: ['https://tmetric.com/'] },
    secrets: [contextual('api-key', [run('alnum-upper', 64)])],
  },
  {
    slug: 'todoist',
    name: 'Todoist',
    offers: 'tasks',
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
    verifiers: [
      {
        secrets: ['todoist-api-key'],
        url: 'https://api.todoist.com/api/v1/projects?limit=1',
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, { results: [], next_cursor: null }],
        inactiveAnswer: [
          401,
          { error: 'Unauthorized', error_code: 401, error_tag: 'UNAUTHORIZED', http_code: 401 },
        ],
      },
    ],
  },
  {
    slug: 'toggltrack',
    name: 'Toggl Track',
    offers: 'time tracking',
    keyDefaults: { words: [...qualified('toggl'), 'toggltrack', 'toggl_track', 'toggl-track'] },
    secrets: [contextual('api-key', [run('alnum', 32)])],
    verifiers: [
      {
        secrets: ['toggltrack-api-key'],
        url: 'https://api.track.toggl.com/api/v9/me',
        basic: ['{secret}', 'api_token'],
        rules: [{ means: 'inactive', status: 403, oneOf: ['Incorrect username and/or password'] }],
        reads: { account: ['email'] },
        activeAnswer: [200, { id: 1, email: 'ann@example.org' }],
        inactiveAnswer: [403, 'Incorrect username and/or password'],
      },
    ],
  },
  {
    slug: 'tokeet',
    name: 'Tokeet',
    offers: 'holiday rentals',
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'tomorrowio',
    name: 'Tomorrow.io',
    offers: 'weather',
    keyDefaults: {
      severity: 'medium',
      words: [
        ...qualified('tomorrow'),
        'tomorrowio',
        'tomorrow.io',
        'tomorrow_io',
        'tomorrow-io',
        'tomorrow_api',
        'tomorrow_key',
        'tomorrow_token',
      ],
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'tomtom',
    name: 'TomTom',
    offers: 'maps',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'tradier',
    name: 'Tradier',
    offers: 'a broker',
    keyDefaults: { severity: 'critical', docs: ['https://docs.tradier.com/brokerage'] },
    secrets: [contextual('api-key', [run('alnum', 28)])],
  },
  {
    slug: 'travelpayouts',
    name: 'Travelpayouts',
    offers: 'travel partner programmes',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'trello',
    name: 'Trello',
    offers: 'task boards',
    secrets: [
      contextual('api-key', [run('alnum', 32, 32, '-')]),
      contextual('api-token', [run('alnum', 60, 70, '-')]),
    ],
    verifiers: [
      {
        secrets: ['trello-api-token'],
        needs: needsOtherKey('the API key', 'trello-api-key'),
        url: 'https://api.trello.com/1/members/me?fields=username&key={id}&token={secret}',
        reads: { account: ['username'] },
        activeAnswer: [200, { id: 'x', username: 'ann' }],
        inactiveAnswer: [401, 'invalid token'],
      },
    ],
  },
  {
    slug: 'tru',
    name: 'tru.ID',
    offers: 'phone number checks',
    keyDefaults: {
      words: [
        ...qualified('tru'),
        'tru_api',
        'tru_id',
        'tru.id',
        'truid',
        'tru_key',
        'tru_secret',
        'tru_client',
        'tru_token',
        'tru-api',
      ],
    },
    secrets: [
      contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12)),
      contextual('api-key-secre', [run('base64url', 26, 26, '.')], { title: 'tru.ID API Secret' }),
    ],
    verifiers: [
      {
        secrets: ['tru-api-key-secre'],
        needs: { id: { what: 'the client ID', detectors: ['tru-api-key'], verified: true } },
        url: 'https://eu.api.tru.id/oauth2/v1/token',
        basic: idAndSecret,
        form: clientGrant,
        ...requestsToken,
        ...knowsClient('invalid_scope'),
      },
    ],
  },
  {
    slug: 'truenas',
    name: 'TrueNAS',
    offers: 'storage servers',
    keyDefaults: { severity: 'critical', docs: ['https://www.truenas.com/docs/api/core_websocket_api.html'] },
    secrets: [
      contextual('api-key', [run('digit', 1, 6), lit('-'), run('alnum', 64)], {
        // `/api/v2.0/` is the path of its REST API.
        words: ['truenas', 'true_nas', 'true-nas', 'freenas', 'tn_api', 'login_with_api_key', '/api/v2.0/'],
        within: 120,
      }),
      // No other vendor puts a number before a key of this length.
      distinctive('api-key-bearer', [run('digit', 1, 6), lit('-'), run('alnum', 64)], {
        title: 'TrueNAS API Key (in a header)',
        before: [oneOf('Bearer ', 'bearer ')],
        confidence: 'medium',
        examples: ['Authorization: Bearer {secret}', '{"Authorization": "Bearer {secret}"}'],
      }),
    ],
  },
  {
    slug: 'trufflehogenterprise',
    name: 'TruffleHog Enterprise',
    offers: 'secret detection in code',
    secrets: [
      distinctive('api-key', [lit('thog-key-'), run('hex-lower', 16)]),
      distinctive('secret', [lit('thog-secret-'), run('hex-lower', 32)]),
    ],
  },
  {
    slug: 'twelvedata',
    name: 'Twelve Data',
    offers: 'market data',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'twist',
    name: 'Twist',
    offers: 'team messages',
    keyDefaults: { words: qualified('twist') },
    secrets: [contextual('api-key', [run('hex-lower', 40)])],
  },
  {
    slug: 'tyntec',
    name: 'tyntec',
    offers: 'text messages',
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'typetalk',
    name: 'Typetalk',
    offers: 'team messages',
    secrets: [contextual('api-key', [run('alnum', 64)])],
  },
];
