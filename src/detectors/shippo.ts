import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.goshippo.com/docs/guides_general/authentication/'];

export const shippo: readonly Detector[] = [
  defineDetector({
    id: 'shippo-live-token',
    vendor: 'shippo',
    title: 'Shippo Live Token',
    description: 'Buys shipping labels at the owner’s cost.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('shippo_live_'), run('hex', 40)],
    entropy: 3,
    examples: ['SHIPPO_TOKEN={secret}', '{"shippoToken": "{secret}"}'],
    counterExamples: ['SHIPPO_TOKEN=shippo_live_', 'SHIPPO_TOKEN=shippo_live_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'shippo-test-token',
    vendor: 'shippo',
    title: 'Shippo Test Token',
    description: 'Works on Shippo’s test data only.',
    severity: 'low',
    confidence: 'high',
    pattern: [lit('shippo_test_'), run('hex', 40)],
    entropy: 3,
    examples: ['SHIPPO_TEST_TOKEN={secret}', "export SHIPPO_TEST_TOKEN='{secret}'"],
    counterExamples: ['SHIPPO_TEST_TOKEN=shippo_test_', 'SHIPPO_TEST_TOKEN=shippo_test_your-key-here'],
    docs,
  }),
];
