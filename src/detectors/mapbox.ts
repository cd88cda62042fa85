import { defineDetector, lit, oneOf, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://docs.mapbox.com/api/guides/#access-tokens-and-token-scopes'];

export const mapbox: readonly Detector[] = [
  defineDetector({
    id: 'mapbox-secret-token',
    vendor: 'mapbox',
    title: 'Mapbox Secret Token',
    description: 'Uploads and manages map data within its scopes.',
    severity: 'high',
    confidence: 'high',
    format: [oneOf('sk.eyJ', 'tk.eyJ'), run('base64url', 40, 400), lit('.'), run('base64url', 20, 30)],
    entropy: 3.5,
    examples: ['MAPBOX_SECRET_TOKEN={secret}', 'mapbox_secret_token: "{secret}"'],
    counterExamples: ['MAPBOX_SECRET_TOKEN=sk.eyJ', 'MAPBOX_SECRET_TOKEN=sk.eyJyour-key-here'],
    docs,
  }),
];
