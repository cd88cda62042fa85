import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'];

export const razorpay: readonly Detector[] = [
  defineDetector({
    id: 'razorpay-live-key-id',
    vendor: 'razorpay',
    title: 'Razorpay Live Key ID',
    description: 'Names a live key pair; its secret half usually lies close by.',
    severity: 'medium',
    confidence: 'high',
    pattern: [lit('rzp_live_'), run('alnum', 14)],
    entropy: 3,
    examples: ['RAZORPAY_KEY_ID={secret}', "export RAZORPAY_KEY_ID='{secret}'"],
    counterExamples: ['RAZORPAY_KEY_ID=rzp_live_', 'RAZORPAY_KEY_ID=rzp_live_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'razorpay-secret-key',
    vendor: 'razorpay',
    title: 'Razorpay Key Secret',
    description: 'With its key id, takes and refunds payments.',
    severity: 'critical',
    confidence: 'medium',
    pattern: [run('alnum', 24)],
    context: { words: ['rzp_live_', 'rzp_test_', 'razorpay'], within: 50 },
    entropy: 3.5,
    check: 'password-like',
    examples: ['RAZORPAY_KEY_SECRET={secret}', 'razorpay_key_secret: "{secret}"'],
    counterExamples: ['etag: {secret}', 'RAZORPAY_KEY_SECRET=<secret>'],
    docs,
  }),
  defineDetector({
    id: 'razorpay-test-key-id',
    vendor: 'razorpay',
    title: 'Razorpay Test Key ID',
    description: 'Names a key of the test mode, in which no money moves.',
    severity: 'low',
    confidence: 'high',
    pattern: [{ lit: 'rzp_test_', ci: true }, run('alnum', 14)],
    entropy: 3,
    examples: ['RAZORPAY_KEY={secret}', 'razorpay_key: "{secret}"'],
    counterExamples: ['RAZORPAY_KEY=rzp_test_', 'RAZORPAY_KEY=rzp_test_your-key-here'],
    docs,
  }),
];
