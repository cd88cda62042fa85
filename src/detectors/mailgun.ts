import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth'];

export const mailgun: readonly Detector[] = [
  defineDetector({
    id: 'mailgun-api-key',
    vendor: 'mailgun',
    title: 'Mailgun API Key (key-…)',
    description: 'Sends mail from every domain of the account and reads its events.',
    severity: 'high',
    confidence: 'high',
    format: [lit('key-'), run('alnum-lower', 32)],
    context: { words: ['mailgun', 'mg_api', 'mg-api', 'mg_key'], within: 80, side: 'either' },
    entropy: 3,
    examples: ['MAILGUN_API_KEY={secret}', "curl -u 'api:{secret}' https://api.mailgun.net/v3/domains"],
    counterExamples: [
      'MAILGUN_API_KEY=key-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'cache-{secret}',
      'monkey-{secret}1',
    ],
    docs,
  }),
  defineDetector({
    id: 'mailgun-sending-key',
    vendor: 'mailgun',
    title: 'Mailgun API or Sending Key',
    description: 'Sends mail from one or every domain of the account; 32-8-8 hex digits.',
    severity: 'high',
    confidence: 'medium',
    format: [run('hex-lower', 32), lit('-'), run('hex-lower', 8), lit('-'), run('hex-lower', 8)],
    context: { words: ['mailgun', 'mg_api', 'mg-api', 'mg_key'], within: 80 },
    entropy: 3,
    examples: ['MAILGUN_API_KEY={secret}', 'mailgun:\n  apiKey: {secret}\n'],
    counterExamples: ['build {secret}', 'MAILGUN_API_KEY={secret}0', 'MAILGUN_API_KEY=key'],
    docs,
  }),
];
