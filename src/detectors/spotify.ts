import { defineDetector, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://developer.spotify.com/documentation/web-api/concepts/apps'];

export const spotify: readonly Detector[] = [
  defineDetector({
    id: 'spotify-client-secret',
    vendor: 'spotify',
    title: 'Spotify Client Secret',
    description: 'Proves to Spotify that a request comes from a registered application.',
    severity: 'medium',
    confidence: 'medium',
    format: [run('hex-lower', 32)],
    context: { words: ['spotify'], within: 40 },
    entropy: 3,
    examples: ['SPOTIFY_CLIENT_SECRET={secret}', 'spotify_client_secret = {secret}'],
    counterExamples: [
      'etag {secret}',
      'SPOTIFY_CLIENT_SECRET=<your-token>',
      'SPOTIFY_CLIENT_SECRET={secret}{secret}',
    ],
    docs,
  }),
];
