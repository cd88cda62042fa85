import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developer.flutterwave.com/docs/authentication'];

export const flutterwave: readonly Detector[] = [
  defineDetector({
    id: 'flutterwave-secret-key',
    vendor: 'flutterwave',
    title: 'Flutterwave Secret Key',
    description: 'Takes and sends money.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('FLWSECK-'), run('alnum', 32), lit('-X')],
    entropy: 3,
    examples: ['FLW_SECRET_KEY={secret}', "export FLW_SECRET_KEY='{secret}'"],
    counterExamples: ['FLW_SECRET_KEY=FLWSECK-', 'FLW_SECRET_KEY=FLWSECK-your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'flutterwave-test-secret-key',
    vendor: 'flutterwave',
    title: 'Flutterwave Test Secret Key',
    description: 'Works on Flutterwave’s test data only.',
    severity: 'low',
    confidence: 'high',
    pattern: [
      lit('FLWSECK_TEST'),
      optional(lit('-')),
      { anyOf: [[run('alnum', 32), lit('-X')], [run('alnum', 12)]] },
    ],
    entropy: 3,
    examples: ['FLW_TEST_KEY={secret}', 'flw_test_key = {secret}'],
    counterExamples: ['FLW_TEST_KEY=FLWSECK_TEST-', 'FLW_TEST_KEY=FLWSECK_TEST-your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'flutterwave-public-key',
    vendor: 'flutterwave',
    title: 'Flutterwave Public Key',
    description: 'Names an account in the pages of a shop; it is made to be seen.',
    severity: 'info',
    confidence: 'low',
    pattern: [lit('FLWPUBK'), optional(lit('_TEST')), lit('-'), run('alnum', 32), lit('-X')],
    entropy: 3,
    examples: ['FLW_PUBLIC_KEY={secret}', 'flw_public_key: "{secret}"'],
    counterExamples: ['FLW_PUBLIC_KEY=FLWPUBK-', 'FLW_PUBLIC_KEY=FLWPUBK_TEST-your-key-X'],
    docs,
  }),
];
