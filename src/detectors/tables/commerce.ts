import { lit, oneOf, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { jsonWebToken, marked, named, qualified, table, vendor, padded } from '../table.ts';
import { visible } from '../values.ts';

export const commerce: readonly Detector[] = table(
  'high',
  vendor('api2cart', 'API2Cart', 'access to online shops', [named('api-key', [run('hex-lower', 32)])]),
  vendor('artsy', 'Artsy', 'a market of art', [named('api-key', [run('alnum', 32)])], {
    severity: 'medium',
    docs: ['https://developers.artsy.net/v2/docs/authentication'],
  }),
  vendor(
    'bombbomb',
    'BombBomb',
    'video mails',
    [
      named('api-key', jsonWebToken, { confidence: 'high' }),
      named('api-key-legacy', padded('base64', 86, 88)),
    ],
    { docs: ['https://developer.bombbomb.com/api#operations-Users-UserInfo'] },
  ),
  vendor('commercejs', 'Commerce.js', 'shops without a front', [
    named('api-key', [run('alnum-lower', 48, 48, '_')]),
  ]),
  vendor('convier', 'Convier', 'logistics', [
    named('api-key', [run('digit', 2), lit('|'), run('alnum', 40)]),
  ]),
  vendor('ebay', 'eBay', 'a market', [
    named('client-secret', [
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
    ]),
  ]),
  vendor(
    'etsy',
    'Etsy',
    'a market',
    [
      named('access-token', [run('alnum-lower', 24)]),
      named('open-api-key', [run('alnum-lower', 24), lit(':'), run('alnum-lower', 10, 64)]),
    ],
    { words: [...qualified('etsy'), 'etsy_shared', 'etsy_client'] },
  ),
  vendor('eventbrite', 'Eventbrite', 'tickets for events', [named('api-key', [run('alnum-upper', 20)])], {
    docs: ['https://www.eventbrite.com/platform/docs/authentication'],
  }),
  vendor(
    'fleetbase',
    'Fleetbase',
    'logistics',
    [marked('api-key', [oneOf('flb_live_', 'flb_test_'), run('alnum', 20, 64)])],
    { docs: ['https://docs.fleetbase.io/developers/api/'] },
  ),
  vendor('flexport', 'Flexport', 'freight', [marked('api-key', [lit('shltm_'), run('base64url', 40)])], {
    docs: ['https://docs.logistics-api.flexport.com/2024-04/tag/Webhooks#operation/GetWebhook'],
  }),
  vendor('freemius', 'Freemius', 'sales of plugins', [
    named('secret-key', [lit('sk_'), visible(29, 29, '"\'<>`,;')], { words: ['freemius', 'secret_key'] }),
  ]),
  vendor(
    'gumroad',
    'Gumroad',
    'sales of digital goods',
    [named('access-token', [{ anyOf: [[run('base64url', 43)], [run('hex-lower', 64)]] }])],
    { docs: ['https://gumroad.com/api'] },
  ),
  vendor('hypertrack', 'HyperTrack', 'tracking of deliveries', [
    named('api-key', [run('base64url', 54)]),
    named('api-key-acc', [run('base64url', 27)], { title: 'HyperTrack Account Key', severity: 'low' }),
  ]),
  vendor('loyverse', 'Loyverse', 'tills of shops', [named('api-key', [run('alnum-lower', 32, 32, '-')])]),
  vendor('metrilo', 'Metrilo', 'analytics of shops', [named('api-key', [run('alnum-lower', 16)])]),
  vendor('omnisend', 'Omnisend', 'marketing for shops', [named('api-key', [run('alnum', 75, 75, '-')])]),
  vendor('onfleet', 'Onfleet', 'deliveries', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('rentman', 'Rentman', 'rental of equipment', [
    named('api-key', jsonWebToken, { confidence: 'high' }),
  ]),
  vendor('route4me', 'Route4Me', 'routes of deliveries', [named('api-key', [run('alnum-upper', 32)])]),
  vendor('samsara', 'Samsara', 'fleets of vehicles', [
    marked('api-token', [lit('samsara_api_'), run('alnum', 26, 32)]),
  ]),
  vendor('shipday', 'Shipday', 'deliveries', [
    named('api-key', [run('alnum', 11, 11, '.'), run('alnum', 20)]),
  ]),
  vendor('snipcart', 'Snipcart', 'shopping carts', [named('api-key', [run('word', 75)])]),
  vendor('swell', 'Swell', 'shops without a front', [named('api-key', [run('alnum', 32)])], {
    words: [...qualified('swell'), 'swell_store', 'swell.is', 'swell_public'],
  }),
  vendor('thinkific', 'Thinkific', 'sales of courses', [named('api-key', [run('hex-lower', 32)])]),
  vendor('ticketmaster', 'Ticketmaster', 'tickets for events', [named('api-key', [run('alnum', 32)])], {
    severity: 'medium',
    docs: ['https://developer.ticketmaster.com/products-and-docs/apis/getting-started/'],
  }),
  vendor(
    'tickettailor',
    'Ticket Tailor',
    'tickets for events',
    [
      named('api-key', [
        lit('sk_'),
        run('digit', 4),
        lit('_'),
        run('digit', 6),
        lit('_'),
        run('hex-lower', 32),
      ]),
    ],
    { docs: ['https://developers.tickettailor.com/#authentication'] },
  ),
  vendor('upcdatabase', 'UPC Database', 'data of bar codes', [named('api-key', [run('alnum-upper', 32)])], {
    severity: 'medium',
  }),
  vendor('vouchery', 'Vouchery', 'vouchers and promotions', [
    named('api-key', [run('alnum-lower', 36, 36, '-')]),
  ]),
);
