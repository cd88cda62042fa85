import { lit, run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { asUser } from '../model/verifier-parts.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://docs.lob.com/'];

export const lob = defineVendor({
  slug: 'lob',
  name: 'Lob',
  secrets: [
    {
      id: 'lob-live-api-key',
      title: 'Lob Live API Key',
      description: 'Prints and posts mail at the owner’s cost.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('live_'), run('hex-lower', 35)],
      entropy: 3,
      examples: ['LOB_API_KEY={secret}', '{"lobApiKey": "{secret}"}'],
      counterExamples: ['LOB_API_KEY=live_', 'LOB_API_KEY=live_your-key-here'],
      docs,
    },
    {
      id: 'lob-test-api-key',
      title: 'Lob Test API Key',
      description: 'Works on Lob’s test data only.',
      severity: 'low',
      confidence: 'high',
      pattern: [lit('test_'), run('hex-lower', 35)],
      entropy: 3,
      examples: ['LOB_TEST_KEY={secret}', "export LOB_TEST_KEY='{secret}'"],
      counterExamples: ['LOB_TEST_KEY=test_', 'LOB_TEST_KEY=test_your-key-here'],
      docs,
    },
    {
      id: 'lob-api-key',
      title: 'Lob API Key (other form)',
      description: 'Sends letters and postcards at the owner’s cost.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('word', 40)],
      context: {
        words: [...qualified('lob'), 'lob_api', 'lob-api', 'lobapi', 'lob_key', 'api.lob.com'],
        within: 40,
      },
      entropy: 3,
      check: 'password-like',
      examples: ['LOB_API_KEY={secret}', 'lob_api_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'LOB_API_KEY=<key>'],
      docs,
    },
    {
      id: 'lob-publishable-key',
      title: 'Lob Publishable Key',
      description: 'Checks addresses in the pages of a shop; it is made to be seen.',
      severity: 'info',
      confidence: 'low',
      pattern: [oneOf('live_pub_', 'test_pub_'), run('hex-lower', 31)],
      entropy: 3,
      examples: ['LOB_PUBLISHABLE_KEY={secret}', 'lob_publishable_key: "{secret}"'],
      counterExamples: ['LOB_PUBLISHABLE_KEY=test_pub_', 'LOB_PUBLISHABLE_KEY={secret}0'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['lob-live-api-key', 'lob-test-api-key', 'lob-api-key'],
      url: 'https://api.lob.com/v1/addresses?limit=1',
      ...asUser,
      activeAnswer: [200, { data: [], object: 'list' }],
      inactiveAnswer: [
        401,
        { error: { message: 'Your API key is not valid.', status_code: 401, code: 'unauthorized' } },
      ],
    },
  ],
});
