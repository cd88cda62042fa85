import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.honeycomb.io/get-started/configure/environments/manage-api-keys/'];

export const honeycomb: readonly Detector[] = [
  defineDetector({
    id: 'honeycomb-api-key',
    vendor: 'honeycomb',
    title: 'Honeycomb API Key',
    description: 'Sends events to, or queries, an environment.',
    severity: 'medium',
    confidence: 'medium',
    pattern: [{ anyOf: [[run('alnum', 22)], [run('hex-lower', 32)]] }],
    context: { words: ['honeycomb'], within: 40 },
    entropy: 3,
    check: 'password-like',
    examples: ['HONEYCOMB_API_KEY={secret}', '{"honeycombApiKey": "{secret}"}'],
    counterExamples: [
      'etag {secret}',
      'HONEYCOMB_API_KEY=<your-token>',
      'HONEYCOMB_API_KEY={secret}{secret}',
    ],
    docs,
  }),
];
