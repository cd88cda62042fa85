import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'];

export const intercom: readonly Detector[] = [
  defineDetector({
    id: 'intercom-access-token',
    vendor: 'intercom',
    title: 'Intercom Access Token',
    description: 'Reads and writes conversations and contacts of a workspace.',
    severity: 'high',
    confidence: 'medium',
    pattern: [
      {
        anyOf: [
          [run('base64', 59), lit('=')],
          [run('base64url', 1), run('base64url', 59, 59, '=')],
        ],
      },
    ],
    context: { words: ['intercom', 'ic_token', 'ic_access', 'ic_api', 'ic_key', 'ic_secret'], within: 50 },
    entropy: 4,
    check: 'password-like',
    examples: ['INTERCOM_ACCESS_TOKEN={secret}', "export INTERCOM_ACCESS_TOKEN='{secret}'"],
    counterExamples: ['etag {secret}', 'INTERCOM_ACCESS_TOKEN=<your-token>', 'INTERCOM_ACCESS_TOKEN=short'],
    docs,
  }),
  defineDetector({
    id: 'intercom-client-secret',
    vendor: 'intercom',
    title: 'Intercom Client Secret',
    description: 'Signs in as an app and checks that what it is sent comes from Intercom.',
    severity: 'high',
    confidence: 'medium',
    pattern: [
      run('alnum', 8),
      lit('-'),
      run('alnum', 4),
      lit('-'),
      run('alnum', 4),
      lit('-'),
      run('alnum', 4),
      lit('-'),
      run('alnum', 12),
    ],
    context: { words: ['intercom'], within: 40 },
    entropy: 2.5,
    examples: ['INTERCOM_CLIENT_SECRET={secret}', 'intercom_client_secret: "{secret}"'],
    counterExamples: ['etag: {secret}', 'INTERCOM_CLIENT_SECRET=<secret>'],
    docs,
  }),
];
