import { lit, optional, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth'];

export const mailgun = defineVendor({
  slug: 'mailgun',
  name: 'Mailgun',
  secrets: [
    {
      id: 'mailgun-api-key',
      title: 'Mailgun API Key (key-…)',
      description: 'Sends mail from every domain of the account and reads its events.',
      severity: 'high',
      confidence: 'high',
      pattern: [optional(lit('pub')), lit('key-'), run('alnum', 32)],
      context: {
        words: [...qualified('mg'), 'mailgun', 'mg_api', 'mg-api', 'mg_key'],
        within: 80,
        side: 'either',
      },
      entropy: 3,
      examples: ['MAILGUN_API_KEY={secret}', "curl -u 'api:{secret}' https://api.mailgun.net/v3/domains"],
      counterExamples: [
        'MAILGUN_API_KEY=key-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'cache-{secret}',
        'monkey-{secret}1',
      ],
      docs,
    },
    {
      id: 'mailgun-sending-key',
      title: 'Mailgun API or Sending Key',
      description:
        'Sends mail from one or all domains of the account; has three parts of 32, 8 and 8 characters.',
      severity: 'high',
      confidence: 'medium',
      pattern: [
        run('hex', 32, 32, 'ghGH'),
        lit('-'),
        run('hex', 8, 8, 'ghGH'),
        lit('-'),
        run('hex', 8, 8, 'ghGH'),
      ],
      context: { words: [...qualified('mg'), 'mailgun', 'mg_api', 'mg-api', 'mg_key'], within: 80 },
      entropy: 3,
      examples: ['MAILGUN_API_KEY={secret}', 'mailgun:\n  apiKey: {secret}\n'],
      counterExamples: ['build {secret}', 'MAILGUN_API_KEY={secret}0', 'MAILGUN_API_KEY=key'],
      docs,
    },
    {
      id: 'mailgun-token',
      title: 'Mailgun API Key (72 characters)',
      description: 'Sends mail from the domains of an account and reads its logs.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 72, 72, '-')],
      context: { words: [...qualified('mg'), 'mailgun'], within: 40 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['MAILGUN_TOKEN={secret}', 'mailgun_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'MAILGUN_TOKEN=<token>'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['mailgun-api-key', 'mailgun-token'],
      url: 'https://api.mailgun.net/v3/domains?limit=1',
      otherUrls: ['https://api.eu.mailgun.net/v3/domains?limit=1'],
      basic: ['api', '{secret}'],
      // A sending key has the same form and may only send.
      otherHosts: 'one domain, for which it may only send',
      activeButForbidden: [403],
      reads: { account: ['items.0.name'] },
      activeAnswer: [200, { total_count: 1, items: [{ name: 'mg.example.org', state: 'active' }] }],
      inactiveAnswer: [401, { message: 'Invalid private key' }],
    },
  ],
  facts: [
    {
      business: 'mail',
      credential: 'Private API key, domain sending key, signing key',
      opens:
        'Sends mail and manages domains, routes, logs and suppressions; a sending key only sends, for one domain.',
      risks: {
        access:
          'Mail can be sent, and routes can be added that forward copies of incoming mail to an attacker.',
      },
      create: 'https://app.mailgun.com/settings/api_security',
      revoke: 'same page, delete the key',
      audit: 'Mailgun > Sending > Logs; account activity',
      api: 'DELETE https://api.mailgun.net/v1/keys/{id}',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'MAILGUN_API_KEY',
      checked: ['create', 'revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/mailgun/'],
    },
  ],
});
