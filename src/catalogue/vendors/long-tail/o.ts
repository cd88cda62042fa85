import { lit, run, oneOf, uuid } from '../../model/pattern.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { contextualId, assignedId, userEmail, hostId } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import {
  bearer,
  scheme,
  asUser,
  idAndSecret,
  needsId,
  needsClientId,
  requestsToken,
  otherClient,
} from '../../model/verifier-parts.ts';
import { padded } from '../../patterns/encodings.ts';
import { qualified, assignedPassword } from '../../patterns/names.ts';

/** Vendors from O of which little more than a key is known. */
export const o: readonly Vendor[] = [
  {
    slug: 'oanda',
    name: 'OANDA',
    offers: 'currency trading',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('api-key', [run('alnum', 24)])],
  },
  {
    slug: 'ollama',
    name: 'Ollama',
    offers: 'language models',
    keyDefaults: {
      docs: ['https://ollama.com/blog/turbo'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 32), lit('.'), run('base64url', 24)])],
  },
  {
    slug: 'omnisend',
    name: 'Omnisend',
    offers: 'marketing for shops',
    secrets: [contextual('api-key', [run('alnum', 75, 75, '-')])],
  },
  {
    slug: 'onedesk',
    name: 'OneDesk',
    offers: 'a help desk',
    secrets: [
      contextual('api-key-pword', [run('alnum', 8, 64, '!#$%@^')], {
        kind: 'password',
        examples: ['ONEDESK_PASSWORD={secret}', 'onedesk_password: "{secret}"'],
        title: 'OneDesk Password',
        before: assignedPassword,
        check: 'password-like',
      }),
    ],
    identifiers: [userEmail(['api-key-pword'])],
  },
  {
    slug: 'onelogin',
    name: 'OneLogin',
    offers: 'logins of users',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('oauth-client-secret', [run('alnum-lower', 64)], { kind: 'oauth-secret' })],
    identifiers: [
      assignedId('oauth-client-id', ['onelogin_client_id'], [run('hex-lower', 64)], ['oauth-client-secret']),
    ],
    verifiers: [
      {
        secrets: ['onelogin-oauth-client-secret'],
        needs: needsClientId('onelogin-oauth-client-id', 'onelogin-oauth-client-secret'),
        url: 'https://api.us.onelogin.com/auth/oauth2/v2/token',
        otherUrls: ['https://api.eu.onelogin.com/auth/oauth2/v2/token'],
        basic: idAndSecret,
        json: '{"grant_type":"client_credentials"}',
        otherHosts: otherClient,
        ...requestsToken,
      },
    ],
  },
  {
    slug: 'onepagecrm',
    name: 'OnePageCRM',
    offers: 'customer relations',
    secrets: [contextual('api-key', padded('alnum', 42, 44))],
    identifiers: [contextualId('user-id', [run('hex-lower', 24)], ['api-key'])],
    verifiers: [
      {
        secrets: ['onepagecrm-api-key'],
        needs: needsId('the user ID', 'onepagecrm-user-id'),
        url: 'https://app.onepagecrm.com/api/v3/contacts.json?per_page=1',
        basic: idAndSecret,
        activeAnswer: [200, { status: 0, message: 'OK', data: {} }],
        inactiveAnswer: [401, { status: 401, error_name: 'authorization_data_not_found' }],
      },
    ],
  },
  {
    slug: 'onesignal',
    name: 'OneSignal',
    offers: 'push messages',
    secrets: [
      contextual('api-key', [uuid]),
      distinctive('rich-authentication-token', [
        oneOf('os_v2_app_', 'os_v2_org_'),
        { chars: 'abcdefghijklmnopqrstuvwxyz234567', min: 103, max: 103 },
      ]),
    ],
    verifiers: [
      {
        secrets: ['onesignal-rich-authentication-token'],
        url: 'https://api.onesignal.com/apps',
        ...scheme('Key'),
        activeButForbidden: [403],
        activeAnswer: [200, [{ id: 'x', name: 'app' }]],
        inactiveAnswer: [401, { errors: ['Access denied.'] }],
      },
    ],
  },
  {
    slug: 'onfido',
    name: 'Onfido',
    offers: 'checks of identity',
    secrets: [
      distinctive('live-api-token-ca', [lit('api_live_ca.'), run('base64url', 20, 80)], {
        title: 'Onfido Live API Token (Canada)',
      }),
      distinctive('live-api-token-eu', [lit('api_live.'), run('base64url', 20, 80)], {
        title: 'Onfido Live API Token (Europe)',
      }),
      distinctive('live-api-token-us', [lit('api_live_us.'), run('base64url', 20, 80)], {
        title: 'Onfido Live API Token (US)',
      }),
    ],
  },
  {
    slug: 'onfleet',
    name: 'Onfleet',
    offers: 'deliveries',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['onfleet-api-key'],
        url: 'https://onfleet.com/api/v2/organization',
        ...asUser,
        rules: [{ means: 'inactive', at: 'code', oneOf: ['InvalidCredentials'] }],
        reads: { account: ['name'] },
        activeAnswer: [200, { id: 'x', name: 'Acme' }],
        inactiveAnswer: [401, { code: 'InvalidCredentials', message: { error: 1101 } }],
      },
    ],
  },
  {
    slug: 'oopspam',
    name: 'OOPSpam',
    offers: 'filters of spam',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'opencagedata',
    name: 'OpenCage',
    offers: 'coordinates of addresses',
    keyDefaults: {
      severity: 'medium',
      words: ['opencage'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'openuv',
    name: 'OpenUV',
    offers: 'data on the sun',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'openvpn',
    name: 'OpenVPN',
    offers: 'virtual networks',
    keyDefaults: {
      docs: ['https://openvpn.net/cloud-docs/developer/creating-api-credentials.html'],
    },
    secrets: [contextual('client-secret', [run('base64url', 64, 128)], { kind: 'oauth-secret' })],
    identifiers: [hostId('cloud-id', 'api.openvpn.com', ['client-secret'])],
  },
  {
    slug: 'openweather',
    name: 'OpenWeather',
    offers: 'weather',
    keyDefaults: {
      severity: 'medium',
      words: [
        ...qualified('owm'),
        'pyowm',
        'owm =',
        'owm=',
        'openweather',
        'open_weather',
        'open-weather',
        'owm_api',
        'owm_key',
        'owm_app',
        'owmapi',
      ],
      docs: ['https://openweathermap.org/forecast5'],
    },
    secrets: [
      contextual('api-key', [run('alnum-lower', 32)]),
      contextual('map-api-key', [run('alnum', 32)], {
        before: [{ lit: 'appid=', ci: true }],
        within: 160,
        words: ['openweathermap'],
        examples: [
          'https://api.openweathermap.org/data/2.5/weather?q=London&appid={secret}',
          'https://api.openweathermap.org/data/2.5/forecast?id=524901&APPID={secret}',
        ],
      }),
    ],
  },
  {
    slug: 'optimizely',
    name: 'Optimizely',
    offers: 'experiments',
    keyDefaults: {
      docs: ['https://docs.developers.optimizely.com/web-experimentation/docs/rest-api-getting-started'],
    },
    secrets: [contextual('api-key', [run('alnum', 54, 54, '-:')])],
    verifiers: [
      {
        secrets: ['optimizely-api-key'],
        url: 'https://api.optimizely.com/v2/projects?per_page=1',
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, []],
        inactiveAnswer: [401, { message: 'Authentication failed', code: 'unauthorized' }],
      },
    ],
  },
  {
    slug: 'overloop',
    name: 'Overloop',
    offers: 'sales by mail',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('base64url', 50)])],
    verifiers: [
      {
        secrets: ['overloop-api-key'],
        url: 'https://api.overloop.com/public/v1/users',
        ...scheme(''),
        activeAnswer: [200, { data: [] }],
        inactiveAnswer: [401, { errors: [{ title: 'Unauthorized' }] }],
      },
    ],
  },
  {
    slug: 'ovh',
    name: 'OVHcloud',
    offers: 'a cloud',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('application-key', [run('alnum', 16, 16, '-')], {
        words: ['ovh_app', 'ovhapp', 'application_key'],
        severity: 'low',
      }),
      contextual('application-secret', [run('alnum', 32, 32, '-')], {
        words: ['ovh_app', 'ovhapp', 'application_secret'],
      }),
      contextual('consumer-key', [run('alnum', 32, 32, '-')], {
        words: ['ovh_consumer', 'ovhconsumer', 'ovh-consumer'],
      }),
    ],
  },
  {
    slug: 'owlbot',
    name: 'Owlbot',
    offers: 'a dictionary',
    keyDefaults: {
      severity: 'low',
      docs: ['https://owlbot.info/'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
  },
];
