import { lit, oneOf, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { marked, named, qualified, signedText, table, vendor, padded } from '../table.ts';
import { visible } from '../values.ts';

export const pictures: readonly Detector[] = table(
  'high',
  vendor('abyssale', 'Abyssale', 'pictures from templates', [named('api-key', [run('alnum', 40)])], {
    docs: ['https://developers.abyssale.com/rest-api/authentication'],
  }),
  vendor('audd', 'AudD', 'recognition of music', [named('api-key', [run('alnum-lower', 32, 32, '-')])], {
    severity: 'medium',
    words: qualified('audd'),
  }),
  vendor(
    'bannerbear',
    'Bannerbear',
    'pictures from templates',
    [
      named('api-key', [run('alnum', 22), lit('tt')]),
      marked('api-key-v2', [oneOf('bb_ma_', 'bb_pr_'), run('hex-lower', 30)]),
    ],
    { docs: ['https://developers.bannerbear.com/'] },
  ),
  vendor(
    'brandfetch',
    'Brandfetch',
    'logos of companies',
    [named('api-key', [{ anyOf: [[run('alnum', 40)], [run('base64', 43, 43, '!#$%&()*-@^_'), lit('=')]] }])],
    { severity: 'medium', docs: ['https://docs.brandfetch.com/docs/getting-started'] },
  ),
  vendor('canva', 'Canva', 'designs', [marked('client-secret', [lit('cnvca'), run('base64url', 51)])]),
  vendor('clarifai', 'Clarifai', 'recognition of pictures', [named('api-key', [run('alnum', 32, 36)])], {
    docs: [
      'https://clarifai.com/developer/guide/authentication',
      'https://docs.clarifai.com/control/authentication/key/',
    ],
  }),
  vendor('cloudimage', 'Cloudimage', 'delivery of pictures', [
    named('api-key', [run('alnum-lower', 30, 30, '_')]),
  ]),
  vendor('cloudinary', 'Cloudinary', 'storage of pictures', [
    named('api-key', [run('digit', 15)], { severity: 'low' }),
    named('api-secret', [{ anyOf: [[run('base64url', 27)], [run('alnum', 32)]] }]),
  ]),
  vendor(
    'cloudsight',
    'CloudSight',
    'recognition of pictures',
    [named('api-key', [run('alnum-lower', 20, 24)])],
    { docs: ['https://cloudsight.ai/api'] },
  ),
  vendor(
    'deviantart',
    'DeviantArt',
    'a community of artists',
    [named('access-token', [run('alnum', 40, 80)]), named('oauth-client-secret', [run('hex-lower', 32)])],
    {
      words: ['deviantart', 'deviant_art'],
      docs: [
        'https://www.deviantart.com/developers/http/v1/20210526',
        'https://www.deviantart.com/developers/authentication',
      ],
    },
  ),
  vendor('eagleeyenetworks', 'Eagle Eye Networks', 'video surveillance', [
    named('api-key', [run('alnum', 15)]),
  ]),
  vendor('faceplusplus', 'Face++', 'recognition of faces', [named('api-key', [run('base64url', 32)])], {
    words: ['faceplusplus', 'face++', 'facepp'],
  }),
  vendor('flatio', 'Flat', 'sheet music', [named('api-key', [run('alnum-lower', 128)])], {
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
  }),
  vendor('flickr', 'Flickr', 'photographs', [named('access-token', [run('alnum-lower', 32)])], {
    docs: ['https://www.flickr.com/services/api/'],
  }),
  vendor('iconfinder', 'Iconfinder', 'icons', [named('api-key', [run('alnum', 64)])], { severity: 'medium' }),
  vendor(
    'imagekit',
    'ImageKit',
    'delivery of pictures',
    [
      named('api-key', padded('word', 34, 36)),
      named('private-api-key', [lit('private_'), run('base64url', 8, 128)]),
    ],
    { docs: ['https://imagekit.io/docs/api-keys'] },
  ),
  vendor('imagga', 'Imagga', 'recognition of pictures', [named('api-key', padded('alnum', 70, 72))]),
  vendor('klingai', 'Kling AI', 'generation of video', [named('secret-key', [run('alnum', 32)])], {
    words: [
      'klingai',
      'kling_',
      'kling-',
      'kling.ai',
      'klingapi',
      'klingsecret',
      'klingaccess',
      'kling api',
      'kling secret',
      'kling access',
    ],
  }),
  vendor('mux', 'Mux', 'video', [named('api-key', [uuid]), named('secret', [run('base64', 75)])], {
    words: [
      'mux_token',
      'mux_secret',
      'mux_api',
      'mux_key',
      'mux_access',
      'muxtoken',
      'muxsecret',
      'muxapi',
      'muxkey',
      'mux-api',
      'mux-token',
      'mux-secret',
      'mux.com',
      'mux token',
      'mux api',
    ],
  }),
  vendor(
    'photoroom',
    'Photoroom',
    'editing of pictures',
    [marked('api-key', [lit('sk_pr_'), run('alnum', 1, 64), lit('_'), run('hex', 40)])],
    { docs: ['https://www.photoroom.com/api/docs/reference/611c03dbcec67-account-details'] },
  ),
  vendor('pixabay', 'Pixabay', 'pictures', [named('api-key', [run('alnum-lower', 34, 34, '-')])], {
    severity: 'medium',
  }),
  vendor(
    'runway',
    'Runway',
    'generation of video',
    [marked('api-key', [lit('key_'), run('hex-lower', 128)], { confidence: 'medium' })],
    { docs: ['https://docs.dev.runwayml.com/guides/setup'] },
  ),
  vendor('shotstack', 'Shotstack', 'editing of video', [named('api-key', [run('alnum', 40)])]),
  vendor('shutterstock', 'Shutterstock', 'pictures', [
    named('api-key', [run('alnum', 32)]),
    named('oauth-token', [lit('v2/'), run('alnum', 388)]),
    named('secret', [run('alnum', 16)]),
  ]),
  vendor('sirv', 'Sirv', 'delivery of pictures', [
    named('api-key', padded('base64', 86, 88, '-_')),
    named('api-key-unmarked', [run('alnum', 1), visible(87, 87, '"\'<>')], {
      title: 'Sirv API Key (any characters)',
    }),
  ]),
  vendor('skybiometry', 'SkyBiometry', 'recognition of faces', [
    named('api-key', [run('alnum-lower', 25, 26)]),
  ]),
  vendor('unsplash', 'Unsplash', 'photographs', [named('api-key', [run('word', 43)])], {
    severity: 'medium',
  }),
  vendor('uploadcare', 'Uploadcare', 'storage of pictures', [named('api-key', [run('alnum-lower', 20)])]),
  vendor('youtube', 'YouTube', 'videos', [
    named('api-key', [lit('AIza'), run('base64url', 35)], {
      confidence: 'high',
      docs: ['https://developers.google.com/youtube/registering_an_application'],
    }),
    named('api-key-unmarked', [run('base64url', 39)], { title: 'YouTube API Key (unmarked)' }),
  ]),
  vendor('viewneo', 'viewneo', 'digital signs', [named('api-key', signedText, { confidence: 'high' })], {
    docs: ['https://www.viewneo.com/api-documentation'],
  }),
  vendor('wistia', 'Wistia', 'video', [named('api-key', [run('alnum-lower', 64)])]),
);
