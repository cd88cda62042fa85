import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://neon.com/docs/manage/api-keys'];

export const neon: readonly Detector[] = [
  defineDetector({
    id: 'neon-api-key',
    vendor: 'neon',
    title: 'Neon API Key',
    description: 'Manages the projects and databases of its owner.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('napi_'), run('alnum', 64)],
    entropy: 3.5,
    examples: ['NEON_API_KEY={secret}', 'neon_api_key: "{secret}"'],
    counterExamples: ['NEON_API_KEY=napi_', 'NEON_API_KEY=napi_your-key-here'],
    docs,
  }),
];
