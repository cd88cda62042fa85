import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = [
  'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
];

export const dynatrace: readonly Detector[] = [
  defineDetector({
    id: 'dynatrace-api-token',
    vendor: 'dynatrace',
    title: 'Dynatrace API Token',
    description: 'Reads and writes monitoring data and settings within its scopes.',
    severity: 'high',
    confidence: 'high',
    pattern: [
      lit('dt0'),
      run('alpha', 1),
      run('digit', 2),
      lit('.'),
      run('alnum', 24),
      lit('.'),
      run('alnum', 64),
    ],
    entropy: 3,
    examples: ['DT_API_TOKEN={secret}', 'dt_api_token = {secret}'],
    counterExamples: ['DT_API_TOKEN=dt0c01.', 'DT_API_TOKEN=dt0c01.your-key-here'],
    docs,
  }),
];
