import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://airtable.com/developers/web/guides/personal-access-tokens'];

export const airtable: readonly Detector[] = [
  defineDetector({
    id: 'airtable-personal-access-token',
    vendor: 'airtable',
    title: 'Airtable Personal Access Token',
    description: 'Reads and changes the bases it was given.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('pat'), run('alnum', 14), lit('.'), run('alnum', 62, 66)],
    entropy: 3,
    examples: ['AIRTABLE_API_KEY={secret}', 'airtable_api_key = {secret}'],
    counterExamples: ['AIRTABLE_API_KEY=pat', 'AIRTABLE_API_KEY=patyour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'airtable-api-key',
    vendor: 'airtable',
    title: 'Airtable API Key (legacy)',
    description: 'Acts as its owner in every base; Airtable stopped making such keys in 2024.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum', 17)],
    context: { words: ['airtable'], within: 40 },
    entropy: 3,
    check: 'password-like',
    examples: ['AIRTABLE_KEY={secret}', 'airtable_key: "{secret}"'],
    counterExamples: ['etag: {secret}', 'AIRTABLE_KEY=<key>', 'AIRTABLE_KEY={secret}{secret}'],
    docs,
  }),
  defineDetector({
    id: 'airtable-oauth-token',
    vendor: 'airtable',
    title: 'Airtable OAuth Token',
    description: 'Reads and writes the bases that a person opened to an integration.',
    severity: 'high',
    confidence: 'high',
    pattern: [
      run('alnum', 3, 40),
      lit('.v1.'),
      run('base64url', 3, 100),
      lit('.'),
      run('hex-lower', 16, 160),
    ],
    context: { words: ['airtable'], within: 40 },
    entropy: 3,
    examples: ['AIRTABLE_OAUTH_TOKEN={secret}', 'airtable_oauth_token: "{secret}"'],
    counterExamples: ['AIRTABLE_OAUTH_TOKEN=oaa.v1.', 'AIRTABLE_OAUTH_TOKEN=oaa.v1.your-token-here'],
    docs,
  }),
];
