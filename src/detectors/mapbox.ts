import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.mapbox.com/api/guides/#access-tokens-and-token-scopes'];

export const mapbox: readonly Detector[] = [
  defineDetector({
    id: 'mapbox-secret-token',
    vendor: 'mapbox',
    title: 'Mapbox Secret Token',
    description: 'Uploads and manages map data within its scopes.',
    severity: 'high',
    confidence: 'high',
    pattern: [oneOf('sk.eyJ', 'tk.eyJ'), run('base64url', 40, 400), lit('.'), run('base64url', 20, 30)],
    entropy: 3.5,
    examples: ['MAPBOX_SECRET_TOKEN={secret}', 'mapbox_secret_token: "{secret}"'],
    counterExamples: ['MAPBOX_SECRET_TOKEN=sk.eyJ', 'MAPBOX_SECRET_TOKEN=sk.eyJyour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'mapbox-secret-token-named',
    vendor: 'mapbox',
    title: 'Mapbox Token (named)',
    description: 'Uploads and changes what an account holds; told apart by the word beside it.',
    severity: 'high',
    confidence: 'medium',
    pattern: [
      oneOf('sk.', 'tk.'),
      {
        anyOf: [
          [run('base64', 32, 1200, '-_='), lit('.'), run('base64', 20, 30, '-_=')],
          [run('alnum', 80, 240, '-_.')],
        ],
      },
    ],
    context: { words: ['mapbox'], within: 40 },
    entropy: 3.5,
    examples: ['MAPBOX_TOKEN={secret}', 'mapbox_token: "{secret}"'],
    counterExamples: ['MAPBOX_TOKEN=sk.', 'MAPBOX_TOKEN=sk.your-token-here'],
    docs,
  }),
  defineDetector({
    id: 'mapbox-public-token',
    vendor: 'mapbox',
    title: 'Mapbox Public Token',
    description:
      'Loads maps at the cost of its owner; it is made to be seen, and should be bound to web addresses.',
    severity: 'info',
    confidence: 'low',
    pattern: [lit('pk.'), run('base64url', 40, 400), lit('.'), run('base64url', 20, 30)],
    context: { words: ['mapbox'], within: 40 },
    entropy: 3.5,
    examples: ['MAPBOX_TOKEN={secret}', "mapboxgl.accessToken = '{secret}'"],
    counterExamples: ['MAPBOX_TOKEN=pk.', 'thing={secret}'],
    docs,
  }),
];
