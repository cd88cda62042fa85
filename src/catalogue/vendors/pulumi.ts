import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://www.pulumi.com/docs/administration/access-identity/access-tokens/'];

export const pulumi = defineVendor({
  slug: 'pulumi',
  name: 'Pulumi Cloud',
  secrets: [
    {
      id: 'pulumi-access-token',
      title: 'Pulumi Access Token',
      description:
        'Reads state and changes stacks, and with them the cloud resources that the stacks manage.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('pul-'), run('alnum-lower', 40)],
      entropy: 3,
      examples: ['PULUMI_ACCESS_TOKEN={secret}', '{"pulumiAccessToken": "{secret}"}'],
      counterExamples: ['PULUMI_ACCESS_TOKEN=pul-', 'PULUMI_ACCESS_TOKEN=pul-your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['pulumi-access-token'],
      url: 'https://api.pulumi.com/api/user',
      headers: { authorization: 'token {secret}', accept: 'application/vnd.pulumi+8' },
      otherHosts: 'a self-hosted Pulumi server',
      reads: { account: ['githubLogin', 'name'] },
      activeAnswer: [200, { id: 'x', githubLogin: 'ann', name: 'Ann' }],
      inactiveAnswer: [401, { code: 401, message: 'Unauthorized: No credentials provided or are invalid.' }],
    },
  ],
  facts: [
    {
      business: 'platforms',
      credential: 'Access token',
      opens: 'Reads and updates the stacks that its owner can reach.',
      risks: {
        access: 'Stacks can be updated or destroyed if Pulumi stores their cloud credentials.',
        data: 'State and configuration of stacks and the decrypted secrets of ESC can be read.',
      },
      create: 'https://app.pulumi.com/account/tokens',
      revoke: 'same page, Delete',
      audit: 'Organization settings > Audit logs',
      api: 'DELETE https://api.pulumi.com/api/user/tokens/{id}',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'PULUMI_ACCESS_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
