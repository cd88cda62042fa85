import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://learning.postman.com/docs/developer/postman-api/authentication/'];

export const postman: readonly Detector[] = [
  defineDetector({
    id: 'postman-api-key',
    vendor: 'postman',
    title: 'Postman API Key',
    description: 'Reads and changes its owner’s collections, environments and the secrets in them.',
    severity: 'high',
    confidence: 'high',
    pattern: [
      lit('PMAK-'),
      { anyOf: [[run('alnum', 24), lit('-'), run('alnum', 34)], [run('alnum', 59, 59, '-')]] },
    ],
    entropy: 3,
    examples: ['POSTMAN_API_KEY={secret}', "export POSTMAN_API_KEY='{secret}'"],
    counterExamples: ['POSTMAN_API_KEY=PMAK-', 'POSTMAN_API_KEY=PMAK-your-key-here'],
    docs,
  }),
];
