import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://segment.com/docs/api/public-api/'];

export const segment: readonly Detector[] = [
  defineDetector({
    id: 'segment-public-api-token',
    vendor: 'segment',
    title: 'Segment Public API Token',
    description: 'Changes sources, destinations and warehouses of a workspace.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('sgp_'), run('alnum', 64)],
    entropy: 3.8,
    examples: ['SEGMENT_TOKEN={secret}', '{"segmentToken": "{secret}"}'],
    counterExamples: ['SEGMENT_TOKEN=sgp_', 'SEGMENT_TOKEN=sgp_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'segment-api-key',
    vendor: 'segment',
    title: 'Segment Workspace Token (legacy)',
    description: 'Reads and changes the sources and destinations of a workspace.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('base64url', 43), lit('.'), run('base64url', 43)],
    context: { words: ['segment'], within: 40 },
    entropy: 4,
    examples: ['SEGMENT_KEY={secret}', 'segment_key: "{secret}"'],
    counterExamples: ['etag: {secret}', 'SEGMENT_KEY=<key>', 'SEGMENT_KEY={secret}{secret}'],
    docs,
  }),
];
