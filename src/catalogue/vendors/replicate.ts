import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://replicate.com/docs/topics/security/api-tokens'];

export const replicate = defineVendor({
  slug: 'replicate',
  name: 'Replicate',
  secrets: [
    {
      id: 'replicate-api-token',
      title: 'Replicate API Token',
      description: 'Runs models at the owner’s cost.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('r8_'), run('base64url', 37)],
      entropy: 3.5,
      examples: ['REPLICATE_API_TOKEN={secret}', 'replicate_api_token: "{secret}"'],
      counterExamples: ['REPLICATE_API_TOKEN=r8_', 'REPLICATE_API_TOKEN=r8_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['replicate-api-token'],
      url: 'https://api.replicate.com/v1/account',
      ...bearer,
      reads: { account: ['username', 'name'] },
      activeAnswer: [200, { type: 'organization', username: 'acme', name: 'Acme' }],
      inactiveAnswer: [
        401,
        { title: 'Unauthenticated', detail: 'You did not pass a valid authentication token', status: 401 },
      ],
    },
  ],
  facts: [
    {
      business: 'ai',
      credential: 'API token',
      opens: 'Runs models and reads predictions of your account.',
      risks: {
        data: 'Inputs and outputs of past predictions, and private models, can be read.',
        money: 'Runs on large machines are billed by the second.',
      },
      create: 'https://replicate.com/account/api-tokens',
      revoke: 'same page, Disable',
      audit: 'Dashboard > predictions',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'REPLICATE_API_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
