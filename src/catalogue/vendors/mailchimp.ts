import { run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://mailchimp.com/help/about-api-keys/'];

export const mailchimp = defineVendor({
  slug: 'mailchimp',
  name: 'Mailchimp',
  secrets: [
    {
      id: 'mailchimp-api-key',
      title: 'Mailchimp API Key',
      description: 'Reads the audience and sends campaigns of an account.',
      severity: 'high',
      confidence: 'high',
      pattern: [
        run('alnum-lower', 32),
        oneOf('-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'),
        run('digit', 0, 2),
      ],
      entropy: 3,
      examples: ['MAILCHIMP_API_KEY={secret}', 'mailchimp_api_key = {secret}'],
      counterExamples: ['MAILCHIMP_API_KEY=-us1', 'MAILCHIMP_API_KEY=-us1your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['mailchimp-api-key'],
      captures: { center: /-(us\d{1,3})$/ },
      url: 'https://{center}.api.mailchimp.com/3.0/?fields=account_name,email',
      basic: ['key', '{secret}'],
      reads: { account: ['account_name', 'email'] },
      activeAnswer: [200, { account_name: 'Acme', email: 'ann@example.org' }],
      inactiveAnswer: [401, { title: 'API Key Invalid', status: 401 }],
    },
  ],
  facts: [
    {
      business: 'mail',
      credential: 'Marketing API key',
      opens: 'Full access to the account: audiences, campaigns, reports.',
      risks: {
        access: 'Audiences can be exported and campaigns be sent to all of them.',
        data: 'All subscribers with address, name and behaviour.',
      },
      create: 'https://{dc}.admin.mailchimp.com/account/api/',
      revoke: 'same page, Revoke (type REVOKE)',
      audit: 'Account > Settings > Login activity; API call dashboard on the keys page',
      rotation: "several keys can be valid at once; the data centre is the key's suffix",
      overlaps: true,
      variable: 'MAILCHIMP_API_KEY',
      checked: ['create', 'revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/mailchimp/'],
    },
  ],
});
