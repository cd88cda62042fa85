import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://airtable.com/developers/web/guides/personal-access-tokens'];

export const airtable: readonly Detector[] = [
  defineDetector({
    id: 'airtable-personal-access-token',
    vendor: 'airtable',
    title: 'Airtable Personal Access Token',
    description: 'Reads and changes the bases it was given.',
    severity: 'high',
    confidence: 'high',
    format: [lit('pat'), run('alnum', 14), lit('.'), run('hex-lower', 64)],
    entropy: 3,
    examples: ['AIRTABLE_API_KEY={secret}', 'airtable_api_key = {secret}'],
    counterExamples: ['AIRTABLE_API_KEY=pat', 'AIRTABLE_API_KEY=patyour-key-here'],
    docs,
  }),
];
