import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

export const sendgrid = defineVendor({
  slug: 'sendgrid',
  name: 'SendGrid',
  secrets: [
    {
      id: 'sendgrid-api-key',
      title: 'SendGrid API Key',
      description: 'Sends mail in the account’s name and reads its contacts, within the key’s permissions.',
      severity: 'high',
      confidence: 'high',
      pattern: [
        lit('SG.'),
        {
          anyOf: [
            [run('base64url', 20, 24), lit('.'), run('base64url', 39, 50)],
            [run('base64url', 66, 66, '.=')],
          ],
        },
      ],
      entropy: 3.5,
      examples: ['SENDGRID_API_KEY={secret}', "sgMail.setApiKey('{secret}');"],
      counterExamples: ['SENDGRID_API_KEY=SG.xxxx', 'SENDGRID_API_KEY=SG.key_id.key_secret', 'M{secret}'],
      docs: ['https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'],
    },
  ],
  verifiers: [
    {
      secrets: ['sendgrid-api-key'],
      url: 'https://api.sendgrid.com/v3/scopes',
      otherUrls: ['https://api.eu.sendgrid.com/v3/scopes'],
      ...bearer,
      activeButForbidden: [403],
      reads: { scopes: ['scopes'] },
      activeAnswer: [200, { scopes: ['mail.send'] }],
      inactiveAnswer: [401, { errors: [{ field: null, message: 'authorization required' }] }],
    },
  ],
  facts: [
    {
      business: 'mail',
      credential: 'API key',
      opens: 'Sends mail and, with more permissions, manages contacts, templates, domains and keys.',
      create: 'https://app.sendgrid.com/settings/api_keys',
      revoke: 'same page, Delete API Key',
      audit: 'Activity feed; Settings > Access management',
      api: 'DELETE https://api.sendgrid.com/v3/api_keys/{id}',
      rotation: 'up to 100 keys can be valid at once',
      overlaps: true,
      variable: 'SENDGRID_API_KEY',
      checked: ['create', 'revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/sendgrid/'],
    },
  ],
});
