import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearerWith } from '../model/verifier-parts.ts';

const docs = ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'];

export const intercom = defineVendor({
  slug: 'intercom',
  name: 'Intercom',
  secrets: [
    {
      id: 'intercom-access-token',
      title: 'Intercom Access Token',
      description: 'Reads and writes conversations and contacts of a workspace.',
      severity: 'high',
      confidence: 'medium',
      pattern: [
        {
          anyOf: [
            [run('base64', 59), lit('=')],
            [run('base64url', 1), run('base64url', 59, 59, '=')],
          ],
        },
      ],
      context: { words: ['intercom', 'ic_token', 'ic_access', 'ic_api', 'ic_key', 'ic_secret'], within: 50 },
      entropy: 4,
      check: 'password-like',
      examples: ['INTERCOM_ACCESS_TOKEN={secret}', "export INTERCOM_ACCESS_TOKEN='{secret}'"],
      counterExamples: ['etag {secret}', 'INTERCOM_ACCESS_TOKEN=<your-token>', 'INTERCOM_ACCESS_TOKEN=short'],
      docs,
    },
    {
      id: 'intercom-client-secret',
      kind: 'oauth-secret',
      title: 'Intercom Client Secret',
      description: 'Signs in as an app and checks that what it is sent comes from Intercom.',
      severity: 'high',
      confidence: 'medium',
      pattern: [
        run('alnum', 8),
        lit('-'),
        run('alnum', 4),
        lit('-'),
        run('alnum', 4),
        lit('-'),
        run('alnum', 4),
        lit('-'),
        run('alnum', 12),
      ],
      context: { words: ['intercom'], within: 40 },
      entropy: 2.5,
      examples: ['INTERCOM_CLIENT_SECRET={secret}', 'intercom_client_secret: "{secret}"'],
      counterExamples: ['etag: {secret}', 'INTERCOM_CLIENT_SECRET=<secret>'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['intercom-access-token'],
      url: 'https://api.intercom.io/me',
      otherUrls: ['https://api.eu.intercom.io/me', 'https://api.au.intercom.io/me'],
      ...bearerWith({ 'intercom-version': '2.11' }),
      activeButForbidden: [403],
      reads: { account: ['app.name', 'email'] },
      activeAnswer: [200, { type: 'admin', email: 'ann@example.org', app: { name: 'Acme' } }],
      inactiveAnswer: [
        401,
        { type: 'error.list', errors: [{ code: 'unauthorized', message: 'Access Token Invalid' }] },
      ],
    },
  ],
  facts: [
    {
      business: 'messaging',
      credential: 'Access token',
      opens: 'Reads and writes contacts, conversations and articles of the workspace.',
      risks: { data: 'All conversations with customers.' },
      create: 'https://app.intercom.com/a/apps/_/developer-hub > app > Authentication',
      revoke: 'same page, Regenerate',
      audit: 'app activity logs',
      rotation: 'an app has one token',
      overlaps: false,
      variable: 'INTERCOM_ACCESS_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
