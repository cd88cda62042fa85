import { defineDetector } from '../catalogue/model/detector.ts';
import { run, uuid } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api'];

export const sendbird: readonly Detector[] = [
  defineDetector({
    id: 'sendbird-api-token',
    vendor: 'sendbird',
    title: 'Sendbird API Token',
    description: 'Reads and writes the users and messages of an application.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex-lower', 40)],
    context: { words: ['sendbird'], within: 40 },
    entropy: 3,
    examples: ['SENDBIRD_API_TOKEN={secret}', "export SENDBIRD_API_TOKEN='{secret}'"],
    counterExamples: [
      'etag {secret}',
      'SENDBIRD_API_TOKEN=<your-token>',
      'SENDBIRD_API_TOKEN={secret}{secret}',
    ],
    docs,
  }),
  defineDetector({
    id: 'sendbird-access-id',
    vendor: 'sendbird',
    title: 'Sendbird Application ID',
    description: 'Names an application; with a token, reads and sends its messages.',
    severity: 'low',
    confidence: 'medium',
    pattern: [uuid],
    context: { words: ['sendbird'], within: 40 },
    entropy: 2.5,
    examples: ['SENDBIRD_APP_ID={secret}', 'sendbird_app_id: "{secret}"'],
    counterExamples: ['etag: {secret}', 'SENDBIRD_APP_ID=<id>', 'SENDBIRD_APP_ID={secret}{secret}'],
    docs,
  }),
  defineDetector({
    id: 'sendbird-organization-api-key',
    vendor: 'sendbird',
    title: 'Sendbird Organisation API Key',
    description: 'Makes and deletes the applications of an organisation.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex-lower', 24)],
    context: { words: ['sendbird'], within: 40 },
    entropy: 3,
    examples: ['SENDBIRD_KEY={secret}', 'sendbird_key: "{secret}"'],
    counterExamples: ['etag: {secret}', 'SENDBIRD_KEY=<key>', 'SENDBIRD_KEY={secret}{secret}'],
    docs,
  }),
];
