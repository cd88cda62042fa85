import { lit, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { grouped, marked, named, table, vendor, padded, qualified } from '../table.ts';

export const news: readonly Detector[] = table(
  'medium',
  vendor('blogger', 'Blogger', 'blogs', [
    named('api-key', [lit('AIzaSy'), run('base64url', 33)], { confidence: 'high' }),
  ]),
  vendor('currentsapi', 'Currents API', 'news', [named('api-key', padded('base64url', 46, 48, '+'))]),
  vendor('datagov', 'Data.gov', 'data of the US government', [named('api-key', [run('alnum', 40)])], {
    words: ['datagov', 'data.gov', 'data_gov', 'data-gov'],
    docs: ['https://api.data.gov/docs/developer-manual/'],
  }),
  vendor('disqus', 'Disqus', 'comments of web sites', [named('api-key', [run('alnum', 64)])], {
    severity: 'high',
    docs: ['https://disqus.com/api/docs/requests/'],
  }),
  vendor('guardian', 'The Guardian', 'news', [named('api-key', grouped('alnum', 8, 4, 4, 4, 12))], {
    docs: ['https://open-platform.theguardian.com/documentation/'],
  }),
  vendor(
    'instagram',
    'Instagram',
    'photographs and messages',
    [marked('graph-api-access-token', [lit('IGQVJ'), run('base64url', 50, 300)])],
    { severity: 'high' },
  ),
  vendor('mediastack', 'mediastack', 'news', [named('api-key', [run('alnum-lower', 32)])]),
  vendor(
    'nasa',
    'NASA',
    'data of space',
    [
      named('api-key', [run('alnum', 40)], {
        words: ['nasa.gov', 'nasa_api', 'nasa_key', 'nasa-api', 'nasaapi'],
        within: 120,
      }),
    ],
    { severity: 'low', docs: ['https://api.nasa.gov'] },
  ),
  vendor('newsapi', 'News API', 'news', [named('key', [run('alnum-lower', 32)])]),
  vendor('newscatcher', 'NewsCatcher', 'news', [named('api-key', [run('word', 43)])]),
  vendor(
    'nytimes',
    'The New York Times',
    'news',
    [named('access-token', padded('alnum-lower', 30, 32, '-_'))],
    {
      words: ['nytimes', 'newyorktimes', 'new_york_times', 'new-york-times'],
      docs: ['https://developer.nytimes.com/'],
    },
  ),
  vendor('pastebin', 'Pastebin', 'texts to share', [named('api-key', [run('word', 32)])]),
  vendor(
    'pinterest',
    'Pinterest',
    'collections of pictures',
    [marked('access-token', [lit('pina_'), run('base64url', 20, 200)])],
    { severity: 'high' },
  ),
  vendor('protocolsio', 'protocols.io', 'methods of science', [named('api-key', [run('alnum-lower', 64)])], {
    words: [
      ...qualified('protocols'),
      'protocols.io',
      'protocolsio',
      'protocols_io',
      'protocols-io',
      'protocols_api',
      'protocols_token',
      'protocols_key',
    ],
  }),
  vendor('storychief', 'StoryChief', 'publishing', [named('api-key', [run('base64url', 940, 1000, '.')])], {
    severity: 'high',
  }),
);
