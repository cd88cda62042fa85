import { defineDetector, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api'];

export const sendbird: readonly Detector[] = [
  defineDetector({
    id: 'sendbird-api-token',
    vendor: 'sendbird',
    title: 'Sendbird API Token',
    description: 'Reads and writes the users and messages of an application.',
    severity: 'high',
    confidence: 'medium',
    format: [run('hex-lower', 40)],
    context: { words: ['sendbird'], within: 40 },
    entropy: 3,
    examples: ['SENDBIRD_API_TOKEN={secret}', "export SENDBIRD_API_TOKEN='{secret}'"],
    counterExamples: [
      'etag {secret}',
      'SENDBIRD_API_TOKEN=<your-token>',
      'SENDBIRD_API_TOKEN={secret}{secret}',
    ],
    docs,
  }),
];
