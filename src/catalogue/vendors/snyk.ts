import { defineVendor } from '../model/vendor.ts';
import { scheme } from '../model/verifier-parts.ts';
import { uuidLike } from '../patterns/encodings.ts';

const docs = ['https://docs.snyk.io/snyk-api/authentication-for-api'];

export const snyk = defineVendor({
  slug: 'snyk',
  name: 'Snyk',
  secrets: [
    {
      id: 'snyk-api-token',
      title: 'Snyk API Token',
      description: 'Acts as its owner on Snyk; a UUID, told apart by the word beside it only.',
      severity: 'high',
      confidence: 'medium',
      pattern: [...uuidLike('alnum')],
      context: { words: ['snyk'], within: 40 },
      entropy: 2.5,
      examples: ['SNYK_TOKEN={secret}', 'snyk_token = {secret}'],
      counterExamples: ['etag {secret}', 'SNYK_TOKEN=<your-token>', 'SNYK_TOKEN={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['snyk-api-token'],
      url: 'https://api.snyk.io/rest/self?version=2024-10-15',
      otherUrls: [
        'https://api.eu.snyk.io/rest/self?version=2024-10-15',
        'https://api.us.snyk.io/rest/self?version=2024-10-15',
        'https://api.au.snyk.io/rest/self?version=2024-10-15',
        'https://api.snykgov.io/rest/self?version=2024-10-15',
      ],
      ...scheme('token'),
      reads: { account: ['data.attributes.email', 'data.attributes.username'] },
      activeAnswer: [200, { data: { id: 'x', type: 'user', attributes: { email: 'ann@example.org' } } }],
      inactiveAnswer: [401, { errors: [{ status: '401', detail: 'Unauthorized' }] }],
    },
  ],
  facts: [
    {
      business: 'code',
      credential: 'User API token, service account token',
      opens: 'Acts as its owner at Snyk: projects, results, integrations.',
      risks: { data: 'The list of open vulnerabilities in all your projects: a map for an attacker.' },
      create: 'https://app.snyk.io/account',
      revoke: 'same page, Revoke & Regenerate',
      audit: 'Group > Audit logs (GET /rest/orgs/{org}/audit_logs/search)',
      rotation: 'a user has one token: regenerating stops all integrations at once',
      overlaps: false,
      variable: 'SNYK_TOKEN',
      checked: ['create', 'revoke', 'rotation'],
      sources: ['https://docs.snyk.io/snyk-api-info/revoking-and-regenerating-snyk-api-tokens'],
    },
  ],
});
