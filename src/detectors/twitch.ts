import { defineDetector, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://dev.twitch.tv/docs/authentication/'];

export const twitch: readonly Detector[] = [
  defineDetector({
    id: 'twitch-client-secret',
    vendor: 'twitch',
    title: 'Twitch Client Secret or Token',
    description: 'Proves to Twitch that a request comes from an application, or acts for a user.',
    severity: 'high',
    confidence: 'medium',
    format: [run('alnum-lower', 30)],
    context: { words: ['twitch'], within: 40 },
    entropy: 3.5,
    check: 'password-like',
    examples: ['TWITCH_CLIENT_SECRET={secret}', "export TWITCH_CLIENT_SECRET='{secret}'"],
    counterExamples: [
      'etag {secret}',
      'TWITCH_CLIENT_SECRET=<your-token>',
      'TWITCH_CLIENT_SECRET={secret}{secret}',
    ],
    docs,
  }),
];
