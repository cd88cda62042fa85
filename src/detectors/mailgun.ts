import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { qualified } from './table.ts';

const docs = ['https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth'];

export const mailgun: readonly Detector[] = [
  defineDetector({
    id: 'mailgun-api-key',
    vendor: 'mailgun',
    title: 'Mailgun API Key (key-…)',
    description: 'Sends mail from every domain of the account and reads its events.',
    severity: 'high',
    confidence: 'high',
    pattern: [optional(lit('pub')), lit('key-'), run('alnum', 32)],
    context: {
      words: [...qualified('mg'), 'mailgun', 'mg_api', 'mg-api', 'mg_key'],
      within: 80,
      side: 'either',
    },
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
    description: 'Sends mail from one or every domain of the account; three runs of 32, 8 and 8 characters.',
    severity: 'high',
    confidence: 'medium',
    pattern: [
      run('hex', 32, 32, 'ghGH'),
      lit('-'),
      run('hex', 8, 8, 'ghGH'),
      lit('-'),
      run('hex', 8, 8, 'ghGH'),
    ],
    context: { words: [...qualified('mg'), 'mailgun', 'mg_api', 'mg-api', 'mg_key'], within: 80 },
    entropy: 3,
    examples: ['MAILGUN_API_KEY={secret}', 'mailgun:\n  apiKey: {secret}\n'],
    counterExamples: ['build {secret}', 'MAILGUN_API_KEY={secret}0', 'MAILGUN_API_KEY=key'],
    docs,
  }),
  defineDetector({
    id: 'mailgun-token',
    vendor: 'mailgun',
    title: 'Mailgun API Key (72 characters)',
    description: 'Sends mail from the domains of an account and reads its logs.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum', 72, 72, '-')],
    context: { words: [...qualified('mg'), 'mailgun'], within: 40 },
    entropy: 3.5,
    check: 'password-like',
    examples: ['MAILGUN_TOKEN={secret}', 'mailgun_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'MAILGUN_TOKEN=<token>'],
    docs,
  }),
];
