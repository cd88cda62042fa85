import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://www.typeform.com/developers/get-started/personal-access-token/'];

export const typeform = defineVendor({
  slug: 'typeform',
  name: 'Typeform',
  secrets: [
    {
      id: 'typeform-personal-access-token',
      title: 'Typeform Personal Access Token',
      description: 'Reads forms and their answers as its owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('tfp_'), run('base64url', 40, 59, '.=')],
      entropy: 3.5,
      examples: ['TYPEFORM_TOKEN={secret}', 'typeform_token = {secret}'],
      counterExamples: ['TYPEFORM_TOKEN=tfp_', 'TYPEFORM_TOKEN=tfp_your-key-here'],
      docs,
    },
    {
      id: 'typeform-api-key',
      title: 'Typeform Token (legacy)',
      description: 'Reads and changes the forms and answers of an account; the form without a prefix.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 44)],
      context: { words: ['typeform'], within: 40 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['TYPEFORM_TOKEN={secret}', 'typeform_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'TYPEFORM_TOKEN=<token>', 'TYPEFORM_TOKEN={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['typeform-personal-access-token', 'typeform-api-key'],
      url: 'https://api.typeform.com/me',
      ...bearer,
      otherUrls: ['https://api.eu.typeform.com/me'],
      rules: [{ means: 'inactive', status: 403, at: 'code', oneOf: ['AUTHENTICATION_FAILED'] }],
      reads: { account: ['email', 'alias'] },
      activeAnswer: [200, { alias: 'Ann', email: 'ann@example.org' }],
      inactiveAnswer: [
        403,
        { code: 'AUTHENTICATION_FAILED', description: 'Authentication credentials not found.' },
      ],
    },
  ],
});
