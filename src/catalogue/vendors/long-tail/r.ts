import { contextualId, hostId, secretAsId } from '../../model/identifier.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { lit, oneOf, run, uuid } from '../../model/pattern.ts';
import type { Vendor } from '../../model/vendor.ts';
import {
  bearer,
  bearerWith,
  clientGrant,
  header,
  idAndSecret,
  knowsClient,
  needsOtherKey,
  needsTenant,
  requestsToken,
  scheme,
  unauthorized,
} from '../../model/verifier-parts.ts';
import { urlPassword } from '../../patterns/connection-url.ts';
import { grouped, jsonWebToken } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from R of which little more than a key is known. */
export const r: readonly Vendor[] = [
  {
    slug: 'rabbitmq',
    name: 'RabbitMQ',
    secrets: [
      urlPassword({
        id: 'rabbitmq-url-password',
        name: 'AMQP broker',
        schemes: ['amqp', 'amqps'],
        keepsUrl: true,
      }),
    ],
  },
  {
    slug: 'railway',
    name: 'Railway',
    offers: 'hosting',
    keyDefaults: { severity: 'critical' },
    secrets: [contextual('app-api-key', [uuid])],
  },
  {
    slug: 'rainforestpay',
    name: 'Rainforest',
    offers: 'embedded payments',
    keyDefaults: { severity: 'critical' },
    secrets: [
      contextual('production-api-key', [lit('apikey_'), run('hex-lower', 64)], { confidence: 'high' }),
    ],
  },
  {
    slug: 'ramp',
    name: 'Ramp',
    offers: 'company cards',
    keyDefaults: { severity: 'critical' },
    secrets: [
      distinctive('api-key', [lit('ramp_id_'), run('alnum', 40)], {
        title: 'Ramp Client ID',
        severity: 'low',
      }),
      distinctive('client-secret', [lit('ramp_sec_'), run('alnum', 48)], { kind: 'oauth-secret' }),
    ],
    identifiers: [secretAsId('api-key', ['client-secret'])],
    verifiers: [
      {
        secrets: ['ramp-client-secret'],
        needs: { id: { what: 'the client ID', detectors: ['ramp-api-key'], verified: true } },
        url: 'https://api.ramp.com/developer/v1/token',
        basic: idAndSecret,
        form: clientGrant,
        ...requestsToken,
        ...knowsClient('invalid_scope', 'unauthorized_client'),
      },
    ],
  },
  {
    slug: 'rapidapi',
    name: 'RapidAPI',
    offers: 'an API marketplace',
    keyDefaults: { severity: 'medium', docs: ['https://docs.rapidapi.com/docs/configuring-api-security'] },
    secrets: [contextual('key', [run('base64url', 50)])],
  },
  {
    slug: 'raven',
    name: 'Raven',
    offers: 'notifications',
    keyDefaults: { words: qualified('raven') },
    secrets: [contextual('api-key', [run('alnum-upper', 16, 16, '-')])],
  },
  {
    slug: 'rawg',
    name: 'RAWG',
    offers: 'game data',
    keyDefaults: { severity: 'medium', words: qualified('rawg') },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'reachmail',
    name: 'ReachMail',
    offers: 'newsletters',
    secrets: [contextual('api-key', [run('base64url', 64)])],
  },
  {
    slug: 'reallysimplesystems',
    name: 'Really Simple Systems',
    offers: 'customer relations',
    secrets: [contextual('api-key', jsonWebToken, { confidence: 'high' })],
  },
  {
    slug: 'rebrandly',
    name: 'Rebrandly',
    offers: 'short links',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('word', 32)])],
    verifiers: [
      {
        secrets: ['rebrandly-api-key'],
        url: 'https://api.rebrandly.com/v1/account',
        ...header('apikey'),
        reads: { account: ['email', 'username'] },
        activeAnswer: [200, { id: 'x', email: 'ann@example.org' }],
        inactiveAnswer: [401, { message: 'Unauthorized', code: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'recharge',
    name: 'Recharge',
    offers: 'subscriptions for shops',
    keyDefaults: { severity: 'critical' },
    secrets: [
      distinctive('payments-api-key', [
        oneOf('sk_', 'sk_test_'),
        oneOf('1', '2', '3', '5', '10'),
        lit('x'),
        { chars: '123', min: 1, max: 1 },
        lit('_'),
        { anyOf: [[run('hex', 64)], [run('hex', 56)], [run('hex', 32)]] },
      ]),
    ],
    verifiers: [
      {
        secrets: ['recharge-payments-api-key'],
        url: 'https://api.rechargeapps.com/token_information',
        ...header('x-recharge-access-token'),
        reads: { account: ['token_information.contact_email'], scopes: ['token_information.scopes'] },
        activeAnswer: [
          200,
          { token_information: { name: 'ci', scopes: ['read_orders'], contact_email: 'ann@example.org' } },
        ],
        inactiveAnswer: [401, { error: 'bad authentication' }],
      },
    ],
  },
  {
    slug: 'redhatpyxis',
    name: 'Red Hat Pyxis',
    offers: 'container certification',
    keyDefaults: {
      words: [...qualified('redhat'), 'pyxis', 'redhat_api', 'redhatapi', 'red_hat_api', 'redhat-api'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['redhatpyxis-api-key'],
        url: 'https://catalog.redhat.com/api/containers/v1/projects/certification/requests/images?page_size=1&page=0',
        ...header('x-api-key'),
        activeAnswer: [200, { data: [], total: 0 }],
        inactiveAnswer: [401, { detail: 'Unauthorized', status: 401 }],
      },
    ],
  },
  {
    slug: 'redirectpizza',
    name: 'redirect.pizza',
    offers: 'domain redirects',
    keyDefaults: { severity: 'medium' },
    secrets: [distinctive('api-token', [lit('rpa_'), run('alnum', 30)])],
  },
  {
    slug: 'refiner',
    name: 'Refiner',
    offers: 'surveys in products',
    keyDefaults: { words: ['refiner'] },
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'render',
    name: 'Render',
    offers: 'hosting',
    keyDefaults: { severity: 'critical' },
    secrets: [distinctive('api-key', [lit('rnd_'), run('alnum', 28)])],
    verifiers: [
      {
        secrets: ['render-api-key'],
        url: 'https://api.render.com/v1/owners?limit=1',
        ...bearer,
        reads: { account: ['0.owner.name'] },
        activeAnswer: [200, [{ owner: { id: 'x', name: 'acme', type: 'team' } }]],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'rentman',
    name: 'Rentman',
    offers: 'equipment rental',
    secrets: [contextual('api-key', jsonWebToken, { confidence: 'high' })],
  },
  {
    slug: 'repairshopr',
    name: 'RepairShopr',
    offers: 'repair shops',
    secrets: [contextual('api-key', [run('alnum', 51, 51, '-')])],
    identifiers: [hostId('subdomain', 'repairshopr.com', ['api-key'])],
    verifiers: [
      {
        secrets: ['repairshopr-api-key'],
        needs: needsTenant('the subdomain', 'repairshopr-subdomain'),
        url: 'https://{tenant}.repairshopr.com/api/v1/me',
        ...bearer,
        reads: { account: ['user_email'] },
        activeAnswer: [200, { user_id: 1, user_email: 'ann@example.org' }],
        inactiveAnswer: [401, { error: 'Not authorized' }],
      },
    ],
  },
  {
    slug: 'replyio',
    name: 'Reply.io',
    offers: 'sales e-mails',
    keyDefaults: { severity: 'medium', docs: ['https://apidocs.reply.io/#introduction'] },
    secrets: [contextual('api-key', [run('alnum', 24)])],
    verifiers: [
      {
        secrets: ['replyio-api-key'],
        url: 'https://api.reply.io/v1/people?limit=1',
        ...header('x-api-key'),
        activeAnswer: [200, { people: [], total: 0 }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'requestfinance',
    name: 'Request Finance',
    offers: 'invoices paid in crypto',
    keyDefaults: { severity: 'critical' },
    secrets: [contextual('api-key', grouped('alnum-upper', 7, 7, 7, 7))],
    verifiers: [
      {
        secrets: ['requestfinance-api-key'],
        url: 'https://api.request.finance/invoices?take=1',
        ...scheme(''),
        activeAnswer: [200, []],
        inactiveAnswer: [401, { errors: ['Unauthorized'] }],
      },
    ],
  },
  {
    slug: 'resend',
    name: 'Resend',
    offers: 'mail delivery',
    keyDefaults: { docs: ['https://resend.com/docs/api-reference/introduction'] },
    secrets: [distinctive('api-key', [lit('re_'), run('alnum', 8), lit('_'), run('alnum', 24)])],
    verifiers: [
      {
        secrets: ['resend-api-key'],
        url: 'https://api.resend.com/domains',
        ...bearer,
        rules: [
          {
            means: 'active',
            status: 401,
            at: 'name',
            oneOf: ['restricted_api_key'],
            because: 'it may only send',
          },
          { means: 'inactive', status: 400, at: 'message', oneOf: ['API key is invalid'] },
          { means: 'inactive', status: 403, at: 'message', oneOf: ['API key is invalid'] },
        ],
        reads: { account: ['data.0.name'] },
        activeAnswer: [200, { data: [{ id: 'x', name: 'example.org' }] }],
        inactiveAnswer: [400, { statusCode: 400, message: 'API key is invalid', name: 'validation_error' }],
      },
    ],
  },
  {
    slug: 'restpack',
    name: 'Restpack',
    offers: 'screenshots and PDF files',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum', 48)])],
  },
  {
    slug: 'retellai',
    name: 'Retell AI',
    offers: 'voice agents',
    keyDefaults: { docs: ['https://docs.retellai.com/accounts/api-keys-overview'] },
    secrets: [distinctive('api-key', [lit('key_'), run('hex-lower', 28)], { confidence: 'medium' })],
  },
  {
    slug: 'rev',
    name: 'Rev',
    offers: 'transcripts',
    keyDefaults: {
      words: [
        ...qualified('rev'),
        'rev_client',
        'rev_api',
        'rev_key',
        'rev_user',
        'rev-api',
        'rev-client',
        'rev client',
        'rev.com',
        'rev.ai',
        'revai_',
        'rev_ai_',
      ],
    },
    secrets: [contextual('client-key', [run('alnum', 27, 27, '-')])],
  },
  {
    slug: 'revampcrm',
    name: 'Revamp CRM',
    offers: 'customer relations',
    keyDefaults: { words: [...qualified('revamp'), 'revampcrm', 'revamp_crm', 'revamp-crm', 'revamp crm'] },
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'ringcentral',
    name: 'RingCentral',
    offers: 'calls and text messages',
    secrets: [contextual('api-key', [run('base64url', 22)])],
  },
  {
    slug: 'riotgames',
    name: 'Riot Games',
    offers: 'player data',
    keyDefaults: { severity: 'medium', docs: ['https://developer.riotgames.com/docs/lol'] },
    secrets: [distinctive('api-key', [lit('RGAPI-'), run('alnum-lower', 36, 36, '-_')])],
  },
  {
    slug: 'ritekit',
    name: 'RiteKit',
    offers: 'social media posts',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('hex-lower', 44)])],
  },
  {
    slug: 'roaring',
    name: 'Roaring',
    offers: 'company data',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key-client', [run('base64url', 28)], { title: 'Roaring Client Key' })],
  },
  {
    slug: 'robinhood',
    name: 'Robinhood',
    offers: 'a broker',
    keyDefaults: {
      severity: 'critical',
      docs: ['https://docs.robinhood.com/crypto/trading/#section/Authentication'],
    },
    secrets: [
      distinctive('crypto-api-key', [lit('rh-api-'), uuid]),
      contextual('priv-key-base64', [run('base64', 42, 88), oneOf('=', '==')], {
        kind: 'private-key',
        title: 'Robinhood Private Key',
      }),
    ],
  },
  {
    slug: 'rocketreach',
    name: 'RocketReach',
    offers: 'contact data of people',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 39, 39, '-')])],
  },
  {
    slug: 'rockset',
    name: 'Rockset',
    offers: 'a database',
    secrets: [contextual('api-key', [run('alnum', 64)])],
  },
  {
    slug: 'route4me',
    name: 'Route4Me',
    offers: 'delivery routes',
    secrets: [contextual('api-key', [run('alnum-upper', 32)])],
  },
  {
    slug: 'rownd',
    name: 'Rownd',
    offers: 'user logins',
    secrets: [
      contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12)),
      contextual('secret', [run('alnum-lower', 48)]),
    ],
    identifiers: [contextualId('app-id', [run('digit', 18)], ['api-key', 'secret'])],
  },
  {
    slug: 'runpod',
    name: 'RunPod',
    offers: 'rented GPUs',
    secrets: [distinctive('api-key', [lit('rpa_'), run('alnum-upper', 40), run('alnum', 6)])],
  },
  {
    slug: 'runrunit',
    name: 'Runrun.it',
    offers: 'team tasks',
    keyDefaults: { words: ['runrunit', 'runrun'] },
    secrets: [
      contextual('api-key', [run('hex-lower', 32)]),
      contextual('user-token', [run('alnum', 18, 20)]),
    ],
    verifiers: [
      {
        secrets: ['runrunit-user-token'],
        needs: needsOtherKey('the application key', 'runrunit-api-key'),
        url: 'https://runrun.it/api/v1.0/users/me',
        headers: { 'app-key': '{id}', 'user-token': '{secret}' },
        reads: { account: ['email', 'name'] },
        activeAnswer: [200, { id: 'ann', name: 'Ann', email: 'ann@example.org' }],
        inactiveAnswer: unauthorized,
      },
    ],
  },
  {
    slug: 'runway',
    name: 'Runway',
    offers: 'video generation',
    keyDefaults: { docs: ['https://docs.dev.runwayml.com/guides/setup'] },
    secrets: [distinctive('api-key', [lit('key_'), run('hex-lower', 128)], { confidence: 'medium' })],
    verifiers: [
      {
        secrets: ['runway-api-key'],
        url: 'https://api.dev.runwayml.com/v1/organization',
        ...bearerWith({ 'x-runway-version': '2024-11-06' }),
        activeAnswer: [200, { creditBalance: 0, tier: {} }],
        inactiveAnswer: [401, { error: 'Unauthorized' }],
      },
    ],
  },
];
