import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Pattern } from '../catalogue/model/pattern.ts';

const docs = ['https://postmarkapp.com/developer/api/overview'];

/** The shape of a UUID, of any letters. */
const uuidLike: Pattern = [
  run('alnum-lower', 8),
  lit('-'),
  run('alnum-lower', 4),
  lit('-'),
  run('alnum-lower', 4),
  lit('-'),
  run('alnum-lower', 4),
  lit('-'),
  run('alnum-lower', 12),
];

export const postmark: readonly Detector[] = [
  defineDetector({
    id: 'postmark-server-token',
    vendor: 'postmark',
    title: 'Postmark Server Token',
    description: 'Sends mail through a Postmark server and reads its messages.',
    severity: 'high',
    confidence: 'medium',
    pattern: [...uuidLike],
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
