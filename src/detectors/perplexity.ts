import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.perplexity.ai/'];

export const perplexity: readonly Detector[] = [
  defineDetector({
    id: 'perplexity-api-key',
    vendor: 'perplexity',
    title: 'Perplexity API Key',
    description: 'Calls the Perplexity API at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('pplx-'), run('alnum', 48, 56)],
    entropy: 3.5,
    examples: ['PERPLEXITY_API_KEY={secret}', 'perplexity_api_key = {secret}'],
    counterExamples: ['PERPLEXITY_API_KEY=pplx-', 'PERPLEXITY_API_KEY=pplx-your-key-here'],
    docs,
  }),
];
