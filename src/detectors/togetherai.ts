import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.together.ai/'];

export const togetherai: readonly Detector[] = [
  defineDetector({
    id: 'togetherai-api-key',
    vendor: 'togetherai',
    title: 'Together AI API Key',
    description: 'Calls models at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('tgp_v1_'), run('base64url', 43)],
    entropy: 3.5,
    examples: ['TOGETHER_API_KEY={secret}', '{"togetherApiKey": "{secret}"}'],
    counterExamples: ['TOGETHER_API_KEY=tgp_v1_', 'TOGETHER_API_KEY=tgp_v1_your-key-here'],
    docs,
  }),
];
