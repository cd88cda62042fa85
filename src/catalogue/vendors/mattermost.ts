import { lit, run, oneOf } from '../model/pattern.ts';
import { hostId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, needsTenant } from '../model/verifier-parts.ts';

const docs = ['https://developers.mattermost.com/integrate/reference/personal-access-token/'];

export const mattermost = defineVendor({
  slug: 'mattermost',
  name: 'Mattermost',
  secrets: [
    {
      id: 'mattermost-access-token',
      title: 'Mattermost Access Token',
      description: 'Acts as a person or bot on a Mattermost server.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 26)],
      context: {
        words: [
          'mattermost',
          'mm_token',
          'mm_api',
          'mm_key',
          'mm_secret',
          'mm_access',
          'mm_pat',
          'mm_bot',
          'mm_auth',
          'mm_admin',
        ],
        within: 50,
      },
      entropy: 3.5,
      check: 'password-like',
      examples: ['MATTERMOST_TOKEN={secret}', 'mattermost_token: "{secret}"'],
      counterExamples: [
        'etag {secret}',
        'MATTERMOST_TOKEN=<your-token>',
        'MATTERMOST_TOKEN={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'mattermost-incoming-webhook-url',
      kind: 'webhook',
      title: 'Mattermost Incoming Webhook URL',
      description: 'Posts messages to a channel.',
      severity: 'medium',
      confidence: 'medium',
      pattern: [
        oneOf('https://', 'http://'),
        run('alnum-lower', 1, 100, '-.:'),
        lit('/hooks/'),
        run('alnum-lower', 26),
      ],
      entropy: 3,
      check: 'not-placeholder',
      examples: ['MATTERMOST_WEBHOOK_URL={secret}', 'curl -d \'{"text": "hello"}\' {secret}'],
      counterExamples: [
        'https://chat.example.test/hooks/',
        'https://chat.example.test/hooks/xxx-generatedkey-xxx',
      ],
      docs: ['https://developers.mattermost.com/integrate/webhooks/incoming/'],
    },
  ],
  identifiers: [hostId('cloud-workspace', 'cloud.mattermost.com', ['access-token'])],
  verifiers: [
    {
      secrets: ['mattermost-access-token'],
      needs: needsTenant('the workspace', 'mattermost-cloud-workspace'),
      url: 'https://{tenant}.cloud.mattermost.com/api/v4/users/me',
      ...bearer,
      reads: { account: ['email', 'username'] },
      activeAnswer: [200, { id: 'x', username: 'ann', email: 'ann@example.org' }],
      inactiveAnswer: [401, { id: 'api.context.session_expired.app_error', status_code: 401 }],
    },
  ],
});
