import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://linear.app/developers/graphql'];

export const linear: readonly Detector[] = [
  defineDetector({
    id: 'linear-api-key',
    vendor: 'linear',
    title: 'Linear API Key',
    description: 'Reads and writes as its owner in a Linear workspace.',
    severity: 'high',
    confidence: 'high',
    format: [lit('lin_api_'), run('alnum', 40)],
    entropy: 3,
    examples: ['LINEAR_API_KEY={secret}', "export LINEAR_API_KEY='{secret}'"],
    counterExamples: ['LINEAR_API_KEY=lin_api_', 'LINEAR_API_KEY=lin_api_your-key-here'],
    docs,
  }),
];
