import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.easypost.com/docs/authentication'];

export const easypost: readonly Detector[] = [
  defineDetector({
    id: 'easypost-api-key',
    vendor: 'easypost',
    title: 'EasyPost API Key',
    description: 'Buys shipping labels at the owner’s cost.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('EZAK'), run('alnum', 54)],
    entropy: 3.5,
    examples: ['EASYPOST_API_KEY={secret}', 'easypost_api_key: "{secret}"'],
    counterExamples: ['EASYPOST_API_KEY=EZAK', 'EASYPOST_API_KEY=EZAKyour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'easypost-test-api-key',
    vendor: 'easypost',
    title: 'EasyPost Test API Key',
    description: 'Works on EasyPost’s test data only.',
    severity: 'low',
    confidence: 'high',
    pattern: [lit('EZTK'), run('alnum', 54)],
    entropy: 3.5,
    examples: ['EASYPOST_TEST_KEY={secret}', '{"easypostTestKey": "{secret}"}'],
    counterExamples: ['EASYPOST_TEST_KEY=EZTK', 'EASYPOST_TEST_KEY=EZTKyour-key-here'],
    docs,
  }),
];
