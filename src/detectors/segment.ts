import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://segment.com/docs/api/public-api/'];

export const segment: readonly Detector[] = [
  defineDetector({
    id: 'segment-public-api-token',
    vendor: 'segment',
    title: 'Segment Public API Token',
    description: 'Changes sources, destinations and warehouses of a workspace.',
    severity: 'high',
    confidence: 'high',
    format: [lit('sgp_'), run('alnum', 64)],
    entropy: 3.8,
    examples: ['SEGMENT_TOKEN={secret}', '{"segmentToken": "{secret}"}'],
    counterExamples: ['SEGMENT_TOKEN=sgp_', 'SEGMENT_TOKEN=sgp_your-key-here'],
    docs,
  }),
];
