import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://inference-docs.cerebras.ai/'];

export const cerebras: readonly Detector[] = [
  defineDetector({
    id: 'cerebras-api-key',
    vendor: 'cerebras',
    title: 'Cerebras API Key',
    description: 'Calls the Cerebras inference API at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('csk-'), run('alnum-lower', 48)],
    entropy: 3,
    examples: ['CEREBRAS_API_KEY={secret}', 'cerebras_api_key = {secret}'],
    counterExamples: ['CEREBRAS_API_KEY=csk-', 'CEREBRAS_API_KEY=csk-your-key-here'],
    docs,
  }),
];
