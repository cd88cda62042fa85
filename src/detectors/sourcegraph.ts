import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'];

export const sourcegraph: readonly Detector[] = [
  defineDetector({
    id: 'sourcegraph-access-token',
    vendor: 'sourcegraph',
    title: 'Sourcegraph Access Token',
    description: 'Reads code as its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: [
      lit('sgp_'),
      optional({ anyOf: [[run('hex', 16), lit('_local')], [run('hex', 16)], [lit('local')]] }, lit('_')),
      run('hex', 40),
    ],
    entropy: 3,
    examples: ['SRC_ACCESS_TOKEN={secret}', 'src_access_token = {secret}'],
    counterExamples: ['SRC_ACCESS_TOKEN=sgp_', 'SRC_ACCESS_TOKEN=sgp_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'sourcegraph-legacy-access-token',
    vendor: 'sourcegraph',
    title: 'Sourcegraph Access Token (old format)',
    description: 'Reads code as its owner; told apart by the word beside it.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex', 40)],
    context: { words: ['sourcegraph', 'src_access_token'], within: 40 },
    entropy: 3,
    examples: ['SRC_ACCESS_TOKEN={secret}', 'sourcegraph_token: "{secret}"'],
    counterExamples: ['commit {secret}', 'SRC_ACCESS_TOKEN={secret}0'],
    docs,
  }),
  defineDetector({
    id: 'sourcegraph-cody-api-key',
    vendor: 'sourcegraph',
    title: 'Sourcegraph Cody Gateway Key',
    description: 'Calls models through the Cody gateway.',
    severity: 'medium',
    confidence: 'high',
    pattern: [lit('slk_'), run('hex-lower', 64)],
    entropy: 3,
    examples: ['CODY_KEY={secret}', 'cody_key: "{secret}"'],
    counterExamples: ['CODY_KEY=slk_', 'CODY_KEY=slk_your-key-here'],
    docs,
  }),
];
