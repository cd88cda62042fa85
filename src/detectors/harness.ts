import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/'];

export const harness: readonly Detector[] = [
  defineDetector({
    id: 'harness-access-token',
    vendor: 'harness',
    title: 'Harness Access Token',
    description: 'Runs pipelines and changes projects as a person or service account.',
    severity: 'critical',
    confidence: 'high',
    pattern: [
      oneOf('pat.', 'sat.'),
      run('base64url', 22),
      lit('.'),
      run('alnum', 24),
      lit('.'),
      run('alnum', 20),
    ],
    entropy: 3.5,
    examples: ['HARNESS_API_KEY={secret}', "export HARNESS_API_KEY='{secret}'"],
    counterExamples: ['HARNESS_API_KEY=pat.', 'HARNESS_API_KEY=pat.your-key-here'],
    docs,
  }),
];
