import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://docs.stackhawk.com/apidocs.html'];

export const stackhawk = defineVendor({
  slug: 'stackhawk',
  name: 'StackHawk',
  secrets: [
    {
      id: 'stackhawk-api-key',
      title: 'StackHawk API Key',
      description: 'Starts scans and reads their findings.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('hawk.'), run('base64url', 20), lit('.'), run('base64url', 20)],
      entropy: 3.5,
      examples: ['HAWK_API_KEY={secret}', "export HAWK_API_KEY='{secret}'"],
      counterExamples: ['HAWK_API_KEY=hawk.', 'HAWK_API_KEY=hawk.your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['stackhawk-api-key'],
      url: 'https://api.stackhawk.com/api/v1/auth/login',
      ...header('x-apikey'),
      activeAnswer: [200, { expiresIn: 1800 }],
      inactiveAnswer: [401, { message: 'Unauthorized' }],
    },
  ],
});
