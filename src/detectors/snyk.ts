import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Pattern } from '../catalogue/model/pattern.ts';

const docs = ['https://docs.snyk.io/snyk-api/authentication-for-api'];

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

export const snyk: readonly Detector[] = [
  defineDetector({
    id: 'snyk-api-token',
    vendor: 'snyk',
    title: 'Snyk API Token',
    description: 'Acts as its owner on Snyk; a UUID, told apart by the word beside it only.',
    severity: 'high',
    confidence: 'medium',
    pattern: [...uuidLike],
    context: { words: ['snyk'], within: 40 },
    entropy: 2.5,
    examples: ['SNYK_TOKEN={secret}', 'snyk_token = {secret}'],
    counterExamples: ['etag {secret}', 'SNYK_TOKEN=<your-token>', 'SNYK_TOKEN={secret}{secret}'],
    docs,
  }),
];
