import { oneOf, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://developers.brevo.com/docs/getting-started'];

export const sendinblue = defineVendor({
  slug: 'sendinblue',
  name: 'Brevo (Sendinblue)',
  secrets: [
    {
      id: 'sendinblue-api-key',
      title: 'Brevo API Key',
      description: 'Sends mail in the account’s name and reads its contacts.',
      severity: 'high',
      confidence: 'high',
      pattern: [oneOf('xkeysib-', 'xsmtpsib-'), run('base64url', 81)],
      entropy: 3,
      examples: ['BREVO_API_KEY={secret}', 'brevo_api_key = {secret}'],
      counterExamples: ['BREVO_API_KEY=xkeysib-', 'BREVO_API_KEY=xkeysib-your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['sendinblue-api-key'],
      url: 'https://api.brevo.com/v3/account',
      ...header('api-key'),
      rules: [
        {
          means: 'active',
          status: 401,
          oneOf: ['unrecognised IP address', 'authorised_ips'],
          because: 'it is known, but not allowed from the address of this machine',
        },
      ],
      reads: { account: ['email', 'companyName'] },
      activeAnswer: [200, { email: 'ann@example.org', companyName: 'Acme' }],
      inactiveAnswer: [401, { message: 'Key not found', code: 'unauthorized' }],
    },
  ],
  facts: [
    {
      business: 'mail',
      credential: 'Brevo API and SMTP key',
      opens: 'Sends mail and SMS and manages contacts and campaigns.',
      risks: { money: 'Credits for mail and SMS are used up.' },
      create: 'https://app.brevo.com/settings/keys/api',
      revoke: 'same page, Delete',
      audit: 'Brevo > Transactional > Logs',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'BREVO_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
