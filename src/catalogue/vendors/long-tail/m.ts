import { lit, run, oneOf, uuid } from '../../model/pattern.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { assignedId, userEmail, hostId, USER } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import {
  bearer,
  scheme,
  header,
  idAndSecret,
  needsId,
  needsTenant,
  needsOtherKey,
  modelList,
} from '../../model/verifier-parts.ts';
import { grouped, signedText } from '../../patterns/encodings.ts';
import { qualified, assignedPassword } from '../../patterns/names.ts';

/** Vendors from M of which little more than a key is known. */
export const m: readonly Vendor[] = [
  {
    slug: 'm3o',
    name: 'M3O',
    offers: 'a set of small services',
    keyDefaults: {
      severity: 'medium',
      words: [...qualified('m3o'), 'm3o_api', 'm3o_key', 'm3o_token', 'm3o.com', 'm3o-api', 'm3oapi'],
    },
    secrets: [contextual('api-key', [run('alnum', 48)])],
  },
  {
    slug: 'madkudu',
    name: 'MadKudu',
    offers: 'scores of leads',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('hex-lower', 32)])],
  },
  {
    slug: 'magicbell',
    name: 'MagicBell',
    offers: 'notifications',
    secrets: [contextual('api-key', [run('alnum', 40, 40, '-')])],
    identifiers: [userEmail(['api-key'])],
  },
  {
    slug: 'magnetic',
    name: 'Magnetic',
    offers: 'projects',
    secrets: [contextual('api-key', grouped('alnum', 8, 4, 4, 4, 12))],
  },
  {
    slug: 'mailboxlayer',
    name: 'mailboxlayer',
    offers: 'checks of mail addresses',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'mailerlite',
    name: 'MailerLite',
    offers: 'newsletters',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['mailerlite-api-key'],
        url: 'https://connect.mailerlite.com/api/subscribers?limit=0',
        ...bearer,
        activeAnswer: [200, { total: 0 }],
        inactiveAnswer: [401, { message: 'Unauthenticated.' }],
      },
    ],
  },
  {
    slug: 'mailersend',
    name: 'MailerSend',
    offers: 'mail delivery',
    secrets: [distinctive('api-token', [lit('mlsn.'), run('alnum', 30, 100)])],
    verifiers: [
      {
        secrets: ['mailersend-api-token'],
        url: 'https://api.mailersend.com/v1/api-quota',
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, { quota: 1000, remaining: 999 }],
        inactiveAnswer: [401, { message: 'Unauthenticated.' }],
      },
    ],
  },
  {
    slug: 'mailmodo',
    name: 'Mailmodo',
    offers: 'newsletters',
    secrets: [contextual('api-key', grouped('alnum-upper', 7, 7, 7, 7))],
  },
  {
    slug: 'mailsac',
    name: 'Mailsac',
    offers: 'mailboxes for tests',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [lit('k_'), run('alnum', 36, 80)])],
  },
  {
    slug: 'manifest',
    name: 'Manifestly',
    offers: 'checklists',
    keyDefaults: {
      words: [...qualified('manifest'), 'manifestly'],
    },
    secrets: [contextual('api-key', [run('word', 32)])],
  },
  {
    slug: 'mapquest',
    name: 'MapQuest',
    offers: 'maps',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'marketstack',
    name: 'marketstack',
    offers: 'market data',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'mavenlink',
    name: 'Mavenlink',
    offers: 'projects',
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
  },
  {
    slug: 'meaningcloud',
    name: 'MeaningCloud',
    offers: 'analysis of texts',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'mediastack',
    name: 'mediastack',
    offers: 'news',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'meistertask',
    name: 'MeisterTask',
    offers: 'tasks of teams',
    secrets: [contextual('api-key', [run('alnum', 43)])],
  },
  {
    slug: 'mercury',
    name: 'Mercury',
    offers: 'bank accounts',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      distinctive('production-api-token', [
        lit('mercury_production_'),
        run('lower', 3, 6),
        lit('_'),
        run('alnum', 40, 50),
        lit('_yrucrem'),
      ]),
    ],
    verifiers: [
      {
        secrets: ['mercury-production-api-token'],
        url: 'https://api.mercury.com/api/v1/accounts?limit=1',
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, { accounts: [] }],
        inactiveAnswer: [401, { errors: { message: 'unauthorized' } }],
      },
    ],
  },
  {
    slug: 'mesibo',
    name: 'mesibo',
    offers: 'messages and calls in apps',
    keyDefaults: {
      docs: ['https://docs.mesibo.com/api/backend-api/'],
    },
    secrets: [contextual('api-key', [run('alnum', 64)])],
  },
  {
    slug: 'messagebird',
    name: 'MessageBird',
    offers: 'text messages and calls',
    keyDefaults: {
      words: ['messagebird', 'message_bird', 'message-bird'],
      docs: ['https://developers.messagebird.com/api/#authentication'],
    },
    secrets: [contextual('api-key', [run('base64url', 25)])],
    verifiers: [
      {
        secrets: ['messagebird-api-key'],
        url: 'https://rest.messagebird.com/balance',
        ...scheme('AccessKey'),
        activeAnswer: [200, { payment: 'prepaid', type: 'credits', amount: 0 }],
        inactiveAnswer: [
          401,
          { errors: [{ code: 2, description: 'Request not allowed (incorrect access_key)' }] },
        ],
      },
    ],
  },
  {
    slug: 'metaapi',
    name: 'MetaApi',
    offers: 'trading accounts',
    keyDefaults: {
      severity: 'critical',
      words: ['metaapi', 'meta_api', 'meta-api'],
    },
    secrets: [
      contextual('api-key', [run('hex-lower', 64)]),
      contextual('api-key-spell', [run('hex-lower', 24)], { title: 'MetaApi Spell Key' }),
    ],
  },
  {
    slug: 'metabase',
    name: 'Metabase',
    offers: 'reports',
    secrets: [contextual('api-key', [run('alnum', 36, 36, '-')])],
  },
  {
    slug: 'metrilo',
    name: 'Metrilo',
    offers: 'analytics of shops',
    secrets: [contextual('api-key', [run('alnum-lower', 16)])],
  },
  {
    slug: 'midtrans',
    name: 'Midtrans',
    offers: 'payments in Indonesia',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      distinctive('production-server-client-key', [oneOf('Mid-server-', 'Mid-client-'), run('word', 10, 40)]),
    ],
  },
  {
    slug: 'mindmeister',
    name: 'MindMeister',
    offers: 'mind maps',
    secrets: [contextual('api-key', [run('alnum', 43)])],
  },
  {
    slug: 'minimax',
    name: 'MiniMax',
    offers: 'language models',
    secrets: [distinctive('api-key', [lit('sk-api-'), run('base64url', 119)])],
  },
  {
    slug: 'miro',
    name: 'Miro',
    offers: 'whiteboards',
    keyDefaults: {
      words: qualified('miro'),
    },
    secrets: [contextual('api-key', [run('alnum', 27)])],
    verifiers: [
      {
        secrets: ['miro-api-key'],
        url: 'https://api.miro.com/v1/oauth-token',
        ...bearer,
        reads: { account: ['user.name', 'team.name'], scopes: ['scopes'] },
        activeAnswer: [
          200,
          { type: 'oAuthToken', scopes: ['boards:read'], team: { name: 'Acme' }, user: { name: 'Ann' } },
        ],
        inactiveAnswer: [401, { status: 401, code: 'tokenNotProvided', message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'mite',
    name: 'mite',
    offers: 'time tracking',
    keyDefaults: {
      words: [
        ...qualified('mite'),
        'mite_api',
        'mite_key',
        'mite_token',
        'miteapi',
        'mite-api',
        'mite.yo',
        'mite api',
        'mite key',
        'mite token',
      ],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 16)], { side: 'either' })],
    identifiers: [hostId('account', 'mite.de', ['api-key'])],
    verifiers: [
      {
        secrets: ['mite-api-key'],
        needs: needsTenant('the account', 'mite-account'),
        url: 'https://{tenant}.mite.de/myself.json',
        ...header('x-miteapikey'),
        reads: { account: ['user.email'] },
        activeAnswer: [200, { user: { id: 1, email: 'ann@example.org' } }],
        inactiveAnswer: [401, { error: 'Access denied. Please check your credentials.' }],
      },
    ],
  },
  {
    slug: 'mixmax',
    name: 'Mixmax',
    offers: 'mail for sales',
    keyDefaults: {
      docs: ['https://developer.mixmax.com/'],
    },
    secrets: [contextual('api-key', [run('base64url', 36)])],
  },
  {
    slug: 'mixpanel',
    name: 'Mixpanel',
    offers: 'events',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 32, 32, '-')])],
    identifiers: [
      assignedId(
        'service-account',
        ['mixpanel_username', 'mixpanel_service_account', 'mixpanel_user'],
        USER,
        ['api-key'],
      ),
    ],
    verifiers: [
      {
        secrets: ['mixpanel-api-key'],
        needs: needsId('the service account', 'mixpanel-service-account'),
        url: 'https://mixpanel.com/api/app/me',
        otherUrls: ['https://eu.mixpanel.com/api/app/me', 'https://in.mixpanel.com/api/app/me'],
        basic: idAndSecret,
        reads: { account: ['results.user_email'] },
        activeAnswer: [200, { status: 'ok', results: { user_email: 'ann@example.org' } }],
        inactiveAnswer: [401, { status: 'error', error: 'Invalid service account credentials' }],
      },
    ],
  },
  {
    slug: 'mockaroo',
    name: 'Mockaroo',
    offers: 'invented data',
    keyDefaults: {
      severity: 'low',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 8)])],
  },
  {
    slug: 'moderation',
    name: 'Moderation API',
    offers: 'checks of texts',
    keyDefaults: {
      severity: 'medium',
      words: qualified('moderation'),
    },
    secrets: [contextual('api-key', signedText, { confidence: 'high' })],
  },
  {
    slug: 'monkeylearn',
    name: 'MonkeyLearn',
    offers: 'analysis of texts',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('hex-lower', 40)])],
  },
  {
    slug: 'moonclerk',
    name: 'MoonClerk',
    offers: 'recurring payments',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'moonshot',
    name: 'Moonshot AI',
    offers: 'language models',
    keyDefaults: {
      words: ['moonshot', 'kimi'],
    },
    secrets: [contextual('api-key', [lit('sk-'), run('base64url', 48)], { confidence: 'high' })],
    verifiers: [
      {
        secrets: ['moonshot-api-key'],
        url: 'https://api.moonshot.ai/v1/models',
        otherUrls: ['https://api.moonshot.cn/v1/models'],
        ...bearer,
        activeAnswer: [200, modelList],
        inactiveAnswer: [
          401,
          { error: { message: 'Invalid Authentication', type: 'invalid_authentication_error' } },
        ],
      },
    ],
  },
  {
    slug: 'moosend',
    name: 'Moosend',
    offers: 'newsletters',
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'moralis',
    name: 'Moralis',
    offers: 'data of blockchains',
    secrets: [contextual('api-key', [run('alnum', 64)])],
  },
  {
    slug: 'mrticktock',
    name: 'Mr. Tick Tock',
    offers: 'time tracking',
    secrets: [
      contextual('api-key-pword', [run('word', 6, 50, '!#$%()@^')], {
        kind: 'password',
        examples: ['MRTICKTOCK_PASSWORD={secret}', 'mrticktock_password: "{secret}"'],
        title: 'Mr. Tick Tock Password',
        before: assignedPassword,
        check: 'password-like',
      }),
    ],
    identifiers: [userEmail(['api-key-pword'])],
  },
  {
    slug: 'mux',
    name: 'Mux',
    offers: 'video',
    keyDefaults: {
      words: [
        'mux_token',
        'mux_secret',
        'mux_api',
        'mux_key',
        'mux_access',
        'muxtoken',
        'muxsecret',
        'muxapi',
        'muxkey',
        'mux-api',
        'mux-token',
        'mux-secret',
        'mux.com',
        'mux token',
        'mux api',
      ],
    },
    secrets: [contextual('api-key', [uuid]), contextual('secret', [run('base64', 75)])],
    verifiers: [
      {
        secrets: ['mux-secret'],
        needs: needsOtherKey('the token ID', 'mux-api-key'),
        url: 'https://api.mux.com/video/v1/assets?limit=1',
        basic: idAndSecret,
        activeButForbidden: [403],
        activeAnswer: [200, { data: [] }],
        inactiveAnswer: [401, { error: { type: 'unauthorized', messages: ['Unauthorized request'] } }],
      },
    ],
  },
  {
    slug: 'myintervals',
    name: 'Intervals',
    offers: 'time tracking',
    keyDefaults: {
      words: ['myintervals'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 11)])],
  },
];
