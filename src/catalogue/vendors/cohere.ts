import { run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.cohere.com/docs/rate-limits'];

export const cohere = defineVendor({
  slug: 'cohere',
  name: 'Cohere',
  secrets: [
    {
      id: 'cohere-api-key',
      title: 'Cohere API Key',
      description: 'Calls models at the owner’s cost.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 40)],
      context: { words: ['cohere', 'co_api_key'], within: 40 },
      entropy: 4,
      check: 'password-like',
      examples: ['COHERE_API_KEY={secret}', "export COHERE_API_KEY='{secret}'"],
      counterExamples: ['etag {secret}', 'COHERE_API_KEY=<your-token>', 'COHERE_API_KEY={secret}{secret}'],
      docs,
    },
  ],
});
