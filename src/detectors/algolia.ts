import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://www.algolia.com/doc/guides/security/api-keys/'];

export const algolia: readonly Detector[] = [
  defineDetector({
    id: 'algolia-api-key',
    vendor: 'algolia',
    title: 'Algolia API Key',
    description: 'Searches, or as an admin key changes, the indexes of an application.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum', 32)],
    context: { words: ['algolia', 'docsearch'], within: 40 },
    entropy: 3,
    check: 'password-like',
    pair: { with: ['algolia-application-id'], within: 400 },
    examples: ['ALGOLIA_API_KEY={secret}', 'algolia_api_key: "{secret}"'],
    counterExamples: ['etag {secret}', 'ALGOLIA_API_KEY=<your-token>', 'ALGOLIA_API_KEY={secret}{secret}'],
    docs,
  }),
];
