import { defineDetector, lit, run, uuid } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview'];

export const hubspot: readonly Detector[] = [
  defineDetector({
    id: 'hubspot-private-app-token',
    vendor: 'hubspot',
    title: 'HubSpot Private App Token',
    description: 'Reads and changes contacts and deals within its scopes.',
    severity: 'high',
    confidence: 'high',
    format: [lit('pat-'), run('alnum-lower', 2, 3), run('digit', 0, 1), lit('-'), uuid],
    entropy: 3,
    examples: ['HUBSPOT_TOKEN={secret}', 'hubspot_token = {secret}'],
    counterExamples: ['HUBSPOT_TOKEN=pat-na1-', 'HUBSPOT_TOKEN=pat-na1-your-key-here'],
    docs,
  }),
];
