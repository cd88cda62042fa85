import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://api-docs.deepseek.com/'];

export const deepseek: readonly Detector[] = [
  defineDetector({
    id: 'deepseek-api-key',
    vendor: 'deepseek',
    title: 'DeepSeek API Key',
    description: 'Calls models at the owner’s cost.',
    severity: 'high',
    confidence: 'medium',
    pattern: [lit('sk-'), run('alnum-lower', 32)],
    context: { words: ['deepseek'], within: 40 },
    entropy: 3,
    examples: ['DEEPSEEK_API_KEY={secret}', 'deepseek_api_key = {secret}'],
    counterExamples: ['etag {secret}', 'DEEPSEEK_API_KEY=<your-token>', 'DEEPSEEK_API_KEY={secret}{secret}'],
    docs,
  }),
  defineDetector({
    id: 'deepseek-api-key-unnamed',
    vendor: 'deepseek',
    title: 'DeepSeek API Key (unnamed)',
    description: 'Looks like a DeepSeek key; other services write theirs alike.',
    severity: 'high',
    confidence: 'low',
    pattern: [lit('sk-'), run('hex-lower', 32)],
    entropy: 3,
    examples: ['LLM_KEY={secret}', 'api_key: "{secret}"'],
    counterExamples: ['LLM_KEY=sk-', 'LLM_KEY={secret}0'],
    docs: ['https://api-docs.deepseek.com/'],
  }),
];
