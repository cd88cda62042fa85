import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://duffel.com/docs/api/overview/authentication'];

export const duffel: readonly Detector[] = [
  defineDetector({
    id: 'duffel-live-token',
    vendor: 'duffel',
    title: 'Duffel Live Token',
    description: 'Books and pays for travel.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('duffel_live_'), run('base64url', 43, 43, '=')],
    entropy: 3,
    examples: ['DUFFEL_ACCESS_TOKEN={secret}', '{"duffelAccessToken": "{secret}"}'],
    counterExamples: ['DUFFEL_ACCESS_TOKEN=duffel_live_', 'DUFFEL_ACCESS_TOKEN=duffel_live_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'duffel-test-token',
    vendor: 'duffel',
    title: 'Duffel Test Token',
    description: 'Works on Duffel’s test data only.',
    severity: 'low',
    confidence: 'high',
    pattern: [lit('duffel_test_'), run('base64url', 43, 43, '=')],
    entropy: 3,
    examples: ['DUFFEL_TOKEN={secret}', "export DUFFEL_TOKEN='{secret}'"],
    counterExamples: ['DUFFEL_TOKEN=duffel_test_', 'DUFFEL_TOKEN=duffel_test_your-key-here'],
    docs,
  }),
];
