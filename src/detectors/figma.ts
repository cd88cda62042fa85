import { defineDetector, oneOf, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://developers.figma.com/docs/rest-api/authentication/'];

export const figma: readonly Detector[] = [
  defineDetector({
    id: 'figma-personal-access-token',
    vendor: 'figma',
    title: 'Figma Personal Access Token',
    description: 'Reads files and comments as its owner, within its scopes.',
    severity: 'high',
    confidence: 'high',
    format: [oneOf('figd_', 'figp_', 'figo_', 'figu_', 'figr_'), run('base64url', 38, 200)],
    entropy: 3.5,
    examples: ['FIGMA_TOKEN={secret}', '{"figmaToken": "{secret}"}'],
    counterExamples: ['FIGMA_TOKEN=figd_', 'FIGMA_TOKEN=figd_your-key-here'],
    docs,
  }),
];
