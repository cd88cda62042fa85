import { lit, run, oneOf, optional, uuid } from '../../model/pattern.ts';
import { contextual, distinctive, weaklyDistinctive } from '../../model/key.ts';
import {
  contextualId,
  distinctiveId,
  assignedId,
  userEmail,
  secretAsId,
  USER,
  UUID,
} from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import {
  bearer,
  scheme,
  header,
  asUser,
  idAndSecret,
  userAndSecret,
  needsId,
  needsClientId,
  needsEmail,
  requestsToken,
  knowsClient,
} from '../../model/verifier-parts.ts';
import { grouped, padding, padded, jsonWebToken } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';
import { urlPassword } from '../../patterns/connection-url.ts';

/** Vendors from C of which little more than a key is known. */
export const c: readonly Vendor[] = [
  {
    slug: 'caflou',
    name: 'Caflou',
    offers: 'business management',
    secrets: [contextual('api-key', jsonWebToken, { confidence: 'high' })],
    verifiers: [
      {
        secrets: ['caflou-api-key'],
        url: 'https://app.caflou.com/api/v1/accounts',
        ...bearer,
        activeAnswer: [200, { results: [] }],
        inactiveAnswer: [401, { error: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'calendarific',
    name: 'Calendarific',
    offers: 'public holidays',
    keyDefaults: {
      severity: 'low',
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'calendly',
    name: 'Calendly',
    offers: 'bookings',
    keyDefaults: {
      docs: ['https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens'],
    },
    secrets: [contextual('personal-access-token', jsonWebToken, { confidence: 'high' })],
    verifiers: [
      {
        secrets: ['calendly-personal-access-token'],
        url: 'https://api.calendly.com/users/me',
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['resource.email'] },
        activeAnswer: [200, { resource: { uri: 'x', email: 'ann@example.org' } }],
        inactiveAnswer: [401, { title: 'Unauthenticated', message: 'The access token is invalid' }],
      },
    ],
  },
  {
    slug: 'calorieninja',
    name: 'CalorieNinjas',
    offers: 'data of food',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'campayn',
    name: 'Campayn',
    offers: 'newsletters',
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
  },
  {
    slug: 'canadiandigitalservice',
    name: 'GC Notify',
    offers: 'messages of the government of Canada',
    secrets: [
      distinctive('notify-api-key', [lit('gcntfy-'), run('word', 1, 60), lit('-'), uuid, lit('-'), uuid], {
        before: [{ lit: 'ApiKey-v1', ci: true }, run('space', 1, 4)],
        examples: ['Authorization: ApiKey-v1 {secret}', 'curl -H "Authorization: ApiKey-v1 {secret}"'],
      }),
    ],
  },
  {
    slug: 'cannyio',
    name: 'Canny',
    offers: 'requests of users',
    secrets: [contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
  },
  {
    slug: 'canva',
    name: 'Canva',
    offers: 'designs',
    secrets: [distinctive('client-secret', [lit('cnvca'), run('base64url', 51)], { kind: 'oauth-secret' })],
    identifiers: [distinctiveId('client-id', [lit('OC-'), run('base64url', 11, 16)], ['client-secret'])],
    verifiers: [
      {
        secrets: ['canva-client-secret'],
        needs: needsClientId('canva-client-id'),
        url: 'https://api.canva.com/rest/v1/oauth/token',
        basic: idAndSecret,
        form: { grant_type: 'authorization_code', code: 'none', code_verifier: 'none' },
        ...requestsToken,
        ...knowsClient('invalid_grant', 'invalid_request'),
        activeAnswer: [400, { error: 'invalid_grant', error_description: 'Invalid authorization code' }],
      },
    ],
  },
  {
    slug: 'capsulecrm',
    name: 'Capsule',
    offers: 'customer relations',
    keyDefaults: {
      words: [...qualified('capsule'), 'capsulecrm', 'capsule_crm', 'capsule-crm'],
    },
    secrets: [contextual('api-key', padded('base64url', 62, 64, '+.'))],
  },
  {
    slug: 'captaindata',
    name: 'Captain Data',
    offers: 'data for sales',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('hex-lower', 64)])],
    identifiers: [contextualId('project-id', UUID, ['api-key'])],
  },
  {
    slug: 'carboninterface',
    name: 'Carbon Interface',
    offers: 'estimates of emissions',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 21)])],
  },
  {
    slug: 'cashboard',
    name: 'Cashboard',
    offers: 'time tracking and invoices',
    secrets: [contextual('api-key', grouped('alnum-upper', 3, 3, 3, 3))],
    identifiers: [assignedId('username', ['cashboard_username', 'cashboard_user'], USER, ['api-key'])],
  },
  {
    slug: 'caspio',
    name: 'Caspio',
    offers: 'databases and forms',
    secrets: [contextual('api-key', [run('alnum-lower', 50)])],
  },
  {
    slug: 'censys',
    name: 'Censys',
    offers: 'hosts on the internet',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
    identifiers: [contextualId('api-id', UUID, ['api-key'])],
    verifiers: [
      {
        secrets: ['censys-api-key'],
        needs: needsId('the API ID', 'censys-api-id'),
        url: 'https://search.censys.io/api/v1/account',
        basic: idAndSecret,
        reads: { account: ['email', 'login'] },
        activeAnswer: [200, { email: 'ann@example.org', login: 'ann', quota: {} }],
        inactiveAnswer: [401, { status: 'error', error_type: 'unauthorized' }],
      },
    ],
  },
  {
    slug: 'centralstationcrm',
    name: 'CentralStationCRM',
    offers: 'customer relations',
    keyDefaults: {
      words: ['centralstation', 'central_station'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 30)])],
  },
  {
    slug: 'cexio',
    name: 'CEX.IO',
    offers: 'a crypto exchange',
    keyDefaults: {
      severity: 'critical',
      words: [...qualified('cex'), 'cexio', 'cex_io', 'cex.io', 'cex_api'],
    },
    secrets: [contextual('api-key', [run('alnum', 24, 27)])],
  },
  {
    slug: 'chartmogul',
    name: 'ChartMogul',
    offers: 'figures of subscriptions',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['chartmogul-api-key'],
        url: 'https://api.chartmogul.com/v1/ping',
        ...asUser,
        activeAnswer: [200, { data: 'pong!' }],
        inactiveAnswer: [401, { code: 401, message: 'No valid API key provided' }],
      },
    ],
  },
  {
    slug: 'chatbot',
    name: 'ChatBot',
    offers: 'chat bots',
    secrets: [contextual('api-key', [run('word', 32)])],
  },
  {
    slug: 'chatfuel',
    name: 'Chatfuel',
    offers: 'chat bots',
    secrets: [contextual('api-key', [run('alnum', 128)])],
  },
  {
    slug: 'checio',
    name: 'Chec',
    offers: 'checkout for online shops',
    keyDefaults: {
      words: ['checio', 'chec_', 'chec-', 'chec.io'],
    },
    secrets: [contextual('api-key', [lit('pk_'), run('alnum-lower', 45)])],
  },
  {
    slug: 'checkly',
    name: 'Checkly',
    offers: 'checks of web sites',
    secrets: [contextual('hq-api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['checkly-hq-api-key'],
        url: 'https://api.checklyhq.com/v1/accounts',
        ...bearer,
        reads: { account: ['0.name'] },
        activeAnswer: [200, [{ id: 'x', name: 'acme' }]],
        inactiveAnswer: [401, { statusCode: 401, error: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'checkout',
    name: 'Checkout.com',
    offers: 'card payments',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('api-key', [lit('sk_test_'), uuid], {
        title: 'Checkout.com Test API Key',
        severity: 'low',
        words: ['checkout'],
      }),
      contextual('secret-key', [lit('sk_'), uuid], { words: ['checkout'] }),
      weaklyDistinctive('secret-key', [lit('sk_'), optional(lit('test_')), uuid]),
    ],
  },
  {
    slug: 'checkvist',
    name: 'Checkvist',
    offers: 'tasks',
    secrets: [contextual('api-key', [run('alnum', 14)])],
  },
  {
    slug: 'cicero',
    name: 'Cicero',
    offers: 'districts and officials',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
  },
  {
    slug: 'ciscomeraki',
    name: 'Cisco Meraki',
    offers: 'networks',
    keyDefaults: {
      words: ['meraki'],
      docs: ['https://developer.cisco.com/meraki/api-v1/overview/'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 40)])],
    verifiers: [
      {
        secrets: ['ciscomeraki-api-key'],
        url: 'https://api.meraki.com/api/v1/administered/identities/me',
        ...bearer,
        reads: { account: ['email', 'name'] },
        activeAnswer: [200, { name: 'Ann', email: 'ann@example.org' }],
        inactiveAnswer: [401, { errors: ['Invalid API key'] }],
      },
    ],
  },
  {
    slug: 'civo',
    name: 'Civo',
    offers: 'a cloud',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 50)])],
    verifiers: [
      {
        secrets: ['civo-api-key'],
        url: 'https://api.civo.com/v2/quota',
        ...bearer,
        activeAnswer: [200, { id: 'x', default_user_id: 'y' }],
        inactiveAnswer: [
          401,
          { code: 'authentication_invalid_key', reason: 'The API key provided is invalid' },
        ],
      },
    ],
  },
  {
    slug: 'clarifai',
    name: 'Clarifai',
    offers: 'recognition of pictures',
    keyDefaults: {
      docs: [
        'https://clarifai.com/developer/guide/authentication',
        'https://docs.clarifai.com/control/authentication/key/',
      ],
    },
    secrets: [contextual('api-key', [run('alnum', 32, 36)])],
  },
  {
    slug: 'clay',
    name: 'Clay',
    offers: 'data for sales',
    keyDefaults: {
      words: [...qualified('clay'), 'clay.run'],
      docs: ['https://university.clay.com/docs/http-api-integration-overview'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 20)])],
  },
  {
    slug: 'clearbit',
    name: 'Clearbit',
    offers: 'data on companies',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 35, 35, '_')])],
  },
  {
    slug: 'clerk',
    name: 'Clerk',
    offers: 'logins of users',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('secret-key', [oneOf('sk_live_', 'sk_test_'), run('alnum', 32, 64)], { confidence: 'high' }),
    ],
    verifiers: [
      {
        secrets: ['clerk-secret-key'],
        url: 'https://api.clerk.com/v1/instance',
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['id', 'environment_type'] },
        activeAnswer: [200, { object: 'instance', id: 'ins_x', environment_type: 'production' }],
        inactiveAnswer: [
          401,
          { errors: [{ code: 'clerk_key_invalid', message: 'The provided Clerk Secret Key is invalid.' }] },
        ],
      },
    ],
  },
  {
    slug: 'clickhelp',
    name: 'ClickHelp',
    offers: 'manuals',
    secrets: [contextual('api-key', [run('alnum', 24)])],
    identifiers: [userEmail(['api-key'])],
  },
  {
    slug: 'clickhouse',
    name: 'ClickHouse',
    secrets: [
      urlPassword({
        id: 'clickhouse-url-password',
        name: 'ClickHouse',
        schemes: ['clickhouse', 'clickhouses', 'clickhouse+native', 'clickhouse+http', 'clickhouse+https'],
      }),
      {
        id: 'clickhouse-cloud-key-secret',
        title: 'ClickHouse Cloud API Key Secret',
        description: 'With its key id, manages the services of a ClickHouse Cloud organization.',
        severity: 'high',
        confidence: 'high',
        pattern: [lit('4b1d'), run('alnum', 38)],
        entropy: 4,
        examples: ['CLICKHOUSE_CLOUD_SECRET={secret}', 'token_secret = "{secret}"'],
        counterExamples: ['CLICKHOUSE_CLOUD_SECRET=4b1d', 'blob {secret}0'],
        docs: ['https://clickhouse.com/docs/cloud/manage/openapi'],
      },
    ],
    identifiers: [contextualId('cloud-key-id', [run('alnum', 20)], ['cloud-key-secret'])],
    verifiers: [
      {
        secrets: ['clickhouse-cloud-key-secret'],
        needs: needsId('the key ID', 'clickhouse-cloud-key-id'),
        url: 'https://api.clickhouse.cloud/v1/organizations',
        basic: idAndSecret,
        activeButForbidden: [403],
        reads: { account: ['result.0.name'] },
        activeAnswer: [200, { status: 200, result: [{ id: 'x', name: 'Acme' }] }],
        inactiveAnswer: [401, { status: 401, error: 'UNAUTHORIZED' }],
      },
    ],
  },
  {
    slug: 'clicksendsms',
    name: 'ClickSend',
    offers: 'text messages',
    keyDefaults: {
      words: ['clicksend', 'click_send'],
    },
    secrets: [contextual('api-key', grouped('alnum-upper', 8, 4, 4, 4, 12))],
    identifiers: [userEmail(['api-key'], ['clicksend'])],
    verifiers: [
      {
        secrets: ['clicksendsms-api-key'],
        needs: needsEmail('clicksendsms-user-email'),
        url: 'https://rest.clicksend.com/v3/account',
        basic: userAndSecret,
        reads: { account: ['data.user_email'] },
        activeAnswer: [
          200,
          { http_code: 200, response_code: 'SUCCESS', data: { user_email: 'ann@example.org' } },
        ],
        inactiveAnswer: [401, { http_code: 401, response_code: 'UNAUTHORIZED' }],
      },
    ],
  },
  {
    slug: 'clickup',
    name: 'ClickUp',
    offers: 'tasks of teams',
    secrets: [
      distinctive('personal-api-token', [lit('pk_'), run('digit', 7, 9), lit('_'), run('alnum', 32)]),
    ],
    verifiers: [
      {
        secrets: ['clickup-personal-api-token'],
        url: 'https://api.clickup.com/api/v2/user',
        ...scheme(''),
        reads: { account: ['user.email', 'user.username'] },
        activeAnswer: [200, { user: { id: 1, username: 'ann', email: 'ann@example.org' } }],
        inactiveAnswer: [401, { err: 'Token invalid', ECODE: 'OAUTH_025' }],
      },
    ],
  },
  {
    slug: 'cliengo',
    name: 'Cliengo',
    offers: 'chat bots',
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'clientary',
    name: 'Clientary',
    offers: 'proposals and invoices',
    keyDefaults: {
      words: ['clientary', 'ronin'],
      docs: ['https://www.clientary.com/api'],
    },
    secrets: [contextual('api-key', [run('alnum', 24, 26)])],
  },
  {
    slug: 'clinchpad',
    name: 'ClinchPad',
    offers: 'a pipeline of sales',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'clockify',
    name: 'Clockify',
    offers: 'time tracking',
    secrets: [contextual('api-key', [run('alnum', 48)])],
    verifiers: [
      {
        secrets: ['clockify-api-key'],
        url: 'https://api.clockify.me/api/v1/user',
        ...header('x-api-key'),
        reads: { account: ['email'] },
        activeAnswer: [200, { id: 'x', email: 'ann@example.org' }],
        inactiveAnswer: [401, { message: 'Api key does not exist', code: 4003 }],
      },
    ],
  },
  {
    slug: 'clockworksms',
    name: 'Clockwork SMS',
    offers: 'text messages',
    keyDefaults: {
      words: ['clockwork', 'textanywhere'],
    },
    secrets: [contextual('api-key', [run('alnum', 24)])],
  },
  {
    slug: 'closecrm',
    name: 'Close',
    offers: 'customer relations',
    keyDefaults: {
      words: [...qualified('close'), 'closecrm', 'closeio'],
    },
    secrets: [contextual('api-key', [lit('api_'), run('alnum', 45, 45, '.')])],
    verifiers: [
      {
        secrets: ['closecrm-api-key'],
        url: 'https://api.close.com/api/v1/me/',
        ...asUser,
        reads: { account: ['email'] },
        activeAnswer: [200, { id: 'user_x', email: 'ann@example.org' }],
        inactiveAnswer: [401, { error: 'The server could not verify that you are authorized.' }],
      },
    ],
  },
  {
    slug: 'cloudconvert',
    name: 'CloudConvert',
    offers: 'conversion of files',
    secrets: [contextual('api-key', jsonWebToken, { confidence: 'high' })],
    verifiers: [
      {
        secrets: ['cloudconvert-api-key'],
        url: 'https://api.cloudconvert.com/v2/users/me',
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['data.email', 'data.username'] },
        activeAnswer: [200, { data: { id: 1, username: 'ann', email: 'ann@example.org' } }],
        inactiveAnswer: [401, { message: 'Unauthenticated.', code: 'UNAUTHENTICATED' }],
      },
    ],
  },
  {
    slug: 'cloudelements',
    name: 'Cloud Elements',
    offers: 'access to other services',
    secrets: [contextual('api-key', [run('alnum', 43)])],
  },
  {
    slug: 'cloudimage',
    name: 'Cloudimage',
    offers: 'delivery of pictures',
    secrets: [contextual('api-key', [run('alnum-lower', 30, 30, '_')])],
  },
  {
    slug: 'cloudinary',
    name: 'Cloudinary',
    offers: 'storage of pictures',
    secrets: [
      contextual('api-key', [run('digit', 15)], { severity: 'low' }),
      contextual('api-secret', [{ anyOf: [[run('base64url', 27)], [run('alnum', 32)]] }]),
    ],
    identifiers: [
      assignedId(
        'cloud-name',
        ['cloudinary_cloud_name', 'cloudinary_name', 'cloudinary_cloud'],
        [run('alnum', 2, 62, '_-')],
        ['api-secret'],
      ),
      secretAsId('api-key', ['api-secret']),
    ],
    verifiers: [
      {
        secrets: ['cloudinary-api-secret'],
        needs: {
          id: { what: 'the API key', detectors: ['cloudinary-api-key'], verified: true },
          cloud: { what: 'the cloud’s name', detectors: ['cloudinary-cloud-name'] },
        },
        url: 'https://api.cloudinary.com/v1_1/{cloud}/ping',
        otherUrls: [
          'https://api-eu.cloudinary.com/v1_1/{cloud}/ping',
          'https://api-ap.cloudinary.com/v1_1/{cloud}/ping',
        ],
        basic: idAndSecret,
        activeAnswer: [200, { status: 'ok' }],
        inactiveAnswer: [401, { error: { message: 'api_secret mismatch' } }],
      },
    ],
  },
  {
    slug: 'cloudmersive',
    name: 'Cloudmersive',
    offers: 'a set of small services',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'cloudplan',
    name: 'cloudplan',
    offers: 'shared files',
    secrets: [contextual('api-key', [run('alnum-upper', 32, 32, '-')])],
  },
  {
    slug: 'cloudsight',
    name: 'CloudSight',
    offers: 'recognition of pictures',
    keyDefaults: {
      docs: ['https://cloudsight.ai/api'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 20, 24)])],
  },
  {
    slug: 'cloverly',
    name: 'Cloverly',
    offers: 'carbon offsets',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 28, 28, ':_')])],
  },
  {
    slug: 'cloze',
    name: 'Cloze',
    offers: 'relations with customers',
    secrets: [contextual('api-key', [run('hex-lower', 32)])],
  },
  {
    slug: 'clustdoc',
    name: 'Clustdoc',
    offers: 'documents of clients',
    secrets: [contextual('api-key', [run('alnum', 60)])],
  },
  {
    slug: 'cockroachlabs',
    name: 'CockroachDB',
    offers: 'a database',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [distinctive('cloud-api-key', [lit('CCDB1_'), run('alnum', 22), lit('_'), run('alnum', 40)])],
  },
  {
    slug: 'coda',
    name: 'Coda',
    offers: 'documents of teams',
    keyDefaults: {
      words: [...qualified('coda'), 'coda_', 'coda.io', 'codaio', 'coda-', 'codaapi', 'codatoken'],
    },
    secrets: [contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
    verifiers: [
      {
        secrets: ['coda-api-key'],
        url: 'https://coda.io/apis/v1/whoami',
        ...bearer,
        reads: { account: ['loginId', 'name'] },
        activeAnswer: [200, { type: 'user', name: 'Ann', loginId: 'ann@example.org', scoped: false }],
        inactiveAnswer: [401, { statusCode: 401, statusMessage: 'Unauthorized', message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'codacy',
    name: 'Codacy',
    offers: 'quality of code',
    secrets: [contextual('api-key', [run('alnum', 20, 24)])],
    verifiers: [
      {
        secrets: ['codacy-api-key'],
        url: 'https://app.codacy.com/api/v3/user',
        ...header('api-token'),
        reads: { account: ['data.mainEmail'] },
        activeAnswer: [200, { data: { id: 1, mainEmail: 'ann@example.org' } }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'codeclimate',
    name: 'Code Climate',
    offers: 'quality of code',
    keyDefaults: {
      words: ['codeclimate', 'code_climate', 'code-climate', 'cc_test_reporter'],
      docs: [
        'https://docs.codeclimate.com/docs/finding-your-test-coverage-token#should-i-keep-my-test-reporter-id-secret',
      ],
    },
    secrets: [
      contextual('api-key', [run('hex-lower', 40)]),
      contextual('reporter-id', [run('hex-lower', 64)]),
    ],
    verifiers: [
      {
        secrets: ['codeclimate-api-key'],
        url: 'https://api.codeclimate.com/v1/user',
        headers: { authorization: 'Token token={secret}', accept: 'application/vnd.api+json' },
        reads: { account: ['data.attributes.email'] },
        activeAnswer: [200, { data: { id: 'x', type: 'users', attributes: { email: 'ann@example.org' } } }],
        inactiveAnswer: [401, { errors: [{ detail: 'Unauthorized' }] }],
      },
    ],
  },
  {
    slug: 'codemagic',
    name: 'Codemagic',
    offers: 'builds of apps',
    secrets: [contextual('api-key', [run('word', 43)])],
    verifiers: [
      {
        secrets: ['codemagic-api-key'],
        url: 'https://api.codemagic.io/apps',
        ...header('x-auth-token'),
        activeAnswer: [200, { applications: [] }],
        inactiveAnswer: [401, { error: 'Not authorized' }],
      },
    ],
  },
  {
    slug: 'codequiry',
    name: 'Codequiry',
    offers: 'checks for plagiarism',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 64, 64, '-')])],
  },
  {
    slug: 'coderabbit',
    name: 'CodeRabbit',
    offers: 'code review',
    keyDefaults: {
      docs: ['https://coderabbit.ai/'],
    },
    secrets: [distinctive('api-key', [lit('cr-'), run('hex-lower', 58)])],
  },
  {
    slug: 'coinapi',
    name: 'CoinAPI',
    offers: 'prices of cryptocurrencies',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 36, 36, '-')])],
  },
  {
    slug: 'coinlayer',
    name: 'coinlayer',
    offers: 'prices of cryptocurrencies',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'coinlib',
    name: 'Coinlib',
    offers: 'prices of cryptocurrencies',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 16)])],
  },
  {
    slug: 'collect2',
    name: 'Collective2',
    offers: 'trading strategies',
    keyDefaults: {
      severity: 'medium',
      words: ['collect2', 'collective2'],
    },
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'column',
    name: 'Column',
    offers: 'a bank with an API',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('api-key', [oneOf('live_', 'test_'), run('alnum', 27)], { confidence: 'high' }),
      weaklyDistinctive('api-key', [oneOf('live_', 'test_'), run('alnum', 27)], { entropy: 3.5 }),
    ],
  },
  {
    slug: 'commercejs',
    name: 'Commerce.js',
    offers: 'shops without a front',
    secrets: [contextual('api-key', [run('alnum-lower', 48, 48, '_')])],
  },
  {
    slug: 'commodities',
    name: 'Commodities-API',
    offers: 'prices of commodities',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 60)])],
  },
  {
    slug: 'companyhub',
    name: 'CompanyHub',
    offers: 'customer relations',
    secrets: [contextual('api-key', [run('alnum', 20)])],
  },
  {
    slug: 'configcat',
    name: 'ConfigCat',
    offers: 'feature flags',
    secrets: [
      contextual('sdk-key', [run('base64url', 22), lit('/'), run('base64url', 22)]),
      distinctive(
        'sdk-key-extended',
        [lit('configcat-sdk-1/'), run('base64url', 22), lit('/'), run('base64url', 22)],
        { title: 'ConfigCat SDK Key (new format)' },
      ),
    ],
  },
  {
    slug: 'conversiontools',
    name: 'Conversion Tools',
    offers: 'conversion of files',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [lit('ey'), run('word', 157, 165, '.')])],
  },
  {
    slug: 'convertapi',
    name: 'ConvertAPI',
    offers: 'conversion of files',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [
      contextual('api-key', [lit('secret_'), run('alnum', 16)]),
      contextual('key', [run('alnum', 16)]),
    ],
  },
  {
    slug: 'convertkit',
    name: 'ConvertKit',
    offers: 'newsletters',
    secrets: [contextual('api-key', [run('word', 22)])],
  },
  {
    slug: 'convier',
    name: 'Convier',
    offers: 'logistics',
    secrets: [contextual('api-key', [run('digit', 2), lit('|'), run('alnum', 40)])],
  },
  {
    slug: 'copper',
    name: 'Copper',
    offers: 'customer relations',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    identifiers: [userEmail(['api-key'], ['copper_user', 'copper_email', 'copper-user', 'x-pw-useremail'])],
    verifiers: [
      {
        secrets: ['copper-api-key'],
        needs: needsEmail('copper-user-email'),
        url: 'https://api.copper.com/developer_api/v1/account',
        headers: {
          'x-pw-accesstoken': '{secret}',
          'x-pw-application': 'developer_api',
          'x-pw-useremail': '{user}',
        },
        reads: { account: ['name'] },
        activeAnswer: [200, { id: 1, name: 'Acme' }],
        inactiveAnswer: [401, { success: false, status: 401, message: 'Invalid token' }],
      },
    ],
  },
  {
    slug: 'couchbase',
    name: 'Couchbase',
    offers: 'a database',
    keyDefaults: {
      severity: 'critical',
      words: ['couchbase', 'capella'],
    },
    secrets: [contextual('capella-api-key', [run('base64', 60, 120), padding])],
    verifiers: [
      {
        secrets: ['couchbase-capella-api-key'],
        url: 'https://cloudapi.cloud.couchbase.com/v4/organizations',
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['data.0.name'] },
        activeAnswer: [200, { data: [{ id: 'x', name: 'acme' }] }],
        inactiveAnswer: [401, { code: 1001, message: 'Unauthorized', httpStatusCode: 401 }],
      },
    ],
  },
  {
    slug: 'countrylayer',
    name: 'countrylayer',
    offers: 'data on countries',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'courier',
    name: 'Courier',
    offers: 'notifications',
    secrets: [
      contextual('api-key', [lit('pk_'), run('alnum', 1, 20), lit('_'), run('alnum', 28)], {
        confidence: 'high',
      }),
    ],
  },
  {
    slug: 'coveralls',
    name: 'Coveralls',
    offers: 'coverage of tests',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://docs.coveralls.io/api-repos-endpoint'],
    },
    secrets: [contextual('personal-api-token', [run('alnum', 37, 37, '-')])],
  },
  {
    slug: 'coze',
    name: 'Coze',
    offers: 'chat bots',
    keyDefaults: {
      docs: ['https://www.coze.com/docs/developer_guides/coze_api_overview'],
    },
    secrets: [contextual('personal-access-token', [lit('pat_'), run('alnum', 64)], { confidence: 'high' })],
  },
  {
    slug: 'craftmypdf',
    name: 'CraftMyPDF',
    offers: 'PDF files from templates',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 35)])],
  },
  {
    slug: 'crowdin',
    name: 'Crowdin',
    offers: 'translation',
    secrets: [contextual('api-key', [run('alnum', 80)])],
    verifiers: [
      {
        secrets: ['crowdin-api-key'],
        url: 'https://api.crowdin.com/api/v2/user',
        ...bearer,
        otherHosts: 'an organization of Crowdin Enterprise',
        activeButForbidden: [403],
        reads: { account: ['data.username'] },
        activeAnswer: [200, { data: { id: 1, username: 'ann' } }],
        inactiveAnswer: [401, { error: { message: 'Unauthorized', code: 401 } }],
      },
    ],
  },
  {
    slug: 'cryptocompare',
    name: 'CryptoCompare',
    offers: 'prices of cryptocurrencies',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 64, 64, '-')])],
  },
  {
    slug: 'currencycloud',
    name: 'Currencycloud',
    offers: 'payments across borders',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
    identifiers: [userEmail(['api-key'])],
    verifiers: [
      {
        secrets: ['currencycloud-api-key'],
        needs: needsEmail('currencycloud-user-email'),
        method: 'POST',
        url: 'https://api.currencycloud.com/v2/authenticate/api',
        otherUrls: ['https://devapi.currencycloud.com/v2/authenticate/api'],
        form: { login_id: '{user}', api_key: '{secret}' },
        activeAnswer: [200, { auth_token: 'x' }],
        inactiveAnswer: [401, { error_code: 'auth_failed' }],
      },
    ],
  },
  {
    slug: 'currencyfreaks',
    name: 'CurrencyFreaks',
    offers: 'exchange rates',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'currencylayer',
    name: 'currencylayer',
    offers: 'exchange rates',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://currencylayer.com/documentation'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'currencyscoop',
    name: 'CurrencyScoop',
    offers: 'exchange rates',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'currentsapi',
    name: 'Currents API',
    offers: 'news',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', padded('base64url', 46, 48, '+'))],
  },
  {
    slug: 'cursor',
    name: 'Cursor',
    offers: 'an editor with AI',
    keyDefaults: {
      docs: ['https://cursor.com/docs/cloud-agent/api/endpoints'],
    },
    secrets: [
      contextual('api-key', [lit('key_'), run('hex-lower', 64)], {
        words: qualified('cursor'),
        confidence: 'high',
      }),
      weaklyDistinctive('api-key', [lit('key_'), run('hex-lower', 64)]),
    ],
    verifiers: [
      {
        secrets: ['cursor-api-key'],
        url: 'https://api.cursor.com/v0/me',
        basic: ['{secret}', ''],
        reads: { account: ['userEmail', 'apiKeyName'] },
        activeAnswer: [200, { apiKeyName: 'ci', userEmail: 'ann@example.org' }],
        inactiveAnswer: [401, { error: 'Invalid API key' }],
      },
    ],
  },
  {
    slug: 'customerguru',
    name: 'Customer Guru',
    offers: 'feedback of customers',
    keyDefaults: {
      words: ['customerguru', 'customer_guru', 'customer-guru', 'customer.guru'],
    },
    secrets: [contextual('api-key', [run('alnum', 30)])],
  },
  {
    slug: 'customerio',
    name: 'Customer.io',
    offers: 'messages to customers',
    keyDefaults: {
      words: [
        ...qualified('cio'),
        'customerio',
        'customer_io',
        'customer.io',
        'customer-io',
        'cio_api',
        'cio_app',
        'cio_key',
        'cio_track',
        'cio_site',
        'tracking_api_key',
        'tracking api key',
      ],
      docs: [
        'https://docs.customer.io/integrations/api/#app-api',
        'https://docs.customer.io/integrations/api/#track-api',
      ],
    },
    secrets: [contextual('api-key', [run('alnum', 20)]), contextual('app-api-key', [run('hex-lower', 32)])],
    identifiers: [
      assignedId(
        'site-id',
        ['customerio_site_id', 'customer_io_site_id', 'cio_site_id'],
        [run('hex-lower', 20)],
        ['api-key'],
      ),
    ],
    verifiers: [
      {
        secrets: ['customerio-app-api-key'],
        url: 'https://api.customer.io/v1/workspaces',
        otherUrls: ['https://api-eu.customer.io/v1/workspaces'],
        ...bearer,
        reads: { account: ['workspaces.0.name'] },
        activeAnswer: [200, { workspaces: [{ id: 1, name: 'Acme' }] }],
        inactiveAnswer: [401, { errors: [{ detail: 'unauthorized', status: '401' }] }],
      },
      {
        secrets: ['customerio-api-key'],
        needs: needsId('the site ID', 'customerio-site-id'),
        url: 'https://track.customer.io/api/v1/accounts/region',
        basic: idAndSecret,
        reads: { account: ['environment_id'] },
        activeAnswer: [200, { url: 'track.customer.io', data_center: 'us', environment_id: 1 }],
        inactiveAnswer: [401, { meta: { error: 'Unauthorized request' } }],
      },
    ],
  },
  {
    slug: 'cypress',
    name: 'Cypress',
    offers: 'records of tests',
    keyDefaults: {
      severity: 'medium',
      words: ['cypress', 'record_key', 'recordkey', '--record --key'],
      docs: ['https://docs.cypress.io/guides/guides/command-line#cypress-run'],
    },
    secrets: [contextual('record-key', [uuid])],
  },
];
