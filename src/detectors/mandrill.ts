import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://mailchimp.com/developer/transactional/guides/quick-start/'];

export const mandrill: readonly Detector[] = [
  defineDetector({
    id: 'mandrill-api-key',
    vendor: 'mandrill',
    title: 'Mandrill API Key',
    description: 'Sends mail in the account’s name.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('base64url', 20, 24)],
    context: { words: ['mandrill'], within: 40 },
    entropy: 3.5,
    check: 'password-like',
    examples: ['MANDRILL_API_KEY={secret}', 'mandrill_api_key = {secret}'],
    counterExamples: ['etag {secret}', 'MANDRILL_API_KEY=<your-token>', 'MANDRILL_API_KEY={secret}{secret}'],
    docs,
  }),
];
