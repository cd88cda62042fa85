import { defineDetector, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://www.sumologic.com/help/docs/manage/security/access-keys/'];

export const sumologic: readonly Detector[] = [
  defineDetector({
    id: 'sumologic-access-key',
    vendor: 'sumologic',
    title: 'Sumo Logic Access Key',
    description: 'With its access id, searches and manages an organization’s logs.',
    severity: 'high',
    confidence: 'medium',
    format: [run('alnum', 64)],
    context: { words: ['sumologic', 'sumo_access', 'sumo_logic'], within: 40 },
    entropy: 4,
    examples: ['SUMOLOGIC_ACCESS_KEY={secret}', 'sumologic_access_key: "{secret}"'],
    counterExamples: [
      'etag {secret}',
      'SUMOLOGIC_ACCESS_KEY=<your-token>',
      'SUMOLOGIC_ACCESS_KEY={secret}{secret}',
    ],
    docs,
  }),
];
