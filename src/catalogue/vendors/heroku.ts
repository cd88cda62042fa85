import { lit, run, uuid } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://devcenter.heroku.com/articles/platform-api-quickstart#authentication'];

export const heroku = defineVendor({
  slug: 'heroku',
  name: 'Heroku',
  secrets: [
    {
      id: 'heroku-api-key',
      title: 'Heroku API Key',
      description: 'Acts as its owner on Heroku: code, config variables and add-ons of every app in reach.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('HRKU-'), { anyOf: [[run('base64url', 60)], [uuid]] }],
      entropy: 3,
      examples: [
        'HEROKU_API_KEY={secret}',
        'machine api.heroku.com\n  login a@b.example\n  password {secret}\n',
      ],
      counterExamples: ['HEROKU_API_KEY=HRKU-', 'HEROKU_API_KEY=HRKU-your-key'],
      docs,
    },
    {
      id: 'heroku-legacy-api-key',
      title: 'Heroku API Key (legacy)',
      description: 'The older form of a Heroku API key: a UUID, told apart by the word beside it only.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [uuid],
      context: { words: ['heroku'], within: 40 },
      entropy: 2.5,
      examples: ['HEROKU_API_KEY={secret}', '<heroku_key>{secret}</heroku_key>'],
      counterExamples: ['app id {secret}', 'HEROKU_API_KEY=00000000-0000-0000-0000-000000000000'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['heroku-api-key', 'heroku-legacy-api-key'],
      url: 'https://api.heroku.com/account',
      headers: { authorization: 'Bearer {secret}', accept: 'application/vnd.heroku+json; version=3' },
      activeButForbidden: [403],
      reads: { account: ['email'] },
      activeAnswer: [200, { id: 'x', email: 'ann@example.org' }],
      inactiveAnswer: [401, { id: 'unauthorized', message: 'Invalid credentials provided.' }],
    },
  ],
  facts: [
    {
      business: 'platforms',
      credential: 'API key, OAuth authorization',
      opens: 'Controls all apps of the account: code, config vars, add-ons, dynos.',
      risks: { data: 'Config vars hold database URLs and keys of all apps; databases can be copied.' },
      create: 'https://dashboard.heroku.com/account/applications',
      revoke: 'same page, Revoke authorization; API key: Regenerate',
      audit: 'Enterprise audit trail',
      api: 'DELETE https://api.heroku.com/oauth/authorizations/{id} (id from GET /oauth/authorizations)',
      rotation: 'regenerating ends the old API key; several OAuth authorizations can live side by side',
      overlaps: false,
      variable: 'HEROKU_API_KEY',
      checked: ['api'],
      sources: ['https://devcenter.heroku.com/articles/platform-api-reference#oauth-authorization-delete'],
    },
  ],
});
