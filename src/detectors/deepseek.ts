import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://api-docs.deepseek.com/'];

export const deepseek: readonly Detector[] = [
  defineDetector({
    id: 'deepseek-api-key',
    vendor: 'deepseek',
    title: 'DeepSeek API Key',
    description: 'Calls models at the owner’s cost.',
    severity: 'high',
    confidence: 'medium',
    format: [lit('sk-'), run('alnum-lower', 32)],
    context: { words: ['deepseek'], within: 40 },
    entropy: 3,
    examples: ['DEEPSEEK_API_KEY={secret}', 'deepseek_api_key = {secret}'],
    counterExamples: ['etag {secret}', 'DEEPSEEK_API_KEY=<your-token>', 'DEEPSEEK_API_KEY={secret}{secret}'],
    docs,
  }),
];
