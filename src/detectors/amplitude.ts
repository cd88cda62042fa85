import { defineDetector, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://amplitude.com/docs/apis/authentication'];

export const amplitude: readonly Detector[] = [
  defineDetector({
    id: 'amplitude-secret-key',
    vendor: 'amplitude',
    title: 'Amplitude Secret Key',
    description: 'Exports the events of a project.',
    severity: 'high',
    confidence: 'medium',
    format: [run('hex-lower', 32)],
    context: { words: ['amplitude'], within: 40 },
    entropy: 3,
    examples: ['AMPLITUDE_SECRET_KEY={secret}', '{"amplitudeSecretKey": "{secret}"}'],
    counterExamples: [
      'etag {secret}',
      'AMPLITUDE_SECRET_KEY=<your-token>',
      'AMPLITUDE_SECRET_KEY={secret}{secret}',
    ],
    docs,
  }),
];
