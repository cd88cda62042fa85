import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.tavily.com/'];

export const tavily: readonly Detector[] = [
  defineDetector({
    id: 'tavily-api-key',
    vendor: 'tavily',
    title: 'Tavily API Key',
    description: 'Searches the web at the owner’s cost.',
    severity: 'medium',
    confidence: 'high',
    pattern: [lit('tvly-'), optional(oneOf('dev-', 'prod-')), run('alnum', 32)],
    entropy: 3.5,
    examples: ['TAVILY_API_KEY={secret}', 'tavily_api_key: "{secret}"'],
    counterExamples: ['TAVILY_API_KEY=tvly-', 'TAVILY_API_KEY=tvly-your-key-here'],
    docs,
  }),
];
