import { defineDetector, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://developers.mattermost.com/integrate/reference/personal-access-token/'];

export const mattermost: readonly Detector[] = [
  defineDetector({
    id: 'mattermost-access-token',
    vendor: 'mattermost',
    title: 'Mattermost Access Token',
    description: 'Acts as a person or bot on a Mattermost server.',
    severity: 'high',
    confidence: 'medium',
    format: [run('alnum-lower', 26)],
    context: { words: ['mattermost', 'mm_token'], within: 40 },
    entropy: 3.5,
    check: 'password-like',
    examples: ['MATTERMOST_TOKEN={secret}', 'mattermost_token: "{secret}"'],
    counterExamples: ['etag {secret}', 'MATTERMOST_TOKEN=<your-token>', 'MATTERMOST_TOKEN={secret}{secret}'],
    docs,
  }),
];
