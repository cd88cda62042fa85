import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials'];

export const braintree: readonly Detector[] = [
  defineDetector({
    id: 'braintree-private-key',
    vendor: 'braintree',
    title: 'Braintree Private Key',
    description: 'Takes payments and reads customers of a merchant account.',
    severity: 'critical',
    confidence: 'medium',
    pattern: [run('hex-lower', 32)],
    context: { words: ['braintree'], within: 40 },
    entropy: 3,
    examples: ['BRAINTREE_PRIVATE_KEY={secret}', 'braintree_private_key: "{secret}"'],
    counterExamples: [
      'etag {secret}',
      'BRAINTREE_PRIVATE_KEY=<your-token>',
      'BRAINTREE_PRIVATE_KEY={secret}{secret}',
    ],
    docs,
  }),
];
