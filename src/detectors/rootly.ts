import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://rootly.com/api'];

export const rootly: readonly Detector[] = [
  defineDetector({
    id: 'rootly-api-key',
    vendor: 'rootly',
    title: 'Rootly API Key',
    description: 'Reads and changes incidents and schedules.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('rootly_'), run('hex-lower', 64)],
    entropy: 3,
    examples: ['ROOTLY_API_KEY={secret}', '{"rootlyApiKey": "{secret}"}'],
    counterExamples: ['ROOTLY_API_KEY=rootly_', 'ROOTLY_API_KEY=rootly_your-key-here'],
    docs,
  }),
];
