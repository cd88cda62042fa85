import { defineDetector } from '../catalogue/model/detector.ts';
import { oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://mailchimp.com/help/about-api-keys/'];

export const mailchimp: readonly Detector[] = [
  defineDetector({
    id: 'mailchimp-api-key',
    vendor: 'mailchimp',
    title: 'Mailchimp API Key',
    description: 'Reads the audience and sends campaigns of an account.',
    severity: 'high',
    confidence: 'high',
    pattern: [
      run('alnum-lower', 32),
      oneOf('-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'),
      run('digit', 0, 2),
    ],
    entropy: 3,
    examples: ['MAILCHIMP_API_KEY={secret}', 'mailchimp_api_key = {secret}'],
    counterExamples: ['MAILCHIMP_API_KEY=-us1', 'MAILCHIMP_API_KEY=-us1your-key-here'],
    docs,
  }),
];
