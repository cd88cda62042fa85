import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.wandb.ai/'];

export const weightsandbiases = defineVendor({
  slug: 'weightsandbiases',
  name: 'Weights & Biases',
  secrets: [
    {
      id: 'weightsandbiases-api-key',
      title: 'Weights & Biases API Key',
      description: 'Reads and writes the runs and models of its owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('wandb_v1_'), run('word', 77)],
      entropy: 3.5,
      examples: ['WANDB_API_KEY={secret}', 'wandb_api_key = {secret}'],
      counterExamples: ['WANDB_API_KEY=wandb_v1_', 'WANDB_API_KEY=wandb_v1_your-key-here'],
      docs,
    },
    {
      id: 'weightsandbiases-legacy-api-key',
      title: 'Weights & Biases API Key (legacy)',
      description: 'A key without a prefix: 40 hex digits, told apart by the word beside it only.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('hex-lower', 40)],
      context: { words: ['wandb', 'weightsandbiases'], within: 40 },
      entropy: 3,
      examples: ['WANDB_API_KEY={secret}', 'wandb_api_key: "{secret}"'],
      counterExamples: ['etag {secret}', 'WANDB_API_KEY=<your-token>', 'WANDB_API_KEY={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['weightsandbiases-api-key', 'weightsandbiases-legacy-api-key'],
      method: 'POST',
      url: 'https://api.wandb.ai/graphql',
      basic: ['api', '{secret}'],
      json: '{"query":"query { viewer { email username } }"}',
      active: [],
      rules: [
        { means: 'active', status: 200, at: 'data.viewer.username' },
        { means: 'inactive', status: 200, at: 'data.viewer', oneOf: [null] },
      ],
      reads: { account: ['data.viewer.username', 'data.viewer.email'] },
      activeAnswer: [200, { data: { viewer: { email: 'ann@example.org', username: 'ann' } } }],
      inactiveAnswer: [401, { errors: [{ message: 'user is not logged in' }] }],
    },
  ],
  facts: [
    {
      business: 'ai',
      credential: 'API key',
      opens: 'Reads and writes runs, artifacts and reports of your teams.',
      risks: {
        data: 'Models, data sets and metrics of all projects the owner can see can be downloaded.',
        money: 'Storage is billed; the loss of unpublished research weighs more.',
      },
      create: 'https://wandb.ai/authorize',
      revoke: 'user settings > API keys > Revoke',
      audit: 'organisation audit logs (Enterprise)',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'WANDB_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
