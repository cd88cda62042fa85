import { run, uuid } from '../model/pattern.ts';
import { secretAsId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { header, needsTenant } from '../model/verifier-parts.ts';

const docs = ['https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api'];

export const sendbird = defineVendor({
  slug: 'sendbird',
  name: 'Sendbird',
  secrets: [
    {
      id: 'sendbird-api-token',
      title: 'Sendbird API Token',
      description: 'Reads and writes the users and messages of an application.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('hex-lower', 40)],
      context: { words: ['sendbird'], within: 40 },
      entropy: 3,
      examples: ['SENDBIRD_API_TOKEN={secret}', "export SENDBIRD_API_TOKEN='{secret}'"],
      counterExamples: [
        'etag {secret}',
        'SENDBIRD_API_TOKEN=<your-token>',
        'SENDBIRD_API_TOKEN={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'sendbird-access-id',
      title: 'Sendbird Application ID',
      description: 'Names an application; with a token, reads and sends its messages.',
      severity: 'low',
      confidence: 'medium',
      pattern: [uuid],
      context: { words: ['sendbird'], within: 40 },
      entropy: 2.5,
      examples: ['SENDBIRD_APP_ID={secret}', 'sendbird_app_id: "{secret}"'],
      counterExamples: ['etag: {secret}', 'SENDBIRD_APP_ID=<id>', 'SENDBIRD_APP_ID={secret}{secret}'],
      docs,
    },
    {
      id: 'sendbird-organization-api-key',
      title: 'Sendbird Organisation API Key',
      description: 'Makes and deletes the applications of an organisation.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('hex-lower', 24)],
      context: { words: ['sendbird'], within: 40 },
      entropy: 3,
      examples: ['SENDBIRD_KEY={secret}', 'sendbird_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'SENDBIRD_KEY=<key>', 'SENDBIRD_KEY={secret}{secret}'],
      docs,
    },
  ],
  identifiers: [secretAsId('access-id', ['api-token'])],
  verifiers: [
    {
      secrets: ['sendbird-api-token'],
      needs: needsTenant('the application ID', 'sendbird-access-id'),
      url: 'https://api-{tenant}.sendbird.com/v3/applications/settings_global',
      ...header('api-token'),
      activeButForbidden: [403],
      rules: [{ means: 'inactive', at: 'code', oneOf: [400401, 400402] }],
      activeAnswer: [200, { profanity_filter: {} }],
      inactiveAnswer: [400, { error: true, code: 400401, message: 'Invalid API token.' }],
    },
  ],
  facts: [
    {
      business: 'messaging',
      credential: 'API token, application key',
      opens: 'Full access to the application: users, channels, messages.',
      create: 'https://dashboard.sendbird.com/settings/apikey',
      revoke: 'same page, Regenerate',
      audit: 'the dashboard of the application',
      rotation: 'regenerating ends the old value at once',
      overlaps: false,
      variable: 'SENDBIRD_API_TOKEN',
      checked: ['create', 'revoke', 'rotation'],
      sources: ['https://howtorotate.com/docs/tutorials/sendbird/'],
    },
  ],
});
