import { defineDetector, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://docs.travis-ci.com/user/triggering-builds/'];

export const travisci: readonly Detector[] = [
  defineDetector({
    id: 'travisci-api-token',
    vendor: 'travisci',
    title: 'Travis CI API Token',
    description: 'Starts builds and reads settings as its owner.',
    severity: 'high',
    confidence: 'medium',
    format: [run('base64url', 22)],
    context: {
      words: ['travis_token', 'travis_api', 'travis_access', 'travistoken', 'travisci'],
      within: 24,
    },
    entropy: 3.3,
    check: 'password-like',
    examples: ['TRAVIS_TOKEN={secret}', '{"travisToken": "{secret}"}'],
    counterExamples: ['etag {secret}', 'TRAVIS_TOKEN=<your-token>', 'TRAVIS_TOKEN={secret}{secret}'],
    docs,
  }),
];
