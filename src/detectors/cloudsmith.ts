import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://help.cloudsmith.io/docs/api-key'];

export const cloudsmith: readonly Detector[] = [
  defineDetector({
    id: 'cloudsmith-api-key',
    vendor: 'cloudsmith',
    title: 'Cloudsmith API Key',
    description: 'Publishes and reads packages as its owner.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('csa_'), run('hex-lower', 30), run('alnum', 6)],
    entropy: 3,
    examples: ['CLOUDSMITH_API_KEY={secret}', '{"cloudsmithApiKey": "{secret}"}'],
    counterExamples: ['CLOUDSMITH_API_KEY=csa_', 'CLOUDSMITH_API_KEY=csa_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'cloudsmith-legacy-api-key',
    vendor: 'cloudsmith',
    title: 'Cloudsmith API Key (legacy)',
    description: 'Pulls and pushes packages of its owner’s organisations; the form without a prefix.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex-lower', 40)],
    context: { words: ['cloudsmith'], within: 40 },
    entropy: 3,
    examples: ['CLOUDSMITH_KEY={secret}', 'cloudsmith_key: "{secret}"'],
    counterExamples: ['etag: {secret}', 'CLOUDSMITH_KEY=<key>', 'CLOUDSMITH_KEY={secret}{secret}'],
    docs,
  }),
];
