import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://amplitude.com/docs/apis/authentication'];

export const amplitude: readonly Detector[] = [
  defineDetector({
    id: 'amplitude-secret-key',
    vendor: 'amplitude',
    title: 'Amplitude Secret Key',
    description: 'Exports the events of a project.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex-lower', 32)],
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
