import { LABEL, assignedId, hostId } from '../../model/identifier.ts';
import { contextual, distinctive, weaklyDistinctive } from '../../model/key.ts';
import { lit, oneOf, optional, run } from '../../model/pattern.ts';
import type { Vendor } from '../../model/vendor.ts';
import { bearer, idAndSecret, modelList, needsId, needsTenant } from '../../model/verifier-parts.ts';
import { grouped, jsonWebToken, padded, padding } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';
import { visible } from '../../patterns/text.ts';

/** Vendors from F of which little more than a key is known. */
export const f: readonly Vendor[] = [
  {
    slug: 'faceplusplus',
    name: 'Face++',
    offers: 'face recognition',
    keyDefaults: { words: ['faceplusplus', 'face++', 'facepp'] },
    secrets: [contextual('api-key', [run('base64url', 32)])],
  },
  {
    slug: 'fastforex',
    name: 'FastForex',
    offers: 'exchange rates',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 28, 28, '-')])],
  },
  {
    slug: 'feedier',
    name: 'Feedier',
    offers: 'customer feedback',
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'fetchrss',
    name: 'FetchRSS',
    offers: 'feeds from web pages',
    keyDefaults: { severity: 'medium', docs: ['https://fetchrss.com/developers'] },
    secrets: [contextual('api-key', [run('alnum', 40, 40, '.')])],
  },
  {
    slug: 'fibery',
    name: 'Fibery',
    offers: 'a workspace for teams',
    secrets: [contextual('api-key', [run('hex-lower', 8), lit('.'), run('hex-lower', 35)])],
    identifiers: [hostId('workspace', 'fibery.io', ['api-key'])],
  },
  {
    slug: 'fileio',
    name: 'file.io',
    offers: 'shared files',
    keyDefaults: { words: ['fileio', 'file_io', 'file.io'] },
    secrets: [contextual('secret-key', [run('alnum-upper', 39, 41, '-.')])],
  },
  {
    slug: 'filezilla',
    name: 'FileZilla',
    offers: 'a client for file servers',
    keyDefaults: { docs: ['https://forum.filezilla-project.org/viewtopic.php?t=24758'] },
    secrets: [
      distinctive('base64-encoded-password', padded('base64', 8, 400), {
        kind: 'password',
        before: [lit('<Pass encoding="base64">')],
        after: [lit('</Pass>')],
        entropy: 2,
        examples: [
          '<Pass encoding="base64">{secret}</Pass>',
          '<User>deploy</User>\n<Pass encoding="base64">{secret}</Pass>',
        ],
      }),
      distinctive('stored-password', [visible(4, 128, '<>')], {
        kind: 'password',
        before: [lit('<Pass>')],
        after: [lit('</Pass>')],
        check: 'not-placeholder',
        examples: ['<Pass>{secret}</Pass>', '<User>deploy</User>\n<Pass>{secret}</Pass>'],
      }),
    ],
  },
  {
    slug: 'finage',
    name: 'Finage',
    offers: 'market data',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [optional(lit('API_KEY')), run('alnum-upper', 32)])],
  },
  {
    slug: 'financialmodelingprep',
    name: 'Financial Modeling Prep',
    offers: 'market data',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'findl',
    name: 'Findl',
    offers: 'financial data',
    keyDefaults: { severity: 'medium', words: ['findl'] },
    secrets: [contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
  },
  {
    slug: 'finicity',
    name: 'Finicity',
    offers: 'consumer bank data',
    keyDefaults: { severity: 'critical' },
    secrets: [
      contextual('api-token', [run('hex', 32)]),
      contextual('client-secret', [run('alnum', 20)], { kind: 'oauth-secret' }),
    ],
  },
  {
    slug: 'finnhub',
    name: 'Finnhub',
    offers: 'market data',
    keyDefaults: { severity: 'medium', docs: ['https://finnhub.io/docs/api'] },
    secrets: [contextual('access-token', [run('alnum-lower', 20)])],
  },
  {
    slug: 'fireworks',
    name: 'Fireworks AI',
    offers: 'language models',
    keyDefaults: { docs: ['https://readme.fireworks.ai/reference/getting-started-with-the-api'] },
    secrets: [
      weaklyDistinctive('ai-api-key', [lit('fw_'), run('alnum', 22, 24)], {
        title: 'Fireworks AI API Key (unnamed)',
        entropy: 3.5,
      }),
      contextual('ai-api-key', [lit('fw_'), run('alnum', 20, 40)], {
        title: 'Fireworks AI API Key',
        words: ['fireworks'],
        confidence: 'high',
      }),
    ],
    verifiers: [
      {
        secrets: ['fireworks-ai-api-key'],
        url: 'https://api.fireworks.ai/inference/v1/models',
        ...bearer,
        activeButForbidden: [412],
        activeAnswer: [200, modelList],
        inactiveAnswer: [
          401,
          { error: { object: 'error', message: 'The API key you provided is invalid.' } },
        ],
      },
    ],
  },
  {
    slug: 'fixerio',
    name: 'Fixer',
    offers: 'exchange rates',
    keyDefaults: { severity: 'medium', words: [...qualified('fixer'), 'fixerio'] },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'flatio',
    name: 'Flat',
    offers: 'sheet music',
    keyDefaults: {
      words: [
        ...qualified('flat'),
        'flatio',
        'flat.io',
        'flat_io',
        'flat_api',
        'flat_token',
        'flat_key',
        'flat-io',
        'flat-api',
      ],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 128)])],
  },
  {
    slug: 'fleetbase',
    name: 'Fleetbase',
    offers: 'logistics',
    keyDefaults: { docs: ['https://docs.fleetbase.io/developers/api/'] },
    secrets: [distinctive('api-key', [oneOf('flb_live_', 'flb_test_'), run('alnum', 20, 64)])],
  },
  {
    slug: 'flexport',
    name: 'Flexport',
    offers: 'freight',
    keyDefaults: {
      docs: ['https://docs.logistics-api.flexport.com/2024-04/tag/Webhooks#operation/GetWebhook'],
    },
    secrets: [distinctive('api-key', [lit('shltm_'), run('base64url', 40)])],
    verifiers: [
      {
        secrets: ['flexport-api-key'],
        url: 'https://logistics-api.flexport.com/logistics/api/2024-04/webhooks',
        ...bearer,
        activeButForbidden: [403],
        activeAnswer: [200, []],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'flickr',
    name: 'Flickr',
    offers: 'photographs',
    keyDefaults: { docs: ['https://www.flickr.com/services/api/'] },
    secrets: [contextual('access-token', [run('alnum-lower', 32)])],
  },
  {
    slug: 'flightapi',
    name: 'FlightAPI',
    offers: 'flights',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('key', [run('alnum-lower', 24)])],
  },
  {
    slug: 'flightlabs',
    name: 'FlightLabs',
    offers: 'flights',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://www.goflightlabs.com/airports-by-filters', 'https://app.goflightlabs.com/doc/api'],
    },
    secrets: [contextual('api-key', jsonWebToken, { confidence: 'high' })],
  },
  {
    slug: 'flightstats',
    name: 'FlightStats',
    offers: 'flights',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    identifiers: [
      assignedId('app-id', ['flightstats_app_id', 'flightstats_id'], [run('hex-lower', 8)], ['api-key']),
    ],
  },
  {
    slug: 'float',
    name: 'Float',
    offers: 'team planning',
    keyDefaults: { words: qualified('float') },
    secrets: [contextual('api-key', [run('hex-lower', 16), run('base64', 42, 43), lit('=')])],
  },
  {
    slug: 'flowflu',
    name: 'Flowlu',
    offers: 'business management',
    keyDefaults: { words: ['flowflu', 'flowlu'] },
    secrets: [contextual('api-key', [run('alnum', 51)])],
  },
  {
    slug: 'fmfw',
    name: 'FMFW.io',
    offers: 'a crypto exchange',
    keyDefaults: { severity: 'critical' },
    secrets: [contextual('api-key', [run('base64url', 32)])],
    identifiers: [
      assignedId('key-id', ['fmfw_key_id', 'fmfw_public_key'], [run('base64url', 32)], ['api-key']),
    ],
    verifiers: [
      {
        secrets: ['fmfw-api-key'],
        needs: needsId('the key ID', 'fmfw-key-id', 'fmfw-api-key'),
        url: 'https://api.fmfw.io/api/3/spot/balance',
        basic: idAndSecret,
        otherHosts: 'a key whose ID is not near',
        activeButForbidden: [403],
        activeAnswer: [200, [{ currency: 'BTC', available: '0' }]],
        inactiveAnswer: [
          401,
          { error: { code: 1002, message: 'Authorization is required or has been failed' } },
        ],
      },
    ],
  },
  {
    slug: 'formbucket',
    name: 'FormBucket',
    offers: 'web forms',
    secrets: [
      contextual('api-key', [
        run('alnum', 3, 400),
        lit('.'),
        run('alnum', 3, 2000),
        lit('.'),
        run('base64url', 6, 1100),
      ]),
    ],
  },
  {
    slug: 'formcraft',
    name: 'FormCraft',
    offers: 'web forms',
    secrets: [contextual('api-key', [run('alnum-lower', 16)])],
  },
  {
    slug: 'formio',
    name: 'Form.io',
    offers: 'web forms',
    keyDefaults: { words: ['formio', 'form_io', 'form.io', 'form-io'] },
    secrets: [
      contextual('jwt-token', jsonWebToken, {
        kind: 'session',
        confidence: 'high',
      }),
    ],
  },
  {
    slug: 'formsite',
    name: 'Formsite',
    offers: 'web forms',
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'foursquare',
    name: 'Foursquare',
    offers: 'data about places',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://docs.foursquare.com/developer/reference/v2-authentication'],
    },
    secrets: [contextual('api-key', [run('alnum-upper', 48)])],
  },
  {
    slug: 'freemius',
    name: 'Freemius',
    offers: 'plugin sales',
    secrets: [
      contextual('secret-key', [lit('sk_'), visible(29, 29, '"\'<>`,;')], {
        words: ['freemius', 'secret_key'],
      }),
    ],
  },
  {
    slug: 'freshbooks',
    name: 'FreshBooks',
    offers: 'accounting',
    keyDefaults: { docs: ['https://www.freshbooks.com/api/authentication'] },
    secrets: [contextual('access-token', [run('alnum-lower', 64)])],
    verifiers: [
      {
        secrets: ['freshbooks-access-token'],
        url: 'https://api.freshbooks.com/auth/api/v1/users/me',
        ...bearer,
        reads: { account: ['response.email'] },
        activeAnswer: [200, { response: { id: 1, email: 'ann@example.org' } }],
        inactiveAnswer: [
          401,
          { error: 'unauthenticated', error_description: 'This action requires authentication to continue.' },
        ],
      },
    ],
  },
  {
    slug: 'freshdesk',
    name: 'Freshdesk',
    offers: 'a help desk',
    keyDefaults: { docs: ['https://developers.freshdesk.com/api/#authentication'] },
    secrets: [contextual('api-key', [run('alnum', 20)])],
    identifiers: [
      hostId('subdomain', 'freshdesk.com', ['api-key']),
      assignedId('domain', ['freshdesk_domain', 'freshdesk_subdomain'], LABEL, ['api-key']),
    ],
    verifiers: [
      {
        secrets: ['freshdesk-api-key'],
        needs: needsTenant('the subdomain', 'freshdesk-subdomain', 'freshdesk-domain'),
        url: 'https://{tenant}.freshdesk.com/api/v2/agents/me',
        basic: ['{secret}', 'X'],
        activeButForbidden: [403],
        reads: { account: ['contact.email'] },
        activeAnswer: [200, { id: 1, contact: { email: 'ann@example.org' } }],
        inactiveAnswer: [401, { code: 'invalid_credentials', message: 'You have to be logged in' }],
      },
    ],
  },
  {
    slug: 'freshworks',
    name: 'Freshworks',
    offers: 'customer service',
    secrets: [contextual('api-key', [run('base64url', 22)])],
  },
  {
    slug: 'friendli',
    name: 'Friendli',
    offers: 'language models',
    keyDefaults: { docs: ['https://docs.friendli.ai/reference/authentication'] },
    secrets: [distinctive('ai-api-key', [lit('flp_'), run('alnum', 46)], { title: 'Friendli API Key' })],
  },
  {
    slug: 'front',
    name: 'Front',
    offers: 'a shared inbox',
    keyDefaults: { words: [...qualified('front'), 'frontapp'] },
    secrets: [
      contextual('api-key', [run('base64url', 16, 400), lit('.'), run('base64url', 36, 3100, '.')], {
        confidence: 'high',
      }),
    ],
    verifiers: [
      {
        secrets: ['front-api-key'],
        url: 'https://api2.frontapp.com/me',
        ...bearer,
        reads: { account: ['name', 'id'] },
        activeAnswer: [200, { id: 'cmp_x', name: 'Acme' }],
        inactiveAnswer: [
          401,
          { _error: { status: 401, title: 'Unauthenticated', message: 'Could not authenticate' } },
        ],
      },
    ],
  },
  {
    slug: 'ftp',
    name: 'FTP',
    offers: 'file transfer',
    secrets: [
      distinctive('uri-password', [visible(3, 50, '?#;"\'`<>/\\@')], {
        kind: 'password',
        title: 'Password in an FTP URL',
        description: 'Signs in to a file server.',
        confidence: 'medium',
        before: [oneOf('ftp://', 'ftps://'), visible(1, 50, '"\'`<>/:@\\?#;,=()[]{}|'), lit(':')],
        after: [lit('@'), visible(1, 1, '"\'`<>/:@\\')],
        check: 'url-password',
        examples: ['ftp://backup:{secret}@files.internal/', 'url = "ftps://deploy:{secret}@files.internal"'],
        counterExamples: ['ftp://files.internal/pub', 'ftp://${USER}:${PASSWORD}@files.internal/'],
        docs: ['https://www.rfc-editor.org/rfc/rfc1738#section-3.2'],
      }),
    ],
  },
  {
    slug: 'fulcrum',
    name: 'Fulcrum',
    offers: 'field work data',
    keyDefaults: { docs: ['https://www.fulcrumapp.com/developers/api/'] },
    secrets: [contextual('api-key', [run('alnum-lower', 80)])],
  },
  {
    slug: 'fullstory',
    name: 'FullStory',
    offers: 'session recordings',
    keyDefaults: { words: ['fullstory', 'full_story', 'fs_api'] },
    secrets: [
      contextual('api-key', [run('base64', 88, 140, '-'), padding]),
      contextual('key', [oneOf('na1.', 'eu1.'), run('base64', 20, 120)]),
    ],
    verifiers: [
      {
        secrets: ['fullstory-api-key', 'fullstory-key'],
        url: 'https://api.fullstory.com/me',
        headers: { authorization: 'Basic {secret}' },
        reads: { account: ['email', 'orgId'] },
        activeAnswer: [200, { orgId: 'x', email: 'ann@example.org', role: 'ADMIN' }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'fxmarket',
    name: 'FXMarketAPI',
    offers: 'exchange rates',
    keyDefaults: { severity: 'medium', words: ['fxmarket', 'fx_market'] },
    secrets: [contextual('api-key', padded('base64url', 18, 20))],
  },
];
