import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://openrouter.ai/docs/api/reference/authentication'];

export const openrouter: readonly Detector[] = [
  defineDetector({
    id: 'openrouter-api-key',
    vendor: 'openrouter',
    title: 'OpenRouter API Key',
    description: 'Calls models through OpenRouter at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    format: [lit('sk-or-v1-'), run('hex-lower', 64)],
    entropy: 3,
    examples: ['OPENROUTER_API_KEY={secret}', '{"openrouterApiKey": "{secret}"}'],
    counterExamples: ['OPENROUTER_API_KEY=sk-or-v1-', 'OPENROUTER_API_KEY=sk-or-v1-your-key-here'],
    docs,
  }),
];
