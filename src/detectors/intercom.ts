import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'];

export const intercom: readonly Detector[] = [
  defineDetector({
    id: 'intercom-access-token',
    vendor: 'intercom',
    title: 'Intercom Access Token',
    description: 'Reads and writes conversations and contacts of a workspace.',
    severity: 'high',
    confidence: 'medium',
    format: [run('base64', 59), lit('=')],
    context: { words: ['intercom'], within: 40 },
    entropy: 4,
    examples: ['INTERCOM_ACCESS_TOKEN={secret}', "export INTERCOM_ACCESS_TOKEN='{secret}'"],
    counterExamples: ['etag {secret}', 'INTERCOM_ACCESS_TOKEN=<your-token>', 'INTERCOM_ACCESS_TOKEN=short'],
    docs,
  }),
];
