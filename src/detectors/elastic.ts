import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys'];

export const elastic: readonly Detector[] = [
  defineDetector({
    id: 'elastic-cloud-api-key',
    vendor: 'elastic',
    title: 'Elastic Cloud API Key',
    description: 'Creates, changes and destroys the deployments of an organization.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('essu_'), run('base64url', 60, 200, '+/'), { chars: '=', min: 0, max: 2 }],
    entropy: 3.5,
    examples: ['EC_API_KEY={secret}', "export EC_API_KEY='{secret}'"],
    counterExamples: ['EC_API_KEY=essu_', 'EC_API_KEY=essu_your-key-here'],
    docs,
  }),
];
