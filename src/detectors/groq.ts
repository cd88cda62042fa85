import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://console.groq.com/docs/quickstart'];

export const groq: readonly Detector[] = [
  defineDetector({
    id: 'groq-api-key',
    vendor: 'groq',
    title: 'Groq API Key',
    description: 'Calls the Groq inference API at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('gsk_'), run('alnum', 50, 54)],
    entropy: 3.5,
    examples: ['GROQ_API_KEY={secret}', '{"groqApiKey": "{secret}"}'],
    counterExamples: ['GROQ_API_KEY=gsk_', 'GROQ_API_KEY=gsk_your-key-here'],
    docs,
  }),
];
