import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://console.groq.com/docs/quickstart'];

export const groq: readonly Detector[] = [
  defineDetector({
    id: 'groq-api-key',
    vendor: 'groq',
    title: 'Groq API Key',
    description: 'Calls the Groq inference API at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    format: [lit('gsk_'), run('alnum', 50, 54)],
    entropy: 3.5,
    examples: ['GROQ_API_KEY={secret}', '{"groqApiKey": "{secret}"}'],
    counterExamples: ['GROQ_API_KEY=gsk_', 'GROQ_API_KEY=gsk_your-key-here'],
    docs,
  }),
];
