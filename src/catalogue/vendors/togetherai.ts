import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://docs.together.ai/'];

export const togetherai = defineVendor({
  slug: 'togetherai',
  name: 'Together AI',
  secrets: [
    {
      id: 'togetherai-api-key',
      title: 'Together AI API Key',
      description: 'Calls models at the owner’s cost.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('tgp_v1_'), run('base64url', 43)],
      entropy: 3.5,
      examples: ['TOGETHER_API_KEY={secret}', '{"togetherApiKey": "{secret}"}'],
      counterExamples: ['TOGETHER_API_KEY=tgp_v1_', 'TOGETHER_API_KEY=tgp_v1_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['togetherai-api-key'],
      url: 'https://api.together.xyz/v1/models',
      ...bearer,
      activeAnswer: [200, [{ id: 'x', object: 'model' }]],
      inactiveAnswer: [
        401,
        {
          error: {
            message: 'Invalid API key provided.',
            type: 'invalid_request_error',
            code: 'invalid_api_key',
          },
        },
      ],
    },
  ],
});
