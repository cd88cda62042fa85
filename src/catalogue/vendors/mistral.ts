import { run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, modelList } from '../model/verifier-parts.ts';

const docs = ['https://docs.mistral.ai/getting-started/quickstart/'];

export const mistral = defineVendor({
  slug: 'mistral',
  name: 'Mistral',
  secrets: [
    {
      id: 'mistral-api-key',
      title: 'Mistral AI API Key',
      description: 'Calls models at the owner’s cost.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 32)],
      context: { words: ['mistral'], within: 40 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['MISTRAL_API_KEY={secret}', '{"mistralApiKey": "{secret}"}'],
      counterExamples: ['etag {secret}', 'MISTRAL_API_KEY=<your-token>', 'MISTRAL_API_KEY={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['mistral-api-key'],
      url: 'https://api.mistral.ai/v1/models',
      ...bearer,
      activeAnswer: [200, modelList],
      inactiveAnswer: [401, { message: 'Unauthorized', request_id: 'x' }],
    },
  ],
});
