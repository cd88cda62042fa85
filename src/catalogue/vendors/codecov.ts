import { run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.codecov.com/docs/codecov-tokens'];

export const codecov = defineVendor({
  slug: 'codecov',
  name: 'Codecov',
  secrets: [
    {
      id: 'codecov-upload-token',
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
    },
  ],
  facts: [
    {
      business: 'code',
      credential: 'Upload token',
      opens: 'Uploads coverage for a repository.',
      risks: {
        access: 'False coverage can be uploaded for the repository.',
        data: 'An upload token reads nothing; an API token reads coverage, with paths of the source.',
        money: 'Little directly; a gate that trusts coverage lets bad code pass.',
        reputation: 'Badges and checks show what is not true.',
      },
      create: 'https://app.codecov.io > repository > Configuration',
      revoke: 'same page, Regenerate',
      audit: 'no log of its use is known; look at what changed, and at the usage or billing page',
      rotation: 'a repository has one token',
      overlaps: false,
      variable: 'CODECOV_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
