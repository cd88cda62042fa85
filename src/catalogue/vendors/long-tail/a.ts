import { lit, run, oneOf, uuid } from '../../model/pattern.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { contextualId, distinctiveId, assignedId, userEmail, hostId, UUID } from '../../model/identifier.ts';
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
  needsTenant,
  clientGrant,
  clientInForm,
  requestsToken,
  otherClient,
  unauthorized,
} from '../../model/verifier-parts.ts';
import { grouped, padded, jsonWebToken } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from A of which little more than a key is known. */
export const a: readonly Vendor[] = [
  {
    slug: 'abstract',
    name: 'Abstract',
    offers: 'a set of small lookups',
    keyDefaults: {
      severity: 'medium',
      words: [...qualified('abstract'), 'abstractapi'],
      docs: ['https://docs.abstractapi.com/exchange-rates#response-and-error-codes'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'abuseipdb',
    name: 'AbuseIPDB',
    offers: 'reports on IP addresses',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://docs.abuseipdb.com/#check-endpoint'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 80)])],
  },
  {
    slug: 'abyssale',
    name: 'Abyssale',
    offers: 'pictures from templates',
    keyDefaults: {
      docs: ['https://developers.abyssale.com/rest-api/authentication'],
    },
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'accuweather',
    name: 'AccuWeather',
    offers: 'weather',
    keyDefaults: {
      severity: 'medium',
      docs: [
        'https://developer.accuweather.com/accuweather-locations-api/apis/get/locations/v1/cities/autocomplete',
      ],
    },
    secrets: [contextual('api-key', [{ anyOf: [[run('alnum', 32)], [run('alnum', 35, 35, '%')]] }])],
  },
  {
    slug: 'adzuna',
    name: 'Adzuna',
    offers: 'offers of jobs',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://developer.adzuna.com/activedocs#!/adzuna/search'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    identifiers: [assignedId('app-id', ['adzuna_app_id', 'adzuna_id'], [run('hex-lower', 8)], ['api-key'])],
    verifiers: [
      {
        secrets: ['adzuna-api-key'],
        needs: needsId('the app ID', 'adzuna-app-id'),
        url: 'https://api.adzuna.com/v1/api/jobs/gb/categories?app_id={id}&app_key={secret}',
        activeAnswer: [200, { results: [{ tag: 'it-jobs', label: 'IT Jobs' }] }],
        inactiveAnswer: [401, { exception: 'AUTH_FAIL', display: 'Authorisation failed' }],
      },
    ],
  },
  {
    slug: 'aeroworkflow',
    name: 'Aero Workflow',
    offers: 'workflows of accountants',
    keyDefaults: {
      docs: ['https://api.aeroworkflow.com/swagger/index.html'],
    },
    secrets: [contextual('api-key', [run('alnum', 20, 20, '!#*:;?^')])],
    identifiers: [
      assignedId(
        'account-id',
        ['aeroworkflow_account_id', 'aeroworkflow_id'],
        [run('digit', 1, 9)],
        ['api-key'],
      ),
    ],
  },
  {
    slug: 'agora',
    name: 'Agora',
    offers: 'calls and video in apps',
    keyDefaults: {
      words: [...qualified('agora'), 'agora_app', 'agoraapp', 'agora_customer', 'agora-app'],
      docs: ['https://docs.agora.io/en/voice-calling/reference/agora-console-rest-api#get-all-projects'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'aha',
    name: 'Aha!',
    offers: 'plans of products',
    keyDefaults: {
      words: [
        'aha_api',
        'aha_token',
        'aha_key',
        'aha_secret',
        'aha-api',
        'aha.io',
        'ahaio',
        'ahaapi',
        'aha token',
        'aha api',
      ],
      docs: ['https://www.aha.io/api'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 64)])],
    identifiers: [hostId('subdomain', 'aha.io', ['api-key'])],
    verifiers: [
      {
        secrets: ['aha-api-key'],
        needs: needsTenant('the subdomain', 'aha-subdomain'),
        url: 'https://{tenant}.aha.io/api/v1/me',
        ...bearer,
        reads: { account: ['user.email'] },
        activeAnswer: [200, { user: { id: '1', email: 'ann@example.org' } }],
        inactiveAnswer: unauthorized,
      },
    ],
  },
  {
    slug: 'ai21',
    name: 'AI21',
    offers: 'language models',
    keyDefaults: {
      docs: ['https://docs.ai21.com/reference/authentication'],
    },
    secrets: [contextual('studio-api-key', [uuid], { title: 'AI21 API Key' })],
    verifiers: [
      {
        secrets: ['ai21-studio-api-key'],
        url: 'https://api.ai21.com/studio/v1/library/files',
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, []],
        inactiveAnswer: [401, { detail: 'Forbidden: Bad or missing API token.' }],
      },
    ],
  },
  {
    slug: 'aikido',
    name: 'Aikido',
    offers: 'security of applications',
    secrets: [
      distinctive('ci-token', [lit('AIK_CI_'), run('alnum', 20, 44)]),
      distinctive('client-secret', [lit('AIK_SECRET_'), run('alnum', 64)], { kind: 'oauth-secret' }),
    ],
    identifiers: [distinctiveId('client-id', [lit('AIK_CLIENT_'), run('alnum', 24)], ['client-secret'])],
    verifiers: [
      {
        secrets: ['aikido-client-secret'],
        needs: needsClientId('aikido-client-id'),
        url: 'https://app.aikido.dev/api/oauth/token',
        basic: idAndSecret,
        json: '{"grant_type":"client_credentials"}',
        ...requestsToken,
      },
    ],
  },
  {
    slug: 'airship',
    name: 'Airship',
    offers: 'push messages',
    secrets: [contextual('api-key', [run('alnum', 91)])],
  },
  {
    slug: 'airvisual',
    name: 'AirVisual',
    offers: 'data on air',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'aiven',
    name: 'Aiven',
    offers: 'hosted databases',
    keyDefaults: {
      severity: 'critical',
      docs: ['https://docs.aiven.io/docs/platform/concepts/authentication'],
    },
    secrets: [contextual('auth-token', padded('base64', 370, 372))],
    verifiers: [
      {
        secrets: ['aiven-auth-token'],
        url: 'https://api.aiven.io/v1/me',
        ...scheme('aivenv1'),
        reads: { account: ['user.user', 'user.real_name'] },
        activeAnswer: [200, { user: { user: 'ann@example.org' } }],
        inactiveAnswer: [
          403,
          { errors: [{ status: 403, message: 'Invalid token' }], message: 'Invalid token' },
        ],
        rules: [
          {
            means: 'inactive',
            status: 403,
            at: 'message',
            oneOf: ['Invalid token', 'Invalid or expired token'],
          },
          {
            means: 'inactive',
            status: 401,
            at: 'message',
            oneOf: ['Invalid token', 'Authentication failed'],
          },
        ],
      },
    ],
  },
  {
    slug: 'alchemy',
    name: 'Alchemy',
    offers: 'access to blockchains',
    keyDefaults: {
      docs: ['https://docs.alchemy.com/reference/api-overview', 'https://www.alchemy.com/rpc/ethereum'],
    },
    secrets: [
      contextual('api-key', [run('base64url', 32)], {
        words: [...qualified('alchemy'), 'alchemy_url', 'alchemy_rpc', 'alchemyapi.io'],
      }),
      distinctive('api-key-v2', [lit('alcht_'), run('alnum', 30)]),
    ],
  },
  {
    slug: 'alconost',
    name: 'Alconost',
    offers: 'translation',
    secrets: [contextual('api-key', [run('alnum', 32)])],
    verifiers: [
      {
        secrets: ['alconost-api-key'],
        url: 'https://nitro.alconost.com/api/v1/account',
        ...asUser,
        activeAnswer: [200, { balance: '0' }],
        inactiveAnswer: [401, { error: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'alegra',
    name: 'Alegra',
    offers: 'accounting',
    secrets: [contextual('api-key', [run('alnum-lower', 20, 20, '-')])],
    identifiers: [userEmail(['api-key'])],
    verifiers: [
      {
        secrets: ['alegra-api-key'],
        needs: needsEmail('alegra-user-email'),
        url: 'https://api.alegra.com/api/v1/users/self',
        basic: userAndSecret,
        reads: { account: ['email'] },
        activeAnswer: [200, { id: 1, email: 'ann@example.org' }],
        inactiveAnswer: [401, { code: 401, message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'aletheiaapi',
    name: 'Aletheia API',
    offers: 'texts of investors',
    keyDefaults: {
      severity: 'medium',
      words: ['aletheia'],
    },
    secrets: [contextual('api-key', [run('alnum-upper', 32)])],
  },
  {
    slug: 'alienvault',
    name: 'AlienVault',
    offers: 'threats',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
    verifiers: [
      {
        secrets: ['alienvault-api-key'],
        url: 'https://otx.alienvault.com/api/v1/users/me',
        ...header('x-otx-api-key'),
        rules: [{ means: 'inactive', status: 403, at: 'detail', oneOf: ['Authentication required'] }],
        reads: { account: ['username'] },
        activeAnswer: [200, { username: 'ann', user_id: 1 }],
        inactiveAnswer: [403, { detail: 'Authentication required' }],
      },
    ],
  },
  {
    slug: 'allsports',
    name: 'AllSportsAPI',
    offers: 'results of sport',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
  },
  {
    slug: 'amadeus',
    name: 'Amadeus',
    offers: 'flights and hotels',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 32)]), contextual('secret', [run('alnum', 16)])],
    verifiers: [
      {
        secrets: ['amadeus-secret'],
        needs: { id: { what: 'the API key', detectors: ['amadeus-api-key'], verified: true } },
        url: 'https://test.api.amadeus.com/v1/security/oauth2/token',
        otherUrls: ['https://api.amadeus.com/v1/security/oauth2/token'],
        form: clientInForm,
        ...requestsToken,
        inactiveAnswer: [
          401,
          { error: 'invalid_client', error_description: 'Client credentials are invalid', code: 38187 },
        ],
      },
    ],
  },
  {
    slug: 'ambee',
    name: 'Ambee',
    offers: 'data on air and pollen',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('hex-lower', 64)])],
  },
  {
    slug: 'anypoint',
    name: 'Anypoint',
    offers: 'a platform of APIs',
    keyDefaults: {
      docs: [
        'https://docs.mulesoft.com/access-management/connected-apps-overview',
        'https://docs.mulesoft.com/access-management/organization',
      ],
    },
    secrets: [
      contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12)),
      contextual('secret', [run('hex', 32)]),
    ],
    identifiers: [
      assignedId('client-id', ['anypoint_client_id'], [run('hex-lower', 32)], ['secret']),
      contextualId('organization-id', UUID, ['api-key'], ['anypoint_org', 'anypoint-org', 'anypointorg']),
    ],
    verifiers: [
      {
        secrets: ['anypoint-secret'],
        needs: needsClientId('anypoint-client-id', 'anypoint-secret'),
        url: 'https://anypoint.mulesoft.com/accounts/api/v2/oauth2/token',
        form: clientInForm,
        otherHosts: otherClient,
        ...requestsToken,
      },
    ],
  },
  {
    slug: 'apacta',
    name: 'Apacta',
    offers: 'work on building sites',
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'api2cart',
    name: 'API2Cart',
    offers: 'access to online shops',
    secrets: [contextual('api-key', [run('hex-lower', 32)])],
  },
  {
    slug: 'apideck',
    name: 'Apideck',
    offers: 'access to other services',
    secrets: [contextual('api-key', [lit('sk_live_'), run('alnum', 93, 93, '-')], { confidence: 'high' })],
    identifiers: [contextualId('app-id', [run('alnum', 40)], ['api-key'])],
  },
  {
    slug: 'apiflash',
    name: 'ApiFlash',
    offers: 'screenshots of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'apifonica',
    name: 'Apifonica',
    offers: 'text messages and calls',
    secrets: [contextual('api-key', grouped('alnum-lower', 11, 4, 4, 4, 12))],
  },
  {
    slug: 'apify',
    name: 'Apify',
    offers: 'data out of web pages',
    keyDefaults: {
      docs: ['https://docs.apify.com/api/v2#/reference/users/user-object/get-user-public-profile-or-me'],
    },
    secrets: [
      distinctive('api-token', [lit('apify_api_'), run('alnum', 34, 38, '-')]),
      contextual('api-key', [run('alnum', 36)]),
    ],
    verifiers: [
      {
        secrets: ['apify-api-token'],
        url: 'https://api.apify.com/v2/users/me',
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['data.username'] },
        activeAnswer: [200, { data: { id: 'x', username: 'ann' } }],
        inactiveAnswer: [
          401,
          { error: { type: 'user-or-token-not-found', message: 'User was not found or token is not valid' } },
        ],
      },
    ],
  },
  {
    slug: 'apilayer',
    name: 'APILayer',
    offers: 'a market of APIs',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'apimatic',
    name: 'APIMatic',
    offers: 'libraries for APIs',
    keyDefaults: {
      docs: [
        'https://docs.apimatic.io/platform-api/#/http/api-endpoints/code-generation-external-apis/list-all-code-generations',
      ],
    },
    secrets: [contextual('api-key', [run('base64url', 64)])],
  },
  {
    slug: 'apimetrics',
    name: 'APImetrics',
    offers: 'checks of APIs',
    secrets: [contextual('api-key', [run('alnum', 32)])],
    verifiers: [
      {
        secrets: ['apimetrics-api-key'],
        url: 'https://client.apimetrics.io/api/2/calls/',
        ...bearer,
        activeAnswer: [200, { results: [] }],
        inactiveAnswer: [401, { error_msg: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'apitemplate',
    name: 'APITemplate.io',
    offers: 'images and PDF files from templates',
    keyDefaults: {
      severity: 'medium',
      words: ['apitemplate', 'api_template'],
    },
    secrets: [contextual('api-key', [run('alnum', 39)])],
    verifiers: [
      {
        secrets: ['apitemplate-api-key'],
        url: 'https://rest.apitemplate.io/v2/account-information',
        ...header('x-api-key'),
        activeAnswer: [200, { status: 'success', subscription_product: 'Free' }],
        inactiveAnswer: [401, { status: 'error', message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'apollo',
    name: 'Apollo',
    offers: 'data for sales',
    keyDefaults: {
      words: [...qualified('apollo'), 'apolloio'],
      docs: ['https://docs.apollo.io/reference/people-api-search'],
    },
    secrets: [contextual('api-key', [run('base64url', 22)])],
    verifiers: [
      {
        secrets: ['apollo-api-key'],
        url: 'https://api.apollo.io/v1/auth/health',
        ...header('x-api-key'),
        active: [],
        rules: [
          { means: 'active', status: 200, at: 'is_logged_in', oneOf: [true] },
          { means: 'inactive', status: 200, at: 'is_logged_in', oneOf: [false] },
        ],
        activeAnswer: [200, { healthy: true, is_logged_in: true }],
        inactiveAnswer: [200, { healthy: true, is_logged_in: false }],
      },
    ],
  },
  {
    slug: 'appcenter',
    name: 'App Center',
    offers: 'builds of apps',
    keyDefaults: {
      docs: ['https://openapi.appcenter.ms/'],
    },
    secrets: [
      contextual('visual-studio-app-center-api-token', [run('hex-lower', 40)], {
        title: 'App Center API Token',
      }),
    ],
    verifiers: [
      {
        secrets: ['appcenter-visual-studio-app-center-api-token'],
        url: 'https://api.appcenter.ms/v0.1/user',
        ...header('x-api-token'),
        reads: { account: ['name', 'email'] },
        activeAnswer: [200, { id: 'x', name: 'ann', email: 'ann@example.org' }],
        inactiveAnswer: [401, { code: 'Unauthorized', message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'appcues',
    name: 'Appcues',
    offers: 'tours of products',
    keyDefaults: {
      docs: ['https://api.appcues.com/v2/docs'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
    identifiers: [
      assignedId('account-id', ['appcues_account_id', 'appcues_id'], [run('digit', 4, 7)], ['api-key']),
    ],
  },
  {
    slug: 'appfollow',
    name: 'AppFollow',
    offers: 'reviews of apps',
    keyDefaults: {
      docs: ['https://docs.api.appfollow.io/reference/users_list_api_v2_account_users_get-1'],
    },
    secrets: [contextual('api-token', jsonWebToken, { confidence: 'high' })],
    verifiers: [
      {
        secrets: ['appfollow-api-token'],
        url: 'https://api.appfollow.io/api/v2/account/users',
        ...header('x-appfollow-api-token'),
        activeButForbidden: [402, 422],
        activeAnswer: [200, { users: [] }],
        inactiveAnswer: [401, { error: { msg: 'Unauthorized' } }],
      },
    ],
  },
  {
    slug: 'appointedd',
    name: 'Appointedd',
    offers: 'bookings',
    secrets: [contextual('api-key', padded('alnum', 86, 88, '+'))],
  },
  {
    slug: 'appsynergy',
    name: 'AppSynergy',
    offers: 'internal tools',
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
  },
  {
    slug: 'apptivo',
    name: 'Apptivo',
    offers: 'customer relations',
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'artsy',
    name: 'Artsy',
    offers: 'a market of art',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://developers.artsy.net/v2/docs/authentication'],
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'asaas',
    name: 'Asaas',
    offers: 'payments and invoices in Brazil',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      distinctive('api-token', [oneOf('$aact_prod_', '$aact_hmlg_'), run('base64url', 20, 100)], {
        check: 'none',
      }),
    ],
  },
  {
    slug: 'assemblyai',
    name: 'AssemblyAI',
    offers: 'speech recognition',
    keyDefaults: {
      docs: ['https://www.assemblyai.com/docs/api-reference/overview'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['assemblyai-api-key'],
        url: 'https://api.assemblyai.com/v2/transcript?limit=1',
        ...scheme(''),
        activeAnswer: [200, { page_details: { limit: 1 }, transcripts: [] }],
        inactiveAnswer: [401, { error: 'Authentication error, API token missing/invalid' }],
      },
    ],
  },
  {
    slug: 'atera',
    name: 'Atera',
    offers: 'remote support',
    keyDefaults: {
      words: qualified('atera'),
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['atera-api-key'],
        url: 'https://app.atera.com/api/v3/agents?page=1&itemsInPage=1',
        ...header('x-api-key'),
        activeAnswer: [200, { items: [], totalItemCount: 0 }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'audd',
    name: 'AudD',
    offers: 'recognition of music',
    keyDefaults: {
      severity: 'medium',
      words: qualified('audd'),
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32, 32, '-')])],
  },
  {
    slug: 'authress',
    name: 'Authress',
    offers: 'logins of users',
    keyDefaults: {
      docs: ['https://authress.io/knowledge-base/docs/authorization/service-clients/access-keys/'],
    },
    secrets: [
      distinctive('service-client-access-key', [
        oneOf('sc_', 'ext_', 'scauth_', 'authress_'),
        run('alnum', 5, 30),
        lit('.'),
        run('alnum', 4, 6),
        lit('.acc'),
        { chars: '-_', min: 1, max: 1 },
        run('alnum', 10, 32, '-'),
        lit('.'),
        run('base64', 30, 120, '-_='),
      ]),
    ],
    verifiers: [
      {
        secrets: ['authress-service-client-access-key'],
        url: 'https://api.authress.io/v1/users/me',
        ...bearer,
        activeAnswer: [200, { userId: 'x' }],
        inactiveAnswer: [401, { title: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'autodesk',
    name: 'Autodesk',
    offers: 'designs',
    secrets: [contextual('api-key', [run('alnum', 32)]), contextual('secret', [run('alnum', 16)])],
    verifiers: [
      {
        secrets: ['autodesk-secret'],
        needs: { id: { what: 'the client ID', detectors: ['autodesk-api-key'], verified: true } },
        url: 'https://developer.api.autodesk.com/authentication/v2/token',
        basic: idAndSecret,
        form: { ...clientGrant, scope: 'data:read' },
        ...requestsToken,
        inactiveAnswer: [
          401,
          { developerMessage: 'The client_id specified does not have access', errorCode: 'AUTH-001' },
        ],
      },
    ],
  },
  {
    slug: 'autoklose',
    name: 'Autoklose',
    offers: 'sales by mail',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-token', [run('alnum', 32, 32, '-')])],
  },
  {
    slug: 'autopilot',
    name: 'Autopilot',
    offers: 'marketing automation',
    keyDefaults: {
      words: [...qualified('autopilot'), 'autopilothq'],
      docs: ['https://www.autopilothq.com/docs/api-authentication'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 32)])],
  },
  {
    slug: 'avaza',
    name: 'Avaza',
    offers: 'projects and invoices',
    keyDefaults: {
      docs: ['https://api.avaza.com/swagger/ui/index#!/Account/Account_Get'],
    },
    secrets: [contextual('personal-access-token', [run('digit', 1, 64), lit('-'), run('hex-lower', 40)])],
    verifiers: [
      {
        secrets: ['avaza-personal-access-token'],
        url: 'https://api.avaza.com/api/Account',
        ...bearer,
        reads: { account: ['CompanyName', 'Subdomain'] },
        activeAnswer: [200, { AccountID: 1, CompanyName: 'Acme' }],
        inactiveAnswer: [401, { Message: 'Authorization has been denied for this request.' }],
      },
    ],
  },
  {
    slug: 'aviationstack',
    name: 'aviationstack',
    offers: 'flights',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'axonaut',
    name: 'Axonaut',
    offers: 'business management',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['axonaut-api-key'],
        url: 'https://axonaut.com/api/v2/me',
        ...header('userapikey'),
        inactive: [401, 403],
        reads: { account: ['email'] },
        activeAnswer: [200, { email: 'ann@example.org' }],
        inactiveAnswer: [403, { error: { message: 'Access denied' } }],
      },
    ],
  },
  {
    slug: 'aylien',
    name: 'AYLIEN',
    offers: 'analysis of texts',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    identifiers: [assignedId('app-id', ['aylien_app_id', 'aylien_id'], [run('hex-lower', 8)], ['api-key'])],
  },
  {
    slug: 'ayrshare',
    name: 'Ayrshare',
    offers: 'posts on social networks',
    keyDefaults: {
      docs: ['https://www.ayrshare.com/docs/apis/user/profile-details'],
    },
    secrets: [contextual('api-key', grouped('alnum-upper', 8, 8, 8, 8))],
    verifiers: [
      {
        secrets: ['ayrshare-api-key'],
        url: 'https://app.ayrshare.com/api/user',
        ...bearer,
        rules: [{ means: 'inactive', status: 403, at: 'code', oneOf: [102] }],
        reads: { account: ['email', 'refId'] },
        activeAnswer: [200, { activeSocialAccounts: [], email: 'ann@example.org' }],
        inactiveAnswer: [
          403,
          { action: 'authorization', status: 'error', code: 102, message: 'API Key not valid.' },
        ],
      },
    ],
  },
];
