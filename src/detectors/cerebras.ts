import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://inference-docs.cerebras.ai/'];

export const cerebras: readonly Detector[] = [
  defineDetector({
    id: 'cerebras-api-key',
    vendor: 'cerebras',
    title: 'Cerebras API Key',
    description: 'Calls the Cerebras inference API at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    format: [lit('csk-'), run('alnum-lower', 48)],
    entropy: 3,
    examples: ['CEREBRAS_API_KEY={secret}', 'cerebras_api_key = {secret}'],
    counterExamples: ['CEREBRAS_API_KEY=csk-', 'CEREBRAS_API_KEY=csk-your-key-here'],
    docs,
  }),
];
