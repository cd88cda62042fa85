import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'];

export const razorpay: readonly Detector[] = [
  defineDetector({
    id: 'razorpay-live-key-id',
    vendor: 'razorpay',
    title: 'Razorpay Live Key ID',
    description: 'Names a live key pair; its secret half usually lies close by.',
    severity: 'medium',
    confidence: 'high',
    format: [lit('rzp_live_'), run('alnum', 14)],
    entropy: 3,
    examples: ['RAZORPAY_KEY_ID={secret}', "export RAZORPAY_KEY_ID='{secret}'"],
    counterExamples: ['RAZORPAY_KEY_ID=rzp_live_', 'RAZORPAY_KEY_ID=rzp_live_your-key-here'],
    docs,
  }),
];
