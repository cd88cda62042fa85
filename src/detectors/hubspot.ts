import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Pattern } from '../catalogue/model/pattern.ts';

const docs = ['https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview'];

/** The shape of a UUID, of any letters. */
const uuidLike: Pattern = [
  run('alnum', 8),
  lit('-'),
  run('alnum', 4),
  lit('-'),
  run('alnum', 4),
  lit('-'),
  run('alnum', 4),
  lit('-'),
  run('alnum', 12),
];

export const hubspot: readonly Detector[] = [
  defineDetector({
    id: 'hubspot-private-app-token',
    vendor: 'hubspot',
    title: 'HubSpot Private App Token',
    description: 'Reads and changes contacts and deals within its scopes.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('pat-'), run('alnum-lower', 2, 3), run('digit', 0, 1), lit('-'), ...uuidLike],
    entropy: 3,
    examples: ['HUBSPOT_TOKEN={secret}', 'hubspot_token = {secret}'],
    counterExamples: ['HUBSPOT_TOKEN=pat-na1-', 'HUBSPOT_TOKEN=pat-na1-your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'hubspot-api-key',
    vendor: 'hubspot',
    title: 'HubSpot API Key (legacy)',
    description: 'Reads and changes the contacts, companies and deals of an account.',
    severity: 'high',
    confidence: 'medium',
    pattern: [...uuidLike],
    context: { words: ['hubspot', 'hapikey', 'hubapi'], within: 40 },
    entropy: 2.5,
    examples: ['HUBSPOT_KEY={secret}', 'hubspot_key: "{secret}"'],
    counterExamples: ['etag: {secret}', 'HUBSPOT_KEY=<key>'],
    docs,
  }),
];
