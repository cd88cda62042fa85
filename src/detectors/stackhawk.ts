import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.stackhawk.com/apidocs.html'];

export const stackhawk: readonly Detector[] = [
  defineDetector({
    id: 'stackhawk-api-key',
    vendor: 'stackhawk',
    title: 'StackHawk API Key',
    description: 'Starts scans and reads their findings.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('hawk.'), run('base64url', 20), lit('.'), run('base64url', 20)],
    entropy: 3.5,
    examples: ['HAWK_API_KEY={secret}', "export HAWK_API_KEY='{secret}'"],
    counterExamples: ['HAWK_API_KEY=hawk.', 'HAWK_API_KEY=hawk.your-key-here'],
    docs,
  }),
];
