import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { qualified } from './table.ts';

const docs = ['https://www.sumologic.com/help/docs/manage/security/access-keys/'];

export const sumologic: readonly Detector[] = [
  defineDetector({
    id: 'sumologic-access-key',
    vendor: 'sumologic',
    title: 'Sumo Logic Access Key',
    description: 'With its access id, searches and manages an organization’s logs.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum', 64)],
    context: {
      words: [...qualified('sumo'), 'sumologic', 'sumo_logic', 'sumo-logic', 'sumo logic'],
      within: 50,
    },
    entropy: 4,
    check: 'password-like',
    examples: ['SUMOLOGIC_ACCESS_KEY={secret}', 'sumologic_access_key: "{secret}"'],
    counterExamples: [
      'etag {secret}',
      'SUMOLOGIC_ACCESS_KEY=<your-token>',
      'SUMOLOGIC_ACCESS_KEY={secret}{secret}',
    ],
    docs,
  }),
  defineDetector({
    id: 'sumologic-access-id',
    vendor: 'sumologic',
    title: 'Sumo Logic Access ID',
    description: 'Names an access key; its secret half usually lies close by.',
    severity: 'low',
    confidence: 'medium',
    pattern: [lit('su'), run('alnum', 12)],
    context: {
      words: [...qualified('sumo'), 'sumologic', 'sumo_logic', 'sumo-logic', 'sumo logic'],
      within: 40,
    },
    entropy: 3,
    check: 'password-like',
    examples: ['SUMOLOGIC_ACCESS_ID={secret}', 'sumologic_access_id: "{secret}"'],
    counterExamples: ['etag: {secret}', 'SUMOLOGIC_ACCESS_ID=<id>'],
    docs,
  }),
];
