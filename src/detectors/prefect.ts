import { defineDetector } from '../catalogue/model/detector.ts';
import { oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys'];

export const prefect: readonly Detector[] = [
  defineDetector({
    id: 'prefect-api-key',
    vendor: 'prefect',
    title: 'Prefect API Key',
    description: 'Runs and changes flows as a person or service account.',
    severity: 'high',
    confidence: 'high',
    pattern: [oneOf('pnu_', 'pnb_'), run('alnum', 36)],
    entropy: 3,
    examples: ['PREFECT_API_KEY={secret}', 'prefect_api_key: "{secret}"'],
    counterExamples: ['PREFECT_API_KEY=pnu_', 'PREFECT_API_KEY=pnu_your-key-here'],
    docs,
  }),
];
