import { lit, run, oneOf, uuid } from '../../model/pattern.ts';
import { contextual, distinctive, weaklyDistinctive } from '../../model/key.ts';
import {
  contextualId,
  distinctiveId,
  assignedId,
  hostId,
  secretAsId,
  LABEL,
  UUID,
} from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import {
  bearer,
  scheme,
  asUser,
  idAndSecret,
  needsId,
  needsClientId,
  needsTenant,
  clientGrant,
  requestsToken,
  otherClient,
} from '../../model/verifier-parts.ts';
import { padding, padded, jsonWebToken } from '../../patterns/encodings.ts';
import { qualified, assignedPassword } from '../../patterns/names.ts';

/** Vendors from D of which little more than a key is known. */
export const d: readonly Vendor[] = [
  {
    slug: 'd7networks',
    name: 'D7 Networks',
    offers: 'text messages',
    keyDefaults: {
      words: ['d7network', 'd7_network'],
    },
    secrets: [contextual('api-key', [run('base64', 23), lit('=')])],
  },
  {
    slug: 'dailyco',
    name: 'Daily',
    offers: 'video calls',
    keyDefaults: {
      words: [...qualified('daily'), 'dailyco', 'daily_co'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 64)])],
    verifiers: [
      {
        secrets: ['dailyco-api-key'],
        url: 'https://api.daily.co/v1/',
        ...bearer,
        reads: { account: ['domain_name'] },
        activeAnswer: [200, { domain_name: 'acme', config: {} }],
        inactiveAnswer: [401, { error: 'authentication-error' }],
      },
    ],
  },
  {
    slug: 'dandelion',
    name: 'Dandelion',
    offers: 'analysis of texts',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-token', [run('alnum-lower', 32)])],
  },
  {
    slug: 'dareboost',
    name: 'Dareboost',
    offers: 'speed of web sites',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 60)])],
  },
  {
    slug: 'databento',
    name: 'Databento',
    offers: 'market data',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [lit('db-'), run('alnum', 29)])],
  },
  {
    slug: 'databox',
    name: 'Databox',
    offers: 'dashboards',
    keyDefaults: {
      docs: ['https://developers.databox.com/docs'],
    },
    secrets: [contextual('api-key', padded('alnum', 21, 21, '+'))],
  },
  {
    slug: 'datagov',
    name: 'Data.gov',
    offers: 'data of the US government',
    keyDefaults: {
      severity: 'medium',
      words: ['datagov', 'data.gov', 'data_gov', 'data-gov'],
      docs: ['https://api.data.gov/docs/developer-manual/'],
    },
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'datastax',
    name: 'DataStax',
    offers: 'a database',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [distinctive('astra-application-token', [lit('AstraCS:'), run('alnum', 20, 80)])],
    verifiers: [
      {
        secrets: ['datastax-astra-application-token'],
        url: 'https://api.astra.datastax.com/v2/currentOrg',
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['id'] },
        activeAnswer: [200, { id: 'x' }],
        inactiveAnswer: [401, { errors: [{ description: 'JWT not valid' }] }],
      },
    ],
  },
  {
    slug: 'debounce',
    name: 'DeBounce',
    offers: 'checks of mail addresses',
    keyDefaults: {
      severity: 'medium',
      words: qualified('debounce'),
    },
    secrets: [contextual('api-key', [run('alnum', 13)])],
  },
  {
    slug: 'deepai',
    name: 'DeepAI',
    offers: 'language and picture models',
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'deepgram',
    name: 'Deepgram',
    offers: 'speech recognition',
    keyDefaults: {
      docs: ['https://developers.deepgram.com/docs/authenticating'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
    verifiers: [
      {
        secrets: ['deepgram-api-key'],
        url: 'https://api.deepgram.com/v1/projects',
        ...scheme('Token'),
        activeButForbidden: [403],
        reads: { account: ['projects.0.name'] },
        activeAnswer: [200, { projects: [{ project_id: 'x', name: 'acme' }] }],
        inactiveAnswer: [401, { err_code: 'INVALID_AUTH', err_msg: 'Invalid credentials.' }],
      },
    ],
  },
  {
    slug: 'definednetworking',
    name: 'Defined Networking',
    offers: 'virtual networks',
    keyDefaults: {
      docs: ['https://docs.defined.net/api/defined-networking-api/'],
    },
    secrets: [
      distinctive('api-token', [
        lit('dnkey-'),
        run('alnum', 26, 26, '-_='),
        lit('-'),
        run('alnum', 52, 52, '-_='),
      ]),
    ],
  },
  {
    slug: 'delighted',
    name: 'Delighted',
    offers: 'feedback of customers',
    keyDefaults: {
      docs: ['https://app.delighted.com/docs/api'],
    },
    secrets: [contextual('api-key', [run('alnum', 20, 40)])],
    verifiers: [
      {
        secrets: ['delighted-api-key'],
        url: 'https://api.delighted.com/v1/metrics.json',
        ...asUser,
        activeAnswer: [200, { nps: 0 }],
        inactiveAnswer: [401, { status: 401, message: 'Invalid API key.' }],
      },
    ],
  },
  {
    slug: 'demio',
    name: 'Demio',
    offers: 'online seminars',
    secrets: [contextual('api-key', [run('alnum', 32)]), contextual('secret', [run('alnum', 10, 20)])],
  },
  {
    slug: 'deputy',
    name: 'Deputy',
    offers: 'rosters of staff',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    identifiers: [hostId('subdomain', 'deputy.com', ['api-key'], [...LABEL, lit('.'), run('lower', 2)])],
    verifiers: [
      {
        secrets: ['deputy-api-key'],
        needs: needsTenant('the subdomain', 'deputy-subdomain'),
        url: 'https://{tenant}.deputy.com/api/v1/me',
        ...scheme('OAuth'),
        reads: { account: ['PrimaryEmail', 'Name'] },
        activeAnswer: [200, { Login: 'ann', Name: 'Ann', PrimaryEmail: 'ann@example.org' }],
        inactiveAnswer: [401, { error: { code: 401, message: 'Invalid token' } }],
      },
    ],
  },
  {
    slug: 'detectify',
    name: 'Detectify',
    offers: 'scans for vulnerabilities',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'detectlanguage',
    name: 'Detect Language',
    offers: 'recognition of languages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'devcycle',
    name: 'DevCycle',
    offers: 'feature flags',
    secrets: [
      distinctive('client-sdk-key', [lit('dvc_client_'), run('alnum', 8, 32)], { severity: 'low' }),
      distinctive('mobile-sdk-key', [lit('dvc_mobile_'), run('alnum', 8, 32)], { severity: 'low' }),
      distinctive('server-sdk-key', [lit('dvc_server_'), run('alnum', 8, 32)]),
    ],
  },
  {
    slug: 'deviantart',
    name: 'DeviantArt',
    offers: 'a community of artists',
    keyDefaults: {
      words: ['deviantart', 'deviant_art'],
      docs: [
        'https://www.deviantart.com/developers/http/v1/20210526',
        'https://www.deviantart.com/developers/authentication',
      ],
    },
    secrets: [
      contextual('access-token', [run('alnum', 40, 80)]),
      contextual('oauth-client-secret', [run('hex-lower', 32)], { kind: 'oauth-secret' }),
    ],
  },
  {
    slug: 'devin',
    name: 'Devin',
    offers: 'an AI programmer',
    secrets: [
      distinctive('personal-api-key', [lit('apk_user_'), run('base64', 120, 180), padding]),
      distinctive('service-api-key', [lit('apk_'), run('base64', 80, 100), padding]),
      distinctive('service-user-token', [
        lit('cog_'),
        { chars: 'abcdefghijklmnopqrstuvwxyz234567', min: 52, max: 52 },
      ]),
    ],
    verifiers: [
      {
        secrets: ['devin-service-user-token', 'devin-service-api-key', 'devin-personal-api-key'],
        url: 'https://api.devin.ai/v3/self',
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, { principal_type: 'service_user' }],
        inactiveAnswer: [401, { detail: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'dfuse',
    name: 'dfuse',
    offers: 'a stream of blockchain data',
    secrets: [
      contextual('api-key', [lit('web_'), run('alnum-lower', 32)]),
      weaklyDistinctive('api-key', [lit('web_'), run('alnum-lower', 32)]),
    ],
  },
  {
    slug: 'diffbot',
    name: 'Diffbot',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://docs.diffbot.com/reference/account'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'diggernaut',
    name: 'Diggernaut',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
  },
  {
    slug: 'disqus',
    name: 'Disqus',
    offers: 'comments of web sites',
    keyDefaults: {
      docs: ['https://disqus.com/api/docs/requests/'],
    },
    secrets: [contextual('api-key', [run('alnum', 64)])],
  },
  {
    slug: 'ditto',
    name: 'Ditto',
    offers: 'texts of products',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [
      contextual('api-key', [
        run('alnum-lower', 8),
        lit('-'),
        run('alnum-lower', 4),
        lit('-'),
        run('alnum-lower', 4),
        lit('-'),
        run('alnum-lower', 4),
        lit('-'),
        run('alnum-lower', 12),
        lit('.'),
        run('alnum-lower', 40),
      ]),
    ],
  },
  {
    slug: 'django',
    name: 'Django',
    offers: 'a web framework',
    keyDefaults: {
      docs: ['https://docs.djangoproject.com/en/5.1/ref/settings/#std-setting-SECRET_KEY'],
    },
    secrets: [
      distinctive(
        'secret-key',
        [
          {
            chars: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#$%^&*(-_=+)',
            min: 45,
            max: 70,
          },
        ],
        {
          kind: 'signing-secret',
          confidence: 'medium',
          before: [
            lit('SECRET_KEY'),
            { chars: '"\' \t', min: 0, max: 4 },
            oneOf('=', ':', ','),
            { chars: ' \t', min: 0, max: 4 },
            { chars: '"\'', min: 1, max: 1 },
          ],
          after: [{ chars: '"\'', min: 1, max: 1 }],
          description:
            'Signs the sessions and password resets of a Django site: with it, both can be forged.',
          examples: [
            "SECRET_KEY = '{secret}'",
            'SECRET_KEY: "{secret}"',
            "os.environ.get('DJANGO_SECRET_KEY', '{secret}')",
          ],
        },
      ),
    ],
  },
  {
    slug: 'dnscheck',
    name: 'DNSCheck',
    offers: 'checks of domains',
    secrets: [contextual('api-key', [run('alnum', 32)])],
    identifiers: [contextualId('group-id', UUID, ['api-key'])],
  },
  {
    slug: 'docparser',
    name: 'Docparser',
    offers: 'data out of documents',
    keyDefaults: {
      docs: ['https://docparser.com/docs/api/'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 40)])],
  },
  {
    slug: 'documo',
    name: 'Documo',
    offers: 'fax',
    secrets: [contextual('api-key', jsonWebToken, { confidence: 'high' })],
  },
  {
    slug: 'docusign',
    name: 'DocuSign',
    offers: 'signatures of documents',
    secrets: [contextual('secret', [uuid])],
    identifiers: [
      assignedId('integration-key', ['docusign_integration_key', 'docusign_client_id'], UUID, ['secret']),
    ],
  },
  {
    slug: 'dotdigital',
    name: 'Dotdigital',
    offers: 'messages to customers',
    keyDefaults: {
      docs: ['https://developer.dotdigital.com/reference/get-account-information'],
    },
    secrets: [
      contextual('password', [run('alnum', 8, 24, '!#$%&*@^_.-')], {
        kind: 'password',
        before: assignedPassword,
        check: 'password-like',
      }),
    ],
    identifiers: [
      distinctiveId(
        'api-user',
        [lit('apiuser-'), run('hex-lower', 12), lit('@apiconnector.com')],
        ['password'],
      ),
    ],
    verifiers: [
      {
        secrets: ['dotdigital-password'],
        needs: needsId('the API user', 'dotdigital-api-user'),
        url: 'https://r1-api.dotdigital.com/v2/account-info',
        otherUrls: [
          'https://r2-api.dotdigital.com/v2/account-info',
          'https://r3-api.dotdigital.com/v2/account-info',
        ],
        basic: idAndSecret,
        reads: { account: ['id'] },
        activeAnswer: [200, { id: 1, properties: [] }],
        inactiveAnswer: [401, { message: 'Authorization has been denied. ERROR_UNAUTHORIZED' }],
      },
    ],
  },
  {
    slug: 'dovico',
    name: 'Dovico',
    offers: 'time tracking',
    keyDefaults: {
      docs: ['https://timesheet.dovico.com/developer/API_doc/#t=API_Overview.html'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32), lit('.'), run('alnum-lower', 1, 64)])],
  },
  {
    slug: 'dronahq',
    name: 'DronaHQ',
    offers: 'internal tools',
    secrets: [contextual('api-key', [run('alnum-lower', 50)])],
  },
  {
    slug: 'duo',
    name: 'Duo',
    offers: 'second factors of logins',
    keyDefaults: {
      words: [
        ...qualified('duo'),
        'duo_',
        'duo-',
        'duosec',
        'duoapi',
        'duokey',
        'duo.com',
        'duo secret',
        'duo api',
        'duo key',
      ],
      docs: ['https://duo.com/docs/authapi#check'],
    },
    secrets: [
      contextual('integration-key', [lit('DI'), run('alnum-upper', 18)], { severity: 'low' }),
      contextual('secret-key', [run('alnum', 40)]),
    ],
    identifiers: [secretAsId('integration-key', ['secret-key'])],
  },
  {
    slug: 'duply',
    name: 'Duply',
    offers: 'pictures from templates',
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'dwolla',
    name: 'Dwolla',
    offers: 'bank transfers',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('secret', [run('alnum', 50, 50, '-')])],
    identifiers: [
      assignedId('client-id', ['dwolla_client_id', 'dwolla_app_key'], [run('alnum', 50)], ['secret']),
    ],
    verifiers: [
      {
        secrets: ['dwolla-secret'],
        needs: needsClientId('dwolla-client-id', 'dwolla-secret'),
        url: 'https://api.dwolla.com/token',
        otherUrls: ['https://api-sandbox.dwolla.com/token'],
        basic: idAndSecret,
        form: clientGrant,
        otherHosts: otherClient,
        ...requestsToken,
      },
    ],
  },
  {
    slug: 'dynalist',
    name: 'Dynalist',
    offers: 'outlines',
    secrets: [contextual('api-key', [run('base64url', 128)])],
  },
  {
    slug: 'dyspatch',
    name: 'Dyspatch',
    offers: 'templates of mail',
    secrets: [contextual('api-key', [run('alnum', 52)])],
  },
];
