import { defineDetector, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://dev.mailjet.com/email/guides/'];

export const mailjet: readonly Detector[] = [
  defineDetector({
    id: 'mailjet-api-key',
    vendor: 'mailjet',
    title: 'Mailjet API or Secret Key',
    description: 'Sends mail in the account’s name; key and secret have the same form.',
    severity: 'high',
    confidence: 'medium',
    format: [run('hex-lower', 32)],
    context: { words: ['mailjet', 'mj_apikey'], within: 40 },
    entropy: 3,
    examples: ['MAILJET_SECRET_KEY={secret}', "export MAILJET_SECRET_KEY='{secret}'"],
    counterExamples: [
      'etag {secret}',
      'MAILJET_SECRET_KEY=<your-token>',
      'MAILJET_SECRET_KEY={secret}{secret}',
    ],
    docs,
  }),
];
