import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.codecov.com/docs/codecov-tokens'];

export const codecov: readonly Detector[] = [
  defineDetector({
    id: 'codecov-upload-token',
    vendor: 'codecov',
    title: 'Codecov Upload Token',
    description: 'Uploads coverage reports for a repository.',
    severity: 'medium',
    confidence: 'medium',
    pattern: [{ anyOf: [[run('alnum', 36, 36, '-')], [run('alnum-lower', 32)]] }],
    context: { words: ['codecov'], within: 40 },
    entropy: 2.5,
    check: 'password-like',
    examples: ['CODECOV_TOKEN={secret}', '{"codecovToken": "{secret}"}'],
    counterExamples: ['etag {secret}', 'CODECOV_TOKEN=<your-token>', 'CODECOV_TOKEN={secret}{secret}'],
    docs,
  }),
];
