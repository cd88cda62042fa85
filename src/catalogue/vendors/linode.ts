import { run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://techdocs.akamai.com/linode-api/reference/get-started'];

export const linode = defineVendor({
  slug: 'linode',
  name: 'Linode (Akamai)',
  secrets: [
    {
      id: 'linode-api-token',
      title: 'Linode API Token',
      description: 'Creates, changes and destroys what an account runs, within its scopes.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [run('hex-lower', 64)],
      context: { words: ['linode'], within: 40 },
      entropy: 3,
      examples: ['LINODE_TOKEN={secret}', '{"linodeToken": "{secret}"}'],
      counterExamples: ['etag {secret}', 'LINODE_TOKEN=<your-token>', 'LINODE_TOKEN={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['linode-api-token'],
      url: 'https://api.linode.com/v4/profile',
      ...bearer,
      activeButForbidden: [403],
      reads: { account: ['username', 'email'], scopes: ['header:x-oauth-scopes'] },
      activeAnswer: [200, { username: 'ann', email: 'ann@example.org' }],
      inactiveAnswer: [401, { errors: [{ reason: 'Invalid Token' }] }],
    },
  ],
  facts: [
    {
      business: 'clouds',
      credential: 'Personal access token',
      opens: 'Manages Linodes, volumes, domains and Kubernetes within its scopes.',
      risks: {
        access: 'Machines can be rebuilt with a new root password, and domains be pointed elsewhere.',
      },
      create: 'https://cloud.linode.com/profile/tokens',
      revoke: 'same page, Revoke',
      audit: 'https://cloud.linode.com/events; account logins',
      api: 'DELETE https://api.linode.com/v4/profile/tokens/{id}',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'LINODE_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
