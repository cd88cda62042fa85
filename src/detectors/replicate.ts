import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://replicate.com/docs/topics/security/api-tokens'];

export const replicate: readonly Detector[] = [
  defineDetector({
    id: 'replicate-api-token',
    vendor: 'replicate',
    title: 'Replicate API Token',
    description: 'Runs models at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('r8_'), run('base64url', 37)],
    entropy: 3.5,
    examples: ['REPLICATE_API_TOKEN={secret}', 'replicate_api_token: "{secret}"'],
    counterExamples: ['REPLICATE_API_TOKEN=r8_', 'REPLICATE_API_TOKEN=r8_your-key-here'],
    docs,
  }),
];
