import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://buildkite.com/docs/apis/managing-api-tokens'];

export const buildkite: readonly Detector[] = [
  defineDetector({
    id: 'buildkite-user-access-token',
    vendor: 'buildkite',
    title: 'Buildkite API Access Token',
    description: 'Acts as its owner on Buildkite within its scopes.',
    severity: 'high',
    confidence: 'high',
    format: [lit('bkua_'), { anyOf: [[run('alnum-lower', 53)], [run('alnum-lower', 40)]] }],
    entropy: 3,
    examples: ['BUILDKITE_API_TOKEN={secret}', "export BUILDKITE_API_TOKEN='{secret}'"],
    counterExamples: ['BUILDKITE_API_TOKEN=bkua_', 'BUILDKITE_API_TOKEN=bkua_your-key-here'],
    docs,
  }),
];
