import { lit, run, oneOf, optional, uuid } from '../../model/pattern.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { contextualId, assignedId, hostId, secretAsId } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import {
  bearer,
  bearerWith,
  scheme,
  header,
  asUser,
  needsId,
  needsTenant,
} from '../../model/verifier-parts.ts';
import { grouped, padding, jsonWebToken } from '../../patterns/encodings.ts';
import { qualified, assignedPassword } from '../../patterns/names.ts';

/** Vendors from P of which little more than a key is known. */
export const p: readonly Vendor[] = [
  {
    slug: 'packagecloud',
    name: 'packagecloud',
    offers: 'hosted packages',
    keyDefaults: {
      docs: ['https://packagecloud.io/docs/api'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 48)])],
    verifiers: [
      {
        secrets: ['packagecloud-api-key'],
        url: 'https://packagecloud.io/api/v1/distributions.json',
        ...asUser,
        activeAnswer: [200, { deb: [], rpm: [] }],
        inactiveAnswer: [401, { error: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'paddle',
    name: 'Paddle',
    offers: 'payments for software',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      distinctive('live-api-key', [
        lit('pdl_live_apikey_'),
        run('alnum-lower', 26),
        lit('_'),
        run('alnum', 22),
        lit('_'),
        run('alnum', 3),
      ]),
    ],
  },
  {
    slug: 'pagarme',
    name: 'Pagar.me',
    offers: 'payments in Brazil',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [distinctive('api-key', [lit('ak_live_'), run('alnum', 30)])],
  },
  {
    slug: 'pandadoc',
    name: 'PandaDoc',
    offers: 'signatures of documents',
    keyDefaults: {
      docs: ['https://developers.pandadoc.com/reference/using-api-keys'],
    },
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'pandascore',
    name: 'PandaScore',
    offers: 'results of e-sport',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('base64url', 51)])],
  },
  {
    slug: 'paperform',
    name: 'Paperform',
    offers: 'forms of web sites',
    secrets: [contextual('api-key', [run('base64url', 850, 1000, '.')])],
  },
  {
    slug: 'paralleldots',
    name: 'ParallelDots',
    offers: 'analysis of texts',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 43)])],
  },
  {
    slug: 'parsehub',
    name: 'ParseHub',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 12)])],
  },
  {
    slug: 'parsers',
    name: 'Parsers',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
      words: [...qualified('parsers'), 'parsers.me'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
  },
  {
    slug: 'parseur',
    name: 'Parseur',
    offers: 'data out of documents',
    keyDefaults: {
      words: qualified('parseur'),
    },
    secrets: [contextual('api-key', [run('hex-lower', 40)])],
  },
  {
    slug: 'particle',
    name: 'Particle',
    offers: 'connected devices',
    keyDefaults: {
      words: [...qualified('particle'), 'particleio'],
      docs: ['https://docs.particle.io/reference/cloud-apis/api/'],
    },
    secrets: [
      contextual('io-access-token', [run('alnum', 40)], { title: 'Particle Access Token', side: 'either' }),
    ],
    verifiers: [
      {
        secrets: ['particle-io-access-token'],
        url: 'https://api.particle.io/v1/user',
        ...bearer,
        reads: { account: ['username'] },
        activeAnswer: [200, { username: 'ann@example.org' }],
        inactiveAnswer: [
          401,
          { error: 'invalid_token', error_description: 'The access token provided is invalid.' },
        ],
      },
    ],
  },
  {
    slug: 'partnerstack',
    name: 'PartnerStack',
    offers: 'partner programmes',
    secrets: [contextual('api-key', [run('alnum', 64)])],
  },
  {
    slug: 'pastebin',
    name: 'Pastebin',
    offers: 'texts to share',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('word', 32)])],
  },
  {
    slug: 'paydirtapp',
    name: 'Paydirt',
    offers: 'time tracking and invoices',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'paymoapp',
    name: 'Paymo',
    offers: 'time tracking and invoices',
    secrets: [contextual('api-key', [run('alnum', 44)])],
  },
  {
    slug: 'paymongo',
    name: 'PayMongo',
    offers: 'payments in the Philippines',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('api-key', [run('word', 32)])],
  },
  {
    slug: 'paystack',
    name: 'Paystack',
    offers: 'payments in Africa',
    keyDefaults: {
      severity: 'critical',
      docs: ['https://paystack.com/docs/api/authentication/'],
    },
    secrets: [
      contextual('api-key', [lit('sk_'), oneOf('live', 'test'), lit('_'), run('alnum', 40)], {
        confidence: 'high',
      }),
      // Others that begin like this have more than the digits and a to f.
      distinctive('secret-key', [lit('sk_'), oneOf('live', 'test'), lit('_'), run('hex-lower', 40)]),
    ],
    verifiers: [
      {
        secrets: ['paystack-api-key'],
        url: 'https://api.paystack.co/balance',
        ...bearer,
        activeAnswer: [200, { status: true, data: [{ currency: 'NGN', balance: 0 }] }],
        inactiveAnswer: [401, { status: false, message: 'Invalid key' }],
      },
    ],
  },
  {
    slug: 'pdflayer',
    name: 'pdflayer',
    offers: 'PDF files from web pages',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://pdflayer.com/documentation'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'pdfshift',
    name: 'PDFShift',
    offers: 'PDF files from web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('hex-lower', 32)])],
  },
  {
    slug: 'pendo',
    name: 'Pendo',
    offers: 'use of products',
    keyDefaults: {
      words: [...qualified('pendo'), 'pendo_integration', 'pendointegration', 'pendo integration'],
      docs: ['https://engageapi.pendo.io/'],
    },
    secrets: [contextual('integration-key', [run('alnum', 32, 64)])],
  },
  {
    slug: 'peopledatalabs',
    name: 'People Data Labs',
    offers: 'data on people',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
  },
  {
    slug: 'pepipost',
    name: 'Pepipost',
    offers: 'mail delivery',
    keyDefaults: {
      words: [
        ...qualified('netcore'),
        'pepipost',
        'netcore_api',
        'netcore_key',
        'netcoreapi',
        'netcorecloud',
      ],
    },
    secrets: [contextual('api-key', [run('alnum', 32, 32, '-')])],
  },
  {
    slug: 'percy',
    name: 'Percy',
    offers: 'visual tests',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [
      contextual('api-key', [run('hex', 64)], {
        words: ['percy_token', 'percy_api', 'percy-token', 'percytoken'],
        title: 'Percy Token',
      }),
    ],
  },
  {
    slug: 'persona',
    name: 'Persona',
    offers: 'checks of identity',
    secrets: [
      distinctive('production-api-key', [lit('persona_production_'), run('alnum-lower', 20, 80, '-_')]),
    ],
    verifiers: [
      {
        secrets: ['persona-production-api-key'],
        url: 'https://api.withpersona.com/api/v1/accounts?page[size]=1',
        ...bearerWith({ 'persona-version': '2023-01-05' }),
        activeButForbidden: [403],
        activeAnswer: [200, { data: [] }],
        inactiveAnswer: [401, { errors: [{ title: 'Invalid API key' }] }],
      },
    ],
  },
  {
    slug: 'pganalyze',
    name: 'pganalyze',
    offers: 'PostgreSQL databases',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [distinctive('readkey', [lit('pgar_'), run('alnum', 27)], { title: 'pganalyze Read Key' })],
  },
  {
    slug: 'photoroom',
    name: 'Photoroom',
    offers: 'editing of pictures',
    keyDefaults: {
      docs: ['https://www.photoroom.com/api/docs/reference/611c03dbcec67-account-details'],
    },
    secrets: [distinctive('api-key', [lit('sk_pr_'), run('alnum', 1, 64), lit('_'), run('hex', 40)])],
    verifiers: [
      {
        secrets: ['photoroom-api-key'],
        url: 'https://image-api.photoroom.com/v1/account',
        ...header('x-api-key'),
        rules: [{ means: 'inactive', status: 403, oneOf: ['API Key', 'api key', 'ApiKey'] }],
        activeAnswer: [200, { images: { available: 1, subscription: 10 } }],
        inactiveAnswer: [403, { detail: 'Invalid API Key' }],
      },
    ],
  },
  {
    slug: 'phrase',
    name: 'Phrase',
    offers: 'translation',
    keyDefaults: {
      words: [
        ...qualified('phrase'),
        'phraseapp',
        'phrase_access',
        'phrase_api',
        'phrase-api',
        'phraseapi',
        'phrase_token',
        'phrase.com',
        'phraseaccess',
      ],
    },
    secrets: [contextual('access-token', [run('alnum-lower', 64)])],
    verifiers: [
      {
        secrets: ['phrase-access-token'],
        url: 'https://api.phrase.com/v2/user',
        otherUrls: ['https://api.us.app.phrase.com/v2/user'],
        ...scheme('token'),
        activeButForbidden: [403],
        reads: { account: ['username', 'email'] },
        activeAnswer: [200, { id: 'x', username: 'ann' }],
        inactiveAnswer: [401, { message: 'Bad credentials' }],
      },
    ],
  },
  {
    slug: 'pinata',
    name: 'Pinata',
    offers: 'files on IPFS',
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
    identifiers: [contextualId('key-id', [run('hex-lower', 20)], ['api-key'])],
    verifiers: [
      {
        secrets: ['pinata-api-key'],
        needs: needsId('the key ID', 'pinata-key-id'),
        url: 'https://api.pinata.cloud/data/testAuthentication',
        headers: { pinata_api_key: '{id}', pinata_secret_api_key: '{secret}' },
        activeButForbidden: [403],
        activeAnswer: [200, { message: 'Congratulations! You are communicating with the Pinata API!' }],
        inactiveAnswer: [401, { error: { reason: 'INVALID_CREDENTIALS' } }],
      },
    ],
  },
  {
    slug: 'pinterest',
    name: 'Pinterest',
    offers: 'collections of pictures',
    secrets: [distinctive('access-token', [lit('pina_'), run('base64url', 20, 200)])],
    verifiers: [
      {
        secrets: ['pinterest-access-token'],
        url: 'https://api.pinterest.com/v5/user_account',
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['username'] },
        activeAnswer: [200, { account_type: 'BUSINESS', username: 'ann' }],
        inactiveAnswer: [401, { code: 2, message: 'Authentication failed.' }],
      },
    ],
  },
  {
    slug: 'pipedream',
    name: 'Pipedream',
    offers: 'workflows',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'pipedrive',
    name: 'Pipedrive',
    offers: 'customer relations',
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'pivotaltracker',
    name: 'Pivotal Tracker',
    offers: 'projects',
    keyDefaults: {
      words: [
        ...qualified('pivotal'),
        'pivotaltracker',
        'pivotal_tracker',
        'pivotal-tracker',
        'pivotal tracker',
        'pivotal_api',
        'pivotal_token',
        'pivotaltoken',
        'tracker_token',
        'trackertoken',
      ],
      docs: ['https://www.pivotaltracker.com/profile'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['pivotaltracker-api-key'],
        url: 'https://www.pivotaltracker.com/services/v5/me',
        ...header('x-trackertoken'),
        rules: [{ means: 'inactive', status: 403, at: 'code', oneOf: ['invalid_authentication'] }],
        reads: { account: ['username'] },
        activeAnswer: [200, { kind: 'me', id: 1, username: 'ann' }],
        inactiveAnswer: [
          403,
          { kind: 'error', code: 'invalid_authentication', error: 'Invalid authentication credentials' },
        ],
      },
    ],
  },
  {
    slug: 'pixabay',
    name: 'Pixabay',
    offers: 'pictures',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 34, 34, '-')])],
  },
  {
    slug: 'planview',
    name: 'Planview',
    offers: 'projects',
    keyDefaults: {
      words: ['planview', 'leankit'],
    },
    secrets: [contextual('leankit-api-key', [run('hex-lower', 128)])],
    identifiers: [hostId('leankit-account', 'leankit.com', ['leankit-api-key'])],
    verifiers: [
      {
        secrets: ['planview-leankit-api-key'],
        needs: needsTenant('the account', 'planview-leankit-account'),
        url: 'https://{tenant}.leankit.com/io/account',
        ...bearer,
        activeAnswer: [200, { hostName: 'acme', title: 'Acme' }],
        inactiveAnswer: [401, { statusCode: 401, message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'planyo',
    name: 'Planyo',
    offers: 'bookings',
    secrets: [contextual('api-key', [run('alnum', 62)])],
  },
  {
    slug: 'plivo',
    name: 'Plivo',
    offers: 'text messages and calls',
    secrets: [
      contextual('auth-token', [run('base64url', 40)], { pair: { with: ['plivo-auth-id'], within: 400 } }),
    ],
    identifiers: [
      {
        id: 'plivo-auth-id',
        title: 'Plivo Auth ID',
        description: 'Names a Plivo account; with its auth token it opens it.',
        pattern: [lit('MA'), run('alnum-upper', 18)],
        context: { words: ['plivo', 'auth_id', 'auth-id', 'authid'], within: 40 },
        examples: ['PLIVO_AUTH_ID={secret}', 'plivo_auth_id: "{secret}"'],
        counterExamples: ['serial {secret}', 'PLIVO_AUTH_ID=${ID}'],
      },
    ],
    verifiers: [
      {
        secrets: ['plivo-auth-token'],
        needs: { id: { what: 'the auth ID', detectors: ['plivo-auth-id'] } },
        url: 'https://api.plivo.com/v1/Account/{id}/',
        basic: ['{id}', '{secret}'],
        reads: { account: ['name'] },
        activeAnswer: [200, { auth_id: 'x', name: 'Acme' }],
        inactiveAnswer: [401, { error: 'access denied' }],
      },
    ],
  },
  {
    slug: 'podio',
    name: 'Podio',
    offers: 'a workspace of teams',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'polar',
    name: 'Polar',
    offers: 'payments for developers',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      distinctive('oauth-access-token', [lit('polar_at_'), run('base64url', 20, 100)]),
      distinctive('organization-access-token', [lit('polar_oat_'), run('base64url', 20, 100)]),
      distinctive('personal-access-token', [lit('polar_pat_'), run('base64url', 20, 100)]),
    ],
    verifiers: [
      {
        secrets: [
          'polar-organization-access-token',
          'polar-personal-access-token',
          'polar-oauth-access-token',
        ],
        url: 'https://api.polar.sh/v1/organizations/?limit=1',
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['items.0.slug'] },
        activeAnswer: [200, { items: [{ id: 'x', slug: 'acme' }], pagination: {} }],
        inactiveAnswer: [
          401,
          { error: 'invalid_token', error_description: 'The access token provided is invalid.' },
        ],
      },
    ],
  },
  {
    slug: 'pollsapi',
    name: 'Polls API',
    offers: 'polls',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('key', [run('alnum-upper', 28)])],
  },
  {
    slug: 'poloniex',
    name: 'Poloniex',
    offers: 'a crypto exchange',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('api-key', grouped('alnum-upper', 8, 8, 8, 8)),
      contextual('secret', [run('hex-lower', 128)]),
    ],
  },
  {
    slug: 'polygon',
    name: 'Polygon.io',
    offers: 'market data',
    keyDefaults: {
      severity: 'medium',
      words: [...qualified('polygon'), 'polygonio', 'polygon_io'],
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'polymarket',
    name: 'Polymarket',
    offers: 'a market of predictions',
    keyDefaults: {
      severity: 'critical',
      words: [
        ...qualified('poly'),
        'polymarket',
        'poly_api',
        'poly_secret',
        'poly_passphrase',
        'poly_private',
        'poly_key',
        'poly_address',
        'polyapi',
      ],
    },
    secrets: [
      contextual('api-key', [uuid]),
      contextual('api-secret', [run('base64', 40, 88, '-_'), padding], {
        words: [
          ...qualified('poly'),
          'poly_secret',
          'poly_api_secret',
          'polymarket_secret',
          'polymarket_api_secret',
          'polysecret',
          'polymarketsecret',
        ],
      }),
      contextual('passphrase', [run('word', 8, 128)], {
        kind: 'password',
        before: assignedPassword,
        check: 'password-like',
        words: [...qualified('poly'), 'poly_', 'polymarket'],
        examples: ['POLY_PASSPHRASE={secret}', 'polymarket_passphrase: "{secret}"'],
      }),
      contextual('private-key', [lit('0x'), run('hex', 64)], { kind: 'private-key' }),
    ],
  },
  {
    slug: 'portainer',
    name: 'Portainer',
    offers: 'containers',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('api-key', jsonWebToken, { confidence: 'high' }),
      contextual('token', [lit('ptr_'), run('base64', 20, 60, '-_=')]),
    ],
  },
  {
    slug: 'positionstack',
    name: 'positionstack',
    offers: 'coordinates of addresses',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('word', 32)])],
  },
  {
    slug: 'postageapp',
    name: 'PostageApp',
    offers: 'mail delivery',
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'postbacks',
    name: 'Postbacks',
    offers: 'events of partner programmes',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'powrbot',
    name: 'Powrbot',
    offers: 'data on companies',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'privacy',
    name: 'Privacy.com',
    offers: 'virtual payment cards',
    keyDefaults: {
      severity: 'critical',
      words: [...qualified('privacy'), 'privacycom', 'privacy_com'],
    },
    secrets: [contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
    verifiers: [
      {
        secrets: ['privacy-api-key'],
        url: 'https://api.privacy.com/v1/funding_sources',
        headers: { authorization: 'api-key {secret}' },
        activeButForbidden: [403],
        activeAnswer: [200, []],
        inactiveAnswer: [401, { message: 'User has not been authenticated' }],
      },
    ],
  },
  {
    slug: 'privateai',
    name: 'Private AI',
    offers: 'removal of personal data',
    secrets: [contextual('api-token', [run('alnum-lower', 32)])],
  },
  {
    slug: 'privatepackagist',
    name: 'Private Packagist',
    offers: 'hosted packages',
    secrets: [
      distinctive('token', [
        oneOf('packagist_ort_', 'packagist_out_', 'packagist_urt_', 'packagist_uut_'),
        run('hex-lower', 68),
      ]),
    ],
  },
  {
    slug: 'prodpad',
    name: 'ProdPad',
    offers: 'plans of products',
    secrets: [contextual('api-key', [run('hex-lower', 64)])],
  },
  {
    slug: 'proof',
    name: 'Proof',
    offers: 'online notaries',
    secrets: [distinctive('full-access-api-key', [lit('prf_'), optional(lit('cli_')), run('alnum', 20, 80)])],
  },
  {
    slug: 'prospectcrm',
    name: 'Prospect CRM',
    offers: 'customer relations',
    keyDefaults: {
      words: [...qualified('prospect'), 'prospectcrm', 'prospect_crm', 'prospect-crm', 'prospect crm'],
      docs: ['https://api-batch-v1.prospect365.com/docs'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32, 32, '-')])],
  },
  {
    slug: 'protocolsio',
    name: 'protocols.io',
    offers: 'methods of science',
    keyDefaults: {
      severity: 'medium',
      words: [
        ...qualified('protocols'),
        'protocols.io',
        'protocolsio',
        'protocols_io',
        'protocols-io',
        'protocols_api',
        'protocols_token',
        'protocols_key',
      ],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
  },
  {
    slug: 'proxycrawl',
    name: 'ProxyCrawl',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('word', 22)])],
  },
  {
    slug: 'pubnub',
    name: 'PubNub',
    offers: 'messages in real time',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://www.pubnub.com/docs/sdks/rest-api/send-signal-to-channel'],
    },
    secrets: [
      distinctive('publish-key', [lit('pub-c-'), ...grouped('alnum-lower', 8, 4, 4, 4, 12)]),
      distinctive('subscription-key', [lit('sub-c-'), ...grouped('alnum-lower', 8, 4, 4, 4, 12)], {
        severity: 'low',
      }),
    ],
    identifiers: [secretAsId('subscription-key', ['publish-key'])],
  },
  {
    slug: 'purestake',
    name: 'PureStake',
    offers: 'access to blockchains',
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'pushbullet',
    name: 'Pushbullet',
    offers: 'notifications',
    secrets: [contextual('api-key', [run('word', 34, 34, '.')])],
    verifiers: [
      {
        secrets: ['pushbullet-api-key'],
        url: 'https://api.pushbullet.com/v2/users/me',
        ...header('access-token'),
        reads: { account: ['email'] },
        activeAnswer: [200, { iden: 'x', active: true, email: 'ann@example.org' }],
        inactiveAnswer: [401, { error: { code: 'invalid_access_token', type: 'invalid_request' } }],
      },
    ],
  },
  {
    slug: 'pusher',
    name: 'Pusher',
    offers: 'messages in real time',
    secrets: [
      contextual('channelkey', [run('alnum-lower', 20)], {
        title: 'Pusher Channels Key',
        severity: 'medium',
      }),
    ],
    identifiers: [assignedId('app-id', ['pusher_app_id', 'pusher_id'], [run('digit', 5, 8)], ['channelkey'])],
  },
];
