import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { asUser } from '../model/verifier-parts.ts';

const docs = ['https://docs.easypost.com/docs/authentication'];

export const easypost = defineVendor({
  slug: 'easypost',
  name: 'EasyPost',
  secrets: [
    {
      id: 'easypost-api-key',
      title: 'EasyPost API Key',
      description: 'Buys shipping labels at the owner’s cost.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('EZAK'), run('alnum', 54)],
      entropy: 3.5,
      examples: ['EASYPOST_API_KEY={secret}', 'easypost_api_key: "{secret}"'],
      counterExamples: ['EASYPOST_API_KEY=EZAK', 'EASYPOST_API_KEY=EZAKyour-key-here'],
      docs,
    },
    {
      id: 'easypost-test-api-key',
      title: 'EasyPost Test API Key',
      description: 'Works on EasyPost’s test data only.',
      severity: 'low',
      confidence: 'high',
      pattern: [lit('EZTK'), run('alnum', 54)],
      entropy: 3.5,
      examples: ['EASYPOST_TEST_KEY={secret}', '{"easypostTestKey": "{secret}"}'],
      counterExamples: ['EASYPOST_TEST_KEY=EZTK', 'EASYPOST_TEST_KEY=EZTKyour-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['easypost-api-key', 'easypost-test-api-key'],
      url: 'https://api.easypost.com/v2/users',
      ...asUser,
      // A test key has no users to see.
      activeButForbidden: [403],
      reads: { account: ['email', 'name'] },
      activeAnswer: [200, { id: 'x', object: 'User', email: 'ann@example.org' }],
      inactiveAnswer: [
        401,
        { error: { code: 'APIKEY.INACTIVE', message: 'This api key is no longer active.' } },
      ],
    },
  ],
});
