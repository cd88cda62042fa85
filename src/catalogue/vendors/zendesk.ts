import { LABEL, assignedId, hostId, userEmail } from '../model/identifier.ts';
import { run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { needsEmail } from '../model/verifier-parts.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://developer.zendesk.com/api-reference/introduction/security-and-auth/'];

export const zendesk = defineVendor({
  slug: 'zendesk',
  name: 'Zendesk',
  secrets: [
    {
      id: 'zendesk-api-token',
      title: 'Zendesk API Token',
      description: 'Reads and writes tickets and users of an account.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64url', 40)],
      context: { words: [...qualified('zd'), 'zendesk', 'zd_api', 'zd_token'], within: 50 },
      entropy: 3.8,
      check: 'password-like',
      examples: ['ZENDESK_API_TOKEN={secret}', 'zendesk_api_token = {secret}'],
      counterExamples: [
        'etag {secret}',
        'ZENDESK_API_TOKEN=<your-token>',
        'ZENDESK_API_TOKEN={secret}{secret}',
      ],
      docs,
    },
  ],
  identifiers: [
    userEmail(['api-token'], ['zendesk', 'zd_user', 'zd_email']),
    hostId('subdomain', 'zendesk.com', ['api-token']),
    assignedId('domain', ['zendesk_subdomain', 'zendesk_domain', 'zd_subdomain'], LABEL, ['api-token']),
  ],
  verifiers: [
    {
      secrets: ['zendesk-api-token'],
      needs: {
        ...needsEmail('zendesk-user-email'),
        account: { what: 'the subdomain', detectors: ['zendesk-subdomain', 'zendesk-domain'] },
      },
      url: 'https://{account}.zendesk.com/api/v2/users/me.json',
      basic: ['{user}/token', '{secret}'],
      // Without valid credentials, the answer is a user without an id.
      rules: [
        {
          means: 'unknown',
          status: 200,
          at: 'user.id',
          oneOf: [null],
          because: 'it treated the call as anonymous',
        },
      ],
      activeButForbidden: [403],
      reads: { account: ['user.email'] },
      activeAnswer: [200, { user: { id: 1, email: 'ann@example.org' } }],
      inactiveAnswer: [401, { error: 'Couldn’t authenticate you' }],
    },
  ],
  facts: [
    {
      business: 'messaging',
      credential: 'API token, OAuth token',
      opens: 'Signs in as any agent, together with the agent’s mail address.',
      risks: {
        access: 'Tickets, users and settings; with an administrator’s address, everything.',
        data: 'All tickets, with the texts and attachments of customers.',
      },
      create: 'https://{sub}.zendesk.com/admin/apps-integrations/apis/api-tokens',
      revoke: 'same page, Deactivate, Delete',
      audit: 'Admin Center > Account > Audit log',
      api: 'DELETE /api/v2/oauth/tokens/{id}',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'ZENDESK_API_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
