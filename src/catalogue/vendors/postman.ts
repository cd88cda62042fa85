import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://learning.postman.com/docs/developer/postman-api/authentication/'];

export const postman = defineVendor({
  slug: 'postman',
  name: 'Postman',
  secrets: [
    {
      id: 'postman-api-key',
      title: 'Postman API Key',
      description: 'Reads and changes its owner’s collections, environments and the secrets in them.',
      severity: 'high',
      confidence: 'high',
      pattern: [
        lit('PMAK-'),
        { anyOf: [[run('alnum', 24), lit('-'), run('alnum', 34)], [run('alnum', 59, 59, '-')]] },
      ],
      entropy: 3,
      examples: ['POSTMAN_API_KEY={secret}', "export POSTMAN_API_KEY='{secret}'"],
      counterExamples: ['POSTMAN_API_KEY=PMAK-', 'POSTMAN_API_KEY=PMAK-your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['postman-api-key'],
      url: 'https://api.getpostman.com/me',
      ...header('x-api-key'),
      reads: { account: ['user.username', 'user.email'] },
      activeAnswer: [200, { user: { id: 1, username: 'ann', email: 'ann@example.org' } }],
      inactiveAnswer: [401, { error: { name: 'AuthenticationError', message: 'Invalid API Key.' } }],
    },
  ],
  facts: [
    {
      business: 'code',
      credential: 'API key',
      opens: 'Reads and changes the workspaces, collections and environments of its owner.',
      risks: {
        access: 'Collections, environments, mocks and monitors can be read and changed.',
        data: 'Environments hold tokens of the APIs that are tested.',
        reputation: 'A changed collection sends your partners’ requests elsewhere.',
      },
      create: 'https://go.postman.co/settings/me/api-keys',
      revoke: 'same page, Revoke / Regenerate',
      audit: 'Postman audit logs; Secret Scanner dashboard',
      rotation: 'several keys can be valid at once; Postman revokes keys found in public workspaces',
      overlaps: true,
      variable: 'POSTMAN_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
