import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://dev.twitch.tv/docs/authentication/'];

export const twitch: readonly Detector[] = [
  defineDetector({
    id: 'twitch-client-secret',
    vendor: 'twitch',
    title: 'Twitch Client Secret or Token',
    description: 'Proves to Twitch that a request comes from an application, or acts for a user.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum-lower', 30)],
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
  defineDetector({
    id: 'twitch-stream-key',
    vendor: 'twitch',
    title: 'Twitch Stream Key',
    description: 'Broadcasts on a channel.',
    severity: 'high',
    confidence: 'high',
    pattern: [{ lit: 'live_', ci: true }, run('digit', 8, 12), lit('_'), run('alnum', 24, 40)],
    entropy: 3.5,
    examples: ['TWITCH_STREAM_KEY={secret}', 'twitch_stream_key: "{secret}"'],
    counterExamples: ['TWITCH_STREAM_KEY=live_', 'TWITCH_STREAM_KEY=live_your-key-here'],
    docs,
  }),
];
