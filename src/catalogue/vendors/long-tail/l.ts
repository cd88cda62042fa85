import { UUID, contextualId, distinctiveId, hostId, secretAsId } from '../../model/identifier.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { lit, run, uuid } from '../../model/pattern.ts';
import type { Vendor } from '../../model/vendor.ts';
import { bearer, header, idAndSecret, needsId } from '../../model/verifier-parts.ts';
import { grouped, jsonWebToken } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from L of which little more than a key is known. */
export const l: readonly Vendor[] = [
  {
    slug: 'langfuse',
    name: 'Langfuse',
    offers: 'language model traces',
    secrets: [distinctive('secret-key', [lit('sk-lf-'), uuid])],
    identifiers: [distinctiveId('public-key', [lit('pk-lf-'), ...UUID], ['secret-key'])],
    verifiers: [
      {
        secrets: ['langfuse-secret-key'],
        needs: needsId('the public key', 'langfuse-public-key'),
        url: 'https://cloud.langfuse.com/api/public/projects',
        otherUrls: ['https://us.cloud.langfuse.com/api/public/projects'],
        basic: idAndSecret,
        otherHosts: 'a self-hosted server',
        reads: { account: ['data.0.name'] },
        activeAnswer: [200, { data: [{ id: 'x', name: 'shop' }] }],
        inactiveAnswer: [401, { error: 'UnauthorizedError', message: 'Invalid credentials' }],
      },
    ],
  },
  {
    slug: 'languagelayer',
    name: 'languagelayer',
    offers: 'language detection',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'lark',
    name: 'Lark',
    offers: 'team messages',
    keyDefaults: {
      words: [
        'lark_',
        'lark-',
        'larksuite',
        'larkapp',
        'larksecret',
        'larktoken',
        'larkapi',
        'feishu',
        'lark app',
        'lark token',
        'lark secret',
      ],
      docs: [
        'https://open.larksuite.com/document/uAjLw4CM/ukTMukTMukTM/reference/authen-v1/user_info/get',
        'https://open.larksuite.com/document/home/introduction-to-scope-and-authorization/access-credentials',
      ],
    },
    secrets: [
      contextual('app-secret', [run('alnum', 32)], { kind: 'oauth-secret' }),
      contextual('suite-app-access-token', [lit('a-'), run('word', 14, 50, '.')]),
      contextual('suite-tenant-access-token', [lit('t-'), run('word', 14, 50, '.')]),
      contextual('suite-user-access-token', [lit('u-'), run('word', 14, 50, '.')]),
      contextual('suiteapikey', [lit('cli_'), run('alnum', 16)], {
        title: 'Lark Application ID',
        severity: 'low',
      }),
    ],
    identifiers: [secretAsId('suiteapikey', ['app-secret'])],
    verifiers: [
      {
        secrets: ['lark-app-secret'],
        needs: { id: { what: 'the application ID', detectors: ['lark-suiteapikey'], verified: true } },
        method: 'POST',
        url: 'https://open.larksuite.com/open-apis/auth/v3/tenant_access_token/internal',
        otherUrls: ['https://open.feishu.cn/open-apis/auth/v3/tenant_access_token/internal'],
        json: '{"app_id":"{id}","app_secret":"{secret}"}',
        active: [],
        rules: [
          { means: 'active', status: 200, at: 'code', oneOf: [0] },
          { means: 'inactive', at: 'code', oneOf: [10003, 10014] },
        ],
        activeAnswer: [200, { code: 0, msg: 'ok', tenant_access_token: 't-x', expire: 7200 }],
        inactiveAnswer: [200, { code: 10014, msg: 'app secret invalid' }],
      },
    ],
  },
  {
    slug: 'leadfeeder',
    name: 'Leadfeeder',
    offers: 'companies that visit a website',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum', 43, 43, '-')])],
  },
  {
    slug: 'lemlist',
    name: 'lemlist',
    offers: 'sales e-mails',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('hex-lower', 32)])],
    verifiers: [
      {
        secrets: ['lemlist-api-key'],
        url: 'https://api.lemlist.com/api/team',
        basic: ['', '{secret}'],
        reads: { account: ['name'] },
        activeAnswer: [200, { _id: 'x', name: 'acme' }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'lemonsqueezy',
    name: 'Lemon Squeezy',
    offers: 'payments for digital goods',
    keyDefaults: { severity: 'critical' },
    secrets: [contextual('api-token', jsonWebToken, { confidence: 'high' })],
    verifiers: [
      {
        secrets: ['lemonsqueezy-api-token'],
        url: 'https://api.lemonsqueezy.com/v1/users/me',
        headers: { authorization: 'Bearer {secret}', accept: 'application/vnd.api+json' },
        reads: { account: ['data.attributes.email'] },
        activeAnswer: [200, { data: { type: 'users', id: '1', attributes: { email: 'ann@example.org' } } }],
        inactiveAnswer: [401, { errors: [{ detail: 'Unauthenticated.', status: '401' }] }],
      },
    ],
  },
  {
    slug: 'lendflow',
    name: 'Lendflow',
    offers: 'loans to businesses',
    keyDefaults: { severity: 'critical' },
    secrets: [
      contextual(
        'api-key',
        [run('alnum', 20, 60), lit('.'), run('alnum', 100, 400), lit('.'), run('base64url', 200, 900)],
        { confidence: 'high' },
      ),
    ],
  },
  {
    slug: 'lessannoyingcrm',
    name: 'Less Annoying CRM',
    offers: 'customer relations',
    keyDefaults: {
      words: [...qualified('less'), 'lessannoying', 'less_annoying', 'less-annoying', 'less annoying'],
    },
    secrets: [contextual('api-key', [run('alnum', 57, 57, '-')])],
  },
  {
    slug: 'lexigram',
    name: 'Lexigram',
    offers: 'clinical texts',
    secrets: [contextual('api-key', [run('base64url', 301, 301, '.')])],
  },
  {
    slug: 'lichess',
    name: 'Lichess',
    offers: 'chess',
    keyDefaults: { severity: 'medium' },
    secrets: [distinctive('personal-access-token', [lit('lip_'), run('alnum', 16, 60)])],
    verifiers: [
      {
        secrets: ['lichess-personal-access-token'],
        url: 'https://lichess.org/api/account',
        ...bearer,
        reads: { account: ['username'], scopes: ['header:x-oauth-scopes'] },
        activeAnswer: [200, { id: 'ann', username: 'Ann' }],
        inactiveAnswer: [401, { error: 'No such token' }],
      },
    ],
  },
  {
    slug: 'lightonparadigm',
    name: 'LightOn Paradigm',
    offers: 'language models',
    keyDefaults: {
      words: [
        ...qualified('paradigm'),
        'lighton',
        'paradigm_api',
        'paradigm_key',
        'paradigmapi',
        'paradigm-api',
      ],
    },
    secrets: [contextual('api-key', [run('base64url', 40, 80)])],
    verifiers: [
      {
        secrets: ['lightonparadigm-api-key'],
        url: 'https://paradigm.lighton.ai/api/v2/models',
        ...bearer,
        activeAnswer: [200, { object: 'list', data: [] }],
        inactiveAnswer: [401, { detail: 'Invalid token' }],
      },
    ],
  },
  {
    slug: 'line',
    name: 'LINE',
    offers: 'a messenger',
    keyDefaults: {
      words: [
        ...qualified('line'),
        'line_channel',
        'linechannel',
        'line_access',
        'lineaccess',
        'line_bot',
        'linebot',
        'line-bot',
        'line_messaging',
        'line_token',
        'line-channel',
        'api.line.me',
      ],
      docs: ['https://developers.line.biz/en/reference/messaging-api/#get-consumption'],
    },
    secrets: [contextual('messaging-api-token', [run('base64', 171, 172), { chars: '=', min: 0, max: 1 }])],
    verifiers: [
      {
        secrets: ['line-messaging-api-token'],
        url: 'https://api.line.me/v2/bot/info',
        ...bearer,
        reads: { account: ['basicId', 'displayName'] },
        activeAnswer: [200, { userId: 'x', basicId: '@acme', displayName: 'Acme' }],
        inactiveAnswer: [401, { message: 'Authentication failed. Confirm that the access token is valid.' }],
      },
    ],
  },
  {
    slug: 'linkpreview',
    name: 'LinkPreview',
    offers: 'link previews',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'liveagent',
    name: 'LiveAgent',
    offers: 'a help desk',
    secrets: [contextual('api-key', [run('alnum', 32)])],
    identifiers: [hostId('subdomain', 'ladesk.com', ['api-key'])],
  },
  {
    slug: 'livestorm',
    name: 'Livestorm',
    offers: 'webinars',
    secrets: [contextual('api-key', jsonWebToken, { confidence: 'high' })],
    verifiers: [
      {
        secrets: ['livestorm-api-key'],
        url: 'https://api.livestorm.co/v1/organization',
        headers: { authorization: '{secret}', accept: 'application/vnd.api+json' },
        rules: [{ means: 'inactive', status: 401, oneOf: ['Unauthorized'] }],
        activeButForbidden: [403],
        reads: { account: ['data.attributes.name'] },
        activeAnswer: [200, { data: { id: 'x', type: 'organizations', attributes: { name: 'Acme' } } }],
        inactiveAnswer: [401, { errors: [{ title: 'Unauthorized', status: '401' }] }],
      },
    ],
  },
  {
    slug: 'loadmill',
    name: 'Loadmill',
    offers: 'load tests',
    keyDefaults: { severity: 'medium', docs: ['https://loadmill.com/documentation'] },
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'locationiq',
    name: 'LocationIQ',
    offers: 'maps',
    keyDefaults: { severity: 'medium' },
    secrets: [
      distinctive('api-key', [lit('pk.'), run('alnum', 32, 32, '-')], {
        confidence: 'medium',
        entropy: 3.3,
        check: 'password-like',
      }),
    ],
  },
  {
    slug: 'loginradius',
    name: 'LoginRadius',
    offers: 'user logins',
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'logzio',
    name: 'Logz.io',
    offers: 'logs',
    keyDefaults: {
      words: [
        ...qualified('logz'),
        'logzio',
        'logz_io',
        'logz.io',
        'logz-io',
        'logz_token',
        'logz_api',
        'logztoken',
      ],
    },
    secrets: [contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
    verifiers: [
      {
        secrets: ['logzio-api-key'],
        url: 'https://api.logz.io/v1/user-management',
        otherUrls: ['https://api-eu.logz.io/v1/user-management'],
        ...header('x-api-token'),
        otherHosts: 'another region of Logz.io',
        activeButForbidden: [403],
        activeAnswer: [200, []],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'lokalise',
    name: 'Lokalise',
    offers: 'translation',
    keyDefaults: { docs: ['https://developers.lokalise.com/reference/api-authentication'] },
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
    verifiers: [
      {
        secrets: ['lokalise-api-key'],
        url: 'https://api.lokalise.com/api2/projects?limit=1',
        ...header('x-api-token'),
        rules: [
          { means: 'inactive', status: 400, at: 'error.message', oneOf: ['Invalid `X-Api-Token` header'] },
        ],
        activeAnswer: [200, { projects: [] }],
        inactiveAnswer: [401, { error: { message: 'Invalid token', code: 401 } }],
      },
    ],
  },
  {
    slug: 'looker',
    name: 'Looker',
    offers: 'reports',
    keyDefaults: {
      words: [
        ...qualified('looker'),
        'lookersdk',
        'looker_client',
        'looker-client',
        'lookerclient',
        'looker_sdk',
      ],
    },
    secrets: [contextual('client-secret', [run('alnum-lower', 24)], { kind: 'oauth-secret' })],
    identifiers: [contextualId('client-id', [run('alnum', 20)], ['client-secret'])],
  },
  {
    slug: 'loyverse',
    name: 'Loyverse',
    offers: 'point-of-sale systems',
    secrets: [contextual('api-key', [run('alnum-lower', 32, 32, '-')])],
  },
  {
    slug: 'lunchmoney',
    name: 'Lunch Money',
    offers: 'personal finance',
    secrets: [contextual('api-key', [run('hex-lower', 50)])],
  },
  {
    slug: 'luno',
    name: 'Luno',
    offers: 'a crypto exchange',
    keyDefaults: { severity: 'critical' },
    secrets: [contextual('api-key', [run('base64url', 43)])],
    identifiers: [
      contextualId('key-id', [run('alnum-lower', 13)], ['api-key'], ['luno_key', 'luno_api_key', 'luno_id']),
    ],
    verifiers: [
      {
        secrets: ['luno-api-key'],
        needs: needsId('the key ID', 'luno-key-id'),
        url: 'https://api.luno.com/api/1/balance',
        basic: idAndSecret,
        activeButForbidden: [403],
        activeAnswer: [200, { balance: [{ account_id: '1', asset: 'XBT' }] }],
        inactiveAnswer: [401, { error: 'API key not found', error_code: 'ErrAPIKeyNotFound' }],
      },
    ],
  },
];
