import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.mistral.ai/getting-started/quickstart/'];

export const mistral: readonly Detector[] = [
  defineDetector({
    id: 'mistral-api-key',
    vendor: 'mistral',
    title: 'Mistral AI API Key',
    description: 'Calls models at the owner’s cost.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum', 32)],
    context: { words: ['mistral'], within: 40 },
    entropy: 3.5,
    check: 'password-like',
    examples: ['MISTRAL_API_KEY={secret}', '{"mistralApiKey": "{secret}"}'],
    counterExamples: ['etag {secret}', 'MISTRAL_API_KEY=<your-token>', 'MISTRAL_API_KEY={secret}{secret}'],
    docs,
  }),
];
