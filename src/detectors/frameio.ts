import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developer.adobe.com/frameio/'];

export const frameio: readonly Detector[] = [
  defineDetector({
    id: 'frameio-api-token',
    vendor: 'frameio',
    title: 'Frame.io API Token',
    description: 'Reads and changes the projects of its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('fio-u-'), run('base64url', 64, 64, '=')],
    entropy: 3,
    examples: ['FRAMEIO_TOKEN={secret}', 'frameio_token: "{secret}"'],
    counterExamples: ['FRAMEIO_TOKEN=fio-u-', 'FRAMEIO_TOKEN=fio-u-your-key-here'],
    docs,
  }),
];
