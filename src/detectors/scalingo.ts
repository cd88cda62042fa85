import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developers.scalingo.com/'];

export const scalingo: readonly Detector[] = [
  defineDetector({
    id: 'scalingo-api-token',
    vendor: 'scalingo',
    title: 'Scalingo API Token',
    description: 'Deploys and changes apps as its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('tk-us-'), run('base64url', 48)],
    entropy: 3.5,
    examples: ['SCALINGO_API_TOKEN={secret}', "export SCALINGO_API_TOKEN='{secret}'"],
    counterExamples: ['SCALINGO_API_TOKEN=tk-us-', 'SCALINGO_API_TOKEN=tk-us-your-key-here'],
    docs,
  }),
];
