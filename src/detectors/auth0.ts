import { defineDetector, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://auth0.com/docs/get-started/applications/application-settings'];

export const auth0: readonly Detector[] = [
  defineDetector({
    id: 'auth0-client-secret',
    vendor: 'auth0',
    title: 'Auth0 Client Secret',
    description: 'Proves to Auth0 that a request comes from a registered application.',
    severity: 'critical',
    confidence: 'medium',
    format: [run('base64url', 64, 80)],
    context: { words: ['auth0'], within: 40 },
    entropy: 4,
    check: 'password-like',
    examples: ['AUTH0_CLIENT_SECRET={secret}', "export AUTH0_CLIENT_SECRET='{secret}'"],
    counterExamples: [
      'etag {secret}',
      'AUTH0_CLIENT_SECRET=<your-token>',
      'AUTH0_CLIENT_SECRET={secret}{secret}',
    ],
    docs,
  }),
];
