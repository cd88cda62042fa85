import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developers.figma.com/docs/rest-api/authentication/'];

export const figma: readonly Detector[] = [
  defineDetector({
    id: 'figma-personal-access-token',
    vendor: 'figma',
    title: 'Figma Personal Access Token',
    description: 'Reads files and comments as its owner, within its scopes.',
    severity: 'high',
    confidence: 'high',
    pattern: [oneOf('figd_', 'figp_', 'figo_', 'figu_', 'figr_', 'figh_'), run('base64url', 38, 200, '=')],
    entropy: 3.5,
    examples: ['FIGMA_TOKEN={secret}', '{"figmaToken": "{secret}"}'],
    counterExamples: ['FIGMA_TOKEN=figd_', 'FIGMA_TOKEN=figd_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'figma-personal-access-header-token',
    vendor: 'figma',
    title: 'Figma Personal Access Token (legacy)',
    description: 'Reads and comments on the files that its owner may see; the form without a prefix.',
    severity: 'high',
    confidence: 'medium',
    pattern: [
      { anyOf: [[run('hex', 4)], [run('digit', 6)]] },
      lit('-'),
      run('alnum', 8),
      lit('-'),
      run('alnum', 4),
      lit('-'),
      run('alnum', 4),
      lit('-'),
      run('alnum', 4),
      lit('-'),
      run('alnum', 12),
    ],
    context: { words: ['figma'], within: 40 },
    entropy: 3,
    examples: ['FIGMA_TOKEN={secret}', 'figma_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'FIGMA_TOKEN=<token>'],
    docs,
  }),
];
