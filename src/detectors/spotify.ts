import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developer.spotify.com/documentation/web-api/concepts/apps'];

export const spotify: readonly Detector[] = [
  defineDetector({
    id: 'spotify-client-secret',
    vendor: 'spotify',
    title: 'Spotify Client Secret',
    description: 'Proves to Spotify that a request comes from a registered application.',
    severity: 'medium',
    confidence: 'medium',
    pattern: [run('alnum', 32)],
    context: { words: ['spotify'], within: 40 },
    entropy: 3,
    check: 'password-like',
    examples: ['SPOTIFY_CLIENT_SECRET={secret}', 'spotify_client_secret = {secret}'],
    counterExamples: [
      'etag {secret}',
      'SPOTIFY_CLIENT_SECRET=<your-token>',
      'SPOTIFY_CLIENT_SECRET={secret}{secret}',
    ],
    docs,
  }),
  defineDetector({
    id: 'spotify-access-token',
    vendor: 'spotify',
    title: 'Spotify Access Token',
    description: 'Acts for a listener within the scopes granted; lives an hour.',
    severity: 'medium',
    confidence: 'medium',
    pattern: [run('base64url', 100, 400)],
    context: { words: ['spotify'], within: 50 },
    entropy: 4,
    check: 'password-like',
    examples: ['SPOTIFY_TOKEN={secret}', 'spotify_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'SPOTIFY_TOKEN=<token>'],
    docs,
  }),
];
