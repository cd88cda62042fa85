import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developers.mattermost.com/integrate/reference/personal-access-token/'];

export const mattermost: readonly Detector[] = [
  defineDetector({
    id: 'mattermost-access-token',
    vendor: 'mattermost',
    title: 'Mattermost Access Token',
    description: 'Acts as a person or bot on a Mattermost server.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum', 26)],
    context: {
      words: [
        'mattermost',
        'mm_token',
        'mm_api',
        'mm_key',
        'mm_secret',
        'mm_access',
        'mm_pat',
        'mm_bot',
        'mm_auth',
        'mm_admin',
      ],
      within: 50,
    },
    entropy: 3.5,
    check: 'password-like',
    examples: ['MATTERMOST_TOKEN={secret}', 'mattermost_token: "{secret}"'],
    counterExamples: ['etag {secret}', 'MATTERMOST_TOKEN=<your-token>', 'MATTERMOST_TOKEN={secret}{secret}'],
    docs,
  }),
  defineDetector({
    id: 'mattermost-incoming-webhook-url',
    vendor: 'mattermost',
    title: 'Mattermost Incoming Webhook URL',
    description: 'Posts messages to a channel.',
    severity: 'medium',
    confidence: 'medium',
    pattern: [
      oneOf('https://', 'http://'),
      run('alnum-lower', 1, 100, '-.:'),
      lit('/hooks/'),
      run('alnum-lower', 26),
    ],
    entropy: 3,
    check: 'not-placeholder',
    examples: ['MATTERMOST_WEBHOOK_URL={secret}', 'curl -d \'{"text": "hello"}\' {secret}'],
    counterExamples: [
      'https://chat.example.test/hooks/',
      'https://chat.example.test/hooks/xxx-generatedkey-xxx',
    ],
    docs: ['https://developers.mattermost.com/integrate/webhooks/incoming/'],
  }),
];
