import { lit, run, oneOf, optional, uuid } from '../../model/pattern.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { contextualId, distinctiveId, assignedId, userEmail } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import { bearer, header } from '../../model/verifier-parts.ts';
import { signedText } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from E of which little more than a key is known. */
export const e: readonly Vendor[] = [
  {
    slug: 'eagleeyenetworks',
    name: 'Eagle Eye Networks',
    offers: 'video surveillance',
    secrets: [contextual('api-key', [run('alnum', 15)])],
    identifiers: [userEmail(['api-key'], ['eagleeye', 'eagle_eye'])],
  },
  {
    slug: 'easyinsight',
    name: 'Easy Insight',
    offers: 'reports',
    keyDefaults: {
      words: ['easyinsight', 'easy_insight', 'easy-insight'],
      docs: ['https://www.easy-insight.com/api/users.html'],
    },
    secrets: [contextual('api-key', [run('alnum', 20)])],
  },
  {
    slug: 'ebay',
    name: 'eBay',
    offers: 'a market',
    secrets: [
      contextual(
        'client-secret',
        [
          oneOf('PRD-', 'SBX-'),
          run('hex-lower', 8),
          lit('-'),
          run('hex-lower', 4),
          lit('-'),
          run('hex-lower', 4),
          lit('-'),
          run('hex-lower', 4),
          lit('-'),
          run('hex-lower', 4, 12),
        ],
        { kind: 'oauth-secret' },
      ),
    ],
    identifiers: [
      distinctiveId(
        'client-id',
        [
          run('alnum', 2, 30),
          lit('-'),
          run('alnum', 2, 30),
          lit('-PRD-'),
          run('hex-lower', 8, 12),
          lit('-'),
          run('hex-lower', 8, 12),
        ],
        ['client-secret'],
      ),
    ],
  },
  {
    slug: 'ecostruxureit',
    name: 'EcoStruxure IT',
    offers: 'data centres',
    secrets: [contextual('api-key', [lit('AK1'), run('alnum', 50, 55, '/')])],
  },
  {
    slug: 'edamam',
    name: 'Edamam',
    offers: 'data of food',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    identifiers: [assignedId('app-id', ['edamam_app_id', 'edamam_id'], [run('hex-lower', 8)], ['api-key'])],
  },
  {
    slug: 'edenai',
    name: 'Eden AI',
    offers: 'access to AI services',
    secrets: [contextual('api-key', signedText, { confidence: 'high' })],
  },
  {
    slug: 'eightxeight',
    name: '8x8',
    offers: 'calls and text messages',
    keyDefaults: {
      words: ['8x8_', '8x8-', '8x8.com', '8x8api', '8x8 ', 'eightxeight'],
    },
    secrets: [contextual('api-key', [run('alnum', 43)])],
  },
  {
    slug: 'elasticemail',
    name: 'Elastic Email',
    offers: 'mail delivery',
    keyDefaults: {
      words: ['elasticemail', 'elastic_email', 'elastic-email', 'elastic email', ...qualified('elastic')],
    },
    secrets: [contextual('api-key', [run('base64url', 96)])],
  },
  {
    slug: 'enablex',
    name: 'EnableX',
    offers: 'calls and video in apps',
    secrets: [contextual('api-key', [run('alnum', 36)])],
    identifiers: [contextualId('app-id', [run('hex-lower', 24)], ['api-key'])],
  },
  {
    slug: 'endorlabs',
    name: 'Endor Labs',
    offers: 'security of dependencies',
    keyDefaults: {
      docs: ['https://docs.endorlabs.com/rest-api/authentication/'],
    },
    secrets: [distinctive('api-key', [lit('endr+'), run('alnum', 16, 16, '-')])],
  },
  {
    slug: 'enigma',
    name: 'Enigma',
    offers: 'data on companies',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'envoy',
    name: 'Envoy',
    offers: 'visitors of offices',
    secrets: [contextual('api-key', [run('alnum', 220)])],
  },
  {
    slug: 'eraser',
    name: 'Eraser',
    offers: 'diagrams',
    keyDefaults: {
      docs: ['https://eraser.io/docs/api/authentication'],
    },
    secrets: [contextual('api-key', [run('alnum', 20)])],
  },
  {
    slug: 'ethereum',
    name: 'Ethereum',
    offers: 'a blockchain',
    keyDefaults: {
      severity: 'critical',
      words: [
        ...qualified('ethereum'),
        'ethereum_private',
        'ethereumprivate',
        'ethereum_key',
        'ethereum-private',
        'eth_private',
        'ethprivate',
        'eth_key',
        'ethereum private',
        'wallet_private',
        'walletprivate',
      ],
    },
    secrets: [
      contextual('secp256k1priv', [optional(lit('0x')), run('hex', 64)], {
        kind: 'private-key',
        title: 'Ethereum Private Key',
        description: 'Moves all that an address of a blockchain holds.',
      }),
    ],
  },
  {
    slug: 'etherscan',
    name: 'Etherscan',
    offers: 'an explorer of Ethereum',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-upper', 34)])],
  },
  {
    slug: 'ethplorer',
    name: 'Ethplorer',
    offers: 'an explorer of Ethereum tokens',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 22, 22, '-')])],
  },
  {
    slug: 'etsy',
    name: 'Etsy',
    offers: 'a market',
    keyDefaults: {
      words: [...qualified('etsy'), 'etsy_shared', 'etsy_client'],
    },
    secrets: [
      contextual('access-token', [run('alnum-lower', 24)]),
      contextual('open-api-key', [run('alnum-lower', 24), lit(':'), run('alnum-lower', 10, 64)]),
    ],
  },
  {
    slug: 'eventbrite',
    name: 'Eventbrite',
    offers: 'tickets for events',
    keyDefaults: {
      docs: ['https://www.eventbrite.com/platform/docs/authentication'],
    },
    secrets: [contextual('api-key', [run('alnum-upper', 20)])],
    verifiers: [
      {
        secrets: ['eventbrite-api-key'],
        url: 'https://www.eventbriteapi.com/v3/users/me/',
        ...bearer,
        reads: { account: ['emails.0.email', 'name'] },
        activeAnswer: [200, { id: '1', name: 'Ann', emails: [{ email: 'ann@example.org' }] }],
        inactiveAnswer: [
          401,
          {
            status_code: 401,
            error: 'INVALID_AUTH',
            error_description: 'The OAuth token you provided was invalid.',
          },
        ],
      },
    ],
  },
  {
    slug: 'everhour',
    name: 'Everhour',
    offers: 'time tracking',
    secrets: [
      contextual('api-key', [
        run('hex', 4),
        lit('-'),
        run('hex-lower', 4),
        lit('-'),
        run('hex-lower', 6),
        lit('-'),
        run('hex-lower', 6),
        lit('-'),
        run('hex-lower', 8),
      ]),
    ],
    verifiers: [
      {
        secrets: ['everhour-api-key'],
        url: 'https://api.everhour.com/users/me',
        ...header('x-api-key'),
        reads: { account: ['email'] },
        activeAnswer: [200, { id: 1, email: 'ann@example.org' }],
        inactiveAnswer: [401, { code: 401, message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'exa',
    name: 'Exa',
    offers: 'web search',
    keyDefaults: {
      words: [
        'exa_api',
        'exaapi',
        'exa-api',
        'exa.ai',
        'exa_key',
        'exa_ai',
        'exa_token',
        'exa-key',
        'exa token',
        'exa api',
      ],
      docs: ['https://docs.exa.ai/reference/answer'],
    },
    secrets: [contextual('ai-api-key', [uuid], { title: 'Exa API Key' })],
  },
  {
    slug: 'exchangerateapi',
    name: 'ExchangeRate-API',
    offers: 'exchange rates',
    keyDefaults: {
      severity: 'medium',
      words: [
        'exchangerate_api',
        'exchangerate-api',
        'exchangerateapi',
        ...qualified('exchangerate', 'exchange_rate', 'exchange-rate'),
      ],
      docs: ['https://www.exchangerate-api.com/docs/authentication'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 24)])],
  },
  {
    slug: 'exchangeratesapi',
    name: 'Exchange Rates API',
    offers: 'exchange rates',
    keyDefaults: {
      severity: 'medium',
      words: ['exchangerates', 'exchange_rates'],
    },
    secrets: [contextual('key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'exoscale',
    name: 'Exoscale',
    offers: 'a cloud',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      distinctive('api-key', [lit('EXO'), run('alnum', 24, 30)]),
      contextual('api-secret', [run('base64url', 40, 60)]),
    ],
  },
  {
    slug: 'exportsdk',
    name: 'ExportSDK',
    offers: 'PDF files from templates',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 5, 15), lit('_'), run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'extractorapi',
    name: 'ExtractorAPI',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 40, 40, '-')])],
  },
];
