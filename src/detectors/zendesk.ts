import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { qualified } from './table.ts';

const docs = ['https://developer.zendesk.com/api-reference/introduction/security-and-auth/'];

export const zendesk: readonly Detector[] = [
  defineDetector({
    id: 'zendesk-api-token',
    vendor: 'zendesk',
    title: 'Zendesk API Token',
    description: 'Reads and writes tickets and users of an account.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('base64url', 40)],
    context: { words: [...qualified('zd'), 'zendesk', 'zd_api', 'zd_token'], within: 50 },
    entropy: 3.8,
    check: 'password-like',
    examples: ['ZENDESK_API_TOKEN={secret}', 'zendesk_api_token = {secret}'],
    counterExamples: [
      'etag {secret}',
      'ZENDESK_API_TOKEN=<your-token>',
      'ZENDESK_API_TOKEN={secret}{secret}',
    ],
    docs,
  }),
];
