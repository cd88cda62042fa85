import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.readme.com/main/reference/authentication'];

export const readme: readonly Detector[] = [
  defineDetector({
    id: 'readme-api-key',
    vendor: 'readme',
    title: 'ReadMe API Key',
    description: 'Reads and changes the documentation of a project.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('rdme_'), run('alnum-lower', 70)],
    entropy: 3,
    examples: ['README_API_KEY={secret}', 'readme_api_key = {secret}'],
    counterExamples: ['README_API_KEY=rdme_', 'README_API_KEY=rdme_your-key-here'],
    docs,
  }),
];
