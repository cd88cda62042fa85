import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://rootly.com/api'];

export const rootly = defineVendor({
  slug: 'rootly',
  name: 'Rootly',
  secrets: [
    {
      id: 'rootly-api-key',
      title: 'Rootly API Key',
      description: 'Reads and changes incidents and schedules.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('rootly_'), run('hex-lower', 64)],
      entropy: 3,
      examples: ['ROOTLY_API_KEY={secret}', '{"rootlyApiKey": "{secret}"}'],
      counterExamples: ['ROOTLY_API_KEY=rootly_', 'ROOTLY_API_KEY=rootly_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['rootly-api-key'],
      url: 'https://api.rootly.com/v1/users/me',
      headers: { authorization: 'Bearer {secret}', accept: 'application/vnd.api+json' },
      activeButForbidden: [403, 404],
      reads: { account: ['data.attributes.email'] },
      activeAnswer: [200, { data: { id: '1', type: 'users', attributes: { email: 'ann@example.org' } } }],
      inactiveAnswer: [401, { errors: [{ title: 'Invalid Authorization Token' }] }],
    },
  ],
});
