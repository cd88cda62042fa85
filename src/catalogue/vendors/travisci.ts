import { lit, optional, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.travis-ci.com/user/triggering-builds/'];

export const travisci = defineVendor({
  slug: 'travisci',
  name: 'Travis CI',
  secrets: [
    {
      id: 'travisci-api-token',
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
    },
    {
      id: 'travisci-encrypted-variable',
      kind: 'encryption-key',
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
    },
  ],
  verifiers: [
    {
      secrets: ['travisci-api-token'],
      url: 'https://api.travis-ci.com/user',
      headers: { authorization: 'token {secret}', 'travis-api-version': '3' },
      otherHosts: 'a self-hosted Travis CI server',
      rules: [{ means: 'inactive', status: 403, oneOf: ['access denied'] }],
      reads: { account: ['login'] },
      activeAnswer: [200, { '@type': 'user', id: 1, login: 'ann' }],
      inactiveAnswer: [403, 'access denied'],
    },
  ],
  facts: [
    {
      business: 'automation',
      covers: ['travisci-api'],
      credential: 'API token',
      opens: 'Reads and starts builds of its owner’s repositories.',
      create: 'https://app.travis-ci.com/account/preferences',
      revoke: 'same page, Regenerate',
      audit: 'Travis audit log (Enterprise)',
      rotation: 'a user has one token',
      overlaps: false,
      variable: 'TRAVIS_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
