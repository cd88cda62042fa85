import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.mergify.com/'];

export const mergify: readonly Detector[] = [
  defineDetector({
    id: 'mergify-application-key',
    vendor: 'mergify',
    title: 'Mergify Application Key',
    description: 'Works a repository’s merge queue.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('mergify_application_key_'), run('base64url', 40, 200)],
    entropy: 3,
    examples: ['MERGIFY_TOKEN={secret}', '{"mergifyToken": "{secret}"}'],
    counterExamples: [
      'MERGIFY_TOKEN=mergify_application_key_',
      'MERGIFY_TOKEN=mergify_application_key_your-key-here',
    ],
    docs,
  }),
];
