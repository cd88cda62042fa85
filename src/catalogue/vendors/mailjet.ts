import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://dev.mailjet.com/email/guides/'];

export const mailjet = defineVendor({
  slug: 'mailjet',
  name: 'Mailjet',
  secrets: [
    {
      id: 'mailjet-api-key',
      title: 'Mailjet API or Secret Key',
      description: 'Sends mail in the account’s name; key and secret have the same form.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 32)],
      context: { words: ['mailjet', 'mj_apikey'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['MAILJET_SECRET_KEY={secret}', "export MAILJET_SECRET_KEY='{secret}'"],
      counterExamples: [
        'etag {secret}',
        'MAILJET_SECRET_KEY=<your-token>',
        'MAILJET_SECRET_KEY={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'mailjet-basic-auth',
      kind: 'password',
      title: 'Mailjet Basic Credentials',
      description: 'The key and the secret of an account as HTTP basic authentication sends them.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64', 87), lit('=')],
      context: { words: ['mailjet'], within: 40 },
      entropy: 4,
      examples: ['MAILJET_AUTH_KEY={secret}', 'mailjet_auth_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'MAILJET_AUTH_KEY=<key>'],
      docs: ['https://dev.mailjet.com/email/reference/overview/authentication/'],
    },
  ],
  verifiers: [
    {
      secrets: ['mailjet-basic-auth'],
      url: 'https://api.mailjet.com/v3/REST/apikey?Limit=1',
      headers: { authorization: 'Basic {secret}' },
      reads: { account: ['Data.0.Name'] },
      activeAnswer: [200, { Count: 1, Data: [{ ID: 1, Name: 'main' }] }],
      inactiveAnswer: [
        401,
        { ErrorMessage: 'API key authentication/authorization failure.', StatusCode: 401 },
      ],
    },
  ],
  facts: [
    {
      business: 'mail',
      credential: 'API key and secret',
      opens: 'With the public key it sends mail and manages contacts and templates.',
      create: 'https://app.mailjet.com/account/apikeys',
      revoke: 'same page, Regenerate secret',
      audit: 'Mailjet > Stats; no per-key log',
      rotation: 'a key has one secret: regenerating it breaks clients at once',
      overlaps: false,
      variable: 'MJ_APIKEY_PRIVATE',
      checked: [],
      sources: [],
    },
  ],
});
