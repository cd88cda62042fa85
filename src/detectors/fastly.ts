import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = [
  'https://www.fastly.com/documentation/guides/account-info/user-access-and-control/using-api-tokens/',
];

export const fastly: readonly Detector[] = [
  defineDetector({
    id: 'fastly-api-token',
    vendor: 'fastly',
    title: 'Fastly API Token',
    description: 'Changes and purges services within its scope.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('base64url', 1), run('base64url', 31, 31, '=')],
    context: { words: ['fastly'], within: 40 },
    entropy: 3.5,
    check: 'password-like',
    examples: ['FASTLY_API_TOKEN={secret}', 'fastly_api_token: "{secret}"'],
    counterExamples: ['etag {secret}', 'FASTLY_API_TOKEN=<your-token>', 'FASTLY_API_TOKEN={secret}{secret}'],
    docs,
  }),
];
