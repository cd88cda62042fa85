import { run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://mailchimp.com/developer/transactional/guides/quick-start/'];

export const mandrill = defineVendor({
  slug: 'mandrill',
  name: 'Mandrill',
  secrets: [
    {
      id: 'mandrill-api-key',
      title: 'Mandrill API Key',
      description: 'Sends mail in the account’s name.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64url', 20, 24)],
      context: { words: ['mandrill'], within: 40 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['MANDRILL_API_KEY={secret}', 'mandrill_api_key = {secret}'],
      counterExamples: [
        'etag {secret}',
        'MANDRILL_API_KEY=<your-token>',
        'MANDRILL_API_KEY={secret}{secret}',
      ],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['mandrill-api-key'],
      method: 'POST',
      url: 'https://mandrillapp.com/api/1.0/users/ping2',
      json: '{"key":"{secret}"}',
      inactive: [],
      rules: [{ means: 'inactive', status: 401, at: 'name', oneOf: ['Invalid_Key'] }],
      activeAnswer: [200, { PING: 'PONG!' }],
      inactiveAnswer: [401, { status: 'error', code: -1, name: 'Invalid_Key', message: 'Invalid API key' }],
    },
  ],
  facts: [
    {
      business: 'mail',
      credential: 'Transactional API key',
      opens: 'Sends transactional mail and reads its log.',
      create: 'https://mandrillapp.com/settings',
      revoke: 'same page, Delete / disable',
      audit: 'Mandrill > Settings > API logs',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'MANDRILL_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
