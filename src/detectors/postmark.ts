import { defineDetector, uuid } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://postmarkapp.com/developer/api/overview'];

export const postmark: readonly Detector[] = [
  defineDetector({
    id: 'postmark-server-token',
    vendor: 'postmark',
    title: 'Postmark Server Token',
    description: 'Sends mail through a Postmark server and reads its messages.',
    severity: 'high',
    confidence: 'medium',
    format: [uuid],
    context: { words: ['postmark'], within: 40 },
    entropy: 2.5,
    examples: ['POSTMARK_API_TOKEN={secret}', 'postmark_api_token: "{secret}"'],
    counterExamples: [
      'etag {secret}',
      'POSTMARK_API_TOKEN=<your-token>',
      'POSTMARK_API_TOKEN={secret}{secret}',
    ],
    docs,
  }),
];
