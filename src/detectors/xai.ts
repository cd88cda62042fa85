import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.x.ai/docs/tutorial'];

export const xai: readonly Detector[] = [
  defineDetector({
    id: 'xai-api-key',
    vendor: 'xai',
    title: 'xAI API Key',
    description: 'Calls the Grok API at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('xai-'), run('base64url', 70, 120)],
    entropy: 3.5,
    examples: ['XAI_API_KEY={secret}', '{"xaiApiKey": "{secret}"}'],
    counterExamples: ['XAI_API_KEY=xai-', 'XAI_API_KEY=xai-your-key-here'],
    docs,
  }),
];
