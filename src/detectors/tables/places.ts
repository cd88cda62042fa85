import { lit, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { assignedPassword, jsonWebToken, marked, named, table, vendor, qualified } from '../table.ts';

export const places: readonly Detector[] = table(
  'medium',
  vendor(
    'accuweather',
    'AccuWeather',
    'weather',
    [named('api-key', [{ anyOf: [[run('alnum', 32)], [run('alnum', 35, 35, '%')]] }])],
    {
      docs: [
        'https://developer.accuweather.com/accuweather-locations-api/apis/get/locations/v1/cities/autocomplete',
      ],
    },
  ),
  vendor('airvisual', 'AirVisual', 'data on air', [named('api-key', [run('alnum-lower', 36, 36, '-')])]),
  vendor('amadeus', 'Amadeus', 'flights and hotels', [
    named('api-key', [run('alnum', 32)]),
    named('secret', [run('alnum', 16)]),
  ]),
  vendor('ambee', 'Ambee', 'data on air and pollen', [named('api-key', [run('hex-lower', 64)])]),
  vendor('aviationstack', 'aviationstack', 'flights', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('carboninterface', 'Carbon Interface', 'estimates of emissions', [
    named('api-key', [run('alnum', 21)]),
  ]),
  vendor('cicero', 'Cicero', 'districts and officials', [named('api-key', [run('alnum-lower', 40)])]),
  vendor('cloverly', 'Cloverly', 'carbon offsets', [named('api-key', [run('alnum-lower', 28, 28, ':_')])]),
  vendor('countrylayer', 'countrylayer', 'data on countries', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('flightapi', 'FlightAPI', 'flights', [named('key', [run('alnum-lower', 24)])]),
  vendor('flightlabs', 'FlightLabs', 'flights', [named('api-key', jsonWebToken, { confidence: 'high' })], {
    docs: ['https://www.goflightlabs.com/airports-by-filters', 'https://app.goflightlabs.com/doc/api'],
  }),
  vendor('flightstats', 'FlightStats', 'flights', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('foursquare', 'Foursquare', 'data on places', [named('api-key', [run('alnum-upper', 48)])], {
    docs: ['https://docs.foursquare.com/developer/reference/v2-authentication'],
  }),
  vendor('geoapify', 'Geoapify', 'maps', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('geocode', 'geocode.xyz', 'coordinates of addresses', [named('api-key', [run('alnum-lower', 28)])], {
    words: ['geocode.xyz', 'geocode_api', 'geocode_key', 'geocodeapi', 'geocode-api', 'geocode'],
  }),
  vendor('geocodify', 'Geocodify', 'coordinates of addresses', [named('api-key', [run('alnum-lower', 40)])]),
  vendor('geocodio', 'Geocodio', 'coordinates of addresses', [named('api-key', [run('alnum-lower', 39)])], {
    words: [...qualified('geocod'), 'geocodio', 'geocod.io', 'geocod_io'],
  }),
  vendor('getgeoapi', 'GetGeoAPI', 'places of IP addresses', [named('key', [run('alnum-lower', 40)])]),
  vendor('graphhopper', 'GraphHopper', 'routes', [named('api-key', [run('alnum-lower', 36, 36, '-')])]),
  vendor('hereapi', 'HERE', 'maps', [named('key', [run('base64url', 43)], { title: 'HERE API Key' })], {
    words: [
      'hereapi',
      'here_api',
      'here-api',
      'here_key',
      'heremaps',
      'here_maps',
      'hereapp',
      'here_app',
      'here.com',
    ],
  }),
  vendor('impala', 'Impala', 'rooms of hotels', [named('api-key', [run('word', 46)])]),
  vendor('locationiq', 'LocationIQ', 'maps', [
    marked('api-key', [lit('pk.'), run('alnum', 32, 32, '-')], {
      confidence: 'medium',
      entropy: 3.3,
      check: 'password-like',
    }),
  ]),
  vendor('mapquest', 'MapQuest', 'maps', [named('api-key', [run('alnum', 32)])]),
  vendor(
    'opencagedata',
    'OpenCage',
    'coordinates of addresses',
    [named('api-key', [run('alnum-lower', 32)])],
    { words: ['opencage'] },
  ),
  vendor('openuv', 'OpenUV', 'data on the sun', [named('api-key', [run('alnum-lower', 32)])]),
  vendor(
    'openweather',
    'OpenWeather',
    'weather',
    [
      named('api-key', [run('alnum-lower', 32)]),
      named('map-api-key', [run('alnum', 32)], {
        before: [{ lit: 'appid=', ci: true }],
        within: 160,
        words: ['openweathermap'],
        examples: [
          'https://api.openweathermap.org/data/2.5/weather?q=London&appid={secret}',
          'https://api.openweathermap.org/data/2.5/forecast?id=524901&APPID={secret}',
        ],
      }),
    ],
    {
      words: [
        ...qualified('owm'),
        'pyowm',
        'owm =',
        'owm=',
        'openweather',
        'open_weather',
        'open-weather',
        'owm_api',
        'owm_key',
        'owm_app',
        'owmapi',
      ],
      docs: ['https://openweathermap.org/forecast5'],
    },
  ),
  vendor('positionstack', 'positionstack', 'coordinates of addresses', [named('api-key', [run('word', 32)])]),
  vendor('smartystreets', 'SmartyStreets', 'checks of addresses', [named('api-key', [run('alnum', 20)])], {
    severity: 'high',
  }),
  vendor('stormglass', 'Stormglass', 'weather at sea', [named('api-key', [run('alnum', 73, 73, '-')])]),
  vendor('tokeet', 'Tokeet', 'holiday rentals', [named('api-key', [uuid])], { severity: 'high' }),
  vendor('tomorrowio', 'Tomorrow.io', 'weather', [named('api-key', [run('alnum', 32)])], {
    words: [
      ...qualified('tomorrow'),
      'tomorrowio',
      'tomorrow.io',
      'tomorrow_io',
      'tomorrow-io',
      'tomorrow_api',
      'tomorrow_key',
      'tomorrow_token',
    ],
  }),
  vendor('tomtom', 'TomTom', 'maps', [named('api-key', [run('alnum', 32)])]),
  vendor('visualcrossing', 'Visual Crossing', 'weather', [named('api-key', [run('alnum-upper', 25)])]),
  vendor('walkscore', 'Walk Score', 'scores of places', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('weatherbit', 'Weatherbit', 'weather', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('weatherstack', 'weatherstack', 'weather', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('worldweather', 'World Weather Online', 'weather', [named('api-key', [run('alnum-lower', 31)])], {
    words: ['worldweather', 'world_weather', 'world-weather'],
  }),
  vendor('zipapi', 'ZipAPI', 'postal codes', [
    named('api-key', [run('alnum', 32)]),
    named('api-key-pword', [run('alnum', 7, 64, '!#$%@^')], {
      examples: ['ZIPAPI_PASSWORD={secret}', 'zipapi_password: "{secret}"'],
      title: 'ZipAPI Password',
      before: assignedPassword,
      check: 'password-like',
    }),
  ]),
  vendor('zipcodeapi', 'ZipCodeAPI', 'postal codes', [named('key', [run('alnum', 64)])]),
  vendor('zipcodebase', 'Zipcodebase', 'postal codes', [named('api-key', [uuid])]),
);
