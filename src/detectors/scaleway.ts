import { defineDetector, uuid } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/'];

export const scaleway: readonly Detector[] = [
  defineDetector({
    id: 'scaleway-secret-key',
    vendor: 'scaleway',
    title: 'Scaleway Secret Key',
    description: 'Does what its owner or application may in a Scaleway organization.',
    severity: 'critical',
    confidence: 'medium',
    format: [uuid],
    context: { words: ['scaleway', 'scw_secret', 'scwsecret'], within: 40 },
    entropy: 2.5,
    examples: ['SCW_SECRET_KEY={secret}', '{"scwSecretKey": "{secret}"}'],
    counterExamples: ['etag {secret}', 'SCW_SECRET_KEY=<your-token>', 'SCW_SECRET_KEY={secret}{secret}'],
    docs,
  }),
];
