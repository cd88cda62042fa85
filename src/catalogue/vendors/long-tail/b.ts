import { lit, run, oneOf, uuid } from '../../model/pattern.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { assignedId, hostId, USER } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import {
  bearer,
  scheme,
  header,
  asUser,
  idAndSecret,
  needsId,
  needsTenant,
} from '../../model/verifier-parts.ts';
import { grouped, padded, jsonWebToken } from '../../patterns/encodings.ts';

/** Vendors from B of which little more than a key is known. */
export const b: readonly Vendor[] = [
  {
    slug: 'bannerbear',
    name: 'Bannerbear',
    offers: 'pictures from templates',
    keyDefaults: {
      docs: ['https://developers.bannerbear.com/'],
    },
    secrets: [
      contextual('api-key', [run('alnum', 22), lit('tt')]),
      distinctive('api-key-v2', [oneOf('bb_ma_', 'bb_pr_'), run('hex-lower', 30)]),
    ],
    verifiers: [
      {
        secrets: ['bannerbear-api-key', 'bannerbear-api-key-v2'],
        url: 'https://api.bannerbear.com/v2/auth',
        ...bearer,
        activeAnswer: [200, { message: 'Authorized', project: 'x' }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'baremetrics',
    name: 'Baremetrics',
    offers: 'figures of subscriptions',
    keyDefaults: {
      docs: ['https://developers.baremetrics.com/reference/authentication'],
    },
    secrets: [
      contextual('api-key', [
        { anyOf: [[oneOf('lk_', 'sk_'), run('alnum', 18, 25)], [run('alnum-lower', 25, 25, '-_')]] },
      ]),
    ],
    verifiers: [
      {
        secrets: ['baremetrics-api-key'],
        url: 'https://api.baremetrics.com/v1/account',
        ...bearer,
        reads: { account: ['account.company'] },
        activeAnswer: [200, { account: { id: 1, company: 'Acme' } }],
        inactiveAnswer: [401, { error: 'Unauthorized. Token not found' }],
      },
    ],
  },
  {
    slug: 'baseten',
    name: 'Baseten',
    offers: 'models in production',
    keyDefaults: {
      docs: ['https://docs.baseten.co/reference/management-api/api-keys/lists-the-users-api-keys'],
    },
    secrets: [contextual('api-key', [run('alnum', 8), lit('.'), run('alnum', 32)])],
    verifiers: [
      {
        secrets: ['baseten-api-key'],
        url: 'https://api.baseten.co/v1/models',
        ...scheme('Api-Key'),
        activeAnswer: [200, { models: [] }],
        inactiveAnswer: [401, { code: 'VALIDATION_ERROR', message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'beamer',
    name: 'Beamer',
    offers: 'announcements in products',
    keyDefaults: {
      docs: ['https://www.getbeamer.com/api-reference'],
    },
    secrets: [
      contextual('api-key', [run('base64', 45, 45, '_'), lit('=')]),
      contextual('api-token', [lit('b_'), run('base64', 44, 44, '-_=')]),
    ],
  },
  {
    slug: 'beebole',
    name: 'BeeBole',
    offers: 'time tracking',
    keyDefaults: {
      docs: ['https://beebole.com/help/api/'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
  },
  {
    slug: 'besnappy',
    name: 'Snappy',
    offers: 'a help desk',
    keyDefaults: {
      words: ['besnappy'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 64)])],
    verifiers: [
      {
        secrets: ['besnappy-api-key'],
        url: 'https://app.besnappy.com/api/v1/accounts',
        basic: ['{secret}', 'x'],
        reads: { account: ['0.organization'] },
        activeAnswer: [200, [{ id: 1, organization: 'Acme' }]],
        inactiveAnswer: [401, { error: 'Invalid credentials.' }],
      },
    ],
  },
  {
    slug: 'besttime',
    name: 'BestTime',
    offers: 'visitors of places',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://documentation.besttime.app/#api-reference'],
    },
    secrets: [contextual('api-key', [run('word', 36)])],
  },
  {
    slug: 'betterstack',
    name: 'Better Stack',
    offers: 'checks of web sites',
    keyDefaults: {
      words: ['betterstack', 'better_stack', 'better-stack', 'better stack', 'betteruptime', 'better_uptime'],
      docs: ['https://betterstack.com/docs/uptime/api/list-all-existing-monitors/'],
    },
    secrets: [contextual('api-key', [run('alnum', 24)])],
    verifiers: [
      {
        secrets: ['betterstack-api-key'],
        url: 'https://uptime.betterstack.com/api/v2/monitors?per_page=1',
        ...bearer,
        activeAnswer: [200, { data: [], pagination: {} }],
        inactiveAnswer: [401, { errors: 'Invalid Team API token.' }],
      },
    ],
  },
  {
    slug: 'billomat',
    name: 'Billomat',
    offers: 'invoices',
    keyDefaults: {
      docs: ['https://www.billomat.com/en/api/basics/authentication/'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 32)])],
    identifiers: [hostId('subdomain', 'billomat.net', ['api-key'])],
    verifiers: [
      {
        secrets: ['billomat-api-key'],
        needs: needsTenant('the subdomain', 'billomat-subdomain'),
        url: 'https://{tenant}.billomat.net/api/v2/clients/myself',
        ...header('x-billomatapikey'),
        reads: { account: ['client.name'] },
        activeAnswer: [200, { client: { id: '1', name: 'Acme' } }],
        inactiveAnswer: [401, { errors: { error: 'Unauthorized' } }],
      },
    ],
  },
  {
    slug: 'bitbar',
    name: 'BitBar',
    offers: 'tests on devices',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
    verifiers: [
      {
        secrets: ['bitbar-api-key'],
        url: 'https://cloud.bitbar.com/api/me',
        ...asUser,
        reads: { account: ['email'] },
        activeAnswer: [200, { id: 1, email: 'ann@example.org' }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'bitcoinaverage',
    name: 'BitcoinAverage',
    offers: 'prices of cryptocurrencies',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://apiv2.bitcoinaverage.com/#authentication'],
    },
    secrets: [contextual('api-key', [run('alnum', 43)])],
  },
  {
    slug: 'bitfinex',
    name: 'Bitfinex',
    offers: 'a crypto exchange',
    keyDefaults: {
      severity: 'critical',
      docs: ['https://docs.bitfinex.com/docs/introduction'],
    },
    secrets: [contextual('api-key', [run('base64url', 43)])],
  },
  {
    slug: 'bitly',
    name: 'Bitly',
    offers: 'short links',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://dev.bitly.com/api-reference#Authentication'],
    },
    secrets: [contextual('access-token', [run('alnum', 40, 40, '-')])],
    verifiers: [
      {
        secrets: ['bitly-access-token'],
        url: 'https://api-ssl.bitly.com/v4/user',
        ...bearer,
        rules: [{ means: 'inactive', status: 403, at: 'message', oneOf: ['FORBIDDEN'] }],
        reads: { account: ['login', 'name'] },
        activeAnswer: [200, { login: 'ann', name: 'Ann' }],
        inactiveAnswer: [403, { message: 'FORBIDDEN', resource: 'bitlinks' }],
      },
    ],
  },
  {
    slug: 'bitmex',
    name: 'BitMEX',
    offers: 'a crypto exchange',
    keyDefaults: {
      severity: 'critical',
      docs: ['https://www.bitmex.com/app/apiKeysUsage'],
    },
    secrets: [contextual('api-key', [run('base64url', 24)]), contextual('secret', [run('base64url', 48)])],
  },
  {
    slug: 'bitrise',
    name: 'Bitrise',
    offers: 'builds of apps',
    secrets: [contextual('access-token', [run('base64url', 60, 120)])],
    verifiers: [
      {
        secrets: ['bitrise-access-token'],
        url: 'https://api.bitrise.io/v0.1/me',
        ...scheme(''),
        reads: { account: ['data.username'] },
        activeAnswer: [200, { data: { username: 'ann', slug: 'x' } }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'bittrex',
    name: 'Bittrex',
    offers: 'a crypto exchange',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('access-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'blazemeter',
    name: 'BlazeMeter',
    offers: 'load tests',
    keyDefaults: {
      severity: 'medium',
      words: ['blazemeter', 'runscope'],
      docs: [
        'https://help.blazemeter.com/apidocs/api-monitoring/account.htm?tocpath=API%20Monitoring%7C_____12',
      ],
    },
    secrets: [contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
  },
  {
    slug: 'blitapp',
    name: 'Blitapp',
    offers: 'screenshots of web pages',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://blitapp.com/api/#/App/get_apps_all'],
    },
    secrets: [contextual('api-key', [run('base64url', 39)])],
    verifiers: [
      {
        secrets: ['blitapp-api-key'],
        url: 'https://blitapp.com/api/apps/all',
        ...header('api-key'),
        activeAnswer: [200, []],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'blocknative',
    name: 'Blocknative',
    offers: 'transactions that wait in blockchains',
    keyDefaults: {
      docs: ['https://docs.blocknative.com/gas-prediction/gas-platform#api-endpoint'],
    },
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'blogger',
    name: 'Blogger',
    offers: 'blogs',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [lit('AIzaSy'), run('base64url', 33)], { confidence: 'high' })],
  },
  {
    slug: 'blynk',
    name: 'Blynk',
    offers: 'connected devices',
    keyDefaults: {
      docs: [
        'https://blynk.io/',
        'https://docs.blynk.io/en/blynk.cloud/organization-https-api/get-organization-info',
        'https://docs.blynk.io/en/blynk.cloud/organization-https-api/authentication',
      ],
    },
    secrets: [
      distinctive('device-access-token', [run('base64url', 32)], {
        before: [lit('blynk.cloud/external/api/'), run('alnum', 0, 40, '/'), lit('?token=')],
        examples: [
          'https://blynk.cloud/external/api/get?token={secret}&v1',
          'curl "https://fra1.blynk.cloud/external/api/isHardwareConnected?token={secret}"',
        ],
      }),
      contextual('organization-access-token', [run('base64url', 40)], { within: 80, side: 'either' }),
      distinctive('organization-client-credentials', [run('base64url', 40)], {
        kind: 'oauth-secret',
        before: [lit('oa2-client-id_'), run('base64url', 32), oneOf(':', '&client_secret=')],
        examples: [
          '-u oa2-client-id_0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p:{secret}',
          'client_id=oa2-client-id_0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p&client_secret={secret}',
        ],
      }),
    ],
  },
  {
    slug: 'bombbomb',
    name: 'BombBomb',
    offers: 'video mails',
    keyDefaults: {
      docs: ['https://developer.bombbomb.com/api#operations-Users-UserInfo'],
    },
    secrets: [
      contextual('api-key', jsonWebToken, { confidence: 'high' }),
      contextual('api-key-legacy', padded('base64', 86, 88)),
    ],
    verifiers: [
      {
        secrets: ['bombbomb-api-key'],
        url: 'https://api.bombbomb.com/v2/user/',
        ...bearer,
        reads: { account: ['email'] },
        activeAnswer: [200, { id: 'x', email: 'ann@example.org' }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'boostnote',
    name: 'Boost Note',
    offers: 'notes',
    keyDefaults: {
      docs: ['https://boostnote.io/features/public-api'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 64)])],
    verifiers: [
      {
        secrets: ['boostnote-api-key'],
        url: 'https://boostnote.io/api/docs',
        ...bearer,
        activeAnswer: [200, { docs: [] }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'borgbase',
    name: 'BorgBase',
    offers: 'backups',
    keyDefaults: {
      severity: 'critical',
      docs: ['https://docs.borgbase.com/api'],
    },
    secrets: [contextual('api-key', [run('base64url', 148, 152, './')])],
  },
  {
    slug: 'braintrust',
    name: 'Braintrust',
    offers: 'tests of language models',
    secrets: [contextual('api-key', [lit('sk-'), run('alnum', 48)], { confidence: 'high' })],
    verifiers: [
      {
        secrets: ['braintrust-api-key'],
        url: 'https://api.braintrust.dev/v1/project?limit=1',
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, { objects: [] }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'branchio',
    name: 'Branch',
    offers: 'links into apps',
    keyDefaults: {
      docs: ['https://help.branch.io/developers-hub/docs/deep-linking-api'],
    },
    secrets: [
      distinctive('live-key', [lit('key_live_'), run('alnum', 16, 40)], { severity: 'medium' }),
      distinctive('test-key', [lit('key_test_'), run('alnum', 16, 40)], { severity: 'low' }),
    ],
  },
  {
    slug: 'brandfetch',
    name: 'Brandfetch',
    offers: 'logos of companies',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://docs.brandfetch.com/docs/getting-started'],
    },
    secrets: [
      contextual('api-key', [
        { anyOf: [[run('alnum', 40)], [run('base64', 43, 43, '!#$%&()*-@^_'), lit('=')]] },
      ]),
    ],
  },
  {
    slug: 'brave',
    name: 'Brave',
    offers: 'web search',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [
      distinctive('search-api-key', [lit('BSA'), run('base64url', 24, 40)], {
        confidence: 'medium',
        entropy: 3.8,
      }),
    ],
  },
  {
    slug: 'browserstack',
    name: 'BrowserStack',
    offers: 'tests in browsers',
    keyDefaults: {
      words: ['browserstack', 'browser_stack', 'browser-stack', 'hub-cloud'],
      docs: ['https://www.browserstack.com/docs/automate/api-reference/selenium/introduction'],
    },
    secrets: [contextual('access-key', [run('alnum', 20)])],
    identifiers: [
      assignedId('username', ['browserstack_username', 'browserstack_user'], USER, ['access-key']),
    ],
    verifiers: [
      {
        secrets: ['browserstack-access-key'],
        needs: needsId('the user name', 'browserstack-username'),
        url: 'https://api.browserstack.com/automate/plan.json',
        basic: idAndSecret,
        reads: { account: ['automate_plan'] },
        activeAnswer: [200, { automate_plan: 'Automate Desktop', parallel_sessions_running: 0 }],
        inactiveAnswer: [401, 'HTTP Basic: Access denied.\n'],
      },
    ],
  },
  {
    slug: 'browshot',
    name: 'Browshot',
    offers: 'screenshots of web pages',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://browshot.com/api/documentation#instance_list'],
    },
    secrets: [contextual('api-key', [run('alnum', 28, 28, '-')])],
  },
  {
    slug: 'bscscan',
    name: 'BscScan',
    offers: 'an explorer of the BNB chain',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://docs.bscscan.com/api-endpoints/accounts'],
    },
    secrets: [contextual('api-key', [run('alnum-upper', 34)])],
  },
  {
    slug: 'buddyns',
    name: 'BuddyNS',
    offers: 'name servers',
    keyDefaults: {
      docs: ['https://www.buddyns.com/support/api/v2/'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
    verifiers: [
      {
        secrets: ['buddyns-api-key'],
        url: 'https://www.buddyns.com/api/v2/zone/',
        ...scheme('Token'),
        activeAnswer: [200, []],
        inactiveAnswer: [401, { detail: 'Invalid token.' }],
      },
    ],
  },
  {
    slug: 'budibase',
    name: 'Budibase',
    offers: 'internal tools',
    keyDefaults: {
      docs: ['https://docs.budibase.com/docs/rest'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 32), lit('-'), run('hex-lower', 78, 80)])],
  },
  {
    slug: 'bugherd',
    name: 'BugHerd',
    offers: 'reports of errors',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://www.bugherd.com/api_v2'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 22)])],
    verifiers: [
      {
        secrets: ['bugherd-api-key'],
        url: 'https://www.bugherd.com/api_v2/organization.json',
        basic: ['{secret}', 'x'],
        reads: { account: ['organization.name'] },
        activeAnswer: [200, { organization: { id: 1, name: 'Acme' } }],
        inactiveAnswer: [401, { error: 'Access denied' }],
      },
    ],
  },
  {
    slug: 'bugsnag',
    name: 'BugSnag',
    offers: 'reports of errors',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://docs.bugsnag.com/api/'],
    },
    secrets: [contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
    verifiers: [
      {
        secrets: ['bugsnag-api-key'],
        url: 'https://api.bugsnag.com/user/organizations',
        ...scheme('token'),
        reads: { account: ['0.slug'] },
        activeAnswer: [200, [{ id: 'x', slug: 'acme' }]],
        inactiveAnswer: [401, { errors: ['Bad credentials'] }],
      },
    ],
  },
  {
    slug: 'bulbul',
    name: 'Bulbul',
    offers: 'customer relations',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'bulksms',
    name: 'BulkSMS',
    offers: 'text messages',
    keyDefaults: {
      docs: ['https://www.bulksms.com/developer/json/v1/'],
    },
    secrets: [contextual('api-key', [run('alnum', 29, 29, '!#$%&()*@^')])],
    identifiers: [
      assignedId(
        'token-id',
        ['bulksms_token_id', 'bulksms_id'],
        [run('hex-upper', 32, 37, '-')],
        ['api-key'],
      ),
    ],
    verifiers: [
      {
        secrets: ['bulksms-api-key'],
        needs: needsId('the token ID', 'bulksms-token-id'),
        url: 'https://api.bulksms.com/v1/profile',
        basic: idAndSecret,
        reads: { account: ['username'] },
        activeAnswer: [200, { id: '1', username: 'ann', created: '2020-01-01T00:00:00Z' }],
        inactiveAnswer: [
          401,
          { type: 'https://developer.bulksms.com/json/v1/errors#authentication-failed', status: 401 },
        ],
      },
    ],
  },
  {
    slug: 'buttercms',
    name: 'ButterCMS',
    offers: 'contents of web sites',
    keyDefaults: {
      docs: ['https://buttercms.com/docs/api'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
    verifiers: [
      {
        secrets: ['buttercms-api-key'],
        url: 'https://api.buttercms.com/v2/posts/?page_size=1&auth_token={secret}',
        activeAnswer: [200, { meta: { count: 0 }, data: [] }],
        inactiveAnswer: [401, { detail: 'Invalid token.' }],
      },
    ],
  },
];
