import { lit, oneOf, optional, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { grouped, marked, named, qualified, table, vendor, padded, unnamed } from '../table.ts';

export const marketing: readonly Detector[] = table(
  'high',
  vendor('autopilot', 'Autopilot', 'marketing automation', [named('api-key', [run('hex-lower', 32)])], {
    words: [...qualified('autopilot'), 'autopilothq'],
    docs: ['https://www.autopilothq.com/docs/api-authentication'],
  }),
  vendor(
    'ayrshare',
    'Ayrshare',
    'posts on social networks',
    [named('api-key', grouped('alnum-upper', 8, 8, 8, 8))],
    { docs: ['https://www.ayrshare.com/docs/apis/user/profile-details'] },
  ),
  vendor(
    'baremetrics',
    'Baremetrics',
    'figures of subscriptions',
    [
      named('api-key', [
        { anyOf: [[oneOf('lk_', 'sk_'), run('alnum', 18, 25)], [run('alnum-lower', 25, 25, '-_')]] },
      ]),
    ],
    { docs: ['https://developers.baremetrics.com/reference/authentication'] },
  ),
  vendor(
    'beamer',
    'Beamer',
    'announcements in products',
    [
      named('api-key', [run('base64', 45, 45, '_'), lit('=')]),
      named('api-token', [lit('b_'), run('base64', 44, 44, '-_=')]),
    ],
    { docs: ['https://www.getbeamer.com/api-reference'] },
  ),
  vendor('besttime', 'BestTime', 'visitors of places', [named('api-key', [run('word', 36)])], {
    severity: 'medium',
    docs: ['https://documentation.besttime.app/#api-reference'],
  }),
  vendor('bitly', 'Bitly', 'short links', [named('access-token', [run('alnum', 40, 40, '-')])], {
    severity: 'medium',
    docs: ['https://dev.bitly.com/api-reference#Authentication'],
  }),
  vendor(
    'branchio',
    'Branch',
    'links into apps',
    [
      marked('live-key', [lit('key_live_'), run('alnum', 16, 40)], { severity: 'medium' }),
      marked('test-key', [lit('key_test_'), run('alnum', 16, 40)], { severity: 'low' }),
    ],
    { docs: ['https://help.branch.io/developers-hub/docs/deep-linking-api'] },
  ),
  vendor('campayn', 'Campayn', 'newsletters', [named('api-key', [run('alnum-lower', 64)])]),
  vendor('chartmogul', 'ChartMogul', 'figures of subscriptions', [
    named('api-key', [run('alnum-lower', 32)]),
  ]),
  vendor('cloudelements', 'Cloud Elements', 'access to other services', [
    named('api-key', [run('alnum', 43)]),
  ]),
  vendor('convertkit', 'ConvertKit', 'newsletters', [named('api-key', [run('word', 22)])]),
  vendor('customerguru', 'Customer Guru', 'feedback of customers', [named('api-key', [run('alnum', 30)])], {
    words: ['customerguru', 'customer_guru', 'customer-guru', 'customer.guru'],
  }),
  vendor(
    'customerio',
    'Customer.io',
    'messages to customers',
    [named('api-key', [run('alnum', 20)]), named('app-api-key', [run('hex-lower', 32)])],
    {
      words: [
        ...qualified('cio'),
        'customerio',
        'customer_io',
        'customer.io',
        'customer-io',
        'cio_api',
        'cio_app',
        'cio_key',
        'cio_track',
        'cio_site',
        'tracking_api_key',
        'tracking api key',
      ],
      docs: [
        'https://docs.customer.io/integrations/api/#app-api',
        'https://docs.customer.io/integrations/api/#track-api',
      ],
    },
  ),
  vendor('getgist', 'Gist', 'marketing automation', [named('api-key', padded('alnum', 66, 68, '+'))], {
    words: ['getgist', 'get_gist'],
  }),
  vendor('getresponse', 'GetResponse', 'newsletters', [named('api-key', [run('alnum-lower', 32)])], {
    words: qualified('getresponse'),
  }),
  vendor('iterable', 'Iterable', 'messages to customers', [named('api-key', [run('alnum', 32, 36)])], {
    words: qualified('iterable'),
    docs: ['https://api.iterable.com/api/docs'],
  }),
  vendor(
    'klaviyo',
    'Klaviyo',
    'messages to customers',
    [
      named(
        'api-key',
        [lit('pk_'), { anyOf: [[run('alnum', 34)], [run('alnum', 6), lit('_'), run('hex-lower', 34)]] }],
        { confidence: 'high' },
      ),
      unnamed('api-key', [lit('pk_'), run('hex-lower', 34)]),
    ],
    { docs: ['https://developers.klaviyo.com/en/docs/rate_limits_and_error_handling'] },
  ),
  vendor('mailmodo', 'Mailmodo', 'newsletters', [named('api-key', grouped('alnum-upper', 7, 7, 7, 7))]),
  vendor('mixmax', 'Mixmax', 'mail for sales', [named('api-key', [run('base64url', 36)])], {
    docs: ['https://developer.mixmax.com/'],
  }),
  vendor('moosend', 'Moosend', 'newsletters', [named('api-key', [uuid])]),
  vendor('noticeable', 'Noticeable', 'announcements in products', [named('api-key', [run('alnum', 20)])], {
    words: qualified('noticeable'),
  }),
  vendor('partnerstack', 'PartnerStack', 'partner programmes', [named('api-key', [run('alnum', 64)])]),
  vendor('postbacks', 'Postbacks', 'events of partner programmes', [named('api-key', [uuid])], {
    severity: 'medium',
  }),
  vendor('proof', 'Proof', 'online notaries', [
    marked('full-access-api-key', [lit('prf_'), optional(lit('cli_')), run('alnum', 20, 80)]),
  ]),
  vendor('rebrandly', 'Rebrandly', 'short links', [named('api-key', [run('word', 32)])], {
    severity: 'medium',
  }),
  vendor(
    'redirectpizza',
    'redirect.pizza',
    'redirects of domains',
    [marked('api-token', [lit('rpa_'), run('alnum', 30)])],
    { severity: 'medium' },
  ),
  vendor('ritekit', 'RiteKit', 'posts on social networks', [named('api-key', [run('hex-lower', 44)])], {
    severity: 'medium',
  }),
  vendor(
    'simplynoted',
    'Simply Noted',
    'handwritten letters',
    [named('api-key', [run('base64url', 340, 360, '.')])],
    { docs: ['https://simplynoted.com/api-docs'] },
  ),
  vendor('tly', 'T.LY', 'short links', [named('api-key', [run('alnum', 60)])], {
    severity: 'medium',
    words: [...qualified('tly'), 'tly_api', 'tly_key', 'tly_token', 'tlyapi', 'tly-api', 't.ly'],
  }),
  vendor(
    'travelpayouts',
    'Travelpayouts',
    'partner programmes for travel',
    [named('api-key', [run('alnum-lower', 32)])],
    { severity: 'medium' },
  ),
  vendor('upwave', 'Upwave', 'measures of advertising', [named('api-key', [run('alnum-lower', 32)])], {
    severity: 'medium',
  }),
  vendor('vbout', 'VBOUT', 'marketing automation', [named('api-key', [run('digit', 25)])]),
);
