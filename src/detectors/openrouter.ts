import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://openrouter.ai/docs/api/reference/authentication'];

export const openrouter: readonly Detector[] = [
  defineDetector({
    id: 'openrouter-api-key',
    vendor: 'openrouter',
    title: 'OpenRouter API Key',
    description: 'Calls models through OpenRouter at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('sk-or-v1-'), run('hex-lower', 64)],
    entropy: 3,
    examples: ['OPENROUTER_API_KEY={secret}', '{"openrouterApiKey": "{secret}"}'],
    counterExamples: ['OPENROUTER_API_KEY=sk-or-v1-', 'OPENROUTER_API_KEY=sk-or-v1-your-key-here'],
    docs,
  }),
];
