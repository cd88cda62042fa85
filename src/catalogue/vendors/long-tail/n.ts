import { lit, run, oneOf } from '../../model/pattern.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { assignedId, userEmail } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import { userAndSecret, needsEmail } from '../../model/verifier-parts.ts';
import { visible } from '../../patterns/text.ts';
import { grouped, padded } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from N of which little more than a key is known. */
export const n: readonly Vendor[] = [
  {
    slug: 'nasa',
    name: 'NASA',
    offers: 'data of space',
    keyDefaults: {
      severity: 'low',
      docs: ['https://api.nasa.gov'],
    },
    secrets: [
      contextual('api-key', [run('alnum', 40)], {
        words: ['nasa.gov', 'nasa_api', 'nasa_key', 'nasa-api', 'nasaapi'],
        within: 120,
      }),
    ],
  },
  {
    slug: 'nasdaqdatalink',
    name: 'Nasdaq Data Link',
    offers: 'market data',
    keyDefaults: {
      severity: 'medium',
      words: ['nasdaq', 'quandl'],
    },
    secrets: [contextual('api-key', [run('base64url', 20)])],
  },
  {
    slug: 'nethunt',
    name: 'NetHunt',
    offers: 'customer relations',
    secrets: [
      contextual('api-key', [run('alnum-lower', 36, 36, '-')]),
      contextual('api-key-unmarked', [run('alnum', 1), visible(35, 35, '"\'`<>')], {
        title: 'NetHunt API Key (any characters)',
      }),
    ],
    identifiers: [userEmail(['api-key'])],
    verifiers: [
      {
        secrets: ['nethunt-api-key'],
        needs: needsEmail('nethunt-user-email'),
        url: 'https://nethunt.com/api/v1/zapier/triggers/readable-folder',
        basic: userAndSecret,
        activeAnswer: [200, [{ id: 'x', name: 'Deals' }]],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'netsuite',
    name: 'NetSuite',
    offers: 'business management',
    secrets: [
      contextual('consumer-key', [run('alnum', 64)], {
        words: [
          'netsuite_consumer_key',
          'netsuiteconsumerkey',
          'netsuite_key',
          'netsuite_client_id',
          'netsuite_api',
        ],
      }),
      contextual('consumer-secret', [run('alnum', 64)], { kind: 'oauth-secret' }),
    ],
    identifiers: [
      assignedId('token-id', ['netsuite_token_id'], [run('hex-lower', 64)], ['consumer-secret']),
      assignedId(
        'account-id',
        ['netsuite_account_id', 'netsuite_account', 'netsuite_realm'],
        [run('alnum', 5, 15, '_-')],
        ['consumer-key', 'consumer-secret'],
      ),
    ],
  },
  {
    slug: 'neutrinoapi',
    name: 'Neutrino API',
    offers: 'a set of small lookups',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 48)])],
  },
  {
    slug: 'newsapi',
    name: 'News API',
    offers: 'news',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'newscatcher',
    name: 'NewsCatcher',
    offers: 'news',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('word', 43)])],
  },
  {
    slug: 'nftport',
    name: 'NFTPort',
    offers: 'data of NFTs',
    secrets: [contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
  },
  {
    slug: 'ngrok',
    name: 'ngrok',
    offers: 'tunnels to servers',
    secrets: [
      contextual('api-key', [
        {
          anyOf: [
            [run('alnum', 25, 30), lit('_'), run('digit', 1), run('alnum', 20)],
            [oneOf('ak_', 'cr_'), run('alnum', 25, 30)],
          ],
        },
      ]),
    ],
    verifiers: [
      {
        secrets: ['ngrok-api-key'],
        url: 'https://api.ngrok.com/endpoints?limit=1',
        headers: { authorization: 'Bearer {secret}', 'ngrok-version': '2' },
        rules: [
          { means: 'inactive', at: 'error_code', oneOf: ['ERR_NGROK_206', 'ERR_NGROK_203', 'ERR_NGROK_202'] },
        ],
        activeAnswer: [200, { endpoints: [], uri: 'https://api.ngrok.com/endpoints' }],
        inactiveAnswer: [
          401,
          { error_code: 'ERR_NGROK_206', status_code: 401, msg: 'The API authentication is invalid.' },
        ],
      },
    ],
  },
  {
    slug: 'nicereply',
    name: 'Nicereply',
    offers: 'feedback of customers',
    secrets: [contextual('api-key', [run('hex-lower', 40)])],
  },
  {
    slug: 'nightfall',
    name: 'Nightfall',
    offers: 'protection of data',
    secrets: [distinctive('api-key', [lit('NF-'), run('alnum', 32)])],
  },
  {
    slug: 'nimble',
    name: 'Nimble',
    offers: 'customer relations',
    secrets: [contextual('api-key', [run('alnum', 30)])],
  },
  {
    slug: 'noticeable',
    name: 'Noticeable',
    offers: 'announcements in products',
    keyDefaults: {
      words: qualified('noticeable'),
    },
    secrets: [contextual('api-key', [run('alnum', 20)])],
  },
  {
    slug: 'notify',
    name: 'LINE Notify',
    offers: 'notifications in a messenger',
    keyDefaults: {
      words: ['linenotify', 'line_notify', 'line-notify'],
    },
    secrets: [contextual('line-api-key', [run('alnum', 43)])],
  },
  {
    slug: 'nozbe',
    name: 'Nozbe',
    offers: 'tasks of teams',
    secrets: [contextual('teams-api-key', [run('alnum', 16), lit('_'), run('base64url', 64, 64, '=')])],
  },
  {
    slug: 'numverify',
    name: 'numverify',
    offers: 'checks of phone numbers',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'nutritionix',
    name: 'Nutritionix',
    offers: 'data of food',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    identifiers: [
      assignedId('app-id', ['nutritionix_app_id', 'nutritionix_id'], [run('hex-lower', 8)], ['api-key']),
    ],
  },
  {
    slug: 'nylas',
    name: 'Nylas',
    offers: 'mailboxes and calendars',
    keyDefaults: {
      docs: ['https://developer.nylas.com/docs/v3/auth/hosted-oauth-apikey/'],
    },
    secrets: [
      contextual('api-key', [run('alnum', 30)]),
      distinctive('api-key-v2', [lit('nyk_'), run('alnum', 67)]),
    ],
  },
  {
    slug: 'nytimes',
    name: 'The New York Times',
    offers: 'news',
    keyDefaults: {
      severity: 'medium',
      words: ['nytimes', 'newyorktimes', 'new_york_times', 'new-york-times'],
      docs: ['https://developer.nytimes.com/'],
    },
    secrets: [contextual('access-token', padded('alnum-lower', 30, 32, '-_'))],
  },
];
