import { lit, run, oneOf, uuid } from '../../model/pattern.ts';
import { contextual, distinctive, weaklyDistinctive } from '../../model/key.ts';
import { contextualId, assignedId, hostId, USER, UUID } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import {
  bearer,
  bearerWith,
  scheme,
  header,
  idAndSecret,
  needsId,
  needsClientId,
  needsTenant,
  needsOtherKey,
  unauthorized,
} from '../../model/verifier-parts.ts';
import { visible } from '../../patterns/text.ts';
import { grouped, padded, jsonWebToken } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from S of which little more than a key is known. */
export const s: readonly Vendor[] = [
  {
    slug: 'saladcloud',
    name: 'SaladCloud',
    offers: 'rented GPUs',
    secrets: [
      distinctive('api-key', [lit('salad_cloud_'), run('alnum', 1, 7), lit('_'), run('alnum', 7, 235)]),
    ],
  },
  {
    slug: 'salesblink',
    name: 'SalesBlink',
    offers: 'sales by mail',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [lit('key-'), run('alnum', 64)])],
  },
  {
    slug: 'salescookie',
    name: 'Sales Cookie',
    offers: 'commissions of sales',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('word', 32)])],
  },
  {
    slug: 'salesflare',
    name: 'Salesflare',
    offers: 'customer relations',
    secrets: [contextual('api-key', [run('word', 45)])],
  },
  {
    slug: 'salesmate',
    name: 'Salesmate',
    offers: 'customer relations',
    secrets: [contextual('api-key', [uuid])],
    identifiers: [hostId('subdomain', 'salesmate.io', ['api-key'])],
  },
  {
    slug: 'samsara',
    name: 'Samsara',
    offers: 'fleets of vehicles',
    secrets: [distinctive('api-token', [lit('samsara_api_'), run('alnum', 26, 32)])],
  },
  {
    slug: 'sanity',
    name: 'Sanity',
    offers: 'contents of web sites',
    secrets: [contextual('api-key', [lit('sk'), run('alnum', 79)])],
    verifiers: [
      {
        secrets: ['sanity-api-key'],
        url: 'https://api.sanity.io/v2021-06-07/users/me',
        ...bearer,
        reads: { account: ['email', 'id'] },
        activeAnswer: [200, { id: 'x', email: 'ann@example.org' }],
        inactiveAnswer: [401, { statusCode: 401, error: 'Unauthorized', message: 'Session not found' }],
      },
    ],
  },
  {
    slug: 'satismeter',
    name: 'SatisMeter',
    offers: 'feedback of customers',
    keyDefaults: {
      docs: ['https://support.satismeter.com/hc/en-us/articles/6980481518227-Track-event-API'],
    },
    secrets: [contextual('project-key', [run('alnum', 32)])],
    identifiers: [contextualId('project-id', [run('hex-lower', 24)], ['project-key'])],
  },
  {
    slug: 'saucelabs',
    name: 'Sauce Labs',
    offers: 'tests in browsers',
    keyDefaults: {
      words: [
        ...qualified('sauce'),
        'saucelabs',
        'sauce_labs',
        'sauce-labs',
        'sauce labs',
        'sauce_access',
        'sauce_key',
        'sauce_user',
      ],
      docs: ['https://docs.saucelabs.com/dev/api/'],
    },
    secrets: [contextual('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
    identifiers: [
      assignedId(
        'username',
        ['sauce_username', 'sauce_user_name', 'saucelabs_username', 'sauce_labs_username'],
        USER,
        ['api-key'],
      ),
    ],
    verifiers: [
      {
        secrets: ['saucelabs-api-key'],
        needs: needsId('the user name', 'saucelabs-username'),
        url: 'https://api.us-west-1.saucelabs.com/team-management/v1/users?username={id}',
        otherUrls: ['https://api.eu-central-1.saucelabs.com/team-management/v1/users?username={id}'],
        basic: idAndSecret,
        reads: { account: ['results.0.email'] },
        activeAnswer: [200, { count: 1, results: [{ username: 'ann', email: 'ann@example.org' }] }],
        inactiveAnswer: [401, { detail: 'Invalid username/password.' }],
      },
    ],
  },
  {
    slug: 'scale',
    name: 'Scale AI',
    offers: 'labels for data',
    keyDefaults: {
      docs: [
        'https://scale.com/docs/api-reference/authentication',
        'https://scale.com/docs/api-reference/authentication#callback-authentication',
      ],
    },
    secrets: [
      contextual('api-key', [lit('live_'), run('hex-lower', 32)], {
        words: [
          'scale_api',
          'scaleapi',
          'scale-api',
          'scale.com',
          'scaleai',
          'scale_ai',
          'scale-ai',
          'scale_key',
          'scale_live',
          'scale_callback',
          'scale_auth',
        ],
      }),
      distinctive('callback-auth-key', [lit('live_auth_'), run('hex-lower', 32)]),
      weaklyDistinctive('api-key', [lit('live_'), run('hex-lower', 32)]),
    ],
  },
  {
    slug: 'scalr',
    name: 'Scalr',
    offers: 'infrastructure as code',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('api-access-token', jsonWebToken, { confidence: 'high' }),
      contextual('api-key', [run('word', 136, 136, '.')]),
    ],
    verifiers: [
      {
        secrets: ['scalr-api-access-token'],
        url: 'https://scalr.io/api/iacp/v3/accounts',
        ...bearerWith({ accept: 'application/vnd.api+json' }),
        activeButForbidden: [403],
        reads: { account: ['data.0.attributes.name'] },
        activeAnswer: [200, { data: [{ id: 'x', type: 'accounts', attributes: { name: 'acme' } }] }],
        inactiveAnswer: [401, { errors: [{ status: '401', title: 'Unauthorized' }] }],
      },
    ],
  },
  {
    slug: 'scrapeowl',
    name: 'ScrapeOwl',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 30)])],
  },
  {
    slug: 'scraperapi',
    name: 'ScraperAPI',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
      words: ['scraperapi', 'scraper_api', 'scraper-api'],
      docs: ['https://www.scraperapi.com/documentation/'],
    },
    secrets: [contextual('key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['scraperapi-key'],
        url: 'https://api.scraperapi.com/account?api_key={secret}',
        inactive: [401, 403],
        activeAnswer: [200, { requestCount: 0, requestLimit: 1000 }],
        inactiveAnswer: [403, { error: 'Unauthorized request, please make sure your API key is valid.' }],
      },
    ],
  },
  {
    slug: 'scraperbox',
    name: 'ScraperBox',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-upper', 32)], { confidence: 'high' })],
  },
  {
    slug: 'scrapestack',
    name: 'scrapestack',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'scrapfly',
    name: 'Scrapfly',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [
      distinctive('api-key', [oneOf('scp-live-', 'scp-test-'), run('alnum-lower', 32)]),
      contextual('api-key-legacy', [run('alnum-lower', 32)]),
    ],
  },
  {
    slug: 'scrapingant',
    name: 'ScrapingAnt',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['scrapingant-api-key'],
        url: 'https://api.scrapingant.com/v2/usage?x-api-key={secret}',
        inactive: [401, 403],
        activeAnswer: [200, { plan_name: 'Free', remained_credits: 1 }],
        inactiveAnswer: [403, { detail: 'Wrong API key' }],
      },
    ],
  },
  {
    slug: 'scrapingbee',
    name: 'ScrapingBee',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
      words: [...qualified('scraping'), 'scrapingbee', 'scraping_bee', 'scraping-bee'],
    },
    secrets: [contextual('api-key', [run('alnum-upper', 80)])],
    verifiers: [
      {
        secrets: ['scrapingbee-api-key'],
        url: 'https://app.scrapingbee.com/api/v1/usage?api_key={secret}',
        activeAnswer: [200, { max_api_credit: 1000, used_api_credit: 0 }],
        inactiveAnswer: [401, { message: 'Invalid api key' }],
      },
    ],
  },
  {
    slug: 'screenshotapi',
    name: 'ScreenshotAPI',
    offers: 'screenshots of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('key', grouped('alnum-upper', 7, 7, 7, 7))],
  },
  {
    slug: 'screenshotlayer',
    name: 'screenshotlayer',
    offers: 'screenshots of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('word', 32)])],
  },
  {
    slug: 'scrutinizerci',
    name: 'Scrutinizer',
    offers: 'quality of code',
    secrets: [contextual('access-token', [run('alnum-lower', 64)])],
  },
  {
    slug: 'securitytrails',
    name: 'SecurityTrails',
    offers: 'data on domains',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
    verifiers: [
      {
        secrets: ['securitytrails-api-key'],
        url: 'https://api.securitytrails.com/v1/ping',
        ...header('apikey'),
        rules: [
          {
            means: 'inactive',
            status: 403,
            at: 'message',
            oneOf: ['Invalid API key', 'Invalid authentication credentials'],
          },
        ],
        activeAnswer: [200, { success: true }],
        inactiveAnswer: [403, { message: 'Invalid authentication credentials' }],
      },
    ],
  },
  {
    slug: 'selectpdf',
    name: 'SelectPdf',
    offers: 'PDF files from web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'semaphore',
    name: 'Semaphore',
    offers: 'builds',
    keyDefaults: {
      words: [...qualified('semaphore'), 'semaphoreci'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'serphouse',
    name: 'SERPhouse',
    offers: 'results of search engines',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 60)])],
  },
  {
    slug: 'serpstack',
    name: 'serpstack',
    offers: 'results of search engines',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'sheety',
    name: 'Sheety',
    offers: 'an API on sheets',
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
  },
  {
    slug: 'sherpadesk',
    name: 'SherpaDesk',
    offers: 'a help desk',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'shipday',
    name: 'Shipday',
    offers: 'deliveries',
    secrets: [contextual('api-key', [run('alnum', 11, 11, '.'), run('alnum', 20)])],
  },
  {
    slug: 'shodan',
    name: 'Shodan',
    offers: 'hosts on the internet',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://developer.shodan.io/api'],
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
    verifiers: [
      {
        secrets: ['shodan-api-key'],
        url: 'https://api.shodan.io/api-info?key={secret}',
        activeAnswer: [200, { plan: 'dev', query_credits: 1 }],
        inactiveAnswer: [401, { error: 'Invalid API key' }],
      },
    ],
  },
  {
    slug: 'shortcut',
    name: 'Shortcut',
    offers: 'projects',
    keyDefaults: {
      words: [...qualified('shortcut'), 'clubhouse_api'],
    },
    secrets: [contextual('api-key', [uuid])],
    verifiers: [
      {
        secrets: ['shortcut-api-key'],
        url: 'https://api.app.shortcut.com/api/v3/member',
        ...header('shortcut-token'),
        reads: { account: ['mention_name', 'workspace2.url_slug'] },
        activeAnswer: [200, { id: 'x', mention_name: 'ann', workspace2: { url_slug: 'acme' } }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'shotstack',
    name: 'Shotstack',
    offers: 'editing of video',
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'shutterstock',
    name: 'Shutterstock',
    offers: 'pictures',
    secrets: [
      contextual('api-key', [run('alnum', 32)]),
      contextual('oauth-token', [lit('v2/'), run('alnum', 388)]),
      contextual('secret', [run('alnum', 16)]),
    ],
    verifiers: [
      {
        secrets: ['shutterstock-secret'],
        needs: needsOtherKey('the consumer key', 'shutterstock-api-key'),
        url: 'https://api.shutterstock.com/v2/images/categories',
        basic: idAndSecret,
        activeButForbidden: [403],
        activeAnswer: [200, { data: [{ id: '1', name: 'Animals' }] }],
        inactiveAnswer: unauthorized,
      },
    ],
  },
  {
    slug: 'sidekiq',
    name: 'Sidekiq',
    offers: 'background jobs',
    secrets: [
      distinctive('secret', [run('hex-lower', 8), lit(':'), run('hex-lower', 8)], {
        before: [
          {
            oneOf: [
              'bundle_gems__contribsys__com',
              'bundle_enterprise__contribsys__com',
              'gems.contribsys.com',
              'enterprise.contribsys.com',
            ],
            ci: true,
          },
          { chars: ' ', min: 0, max: 1 },
          run('word', 0, 12),
          { chars: ' \t=:>"\'', min: 1, max: 6 },
        ],
        check: 'none',
        examples: [
          'BUNDLE_GEMS__CONTRIBSYS__COM={secret}',
          'bundle config enterprise.contribsys.com {secret}',
        ],
      }),
      distinctive('sensitive-url', [run('hex-lower', 8), lit(':'), run('hex-lower', 8)], {
        before: [oneOf('http://', 'https://')],
        after: [lit('@'), oneOf('gems', 'enterprise'), lit('.contribsys.com')],
        check: 'none',
        title: 'Sidekiq Gem Server URL',
        examples: [
          'source "https://{secret}@gems.contribsys.com/"',
          'gem sources --add https://{secret}@enterprise.contribsys.com/',
        ],
      }),
    ],
  },
  {
    slug: 'signable',
    name: 'Signable',
    offers: 'signatures of documents',
    keyDefaults: {
      words: qualified('signable'),
    },
    secrets: [contextual('api-key', [run('alnum', 32, 32, '-')])],
  },
  {
    slug: 'signalwire',
    name: 'SignalWire',
    offers: 'calls and text messages',
    secrets: [contextual('api-key', [run('alnum', 50)])],
    identifiers: [
      contextualId('project-id', UUID, ['api-key']),
      hostId('space', 'signalwire.com', ['api-key']),
    ],
    verifiers: [
      {
        secrets: ['signalwire-api-key'],
        needs: {
          ...needsTenant('the space', 'signalwire-space'),
          id: { what: 'the project ID', detectors: ['signalwire-project-id'] },
        },
        url: 'https://{tenant}.signalwire.com/api/laml/2010-04-01/Accounts/{id}',
        basic: ['{id}', '{secret}'],
        reads: { account: ['friendly_name'] },
        activeAnswer: [200, { sid: 'x', friendly_name: 'Acme' }],
        inactiveAnswer: unauthorized,
      },
    ],
  },
  {
    slug: 'signaturit',
    name: 'Signaturit',
    offers: 'signatures of documents',
    secrets: [contextual('api-key', [run('alnum', 86)])],
  },
  {
    slug: 'signupgenius',
    name: 'SignUpGenius',
    offers: 'sign-ups for events',
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'sigopt',
    name: 'SigOpt',
    offers: 'tuning of models',
    secrets: [contextual('api-key', [run('alnum-upper', 48)])],
  },
  {
    slug: 'simfin',
    name: 'SimFin',
    offers: 'market data',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'simplesat',
    name: 'Simplesat',
    offers: 'feedback of customers',
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
  },
  {
    slug: 'simplynoted',
    name: 'Simply Noted',
    offers: 'handwritten letters',
    keyDefaults: {
      docs: ['https://simplynoted.com/api-docs'],
    },
    secrets: [contextual('api-key', [run('base64url', 340, 360, '.')])],
  },
  {
    slug: 'simvoly',
    name: 'Simvoly',
    offers: 'web sites',
    secrets: [contextual('api-key', [run('alnum-lower', 33)])],
  },
  {
    slug: 'sinch',
    name: 'Sinch',
    offers: 'text messages and calls',
    secrets: [contextual('message-api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'sirv',
    name: 'Sirv',
    offers: 'delivery of pictures',
    secrets: [
      contextual('api-key', padded('base64', 86, 88, '-_')),
      contextual('api-key-unmarked', [run('alnum', 1), visible(87, 87, '"\'<>')], {
        title: 'Sirv API Key (any characters)',
      }),
    ],
    identifiers: [contextualId('client-id', [run('alnum', 26)], ['api-key'])],
    verifiers: [
      {
        secrets: ['sirv-api-key'],
        needs: needsClientId('sirv-client-id'),
        method: 'POST',
        url: 'https://api.sirv.com/v2/token',
        json: '{"clientId":"{id}","clientSecret":"{secret}"}',
        activeAnswer: [200, { token: 'x', expiresIn: 1200, scope: ['account:read'] }],
        inactiveAnswer: [
          401,
          { statusCode: 401, error: 'Unauthorized', message: 'Wrong clientId or clientSecret' },
        ],
      },
    ],
  },
  {
    slug: 'siteleaf',
    name: 'Siteleaf',
    offers: 'web sites',
    secrets: [contextual('api-key', [run('alnum', 32)])],
    identifiers: [assignedId('key-id', ['siteleaf_key_id', 'siteleaf_id'], [run('alnum', 32)], ['api-key'])],
    verifiers: [
      {
        secrets: ['siteleaf-api-key'],
        needs: needsId('the key ID', 'siteleaf-key-id', 'siteleaf-api-key'),
        url: 'https://api.siteleaf.com/v2/sites',
        basic: idAndSecret,
        otherHosts: 'a key whose ID does not stand near',
        activeAnswer: [200, [{ id: 'x', title: 'site' }]],
        inactiveAnswer: unauthorized,
      },
    ],
  },
  {
    slug: 'skrappio',
    name: 'Skrapp',
    offers: 'addresses of people',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('skrapio-api-key', [run('alnum', 42)], { title: 'Skrapp API Key' })],
  },
  {
    slug: 'skybiometry',
    name: 'SkyBiometry',
    offers: 'recognition of faces',
    secrets: [contextual('api-key', [run('alnum-lower', 25, 26)])],
  },
  {
    slug: 'smartsheets',
    name: 'Smartsheet',
    offers: 'sheets of teams',
    secrets: [
      contextual('api-key', [{ anyOf: [[run('alnum', 37)], [run('alnum', 26)]] }], {
        words: [...qualified('sheet'), 'smartsheet'],
      }),
    ],
    verifiers: [
      {
        secrets: ['smartsheets-api-key'],
        url: 'https://api.smartsheet.com/2.0/users/me',
        otherUrls: [
          'https://api.smartsheet.eu/2.0/users/me',
          'https://api.smartsheet.au/2.0/users/me',
          'https://api.smartsheetgov.com/2.0/users/me',
        ],
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['email'] },
        activeAnswer: [200, { id: 1, email: 'ann@example.org' }],
        inactiveAnswer: [401, { errorCode: 1002, message: 'Your Access Token is invalid.' }],
      },
    ],
  },
  {
    slug: 'smartystreets',
    name: 'SmartyStreets',
    offers: 'checks of addresses',
    secrets: [contextual('api-key', [run('alnum', 20)])],
    identifiers: [
      contextualId(
        'auth-id',
        UUID,
        ['api-key'],
        ['smartystreets_auth_id', 'smartystreets_id', 'smarty_auth_id', 'smarty-auth-id', 'smartyauthid'],
      ),
    ],
  },
  {
    slug: 'smooch',
    name: 'Smooch',
    offers: 'conversations with customers',
    secrets: [
      contextual('api-key', [lit('act_'), run('alnum-lower', 24)]),
      contextual('secret', [run('base64url', 86)]),
    ],
    verifiers: [
      {
        secrets: ['smooch-secret'],
        needs: needsOtherKey('the key ID', 'smooch-api-key'),
        url: 'https://api.smooch.io/v2/apps',
        basic: idAndSecret,
        activeButForbidden: [403],
        reads: { account: ['apps.0.displayName'] },
        activeAnswer: [200, { apps: [{ id: 'x', displayName: 'shop' }] }],
        inactiveAnswer: [401, { errors: [{ code: 'unauthorized', title: 'Authorization is required' }] }],
      },
    ],
  },
  {
    slug: 'snipcart',
    name: 'Snipcart',
    offers: 'shopping carts',
    secrets: [contextual('api-key', [run('word', 75)])],
  },
  {
    slug: 'solarwinds',
    name: 'SolarWinds',
    offers: 'monitoring',
    keyDefaults: {
      words: ['solarwinds', 'solar_winds', 'appoptics'],
    },
    secrets: [
      contextual('api-key', [run('base64url', 71)]),
      contextual('api-key-loggly', grouped('alnum-lower', 8, 4, 4, 4, 12), {
        words: ['loggly'],
        title: 'SolarWinds Loggly Token',
      }),
    ],
    identifiers: [hostId('loggly-subdomain', 'loggly.com', ['api-key', 'api-key-loggly'])],
    verifiers: [
      {
        secrets: ['solarwinds-api-key-loggly'],
        needs: needsTenant('the subdomain', 'solarwinds-loggly-subdomain'),
        url: 'https://{tenant}.loggly.com/apiv2/customer',
        ...bearer,
        reads: { account: ['subdomain'] },
        activeAnswer: [200, { subdomain: 'acme', tokens: [] }],
        inactiveAnswer: unauthorized,
      },
    ],
  },
  {
    slug: 'sparkpost',
    name: 'SparkPost',
    offers: 'mail delivery',
    secrets: [contextual('api-key', [run('alnum', 40)])],
    verifiers: [
      {
        secrets: ['sparkpost-api-key'],
        url: 'https://api.sparkpost.com/api/v1/account',
        otherUrls: ['https://api.eu.sparkpost.com/api/v1/account'],
        ...scheme(''),
        activeButForbidden: [403],
        reads: { account: ['results.company_name'] },
        activeAnswer: [200, { results: { customer_id: 1, company_name: 'Acme' } }],
        inactiveAnswer: [401, { errors: [{ message: 'Unauthorized.' }] }],
      },
    ],
  },
  {
    slug: 'spectralops',
    name: 'Spectral',
    offers: 'secrets in code',
    secrets: [distinctive('api-key', [lit('spu-'), run('alnum-lower', 32)])],
    verifiers: [
      {
        secrets: ['spectralops-api-key'],
        url: 'https://get.spectralops.io/api/v1/users',
        ...bearer,
        activeAnswer: [200, [{ email: 'ann@example.org' }]],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'speechtextai',
    name: 'SpeechText.AI',
    offers: 'speech recognition',
    keyDefaults: {
      words: ['speechtext', 'speech_text'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 32)])],
  },
  {
    slug: 'spoonacular',
    name: 'spoonacular',
    offers: 'recipes',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'sportsmonk',
    name: 'Sportmonks',
    offers: 'results of sport',
    keyDefaults: {
      severity: 'medium',
      words: ['sportsmonk', 'sportmonk'],
    },
    secrets: [contextual('api-key', [run('alnum', 60)])],
  },
  {
    slug: 'squarespace',
    name: 'Squarespace',
    offers: 'web sites',
    secrets: [contextual('access-token', [uuid])],
  },
  {
    slug: 'sslmate',
    name: 'SSLMate',
    offers: 'certificates',
    keyDefaults: {
      docs: ['https://sslmate.com/help/reference/apiv2'],
    },
    secrets: [contextual('api-key', [run('alnum', 36)])],
  },
  {
    slug: 'stabilityai',
    name: 'Stability AI',
    offers: 'picture models',
    keyDefaults: {
      words: [
        ...qualified('stable'),
        'stability',
        'dreamstudio',
        'stable_diffusion',
        'stablediffusion',
        'stable-diffusion',
      ],
      docs: ['https://platform.stability.ai/docs/api-reference#v1-user-account'],
    },
    secrets: [contextual('api-key', [lit('sk-'), run('alnum', 48)], { confidence: 'high' })],
    verifiers: [
      {
        secrets: ['stabilityai-api-key'],
        url: 'https://api.stability.ai/v1/user/account',
        ...bearer,
        reads: { account: ['email'] },
        activeAnswer: [200, { id: 'x', email: 'ann@example.org' }],
        inactiveAnswer: [401, { id: 'x', name: 'unauthorized', message: 'missing authorization header' }],
      },
    ],
  },
  {
    slug: 'statuscake',
    name: 'StatusCake',
    offers: 'checks of web sites',
    secrets: [contextual('api-key', [run('alnum', 20)])],
    verifiers: [
      {
        secrets: ['statuscake-api-key'],
        url: 'https://api.statuscake.com/v1/contact-groups?limit=1',
        ...bearer,
        activeAnswer: [200, { data: [], metadata: {} }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'statuspal',
    name: 'Statuspal',
    offers: 'status pages',
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'stitchdata',
    name: 'Stitch',
    offers: 'pipelines of data',
    keyDefaults: {
      words: [...qualified('stitch'), 'stitchdata', 'stitch_data'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 35, 35, '_')])],
  },
  {
    slug: 'stockdata',
    name: 'StockData',
    offers: 'market data',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 40)])],
  },
  {
    slug: 'storecove',
    name: 'Storecove',
    offers: 'electronic invoices',
    secrets: [contextual('api-key', [run('base64url', 43)])],
  },
  {
    slug: 'stormboard',
    name: 'Stormboard',
    offers: 'whiteboards',
    secrets: [contextual('api-key', [run('hex-lower', 40)])],
  },
  {
    slug: 'stormglass',
    name: 'Stormglass',
    offers: 'weather at sea',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 73, 73, '-')])],
  },
  {
    slug: 'storyblok',
    name: 'Storyblok',
    offers: 'contents of web sites',
    keyDefaults: {
      docs: [
        'https://www.storyblok.com/docs/api/content-delivery/v2/getting-started/authentication',
        'https://www.storyblok.com/docs/api/management/getting-started/authentication',
      ],
    },
    secrets: [
      contextual('access-token', [run('alnum', 22), oneOf('tt', 'tT', 'Tt', 'TT')]),
      contextual(
        'personal-access-token',
        [run('alnum', 22), lit('tt-'), run('digit', 6), lit('-'), run('base64url', 20)],
        { confidence: 'high' },
      ),
    ],
    verifiers: [
      {
        secrets: ['storyblok-personal-access-token'],
        url: 'https://mapi.storyblok.com/v1/users/me',
        ...scheme(''),
        reads: { account: ['user.email'] },
        activeAnswer: [200, { user: { id: 1, email: 'ann@example.org' } }],
        inactiveAnswer: [401, { error: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'storychief',
    name: 'StoryChief',
    offers: 'publishing',
    secrets: [contextual('api-key', [run('base64url', 940, 1000, '.')])],
  },
  {
    slug: 'strava',
    name: 'Strava',
    offers: 'records of sport',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
    identifiers: [
      assignedId('client-id', ['strava_client_id', 'strava_id'], [run('digit', 3, 7)], ['api-key']),
    ],
  },
  {
    slug: 'streak',
    name: 'Streak',
    offers: 'customer relations in a mailbox',
    keyDefaults: {
      words: qualified('streak'),
    },
    secrets: [contextual('api-key', [run('hex', 32)])],
  },
  {
    slug: 'stripo',
    name: 'Stripo',
    offers: 'templates of mail',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://api.stripo.email/reference/findemails'],
    },
    secrets: [
      contextual('jwt-token', jsonWebToken, {
        kind: 'session',
        confidence: 'high',
      }),
    ],
  },
  {
    slug: 'stytch',
    name: 'Stytch',
    offers: 'logins of users',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('api-key', [run('base64url', 47), lit('=')])],
    identifiers: [
      contextualId('project-id', [lit('project-'), oneOf('live', 'test'), lit('-'), ...UUID], ['api-key']),
    ],
    verifiers: [
      {
        secrets: ['stytch-api-key'],
        needs: needsId('the project ID', 'stytch-project-id'),
        url: 'https://api.stytch.com/v1/users/pending?limit=1',
        otherUrls: ['https://test.stytch.com/v1/users/pending?limit=1'],
        basic: idAndSecret,
        activeAnswer: [200, { status_code: 200, users: [] }],
        inactiveAnswer: [401, { status_code: 401, error_type: 'unauthorized_credentials' }],
      },
    ],
  },
  {
    slug: 'sugester',
    name: 'Sugester',
    offers: 'a help desk',
    secrets: [contextual('api-key', [run('alnum', 32)])],
    identifiers: [hostId('subdomain', 'sugester.com', ['api-key'])],
  },
  {
    slug: 'supernotes',
    name: 'Supernotes',
    offers: 'notes',
    secrets: [contextual('api-key', [run('base64url', 43)])],
  },
  {
    slug: 'surveyanyplace',
    name: 'Survey Anyplace',
    offers: 'surveys',
    keyDefaults: {
      words: [
        ...qualified('survey'),
        'surveyanyplace',
        'survey_anyplace',
        'survey-anyplace',
        'survey anyplace',
      ],
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
  },
  {
    slug: 'surveybot',
    name: 'Surveybot',
    offers: 'surveys in a messenger',
    secrets: [contextual('api-key', [run('alnum', 80, 80, '-')])],
  },
  {
    slug: 'surveysparrow',
    name: 'SurveySparrow',
    offers: 'surveys',
    secrets: [contextual('api-key', [run('base64url', 88)])],
  },
  {
    slug: 'survicate',
    name: 'Survicate',
    offers: 'surveys',
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'swell',
    name: 'Swell',
    offers: 'shops without a front',
    keyDefaults: {
      words: [...qualified('swell'), 'swell_store', 'swell.is', 'swell_public'],
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
    identifiers: [assignedId('store-id', ['swell_store_id', 'swell_store'], USER, ['api-key'])],
    verifiers: [
      {
        secrets: ['swell-api-key'],
        needs: needsId('the store ID', 'swell-store-id'),
        url: 'https://api.swell.store/products?limit=1',
        basic: idAndSecret,
        activeAnswer: [200, { count: 0, results: [] }],
        inactiveAnswer: unauthorized,
      },
    ],
  },
  {
    slug: 'swiftype',
    name: 'Swiftype',
    offers: 'search of web sites',
    secrets: [
      contextual('api-key', [
        run('base64url', 6),
        lit('_'),
        run('base64url', 6),
        lit('-'),
        run('base64url', 6),
      ]),
    ],
  },
  {
    slug: 'symfony',
    name: 'Symfony',
    offers: 'a web framework',
    secrets: [
      distinctive(
        'default-secret',
        [oneOf('ThisTokenIsNotSoSecretChangeIt', 'ThisEzPlatformTokenIsNotSoSecret_PleaseChangeIt')],
        {
          check: 'none',
          severity: 'medium',
          confidence: 'medium',
          counterExamples: ['ThisTokenIsNotSoSecret', 'APP_SECRET=${APP_SECRET}'],
          description: 'The secret that the framework’s template ships with: everybody knows it.',
        },
      ),
    ],
  },
];
