import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://help.cloudsmith.io/docs/api-key'];

export const cloudsmith: readonly Detector[] = [
  defineDetector({
    id: 'cloudsmith-api-key',
    vendor: 'cloudsmith',
    title: 'Cloudsmith API Key',
    description: 'Publishes and reads packages as its owner.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('csa_'), run('hex-lower', 30), run('alnum', 6)],
    entropy: 3,
    examples: ['CLOUDSMITH_API_KEY={secret}', '{"cloudsmithApiKey": "{secret}"}'],
    counterExamples: ['CLOUDSMITH_API_KEY=csa_', 'CLOUDSMITH_API_KEY=csa_your-key-here'],
    docs,
  }),
];
