import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.travis-ci.com/user/triggering-builds/'];

export const travisci: readonly Detector[] = [
  defineDetector({
    id: 'travisci-api-token',
    vendor: 'travisci',
    title: 'Travis CI API Token',
    description: 'Starts builds and reads settings as its owner.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('base64url', 22)],
    context: { words: ['travis'], within: 40 },
    entropy: 3.3,
    check: 'password-like',
    examples: ['TRAVIS_TOKEN={secret}', '{"travisToken": "{secret}"}'],
    counterExamples: ['etag {secret}', 'TRAVIS_TOKEN=<your-token>', 'TRAVIS_TOKEN={secret}{secret}'],
    docs,
  }),
  defineDetector({
    id: 'travisci-encrypted-variable',
    vendor: 'travisci',
    title: 'Travis CI Encrypted Variable',
    description: 'A variable or file that only the build of one repository can decrypt.',
    severity: 'info',
    confidence: 'medium',
    before: [lit('secure:'), { chars: ' \t', min: 0, max: 4 }, optional({ chars: '"\'', min: 1, max: 1 })],
    pattern: [run('base64', 80, 1000), { chars: '=', min: 0, max: 2 }],
    entropy: 4,
    examples: ['env:\n  - secure: "{secret}"\n', 'password:\n  secure: {secret}\n'],
    counterExamples: ['secure: true', 'secret: "{secret}"'],
    docs: ['https://docs.travis-ci.com/user/encryption-keys/'],
  }),
];
