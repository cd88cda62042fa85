import { lit, run, uuid } from '../../model/pattern.ts';
import { contextual, distinctive, weaklyDistinctive } from '../../model/key.ts';
import { hostId } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import { bearer, asUser, clientInForm, requestsToken } from '../../model/verifier-parts.ts';
import { padded } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from I of which little more than a key is known. */
export const i: readonly Vendor[] = [
  {
    slug: 'iconfinder',
    name: 'Iconfinder',
    offers: 'icons',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 64)])],
  },
  {
    slug: 'iexcloud',
    name: 'IEX Cloud',
    offers: 'market data',
    keyDefaults: {
      severity: 'medium',
      words: ['iexcloud', 'iex_cloud', 'iex-cloud', 'iexapis', 'iex_api', 'iex_token'],
      docs: ['https://cloud.iexapis.com/'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 35, 35, '_')])],
  },
  {
    slug: 'imagekit',
    name: 'ImageKit',
    offers: 'delivery of pictures',
    keyDefaults: {
      docs: ['https://imagekit.io/docs/api-keys'],
    },
    secrets: [
      contextual('api-key', padded('word', 34, 36)),
      contextual('private-api-key', [lit('private_'), run('base64url', 8, 128)]),
    ],
    verifiers: [
      {
        secrets: ['imagekit-private-api-key'],
        url: 'https://api.imagekit.io/v1/accounts/url-endpoints',
        ...asUser,
        activeAnswer: [200, []],
        inactiveAnswer: [401, { message: 'Your account cannot be authenticated.' }],
      },
    ],
  },
  {
    slug: 'imagga',
    name: 'Imagga',
    offers: 'recognition of pictures',
    secrets: [contextual('api-key', padded('alnum', 70, 72))],
  },
  {
    slug: 'impala',
    name: 'Impala',
    offers: 'rooms of hotels',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('word', 46)])],
  },
  {
    slug: 'influxdb',
    name: 'InfluxDB',
    offers: 'a database of time series',
    keyDefaults: {
      words: ['influx'],
    },
    secrets: [contextual('api-token', padded('base64', 86, 128, '-_'))],
  },
  {
    slug: 'infomaniak',
    name: 'Infomaniak',
    offers: 'hosting',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('api-token', [run('base64url', 60, 100)])],
    verifiers: [
      {
        secrets: ['infomaniak-api-token'],
        url: 'https://api.infomaniak.com/1/profile',
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, { result: 'success', data: { id: 1 } }],
        inactiveAnswer: [401, { result: 'error', error: { code: 'not_authorized' } }],
      },
    ],
  },
  {
    slug: 'infura',
    name: 'Infura',
    offers: 'access to blockchains',
    keyDefaults: {
      docs: ['https://infura.io/docs'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['infura-api-key'],
        method: 'POST',
        url: 'https://mainnet.infura.io/v3/{secret}',
        json: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
        activeButForbidden: [403],
        rules: [{ means: 'inactive', status: 401, oneOf: ['invalid project id', 'project id required'] }],
        activeAnswer: [200, { jsonrpc: '2.0', id: 1, result: '0x1' }],
        inactiveAnswer: [401, 'invalid project id\n'],
      },
    ],
  },
  {
    slug: 'insightly',
    name: 'Insightly',
    offers: 'customer relations',
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'instabot',
    name: 'Instabot',
    offers: 'chat bots',
    secrets: [contextual('api-key', padded('base64', 42, 44))],
  },
  {
    slug: 'instagram',
    name: 'Instagram',
    offers: 'photographs and messages',
    secrets: [distinctive('graph-api-access-token', [lit('IGQVJ'), run('base64url', 50, 300)])],
    verifiers: [
      {
        secrets: ['instagram-graph-api-access-token'],
        url: 'https://graph.instagram.com/me?fields=id,username&access_token={secret}',
        inactive: [],
        rules: [
          { means: 'inactive', at: 'error.code', oneOf: [190], because: 'it is not valid, or has expired' },
        ],
        reads: { account: ['username', 'id'] },
        activeAnswer: [200, { id: '1', username: 'ann' }],
        inactiveAnswer: [
          400,
          { error: { message: 'Invalid OAuth access token.', type: 'OAuthException', code: 190 } },
        ],
      },
    ],
  },
  {
    slug: 'instamojo',
    name: 'Instamojo',
    offers: 'payments in India',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('api-key', [run('alnum', 40)]), contextual('secret', [run('alnum', 128)])],
    verifiers: [
      {
        secrets: ['instamojo-secret'],
        needs: { id: { what: 'the client ID', detectors: ['instamojo-api-key'], verified: true } },
        url: 'https://api.instamojo.com/oauth2/token/',
        form: clientInForm,
        ...requestsToken,
      },
    ],
  },
  {
    slug: 'instantly',
    name: 'Instantly',
    offers: 'sales by mail',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://developer.instantly.ai/api/v2/analytics/getdailyaccountanalytics'],
    },
    secrets: [contextual('api-key', [run('base64', 66), lit('==')])],
  },
  {
    slug: 'interseller',
    name: 'Interseller',
    offers: 'search for candidates',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'intrinio',
    name: 'Intrinio',
    offers: 'market data',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 44)])],
  },
  {
    slug: 'invoiceocean',
    name: 'InvoiceOcean',
    offers: 'invoices',
    secrets: [contextual('api-key', [run('alnum', 20)])],
    identifiers: [hostId('subdomain', 'invoiceocean.com', ['api-key'])],
  },
  {
    slug: 'ionic',
    name: 'Ionic',
    offers: 'builds of apps',
    secrets: [
      contextual('personal-access-token', [lit('ion_'), run('alnum', 42)], { confidence: 'high' }),
      weaklyDistinctive('personal-access-token', [lit('ion_'), run('alnum', 42)]),
    ],
    verifiers: [
      {
        secrets: ['ionic-personal-access-token'],
        url: 'https://api.ionic.io/v1/auth/status',
        ...bearer,
        activeAnswer: [200, { data: { authenticated: true } }],
        inactiveAnswer: [401, { error: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'ip2location',
    name: 'IP2Location',
    offers: 'places of IP addresses',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-upper', 32)])],
  },
  {
    slug: 'ipapi',
    name: 'ipapi',
    offers: 'places of IP addresses',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'ipgeolocation',
    name: 'ipgeolocation',
    offers: 'places of IP addresses',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'ipinfo',
    name: 'IPinfo',
    offers: 'places of IP addresses',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('hex-lower', 14)])],
  },
  {
    slug: 'ipinfodb',
    name: 'IPInfoDB',
    offers: 'places of IP addresses',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
  },
  {
    slug: 'ipquality',
    name: 'IPQualityScore',
    offers: 'scores of fraud',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'ipstack',
    name: 'ipstack',
    offers: 'places of IP addresses',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://ipstack.com/documentation'],
    },
    secrets: [contextual('api-key', [run('hex', 32)])],
  },
  {
    slug: 'iterable',
    name: 'Iterable',
    offers: 'messages to customers',
    keyDefaults: {
      words: qualified('iterable'),
      docs: ['https://api.iterable.com/api/docs'],
    },
    secrets: [contextual('api-key', [run('alnum', 32, 36)])],
  },
];
